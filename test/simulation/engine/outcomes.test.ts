/** How a stay ends: outcomes, hazards, the luck of siblings, and what facts change. */
import { describe, expect, it } from 'vitest';
import type { FactList } from '../../../machines/machine-list.ts';
import type { Scenario } from '../../../src/scenario/schema.ts';
import { fork } from './road.ts';
import { chain, days, minutesOf, ofType, play, type Happening, type World } from './tiny.ts';

type Stage = NonNullable<Scenario['stages']>[string];

const facts: FactList = {
  marked: { kind: 'attribute', attribute: 'marked', yes: 'is marked', no: 'is not marked', source: 'test' },
  shaken_before: {
    kind: 'count',
    events: ['noticed'],
    atLeast: 1,
    yes: 'was',
    no: 'was not',
    source: 'test',
  },
};

/** So many families a day in one state with such a stage. */
const world = (stage: Stage, more: Scenario = {}): World => ({
  machines: { road: fork },
  facts,
  scenario: {
    start: '2015-06-01',
    years: days(20),
    arrivals: { main: { event: 'came', every: '12 min' } },
    stages: { 'road.here': stage },
    ...more,
  },
});

const share = (rows: readonly Happening[], type: string): number =>
  ofType(rows, type).length / ofType(rows, 'left', 'right').length;

/** Length of each child's stay in minutes. */
function lengths(rows: readonly Happening[], type: string): number[] {
  const came = new Map(ofType(rows, 'came').map((row) => [row.child, row.minute]));
  return ofType(rows, type).map((row) => row.minute - (came.get(row.child) ?? Number.NaN));
}

const mean = (values: readonly number[]): number => values.reduce((sum, one) => sum + one, 0) / values.length;

/** Four standard errors of a share of so many. */
const fourErrors = (chance: number, count: number): number => 4 * Math.sqrt((chance * (1 - chance)) / count);

describe('outcomes', () => {
  it('follow by their chances, `otherwise` with the rest', () => {
    const rows = play(
      world({
        duration: '1 h',
        outcomes: [
          { event: 'left', chance: 0.3 },
          { event: 'right', otherwise: true },
        ],
      }),
    );
    const count = ofType(rows, 'left', 'right').length;
    expect(count).toBeGreaterThan(2000);
    expect(Math.abs(share(rows, 'left') - 0.3)).toBeLessThan(fourErrors(0.3, count));
    expect(new Set(lengths(rows, 'left'))).toEqual(new Set([60]));
  });

  it('happen at once where there is nothing to wait for', () => {
    const rows = play(world({ outcomes: [{ event: 'left', otherwise: true }] }));
    expect(new Set(lengths(rows, 'left'))).toEqual(new Set([0]));
  });

  it('depend on facts and on modifiers that multiply', () => {
    const people = { default: { attributes: { marked: 0.5 } } };
    const byFacts = { cases: [{ when: 'marked', value: 0.8 }], otherwise: 0.2 };
    const rows = play(
      world(
        {
          outcomes: [
            { event: 'left', chance: byFacts, modifiers: [{ when: 'marked', times: 0.5 }] },
            { event: 'right', otherwise: true },
          ],
        },
        { people },
      ),
    );
    const count = ofType(rows, 'left', 'right').length;
    expect(Math.abs(share(rows, 'left') - 0.3)).toBeLessThan(fourErrors(0.3, count));
  });

  it('are shares of what is left where modifiers lower chances that have no `otherwise`', () => {
    const people = { default: { attributes: { marked: 1 } } };
    const outcomes = [
      { event: 'left', chance: 0.5, modifiers: [{ when: 'marked', times: 0.5 }] },
      { event: 'right', chance: 0.5 },
    ];
    const rows = play(world({ outcomes }, { people }));
    const count = ofType(rows, 'left', 'right').length;
    expect(count).toBe(ofType(rows, 'came').length);
    expect(Math.abs(share(rows, 'left') - 1 / 3)).toBeLessThan(fourErrors(1 / 3, count));
  });

  it('never pass a chance of 1, and none that is left is said with its state', () => {
    const people = { default: { attributes: { marked: 1 } } };
    const certain = { event: 'left', chance: 0.5, modifiers: [{ when: 'marked', times: 9 }] };
    expect(
      share(play(world({ outcomes: [certain, { event: 'right', otherwise: true }] }, { people })), 'left'),
    ).toBe(1);
    const none = { event: 'left', chance: 1, modifiers: [{ when: 'marked', times: 0 }] };
    expect(() => play(world({ outcomes: [none] }, { people }))).toThrow(
      /road\.here: no outcome has a chance for child 2015-06-01\.1\.1/,
    );
  });

  it('with a duration of their own are drawn on entry and end the stay after it', () => {
    const outcomes = [
      { event: 'left', chance: 0.4, duration: '10 min' },
      { event: 'right', otherwise: true as const },
    ];
    const rows = play(world({ duration: '2 h', outcomes }));
    expect(new Set(lengths(rows, 'left'))).toEqual(new Set([10]));
    expect(new Set(lengths(rows, 'right'))).toEqual(new Set([120]));
  });

  it("with tasks of their own have these done after the stage's", () => {
    const outcomes = [
      { event: 'left', chance: 0.4, tasks: [{ name: 'report', hours: '3 min' }] },
      { event: 'right', otherwise: true as const },
    ];
    const rows = play(
      world(
        { team: 'desk', tasks: [{ name: 'talk', hours: '2 min' }], outcomes },
        { teams: { desk: { unlimited: true } } },
      ),
    );
    expect(new Set(lengths(rows, 'left'))).toEqual(new Set([5]));
    expect(new Set(lengths(rows, 'right'))).toEqual(new Set([2]));
    const reports = ofType(rows, 'task.done').filter((row) => row.activity === 'road.here/report');
    expect(reports.length).toBe(ofType(rows, 'left').length);
  });

  it('wait for both the planned length and the work', () => {
    const teams = { desk: { unlimited: true as const } };
    const tasks = [{ name: 'talk', hours: { uniform: { from: '0 min', to: '60 min' } } }];
    const rows = play(
      world(
        { team: 'desk', duration: '30 min', tasks, outcomes: [{ event: 'left', otherwise: true }] },
        { teams },
      ),
    );
    const stays = lengths(rows, 'left');
    expect(Math.min(...stays)).toBe(30);
    expect(stays.filter((one) => one === 30).length / stays.length).toBeGreaterThan(0.4);
    expect(Math.max(...stays)).toBeGreaterThan(50);
  });
});

describe('siblings', () => {
  const stage = (together: number): Stage => ({
    duration: { exponential: { mean: '5 h' } },
    outcomes: [
      { event: 'left', chance: 0.5 },
      { event: 'right', otherwise: true },
    ],
    hazards: [{ event: 'noticed', per_year: 2000, together }],
    together,
  });
  const people = { default: { family_size: { '2': 1 } } };

  /** Pairs of siblings of whom both went, and how many of them went the same way in the same minute. */
  function pairs(rows: readonly Happening[]): { both: number; alike: number } {
    const ends = new Map<string, Happening[]>();
    for (const row of ofType(rows, 'left', 'right'))
      ends.set(row.family, [...(ends.get(row.family) ?? []), row]);
    const both = [...ends.values()].filter((one) => one.length === 2);
    const alike = both.filter(([a, b]) => a.type === b.type && a.minute === b.minute);
    return { both: both.length, alike: alike.length };
  }

  it('have one fate where `together` is 1, and their own where it is 0', () => {
    const one = pairs(play(world(stage(1), { people })));
    expect(one.alike).toBe(one.both);
    const none = pairs(play(world(stage(0), { people })));
    expect(none.alike / none.both).toBeLessThan(0.02);
  });

  it('have one fate as often as both draw together', () => {
    const some = pairs(play(world(stage(0.8), { people })));
    expect(Math.abs(some.alike / some.both - 0.64)).toBeLessThan(fourErrors(0.64, some.both) + 0.01);
  });

  it('are struck together by hazards', () => {
    const rows = play(world({ ...stage(1), duration: '10 h' }, { people }));
    const first = new Map(ofType(rows, 'noticed').map((row) => [row.child, row.minute]));
    const noticed = ofType(rows, 'noticed');
    expect(noticed.length).toBeGreaterThan(100);
    for (const row of noticed) {
      const sibling = row.child.endsWith('.1') ? row.child.replace(/1$/, '2') : row.child.replace(/2$/, '1');
      expect(first.get(sibling)).toBe(first.get(row.child));
    }
  });
});

describe('hazards', () => {
  const long: Stage = { duration: '3 d', outcomes: [{ event: 'left', otherwise: true }] };
  const YEAR = 365.25 * 1440;

  it('strike at their rate, again and again', () => {
    const rows = play(world({ ...long, hazards: [{ event: 'noticed', per_year: 300 }] }));
    const stays = lengths(rows, 'left');
    const expected = (300 / YEAR) * stays.reduce((sum, one) => sum + one, 0);
    const ended = new Set(ofType(rows, 'left').map((row) => row.child));
    const struck = ofType(rows, 'noticed').filter((row) => ended.has(row.child)).length;
    expect(Math.abs(struck - expected)).toBeLessThan(4 * Math.sqrt(expected));
  });

  it('end the stay where the machine leaves the state, and everything of it stops', () => {
    const rows = play(world({ ...long, hazards: [{ event: 'right', per_year: 300 }] }));
    const stays = lengths(rows, 'right');
    expect(Math.max(...stays)).toBeLessThan(3 * 1440 + 1);
    const survived = Math.exp((-300 * 3) / 365.25);
    const count = ofType(rows, 'left', 'right').length;
    // Those of the last three days may still be there.
    expect(Math.abs(share(rows, 'left') - survived)).toBeLessThan(fourErrors(survived, count) + 0.03);
    expect(new Set(ofType(rows, 'left', 'right').map((row) => row.child)).size).toBe(count);
  });

  it('keep their luck when their rate changes: twice the rate, half the waits', () => {
    const at = (perYear: number): number[] =>
      minutesOf(
        play(
          world(
            { ...long, duration: '19 d', hazards: [{ event: 'noticed', per_year: perYear }] },
            { arrivals: { main: { event: 'came', every: '30 d' } } },
          ),
        ),
        'noticed',
      );
    const [slow, fast] = [at(400), at(800)];
    expect(slow.length).toBeGreaterThan(8);
    slow.forEach((minute, nth) => expect(Math.abs(fast[nth] - minute / 2)).toBeLessThanOrEqual(nth + 1));
  });

  it('change with the time in the state', () => {
    const by_time = [
      { to: '1 d', times: 0 },
      { to: '2 d', times: 3 },
    ];
    const rows = play(world({ ...long, hazards: [{ event: 'noticed', per_year: 100, by_time }] }));
    const when = lengths(rows, 'noticed').map((one) => Math.floor(one / 1440));
    const [first, second, third] = [0, 1, 2].map((day) => when.filter((one) => one === day).length);
    expect(first).toBe(0);
    expect(second / third).toBeGreaterThan(2.4);
    expect(second / third).toBeLessThan(3.8);
  });

  it('concern whom their facts hold for on entry', () => {
    const people = { default: { attributes: { marked: 0.5 } } };
    const rows = play(
      world({ ...long, hazards: [{ event: 'noticed', per_year: 3000, when: 'marked' }] }, { people }),
    );
    const struck = new Set(ofType(rows, 'noticed').map((row) => row.child)).size;
    const all = ofType(rows, 'came').length;
    expect(struck / all).toBeGreaterThan(0.4);
    expect(struck / all).toBeLessThan(0.56);
  });

  it('are read with the facts as they are when the luck is needed', () => {
    const modifiers = [{ when: 'shaken_before', times: 0 }];
    const rows = play(world({ ...long, hazards: [{ event: 'noticed', per_year: 3000, modifiers }] }));
    const noticed = ofType(rows, 'noticed');
    expect(noticed.length).toBeGreaterThan(1000);
    expect(new Set(noticed.map((row) => row.child)).size).toBe(noticed.length);
  });

  it('are 32 in one state at most', () => {
    const hazards = Array.from({ length: 33 }, () => ({ event: 'noticed', per_year: 1 }));
    expect(() => play(world({ ...long, hazards }))).toThrow(/more than 32 hazards/);
  });

  it('go to other machines of the child where their own does not know the event', () => {
    const { machines, scenario } = world({ ...long, hazards: [{ event: 'alarm.raised', per_year: 300 }] });
    const rows = play({
      machines: { ...machines, alarm: chain('alarm.raised', ['open', 'alarm.ended']) },
      untaken: { 'alarm.raised': 'it may ring twice' },
      scenario: {
        ...scenario,
        stages: {
          ...scenario.stages,
          'alarm.open': { duration: '1 h', outcomes: [{ event: 'alarm.ended', otherwise: true }] },
        },
      },
    });
    const raised = ofType(rows, 'alarm.raised');
    expect(raised.length).toBeGreaterThan(100);
    expect(new Set(raised.map((row) => row.machine))).toEqual(new Set(['alarm']));
    expect(raised.some((row) => row.instance === 2)).toBe(true);
  });
});

describe('details', () => {
  it('are codes drawn by their shares when the event happens, by facts and together', () => {
    const shares = { cases: [{ when: 'marked', value: { A: 1 } }], otherwise: { A: 0.2, B: 0.8 } };
    const rows = play(
      world(
        { outcomes: [{ event: 'left', otherwise: true }] },
        {
          people: { default: { family_size: { '2': 1 }, attributes: { marked: 0.5 } } },
          details: {
            came: { source: { shares, together: 1 }, kind: { shares: { X: 0.5, Y: 0.5 }, together: 1 } },
          },
        },
      ),
    );
    const came = ofType(rows, 'came');
    const share = came.filter((row) => row.codes['source'] === 'A').length / came.length;
    expect(Math.abs(share - 0.6)).toBeLessThan(fourErrors(0.6, came.length / 2));
    expect(ofType(rows, 'left').every((row) => Object.keys(row.codes).length === 0)).toBe(true);
    for (let at = 0; at + 1 < came.length; at += 2)
      expect(came[at].codes['kind']).toBe(came[at + 1].codes['kind']);
  });

  it('are the same for all machines that take one event', () => {
    const { scenario } = world({ outcomes: [{ event: 'left', otherwise: true }] });
    const rows = play({
      machines: { road: fork, other: { ...fork, opens: ['came'] } },
      scenario: {
        ...scenario,
        stages: {
          'road.here': { outcomes: [{ event: 'left', otherwise: true }] },
          'other.here': { outcomes: [{ event: 'right', otherwise: true }] },
        },
        details: { came: { source: { shares: { A: 0.5, B: 0.5 } } } },
      },
    });
    const came = ofType(rows, 'came');
    expect(came.length).toBeGreaterThan(4000);
    const codes = (machine: string): string[] =>
      came.filter((row) => row.machine === machine).map((row) => row.codes['source']);
    expect(codes('road')).toEqual(codes('other'));
    expect(mean(codes('road').map((code) => (code === 'A' ? 1 : 0)))).toBeCloseTo(0.5, 1);
  });
});
