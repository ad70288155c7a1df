/** Children and homes who wait for each other: who is matched with whom, what both are told, and how they part. */
import { describe, expect, it } from 'vitest';
import type { EventSource } from '../../../src/events/index.ts';
import { simulate } from '../../../src/simulation/index.ts';
import { replay } from '../../../src/simulation/replay.ts';
import { replayRules } from '../../../src/simulation/replay/rules.ts';
import { homesModel, type Homes } from '../homes.ts';

interface Row {
  readonly sequence: number;
  readonly minute: number;
  readonly child: string | null;
  readonly home: string | null;
  readonly type: string;
  readonly state: string;
  readonly cause: number;
}

const rowsOf = (log: EventSource): Row[] => {
  const { children, vocabulary } = log;
  return [...log.chunks()].flatMap((chunk) =>
    Array.from({ length: chunk.length }, (_, row) => ({
      sequence: chunk.start + row,
      minute: chunk.minute[row],
      child: children.ids[chunk.child[row]] ?? null,
      home: children.adopters[chunk.adopter[row]] ?? null,
      type: vocabulary.types.names[chunk.type[row]],
      state: vocabulary.states.names[chunk.state[row]],
      cause: chunk.cause[row],
    })),
  );
};

function play(homes: Homes, seed = 'homes'): Row[] {
  const model = homesModel(homes);
  const log = simulate(model, { seed, replication: 0 });
  expect(replay(log, replayRules(model))).toBeNull();
  return rowsOf(log);
}

const of = (rows: readonly Row[], type: string): Row[] => rows.filter((row) => row.type === type);

describe('a match', () => {
  const rows = play({ years: 0.5 });

  it('is told to both in one minute, the home after the child and because of it', () => {
    const matches = of(rows, 'child.matched');
    expect(matches.length).toBeGreaterThan(100);
    for (const match of matches) {
      const told = rows[match.sequence + 1];
      expect(told).toMatchObject({
        type: 'home.matched',
        child: null,
        home: match.home,
        minute: match.minute,
        cause: match.sequence,
      });
    }
  });

  it('is of those who wait longest', () => {
    const [children, homes] = [of(rows, 'child.came'), of(rows, 'home.came')];
    const matches = of(rows, 'child.matched');
    expect(matches.map(({ child }) => child)).toEqual(
      children.slice(0, matches.length).map(({ child }) => child),
    );
    expect(matches.map(({ home }) => home)).toEqual(homes.slice(0, matches.length).map(({ home }) => home));
  });

  it('is named by what happens to the child until the two part, and by nothing after', () => {
    const [{ child, home }] = of(rows, 'child.matched');
    const told = rows.filter((row) => row.child === child).map((row) => [row.type, row.home]);
    expect(told).toEqual([
      ['child.came', null],
      ['child.matched', home],
      ['child.moved', home],
      ['child.settled', home],
    ]);
    expect(rows.filter((row) => row.child === null && row.home === home).map(({ type }) => type)).toEqual([
      'home.came',
      'home.matched',
      'home.full',
      'home.done',
    ]);
  });
});

describe('where the two part', () => {
  it('the home is free for another child, never for the same one', () => {
    const rows = play({
      years: 0.5,
      meeting:
        '{ duration: 5 d, outcomes: [{ event: child.refused, chance: 0.5 }, { event: child.moved, otherwise: true }] }',
    });
    const pairs = of(rows, 'child.matched').map(({ child, home }) => `${child} ${home}`);
    expect(new Set(pairs).size).toBe(pairs.length);
    expect(of(rows, 'home.free').length).toBe(of(rows, 'child.refused').length);
    expect(of(rows, 'home.free').length).toBeGreaterThan(20);
    const homes = of(rows, 'child.matched').map(({ home }) => home);
    expect(new Set(homes).size).toBeLessThan(homes.length);
  });

  it('a home whose child came back thinks first, and a home that gives up leaves its child alone', () => {
    const rows = play({
      years: 1,
      living:
        '{ duration: 10 d, outcomes: [{ event: child.came_back, chance: 0.3 }, { event: child.settled, otherwise: true }] }',
      more: '  home: { hazards: [{ event: home.gave_up, per_year: 6 }] }\n',
    });
    expect(of(rows, 'home.lost').length).toBeGreaterThan(20);
    for (const lost of of(rows, 'home.lost')) expect(lost.state).toBe('thinking');
    const left = of(rows, 'child.left_alone');
    expect(left.length).toBeGreaterThan(20);
    for (const { cause, home, minute } of left)
      expect(rows[cause]).toMatchObject({ type: 'home.gave_up', home, minute });
  });
});

describe('whether they suit each other', () => {
  const harder = `facts:
  hard: { kind: attribute, attribute: hard, yes: hard to place, no: easy to place }
`;
  const people = `people:
  default: { family_size: { '1': 1 }, attributes: { hard: 0.3 } }
`;
  const wait = (rows: readonly Row[]): Map<string, number> => {
    const came = new Map(of(rows, 'child.came').map(({ child, minute }) => [child, minute]));
    return new Map(
      of(rows, 'child.matched').map(({ child, minute }) => [child ?? '', minute - (came.get(child) ?? 0)]),
    );
  };
  const homes: Homes = {
    years: 2,
    facts: harder,
    people,
    rule: 'chance: { cases: [{ when: hard, value: 0.1 }], otherwise: 0.8 }',
    adopters: 'event: home.came, rate: 1.2 per day',
    ready: '{ waits_for: a child, hazards: [{ event: home.gave_up, per_year: 20 }] }',
  };

  it('lets those wait longer whom few would take', () => {
    const model = homesModel(homes);
    const log = simulate(model, { seed: 'hard', replication: 0 });
    const rows = rowsOf(log);
    const hard = new Set(log.children.ids.filter((_, row) => (log.children.attributeBits[row] & 1) === 1));
    const mean = (isHard: boolean): number => {
      const all = [...wait(rows)]
        .filter(([child]) => hard.has(child) === isHard)
        .map(([, minutes]) => minutes);
      expect(all.length).toBeGreaterThan(100);
      return all.reduce((sum, one) => sum + one, 0) / all.length;
    };
    expect(mean(true)).toBeGreaterThan(3 * mean(false));
  });

  it('is the luck of the two: whom a home would take at a low chance it takes at a higher one', () => {
    // One home, and a child a day: which of them is the first that suits?
    const first = (chance: number, seed: string): number => {
      const rows = play(
        {
          years: 0.1,
          rule: `chance: ${chance}`,
          children: 'event: child.came, every: 1 d',
          adopters: 'event: home.came, every: 100 d',
        },
        seed,
      );
      const [match] = of(rows, 'child.matched');
      return match === undefined
        ? 100
        : of(rows, 'child.came').findIndex(({ child }) => child === match.child);
    };
    const firsts = Array.from({ length: 12 }, (_, nth) => [first(0.2, `s${nth}`), first(0.6, `s${nth}`)]);
    for (const [low, high] of firsts) expect(high).toBeLessThanOrEqual(low);
    expect(firsts.some(([low, high]) => high < low)).toBe(true);
  });
});

describe('brothers and sisters', () => {
  it('go to the same home, at the same time, and it is told once that they are gone', () => {
    const rows = play({
      years: 0.5,
      people: `people:
  default: { family_size: { '2': 1 } }
`,
      rule: 'chance: 0.5\n    siblings: {}',
      children: 'event: child.came, rate: 0.5 per day',
    });
    const matches = of(rows, 'child.matched');
    expect(matches.length).toBeGreaterThan(40);
    for (let at = 0; at < matches.length; at += 2) {
      expect(matches[at + 1]).toMatchObject({ home: matches[at].home, minute: matches[at].minute });
      expect(matches[at + 1].child?.replace(/\.2$/, '')).toBe(matches[at].child?.replace(/\.1$/, ''));
    }
    expect(of(rows, 'home.done').length * 2).toBe(of(rows, 'child.settled').length);
  });
});

describe('an opening stock', () => {
  const more = `opening:
  living_there:
    count: 4
    history: [{ event: child.came, before: 20 d }, { event: child.matched, before: 5 d }, { event: child.moved }]
    elapsed: 2 d
  homes_with_a_child:
    matched_with: living_there
    history: [{ event: home.came }]
    elapsed: 50 d
  homes_alone:
    count: 3
    history: [{ event: home.came }]
    elapsed: 10 d
`;
  const rows = play({ years: 0.1, more });

  it('has its matches in the log before the start, each child with a home of its own', () => {
    const before = of(rows, 'child.matched').filter(({ minute }) => minute < 0);
    expect(before.map(({ minute }) => minute)).toEqual([-7, -7, -7, -7].map((day) => day * 1440));
    expect(before.map(({ home }) => home)).toEqual([1, 2, 3, 4].map((nth) => `homes_with_a_child.${nth}`));
    expect(
      of(rows, 'home.done')
        .slice(0, 4)
        .map(({ minute }) => minute / 1440),
    ).toEqual([8, 8, 8, 8]);
  });

  it('has homes that wait for the first who come', () => {
    const first = of(rows, 'child.matched')
      .filter(({ minute }) => minute >= 0)
      .slice(0, 3);
    expect(first.map(({ home }) => home)).toEqual(['homes_alone.1', 'homes_alone.2', 'homes_alone.3']);
  });
});
