/** Finds the warm-up of a scenario that asks for it, and puts its length in the place of the question. */
import { problem, ScenarioErrors } from '../../scenario/problem.ts';
import { daysOf } from '../../scenario/run-days.ts';
import { compileModel, simulate, type Model } from '../../simulation/index.ts';
import { seriesBeforeStart, TRIALS, warmUpIn, type WarmUpFound } from '../../whatif/index.ts';
import { indicatorContext } from '../answers/indicator-context.ts';
import type { LoadedScenario } from '../load-scenario.ts';
import { progressBar } from '../terminal/progress.ts';

/** How a warm-up was found, as the manifest keeps it. */
export interface WarmUpRecord {
  readonly found: 'mser-5';
  /** The stock that settles, null for all children with anything open. */
  readonly of: string | null;
  readonly every: 'day' | 'week';
  /** Days: the length found, and that of the trials. */
  readonly days: number;
  readonly within: number;
  readonly trials: number;
}

export interface WarmedUp {
  /** With a warm-up of a stated length. */
  readonly loaded: LoadedScenario;
  /** Null where the length was stated, or there is none. */
  readonly record: WarmUpRecord | null;
}

/** A day is enough: the trials are over when the run would begin. */
const TRIAL_YEARS = 1 / 365.25;

/**
 * Plays the trials and reads the warm-up off them.
 * @throws ScenarioErrors where nothing settles
 */
export function findWarmUp(loaded: LoadedScenario, seed: string): WarmedUp {
  const { scenario, machinery, years } = loaded;
  const wanted = scenario.warm_up;
  if (typeof wanted !== 'object') return { loaded, record: null };
  const model = compileModel(scenario, machinery, { years: TRIAL_YEARS });
  const days = daysOf(wanted.within);
  const series = seriesBeforeStart(trials(model, seed), indicatorContext(model), wanted, days);
  const found = warmUpIn(series, wanted);
  if (!found.settled) throw unsettled(loaded, wanted.of, wanted.within, found);
  const stated = { ...scenario, warm_up: `${found.days} d` };
  return {
    loaded: { ...loaded, scenario: stated, model: compileModel(stated, machinery, { years }) },
    record: {
      found: 'mser-5',
      of: wanted.of ?? null,
      every: wanted.every ?? 'day',
      days: found.days,
      within: days,
      trials: TRIALS,
    },
  };
}

function* trials(model: Model, seed: string) {
  let done = 0;
  const progress = progressBar('finding the warm-up', () => done / TRIALS);
  try {
    for (let replication = 0; replication < TRIALS; replication++) {
      yield simulate(model, { seed, replication });
      done++;
    }
  } finally {
    progress.end();
  }
}

function unsettled(
  { scenario, resolved }: LoadedScenario,
  of: string | undefined,
  within: string,
  { days }: WarmUpFound,
): ScenarioErrors {
  const path = ['warm_up'];
  const measure = of === undefined ? undefined : scenario.measures?.[of];
  const what = of === undefined ? 'the number of children with anything open' : (measure?.label ?? of);
  return new ScenarioErrors([
    problem('warm-up-unsettled', { place: resolved.at(path), path }, what, within, `${days} days`),
  ]);
}

/** `warm-up 84 days, found by MSER-5`. */
export const warmUpText = ({ days }: WarmUpRecord): string => `warm-up ${days} days, found by MSER-5`;
