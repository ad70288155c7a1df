/** A session: what somebody decides happens, the rest is drawn, and every step can be gone back to. */
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { replicationHash } from '../../src/events/index.ts';
import { replay, replayRules } from '../../src/simulation/index.ts';
import {
  compareBranches,
  debriefSheet,
  happenings,
  journalLine,
  readJournal,
  readTyped,
  type Session,
  WalkError,
  type Entry,
  type JournalHeader,
} from '../../src/walkthrough/index.ts';
import { ownChoices } from '../../src/cli/walk/walk-text.ts';
import { often } from '../properties/how-often.ts';
import { newSession, rules, startAs } from './small-walk.ts';

const type = (session: Session, line: string): void => {
  const typed = readTyped(line, session, ownChoices(session));
  if (typed.kind === 'entry') session.carryOut(typed.entry);
};
const dayOf = (minute: number): string => rules.model.office.dateOf(Math.floor(minute / 1440));
const said = (session: Session, what = (_: string) => true) =>
  happenings(session.scene.source)
    .filter((one) => one.minute >= 600 && what(one.type))
    .map((one) => `${dayOf(one.minute)} ${one.type} ${one.child}`);

describe('a decision', () => {
  it('happens when the work that it needs is done, and to each child for itself', () => {
    const session = newSession();
    // Three working days from the start of the stay on 27 February, conditional on having lasted until 2 March.
    type(session, 'child.seen Ann');
    const seen = said(session, (one) => one === 'child.seen');
    expect(seen.every((one) => one.endsWith(' 0'))).toBe(true);
    expect(session.scene.now).toBeGreaterThan(600);
  });

  it('of another is not the trainee’s, and the trainer may let it happen', () => {
    const session = newSession();
    expect(() => type(session, 'child.not_seen')).toThrow(/not yours to decide, but the family/);
    expect(said(session)).toEqual([]);
    type(session, 'let child.not_seen Ben');
    expect(said(session)).toEqual(['2015-03-02 child.not_seen 1']);
  });

  it('is held for whose role it is, and drawn for everybody else', () => {
    const worker = newSession('social-worker');
    const manager = newSession('manager');
    for (let step = 0; step < 12; step++) {
      for (const session of [worker, manager]) if (!session.scene.isOver) type(session, 'wait');
    }
    expect(said(worker, (one) => one === 'child.seen')).toEqual([]);
    expect(said(manager, (one) => one === 'child.seen').length).toBeGreaterThan(0);
    expect(said(manager, (one) => /^assessment\.(completed|returned)/.test(one))).toEqual([]);
    expect(manager.scene.family.ready.some((one) => /completed|returned/.test(one.drawn))).toBe(true);
  });
});

describe('what cannot be', () => {
  const cases: readonly (readonly [string, RegExp])[] = [
    ['wait 2014-05-01', /past/],
    ['wait soon', /no time to wait/],
    ['wait 2015-02-30', /does not exist/],
    ['helo', /neither a choice nor a command/],
    ['assessment.drafted', /may not happen to Ann now/],
    ['99', /there is no choice 99/],
    ['1 bananas', /does not know "bananas"/],
    ['go 7', /there is no step 7/],
    ['undo', /nothing to undo/],
    ['redo', /nothing to redo/],
    ['switch nowhere', /there is no branch/],
    ['answer 5', /has 2 options/],
    ['branch', /needs a name/],
    ['let asessment.drafted', /there is no event asessment.drafted/],
  ];

  it.each(cases)('%s is answered with a sentence, and nothing changes', (line, sentence) => {
    const saved: Entry[] = [];
    const session = newSession('social-worker', (entry) => saved.push(entry));
    const before = replicationHash(session.scene.source);
    expect(() => type(session, line)).toThrow(sentence);
    expect(() => type(session, line)).toThrow(WalkError);
    expect([saved, session.steps.length, replicationHash(session.scene.source)]).toEqual([[], 1, before]);
  });
});

describe('steps', () => {
  it('gone back and decided as before give the same events: luck is the child’s', () => {
    const session = newSession();
    type(session, 'child.seen');
    type(session, 'wait 2 weeks');
    const first = replicationHash(session.scene.source);
    type(session, 'go 0');
    type(session, 'child.seen');
    type(session, 'wait 2 weeks');
    expect(replicationHash(session.scene.source)).toBe(first);
    expect([...session.branches.keys()]).toEqual(['main', 'branch-2']);
  });

  it('of two branches are compared from where they part', () => {
    const session = newSession();
    type(session, 'let child.seen alone');
    type(session, 'undo');
    type(session, 'branch company');
    type(session, 'let child.seen with_others');
    const { parted, sides } = compareBranches(session, 'main', 'company');
    expect(parted).toBe(0);
    expect(sides.map(({ summary }) => summary.failed.map(({ check }) => check.name))).toEqual([
      [],
      ['child_seen_alone', 'child_seen_alone'],
    ]);
    expect(debriefSheet(session)).toContain('The child was not seen alone');
  });

  it('keep notes and answers whatever way is gone', () => {
    const session = newSession();
    expect(session.question?.name).toBe('first_visit');
    type(session, 'answer 1');
    type(session, 'note Who was in the house?');
    type(session, 'wait 1wd');
    type(session, 'undo');
    expect(session.question).toBeUndefined();
    const sheet = debriefSheet(session);
    expect(sheet).toContain('Said: The parents. Practice has good reasons for: The children.');
    expect(sheet).toContain('Who was in the house?');
  });
});

const header: JournalHeader = {
  format: 'casepath-walk',
  version: 1,
  seed: 'walk',
  scenario: 'small',
  run: null,
  machines: {},
  start: startAs('everyone'),
};

describe('a journal', () => {
  const lines = [
    'wait',
    '1',
    'wait 3wd',
    'undo',
    'redo',
    '2',
    'branch other',
    'wait 2 weeks',
    'go 1',
    'let child.moved_away Ann',
  ];

  it('takes a session up where it was, and its events are those of the charts, whatever was typed', () => {
    fc.assert(
      fc.property(fc.array(fc.constantFrom(...lines), { maxLength: 12 }), (typed) => {
        let text = journalLine(header);
        const session = newSession('everyone', (entry) => (text += journalLine(entry)));
        for (const line of typed) {
          try {
            type(session, line);
          } catch (error) {
            if (!(error instanceof WalkError)) throw error;
          }
        }
        const again = newSession('everyone');
        // The session was killed while it wrote the next line.
        for (const entry of readJournal(`${text}{"do":"wa`, 'x.walk').entries) again.carryOut(entry);
        expect(again.at).toEqual(session.at);
        expect(replicationHash(again.scene.source)).toBe(replicationHash(session.scene.source));
        expect(replay(again.scene.source, replayRules(rules.model))).toBeNull();
      }),
      { numRuns: often(60) },
    );
  });

  it('that is damaged is refused with its line', () => {
    const text = journalLine(header);
    expect(() => readJournal(`${text}nonsense\n`, 'x.walk')).toThrow(/x\.walk:2 is damaged/);
    expect(() => readJournal(`${text}{"do":"fly"}\n`, 'x.walk')).toThrow(/x\.walk:2 is no step/);
    expect(() => readJournal('{}\n', 'x.walk')).toThrow(/x\.walk:1 is not the beginning/);
    expect(() => readJournal('', 'x.walk')).toThrow(/no whole line/);
  });
});
