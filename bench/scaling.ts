/** Whether an event costs the same in a long run as in a short one, and in the last years as in the first. */
import { SHIPPED_MACHINES } from '../src/cli/run/model-of.ts';
import { resolveMachines } from '../src/scenario/machines.ts';
import { Run } from '../src/simulation/engine/run.ts';
import { compileModel, simulate, type Model } from '../src/simulation/index.ts';
import { baseScenario } from './base-scenario.ts';
import { median } from './median.ts';
import { EVENTS_A_CUSTOMER, queueModel } from './queue-model.ts';
import { timed } from './timed.ts';

const ROUNDS = 5;
const SEED = 'bench';
const SHORT_EVENTS = 10_000;
const MINUTES_A_YEAR = 365.25 * 1440;

/**
 * `engine.scaling`: time per event of a queue of 10 million events (`quick`: 1 million) over that of one of 10
 * thousand. `engine.lastYearsOverFirst`: time per event of the base scenario in the last three of twelve years (`quick`:
 * the last of four) over the first. Medians of the rounds.
 */
export function benchScaling({ quick }: { readonly quick: boolean }): Record<string, number> {
  const long = queueModel((quick ? 1_000_000 : 10_000_000) / EVENTS_A_CUSTOMER);
  const short = queueModel(SHORT_EVENTS / EVENTS_A_CUSTOMER);
  const shortRuns = quick ? 20 : 200;
  secondsAnEvent(short, shortRuns);
  const scaling = Array.from(
    { length: ROUNDS },
    () => secondsAnEvent(long, 1) / secondsAnEvent(short, shortRuns),
  );
  const years = quick ? 4 : 12;
  const { scenario } = baseScenario();
  const base = compileModel(scenario, resolveMachines(scenario, SHIPPED_MACHINES, new Map()), { years });
  return {
    'engine.scaling': median(scaling),
    'engine.lastYearsOverFirst': median(Array.from({ length: ROUNDS }, () => lastOverFirst(base, years))),
  };
}

/** Of so many runs after one another. */
function secondsAnEvent(model: Model, runs: number): number {
  const { result, seconds } = timed(() => {
    let events = 0;
    for (let run = 0; run < runs; run++) events += simulate(model, { seed: SEED, replication: run }).length;
    return events;
  });
  return seconds / result;
}

/** Time per event in the last quarter of the years over that in the first. */
function lastOverFirst(model: Model, years: number): number {
  const run = new Run(model, { seed: SEED, replication: 0 });
  const { arrivals } = run;
  const drawDay = arrivals.drawDay.bind(arrivals);
  /** Where the run stands when a year begins. */
  const begins: { readonly at: number; readonly events: number }[] = [];
  arrivals.drawDay = (stream, day) => {
    if (day * 1440 >= begins.length * MINUTES_A_YEAR)
      begins.push({ at: performance.now(), events: run.log.length });
    drawDay(stream, day);
  };
  run.play();
  begins.push({ at: performance.now(), events: run.log.length });
  const part = years / 4;
  const cost = (from: number): number => {
    const [begin, end] = [begins[from], begins[from + part]];
    return (end.at - begin.at) / (end.events - begin.events);
  };
  return cost(years - part) / cost(0);
}
