/** How large a run will be and how long it will take, from a short trial of it. */
import { simulate } from '../../simulation/index.ts';
import { compileModel } from '../../simulation/index.ts';
import type { LoadedScenario } from '../load-scenario.ts';
import { threadsFor } from '../run/threads.ts';

export interface Expectation {
  readonly replications: number;
  readonly years: number;
  readonly children: number;
  /** Of all replications. */
  readonly events: number;
  /** On disk, with the first replication's events written. */
  readonly bytes: number;
  readonly seconds: number;
}

const TRIAL_YEARS = 0.25;
/** Bytes of an event in a run folder, as measured on the base scenario. */
const BYTES_PER_EVENT = 11;
/** Starting and compiling, as measured on the base scenario. */
const SECONDS_TO_START = 2;
/** Answers for each second of simulation, as measured on the base scenario. */
const ANSWERS = 1;
/** What each thread is worth beside others, as two were on the base scenario: they share the machine's memory and its compiling. */
const BESIDE_OTHERS = 0.7;

/**
 * Plays a quarter of a year twice (the first warms up) and one twice as long: what the second half adds is what time adds, the rest is there
 * from the start.
 */
export function expectation(loaded: LoadedScenario, replications: number): Expectation {
  const trialYears = Math.min(TRIAL_YEARS, loaded.years / 2);
  trial(loaded, trialYears);
  const short = trial(loaded, trialYears);
  const long = trial(loaded, trialYears * 2);
  const grown = (key: 'children' | 'events' | 'seconds'): number => {
    const perYear = Math.max(0, long[key] - short[key]) / trialYears;
    return long[key] + perYear * (loaded.years - trialYears * 2);
  };
  const threads = threadsFor(undefined, replications);
  const atOnce = threads > 1 ? threads * BESIDE_OTHERS : 1;
  return {
    replications,
    years: loaded.years,
    children: Math.round(grown('children') * replications),
    events: Math.round(grown('events') * replications),
    bytes: Math.round(grown('events') * BYTES_PER_EVENT),
    seconds: SECONDS_TO_START + (grown('seconds') * (1 + ANSWERS) * replications) / atOnce,
  };
}

function trial({ scenario, machinery }: LoadedScenario, years: number) {
  const model = compileModel(scenario, machinery, { years });
  const begun = performance.now();
  const log = simulate(model, { seed: scenario.seed ?? '', replication: 0 });
  return {
    children: log.children.length,
    events: log.length,
    seconds: (performance.now() - begun) / 1000,
  };
}
