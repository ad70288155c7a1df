/**
 * How much surer a difference is known with pairs: a worker more at the front door, who looks at contacts, with as many workers in both
 * scenarios as bring every team under 90% load, because in a queue that hardly drains one late case moves all that follow.
 */
import { modelOf } from '../src/cli/run/model-of.ts';
import { indicatorContext } from '../src/cli/answers/indicator-context.ts';
import type { MeasureRow } from '../src/events/index.ts';
import { measureRows, studentT } from '../src/indicators/index.ts';
import type { Scenario } from '../src/scenario/index.ts';
import { simulate, type Model } from '../src/simulation/index.ts';
import { pairedDifference } from '../src/whatif/index.ts';
import { baseScenario } from './base-scenario.ts';
import { median } from './median.ts';

const SEED = 'bench';
const OTHER_SEED = 'bench, unpaired';
const FRONT_DOOR = 'spa_mash';
/** Percent of capacity. */
const MOST_LOAD = 90;
const ROUNDS_OF_HIRING = 10;

type Workers = Readonly<Record<string, number>>;

/**
 * `whatif.varianceReduction`: the variance of the difference between runs with independent seeds over that of the same with one seed for both,
 * the median over the shares in time; each by its timescale beside it, and the load of each team in percent (`whatif.load.TEAM`, the
 * mean of both scenarios).
 * @throws Error where hiring does not bring every team under its load
 */
export function benchVarianceReduction({ quick }: { readonly quick: boolean }): Record<string, number> {
  const years = quick ? 0.5 : 3;
  const pairs = quick ? 6 : 100;
  const { scenario } = baseScenario();
  const workers = calmWorkers(scenario, years);
  const more = { ...workers, [FRONT_DOOR]: (workers[FRONT_DOOR] ?? 0) + 1 };
  const [calm, changed] = [workers, more].map((each) =>
    modelOf({ scenario: staffed(scenario, each), years }),
  );
  const base = rowsOf(calm, pairs, SEED);
  const paired = rowsOf(changed, pairs, SEED);
  const unpaired = rowsOf(changed, pairs, OTHER_SEED);
  const names = [...new Set(base.map((row) => row.measure))].filter((name) =>
    /^timeliness\..+\.percent_in_time$/.test(name),
  );
  const before = valuesOf(base);
  const [sameLuck, otherLuck] = [paired, unpaired].map(valuesOf);
  const gains = names.flatMap((name) => {
    const [spread, independent] = [sameLuck, otherLuck].map((after) =>
      varianceOfDifference(before.get(name), after.get(name)),
    );
    return spread > 0 && independent > 0 ? [[name.split('.')[1] ?? name, independent / spread] as const] : [];
  });
  return {
    'whatif.varianceReduction': median(gains.map(([, gain]) => gain)),
    'whatif.measuresMoved': gains.length,
    'whatif.measuresUnmoved': names.filter(
      (name) => varianceOfDifference(before.get(name), sameLuck.get(name)) === 0,
    ).length,
    ...Object.fromEntries(gains.map(([name, gain]) => [`whatif.varianceReduction.${name}`, gain])),
    ...loadsOf([...base, ...paired]),
  };
}

/** Values of each measure by replication. */
function valuesOf(rows: readonly MeasureRow[]): Map<string, Map<number, number>> {
  const values = new Map<string, Map<number, number>>();
  for (const { measure, replication, value } of rows) {
    if (value === null) continue;
    values.set(measure, (values.get(measure) ?? new Map<number, number>()).set(replication, value));
  }
  return values;
}

/** Of the replications that have a value in both; 0 of fewer than two. */
function varianceOfDifference(
  before: ReadonlyMap<number, number> = new Map(),
  after: ReadonlyMap<number, number> = new Map(),
): number {
  const both = [...before.keys()].filter((replication) => after.has(replication));
  if (both.length < 2) return 0;
  const { difference, halfWidth } = pairedDifference(
    both.map((replication) => before.get(replication) ?? NaN),
    both.map((replication) => after.get(replication) ?? NaN),
  );
  if (halfWidth === null || !Number.isFinite(difference)) return 0;
  const error = halfWidth / studentT(both.length - 1, 0.95);
  return error * error * both.length;
}

/** The load of each team that works, the mean of its replications; a stock of homes has none. */
function loadsOf(rows: readonly MeasureRow[]): Record<string, number> {
  const loads = new Map<string, number[]>();
  for (const { measure, value } of rows) {
    const team = /^work\.(.+)\.utilisation$/.exec(measure)?.[1];
    if (team !== undefined && value !== null && value > 0)
      loads.set(team, [...(loads.get(team) ?? []), value]);
  }
  return Object.fromEntries(
    [...loads].map(([team, values]) => [
      `whatif.load.${team}`,
      values.reduce((sum, value) => sum + value, 0) / values.length,
    ]),
  );
}

function rowsOf(model: Model, replications: number, seed: string): MeasureRow[] {
  const context = indicatorContext(model);
  return Array.from({ length: replications }, (_, replication) =>
    measureRows(simulate(model, { seed, replication }), context).filter(({ by }) => by === ''),
  ).flat();
}

/** The scenario with these numbers of workers from the start. */
const staffed = (scenario: Scenario, workers: Workers): Scenario => ({
  ...scenario,
  teams: Object.fromEntries(
    Object.entries(scenario.teams ?? {}).map(([name, team]) =>
      workers[name] === undefined ? [name, team] : [name, { ...team, workers: workers[name] }],
    ),
  ),
});

/** Hires one for each team that is too full, and looks again. */
function calmWorkers(scenario: Scenario, years: number): Workers {
  const workers: Record<string, number> = {};
  for (const [name, { workers: number }] of Object.entries(scenario.teams ?? {}))
    if (typeof number === 'number') workers[name] = number;
  for (let round = 0; round < ROUNDS_OF_HIRING; round++) {
    const rows = rowsOf(modelOf({ scenario: staffed(scenario, workers), years }), 1, SEED);
    const full = Object.keys(workers).filter((team) => {
      const load = rows.find((row) => row.measure === `work.${team}.utilisation`)?.value;
      return load !== undefined && load !== null && load >= MOST_LOAD;
    });
    if (full.length === 0) return workers;
    for (const team of full) workers[team] = (workers[team] ?? 0) + 1;
  }
  throw new Error(`after ${ROUNDS_OF_HIRING} rounds of hiring a team is still loaded ${MOST_LOAD}% or more`);
}
