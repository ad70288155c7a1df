/** The shipped case cards: each fits the charts, can be played to its end, and is short enough. */
import { describe, expect, it } from 'vitest';
import { codeSets, events, machines } from '../../machines/index.ts';
import { createTable } from '../../src/statechart/index.ts';
import { replay, replayRules } from '../../src/simulation/index.ts';
import {
  autoPlay,
  lengthOf,
  parseCard,
  PRACTICE_CHECKS,
  QUESTIONS,
  Session,
  trainersSheet,
} from '../../src/walkthrough/index.ts';
import { cardNames, cardPath, readCard } from '../../src/cli/walk/cards.ts';
import { walkCase } from '../../src/cli/walk/walk-case.ts';
import { isLong } from '../properties/how-often.ts';

const LONGEST_MINUTES = 45;
const SEEDS = isLong ? ['1', '2', '3'] : ['1'];
/** Played in every run of the tests; the others only in the long ones. */
const PLAYED = ['bruise-on-a-baby', 'grandmother-tonight'];
const states = new Set(
  Object.entries(machines).flatMap(([name, { machine }]) =>
    createTable(machine).nodes.map(({ path }) => (path === '' ? name : `${name}.${path}`)),
  ),
);

describe('the shipped cards', () => {
  const names = cardNames();

  it('are eight, and each says what it is about and what to warn of', () => {
    expect(names.length).toBe(8);
    for (const name of names) {
      const { card } = readCard(cardPath(name));
      expect([name, card.aims.length > 1, card.content_warning.length > 20]).toEqual([name, true, true]);
    }
  });

  it.each(names)(
    '%s: its history fits the charts, and a play of it is replayed without a fault',
    async (name) => {
      const { rules, start } = await walkCase(name, '', {});
      const sessions = SEEDS.map((seed) => new Session({ rules, start, seed }));
      if (!isLong && !PLAYED.includes(name)) return;
      for (const session of sessions) {
        autoPlay(session);
        expect(session.scene.isOver).toBe(true);
        expect(replay(session.scene.source, replayRules(rules.model))?.sentence).toBeUndefined();
      }
      // Chance may lead a play past every question, and does so seldom.
      expect(sessions.some(({ answers }) => answers.length > 0)).toBe(true);
      if (!isLong) return;
      expect(lengthOf({ rules, start }).minutes).toBeLessThanOrEqual(LONGEST_MINUTES);
      expect(trainersSheet({ rules, start })).toContain('## Aims');
    },
  );
});

describe('questions and checks', () => {
  it('are asked in states that there are', () => {
    const own = cardNames().flatMap((name) =>
      readCard(cardPath(name)).card.questions.filter((one) => typeof one !== 'string'),
    );
    for (const { name, at, options, answer } of [...QUESTIONS, ...own])
      expect([name, states.has(at), answer <= options.length]).toEqual([name, true, true]);
  });

  it('look at events and codes that there are', () => {
    const known: Readonly<Record<string, { readonly carries: readonly string[] }>> = events;
    for (const { name, event, where } of PRACTICE_CHECKS) {
      const fits = Object.entries(where).every(
        ([code, value]) =>
          known[event]?.carries.includes(code) === true && codeSets[code]?.codes[value] !== undefined,
      );
      expect([name, event in known && fits]).toEqual([name, true]);
    }
  });
});

describe('a guard', () => {
  it('says in the words of its fact why an assessment may not be closed while an enquiry is open', async () => {
    const { rules, start } = await walkCase('bruise-on-a-baby', '', { role: 'everyone' });
    const session = new Session({ rules, start, seed: '1' });
    const take = (event: string): void =>
      session.carryOut({ do: 'take', event, children: [0], codes: {}, by: 'trainer' });
    for (const event of ['strategy_discussion.held', 'section47.started', 'child.seen', 'assessment.drafted'])
      take(event);
    const closed = session.scene
      .choices()
      .find(
        ({ event, children }) => event === 'assessment.completed.no_further_action' && children.includes(0),
      );
    expect(closed?.blockedBy).toEqual([rules.facts['enquiry_open']?.yes]);
    expect(() => take('assessment.completed.no_further_action')).toThrow(
      rules.facts['enquiry_open']?.yes ?? 'never',
    );
  });
});

describe('a broken card', () => {
  const whole = `title: t
summary: s
aims: [a]
content_warning: c
role: manager
begins: '2015-03-03 16:10'
ends_after: 3 months
opening: o
children: [{ name: Ella, born: 2015-01-13, sex: F }]
told: [{ at: '2015-02-24 10:20', event: contact.received, codes: { source: 3B } }]
questions: []
source: s
`;
  const broken: readonly (readonly [string, string, RegExp])[] = [
    ['role: manager', 'role: maneger', /c\.yaml:5:7 {2}role\s+"maneger" is none of[^]*did you mean manager/],
    ['aims: [a]', 'aim: [a]', /c\.yaml:3:1 {2}aim {3}there is no key "aim"\s+did you mean aims/],
    ['contact.received', 'contact.recieved', /told\[0\]\.event[^]*did you mean contact\.received/],
    ['source: 3B', 'source: 3Z', /told\[0\]\.codes\.source[^]*"3Z" is no source/],
    ['3 months', 'a while', /ends_after/],
    ['2015-01-13', '2015-02-30', /children\[0\]\.born[^]*does not exist/],
    ['2015-02-24 10:20', '2015-04-24 10:20', /told\[0\]\.at[^]*is not before the card begins/],
    ['questions: []', 'questions: [nurse_is_away]', /did you mean nurse_away/],
    ['sex: F }', 'sex: F, wishs: [] }', /did you mean wishes/],
    ['title: t\n', '', /the key "title" is missing/],
  ];

  it('is sound before it is broken', () => {
    expect(parseCard(whole, 'c.yaml').card.title).toBe('t');
  });

  it.each(broken)('%s as %s is found at its place', (from, to, message) => {
    expect(() => parseCard(whole.replace(from, to), 'c.yaml')).toThrow(message);
  });
});
