/** What always holds of a journey holds: of journeys made by chance, and of the children of simulated runs. */
import { describe, expect, it } from 'vitest';
import { machines } from '../../machines/index.ts';
import {
  breachesOf,
  everyChild,
  foldChild,
  invariants,
  judgedBy,
  matchedJourneys,
  quickCaseFile,
  type Journey,
} from '../../src/casefile/index.ts';
import { caseContext } from '../../src/cli/answers/case-context.ts';
import { familyLog } from '../../src/cli/answers/family-log.ts';
import { modelOf } from '../../src/cli/run/model-of.ts';
import { simulate, type Model } from '../../src/simulation/index.ts';
import { holds } from '../properties/holds.ts';
import { isLong, often } from '../properties/how-often.ts';
import { shippedScenario, withSmallStock } from '../scenarios/shipped.ts';
import { CASTS, CONTEXT, journeys, walk, type Told } from './journeys.ts';

const concurrent = new Set(Object.keys(machines).filter((name) => machines[name]?.concurrent));

/** What is broken, with what happened in that minute. */
const told = (journey: Journey): string[] =>
  breachesOf(journey).map(({ invariant, minute, words }) => {
    const then = journey.file.events.filter((event) => event.minute === minute);
    return `${invariant.id}: ${words} (${then.map(({ type, machine }) => `${type} in ${machine}`).join(', ')})`;
  });

const journeyOf = (tale: Told): Journey => {
  const { empty, events } = walk(tale);
  return { file: quickCaseFile(empty, events, CONTEXT), played: new Set(CASTS[tale.cast]), concurrent };
};

describe('journeys made by chance', () => {
  it('keep every invariant', () => {
    holds(
      journeys,
      (tale) => {
        expect(told(journeyOf(tale))).toEqual([]);
      },
      { seed: 71, runs: 750 },
    );
  }, 300_000);

  it('are long enough to be able to break them', () => {
    const seen = new Set<string>();
    holds(
      journeys,
      (tale) => {
        for (const { type } of walk(tale).events) seen.add(type);
      },
      { seed: 72, runs: 750 },
    );
    const needed = [
      'conference.initial.held',
      'core_group.held',
      'conference.review.held',
      'care.started',
      'looked_after_review.first.held',
      'placement_order.granted',
      'adoption_order.granted',
      'care.ended.returned_home',
      'leaving_care.eligible',
      'pathway_plan.agreed',
      'return_interview.held',
      'child.died',
      'child.moved_away',
      'child.turned_18',
    ];
    expect(needed.filter((type) => !seen.has(type))).toEqual([]);
  }, 300_000);
});

/** The base scenario, but for the long tests with a quarter of its opening stock. */
function modelFor(years: number): Model {
  const base = shippedScenario('kingston-2015');
  return modelOf({ scenario: isLong ? base : withSmallStock(base), years });
}

/** Quarters of a year that the base scenario is played for. */
const QUARTERS = Math.min(8, often(5));

function brokenIn(
  model: Model,
  seed: string,
): { readonly judged: number; readonly matched: number; readonly broken: string[] } {
  const log = simulate(model, { seed, replication: 0 });
  const played = new Set(model.machines.map(({ name }) => name));
  const files = everyChild(log, caseContext(model));
  const matched = matchedJourneys(log);
  const broken = [...files].flatMap(([child, file]) =>
    told({ file, matched: matched.get(child), played, concurrent }).map(
      (line) => `${file.person.id} ${line}`,
    ),
  );
  return { judged: files.size, matched: matched.size, broken };
}

describe('children of a simulated run', () => {
  it.runIf(isLong)(
    'keep every invariant that the base scenario can be judged by',
    () => {
      const model = modelFor(QUARTERS / 4);
      const ids = judgedBy(new Set(model.machines.map(({ name }) => name))).map(({ id }) => id);
      expect(ids).toEqual(
        expect.arrayContaining(['one_home', 'care_has_all_its_parts', 'home_from_care_helped']),
      );
      const { judged, matched, broken } = brokenIn(model, 'invariants');
      expect(judged).toBeGreaterThan(500);
      expect(matched).toBeGreaterThan(isLong ? 8 : 3);
      expect(broken.slice(0, 10)).toEqual([]);
    },
    300_000,
  );

  it('have the same file whether all are folded at once or one alone', () => {
    const model = modelFor(0.05);
    const log = simulate(model, { seed: 'one and all', replication: 0 });
    const context = caseContext(model);
    const all = everyChild(log, context);
    const chosen = [...all.keys()].filter((_, at) => at % 47 === 0);
    expect(chosen.length).toBeGreaterThan(20);
    for (const child of chosen) {
      const alone = foldChild(familyLog(log, log.children.family[child] ?? -1), child, context).file;
      const renumbered = all.get(child)?.events.map(({ sequence: _, cause: __, ...event }) => event);
      expect({ ...all.get(child), events: renumbered }).toEqual({
        ...alone,
        events: alone.events.map(({ sequence: _, cause: __, ...event }) => event),
      });
    }
  }, 120_000);
});

describe('the list', () => {
  it('names each invariant once, in a sentence with a source', () => {
    const ids = invariants.map(({ id }) => id);
    expect(new Set(ids).size).toBe(ids.length);
    expect(ids.length).toBeGreaterThan(35);
    expect(
      invariants.filter(
        ({ words, source }) => (!words.endsWith('.') && !words.endsWith(')')) || source === '',
      ),
    ).toEqual([]);
  });

  it('speaks of charts that there are', () => {
    expect(invariants.flatMap(({ charts }) => charts).filter((name) => !(name in machines))).toEqual([]);
  });
});
