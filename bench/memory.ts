/** What a run needs while its events leave memory as they happen: at so many events, and at ten times as many. */
import type { LogPart } from '../src/events/index.ts';
import { SHIPPED_MACHINES } from '../src/cli/run/model-of.ts';
import { resolveMachines } from '../src/scenario/machines.ts';
import { compileModel, simulateInto, type Model } from '../src/simulation/index.ts';
import { baseScenario } from './base-scenario.ts';
import { memoryInUse } from './memory-in-use.ts';
import { EVENTS_A_CUSTOMER, queueModel } from './queue-model.ts';

const SEED = 'bench';
const MEGABYTE = 1_000_000;
/** So much longer is a run, so that the last measuring is before its end. */
const MARGIN = 1.1;
/** Of the base scenario, about. */
const EVENTS_A_YEAR = 150_000;

/**
 * `engine.memory.queueAt…`, `engine.memory.baseAt…`: megabytes of heap and arrays in use after 1 and 10 million events (`quick`: 0.2
 * and 2 million) of one run of the queue and one of the base scenario, beyond what was in use before the run began. The model
 * is there before and counts for nothing; it is compiled for the whole run. `engine.memory.…Growth` is the one over the other.
 */
export function benchMemory({ quick }: { readonly quick: boolean }): Record<string, number> {
  const early = quick ? 200_000 : 1_000_000;
  const late = early * 10;
  const { scenario } = baseScenario();
  const machinery = resolveMachines(scenario, SHIPPED_MACHINES, new Map());
  const base = (events: number): Model =>
    compileModel(scenario, machinery, { years: Math.ceil(events / EVENTS_A_YEAR) });
  const queue = (events: number): Model => queueModel(events / EVENTS_A_CUSTOMER);
  return {
    ...figures('queue', inUse(queue, early, late)),
    ...figures('base', inUse(base, early, late)),
  };
}

function figures(whose: string, [early, late]: readonly [number, number]): Record<string, number> {
  return {
    [`engine.memory.${whose}Early`]: early / MEGABYTE,
    [`engine.memory.${whose}Late`]: late / MEGABYTE,
    [`engine.memory.${whose}Growth`]: late / early,
  };
}

/** Bytes in use at two numbers of events. */
function inUse(modelOf: (events: number) => Model, early: number, late: number): readonly [number, number] {
  // What is made at the first run of all is none of this one's.
  simulateInto(modelOf(early), { seed: SEED, replication: 1 }, { take: () => undefined });
  const model = modelOf(late * MARGIN);
  const before = memoryInUse();
  const found: number[] = [];
  const take = ({ chunk }: LogPart): void => {
    const events = chunk.start + chunk.length;
    if (events >= (found.length === 0 ? early : late) && found.length < 2) found.push(memoryInUse() - before);
  };
  simulateInto(model, { seed: SEED, replication: 0 }, { take });
  const [first, last] = found;
  if (first === undefined || last === undefined) throw new Error(`the run has fewer than ${late} events`);
  return [first, last];
}
