/**
 * How much surer a difference is known with pairs: a social worker fewer at the front door, with as many workers in both scenarios as bring every team
 * under 90% load, because in a queue that hardly drains one late case moves all that follow.
 */
import { modelOf } from '../src/cli/run/model-of.ts';
import { indicatorContext } from '../src/cli/answers/indicator-context.ts';
import type { MeasureRow } from '../src/events/index.ts';
import { measureRows } from '../src/indicators/index.ts';
import type { Scenario } from '../src/scenario/index.ts';
import { simulate, type Model } from '../src/simulation/index.ts';
import { compareMeasures, DEFAULT_MATTERS } from '../src/whatif/index.ts';
import { baseScenario } from './base-scenario.ts';
import { median } from './median.ts';

const SEED = 'bench';
const FRONT_DOOR = 'referral_and_assessment';
/** Percent of capacity. */
const MOST_LOAD = 90;
const ROUNDS_OF_HIRING = 10;

type Workers = Readonly<Record<string, number>>;

/**
 * `whatif.varianceReduction`: the variance that the difference would have with independent luck (that of one side and that of the other, added) over the
 * variance of the paired difference, the median over the shares in time; each by its timescale beside it.
 * @throws Error where hiring does not bring every team under its load
 */
export function benchVarianceReduction({ quick }: { readonly quick: boolean }): Record<string, number> {
  const years = quick ? 0.5 : 3;
  const pairs = quick ? 6 : 100;
  const { scenario } = baseScenario();
  const workers = calmWorkers(scenario, years);
  const calm = modelOf({ scenario: staffed(scenario, workers), years });
  const fewer = { ...workers, [FRONT_DOOR]: (workers[FRONT_DOOR] ?? 1) - 1 };
  const changed = modelOf({ scenario: staffed(scenario, fewer), years });
  const [base, whatIf] = [calm, changed].map((model) => rowsOf(model, pairs));
  const names = [...new Set(base.map((row) => row.measure))].filter((name) =>
    /^timeliness\..+\.percent_in_time$/.test(name),
  );
  const { measures } = compareMeasures(base, whatIf, names, 'paired', DEFAULT_MATTERS);
  const gains = measures.flatMap(({ measure, varianceReduction }) =>
    varianceReduction === null ? [] : [[measure.split('.')[1] ?? measure, varianceReduction] as const],
  );
  return {
    'whatif.varianceReduction': median(gains.map(([, gain]) => gain)),
    'whatif.measuresUnmoved': measures.filter(({ same }) => same).length,
    ...Object.fromEntries(gains.map(([name, gain]) => [`whatif.varianceReduction.${name}`, gain])),
  };
}

function rowsOf(model: Model, replications: number): MeasureRow[] {
  const context = indicatorContext(model);
  return Array.from({ length: replications }, (_, replication) =>
    measureRows(simulate(model, { seed: SEED, replication }), context).filter(({ by }) => by === ''),
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
    const rows = rowsOf(modelOf({ scenario: staffed(scenario, workers), years }), 1);
    const full = Object.keys(workers).filter((team) => {
      const load = rows.find((row) => row.measure === `work.${team}.utilisation`)?.value;
      return load !== undefined && load !== null && load >= MOST_LOAD;
    });
    if (full.length === 0) return workers;
    for (const team of full) workers[team] = (workers[team] ?? 0) + 1;
  }
  throw new Error(`after ${ROUNDS_OF_HIRING} rounds of hiring a team is still loaded ${MOST_LOAD}% or more`);
}
