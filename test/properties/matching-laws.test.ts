/** What holds in every world in which children and adopters wait for each other. */
import { describe, expect, it } from 'vitest';
import { matchesOf } from '../../src/casefile/index.ts';
import { brokenRules, replicationHash, type EventSource } from '../../src/events/index.ts';
import { replay, replayRules, simulate } from '../../src/simulation/index.ts';
import { homesModel, type Homes } from '../simulation/homes.ts';
import { homes } from './arbitrary-homes.ts';
import { holds } from './holds.ts';

const played = (one: Homes) => {
  const model = homesModel(one);
  return { model, log: simulate(model, { seed: 'laws', replication: 0 }) };
};

/** States in which a child and adopters belong together, and those in which they wait. */
const TOGETHER = new Set(['meeting', 'living', 'expecting', 'full']);
const ENDED = 'gone';

interface Where {
  child: string;
  /** Row of the adopters that the child's last event named, -1 for none. */
  adopters: number;
}

function must(holds: boolean, otherwise: string): void {
  if (!holds) throw new Error(otherwise);
}

/**
 * Walks the log minute by minute: when a minute is over each child that is together with somebody names adopters who are together with
 * somebody, and adopters have the children of one family.
 */
function pairsAreKept(log: EventSource): void {
  const { vocabulary, children } = log;
  const search = vocabulary.machines.find('search');
  const childAt = new Map<number, Where>();
  const homeAt = new Map<number, string>();
  let minute = Number.NEGATIVE_INFINITY;
  const check = (): void => {
    const familyOf = new Map<number, number>();
    for (const [child, { child: state, adopters }] of childAt) {
      if (!TOGETHER.has(state)) continue;
      const who = children.ids[child];
      must(TOGETHER.has(homeAt.get(adopters) ?? ''), `${who} is ${state}, and no adopters with it`);
      const family = familyOf.get(adopters) ?? children.family[child];
      must(children.family[child] === family, `${who} is with the adopters of another family`);
      familyOf.set(adopters, family);
    }
    for (const [adopters, state] of homeAt)
      if (TOGETHER.has(state))
        must(familyOf.has(adopters), `${children.adopters[adopters]} are ${state}, and no child with them`);
  };
  for (const chunk of log.chunks())
    for (let row = 0; row < chunk.length; row++) {
      if (chunk.minute[row] > minute) check();
      minute = chunk.minute[row];
      if (chunk.state[row] === 0) continue;
      const state = vocabulary.states.names[chunk.state[row]];
      if (chunk.machine[row] === search) {
        if (state === ENDED) childAt.delete(chunk.child[row]);
        else childAt.set(chunk.child[row], { child: state, adopters: chunk.adopter[row] });
      } else if (state === ENDED) homeAt.delete(chunk.adopter[row]);
      else homeAt.set(chunk.adopter[row], state);
    }
  check();
}

describe('where children and adopters wait for each other', () => {
  it('nobody is together with nobody, and adopters have the children of one family', () => {
    holds(homes, (one) => pairsAreKept(played(one).log), { seed: 11, runs: 30 });
  });

  it('nobody is matched twice with the same, and both tell the same matches', () => {
    holds(
      homes,
      (one) => {
        const { log } = played(one);
        const of = (all: number, whose: 'child' | 'adopters'): string[] =>
          Array.from({ length: all }, (_, row) => row)
            .flatMap((row) => matchesOf(log, whose === 'child' ? { child: row } : { adopters: row }))
            .map(({ child, adopters, from, last }) => `${child} ${adopters} ${from} ${last}`)
            .sort();
        expect(of(log.children.length, 'child')).toEqual(of(log.children.adopters.length, 'adopters'));
        const matched = log.vocabulary.types.find('child.matched');
        const pairs: string[] = [];
        for (const chunk of log.chunks())
          for (let row = 0; row < chunk.length; row++)
            if (chunk.type[row] === matched) pairs.push(`${chunk.child[row]} ${chunk.adopter[row]}`);
        expect(pairs.length).toBe(new Set(pairs).size);
      },
      { seed: 12, runs: 30 },
    );
  });

  it('the machines bear out what was recorded, the order holds, and the same seed gives the same bytes', () => {
    holds(
      homes,
      (one) => {
        const { log, model } = played(one);
        expect(replay(log, replayRules(model))?.sentence).toBeUndefined();
        expect(brokenRules(log)).toEqual([]);
        expect(replicationHash(log)).toBe(replicationHash(played(one).log));
      },
      { seed: 13, runs: 30 },
    );
  });
});
