/** Every invariant can fail: a planted journey breaks it, and it alone of those that the journey is about. */
import { describe, expect, it } from 'vitest';
import { machines } from '../../machines/index.ts';
import {
  breachesOf,
  invariants,
  judgedBy,
  quickCaseFile,
  type CaseFile,
  type Journey,
} from '../../src/casefile/index.ts';
import { CONTEXT, emptyFile } from './journeys.ts';
import { bornOf, eventsOf, matchedOf, planted, type Planted } from './planted.ts';

const played = new Set(Object.keys(machines));
const concurrent = new Set(Object.keys(machines).filter((name) => machines[name]?.concurrent));

function journeyOf(plant: Planted): Journey {
  const file: CaseFile = quickCaseFile(emptyFile(bornOf(plant)), eventsOf(plant), CONTEXT);
  return { file: plant.spoil?.(file) ?? file, matched: matchedOf(plant), played, concurrent };
}

describe('a planted breach', () => {
  it.each(invariants.map((invariant) => [invariant.id, invariant] as const))('of %s is found', (id) => {
    const plant = planted[id];
    expect(plant, 'it has a planted journey').toBeDefined();
    if (plant === undefined) return;
    expect(breachesOf(journeyOf(plant)).map(({ invariant }) => invariant.id)).toContain(id);
  });

  it('is planted for nothing else', () => {
    const ids = invariants.map(({ id }) => id);
    expect(Object.keys(planted).filter((id) => !ids.includes(id))).toEqual([]);
  });
});

describe('a file of which nothing is told', () => {
  it('breaks nothing', () => {
    expect(breachesOf(journeyOf({ lines: [] }))).toEqual([]);
  });
});

describe('a run that plays few charts', () => {
  it('is judged by what speaks of them', () => {
    const ids = judgedBy(new Set(['contact', 'assessment'])).map(({ id }) => id);
    expect(ids).toContain('time_runs_forwards');
    expect(ids).not.toContain('one_legal_status');
    expect(ids).not.toContain('one_home');
  });
});
