/** Two threads over one, beside what two threads reach with plain arithmetic: the same workers that a run has. */
import { Tinypool } from 'tinypool';
import type { ReplicationFailure, ReplicationResult, ReplicationTask, RunJob } from '../src/cli/run/job.ts';
import { baseScenario } from './base-scenario.ts';
import { median } from './median.ts';

const ROUNDS = 5;
const THREADS = 2;
const SIMULATING = new URL('../src/cli/run/replication-worker.js', import.meta.url).href;
const COUNTING = new URL('./arithmetic.js', import.meta.url).href;
const STEPS = 60_000_000;

/** Both kinds of work, each for one thread and for two. */
interface Pools {
  readonly simulating: readonly [Tinypool, Tinypool];
  readonly counting: readonly [Tinypool, Tinypool];
}

/** How many times as fast two threads are. */
interface Round {
  readonly simulating: number;
  readonly counting: number;
}

/**
 * `engine.parallel`: the speed-up of replications by a second thread over that of plain arithmetic, the median of
 * alternating rounds with threads that are warm.
 * @throws Error where one thread and two give different logs
 */
export async function benchParallel({ quick }: { readonly quick: boolean }): Promise<Record<string, number>> {
  const job: RunJob = { scenario: baseScenario().scenario, seed: 'bench', years: quick ? 0.5 : 1 };
  const pools: Pools = {
    simulating: [pool(SIMULATING, 1, job), pool(SIMULATING, THREADS, job)],
    counting: [pool(COUNTING, 1), pool(COUNTING, THREADS)],
  };
  const replications = quick ? 4 : 12;
  try {
    await timeRound(pools, replications);
    const rounds: Round[] = [];
    for (let round = 0; round < ROUNDS; round++) rounds.push(await timeRound(pools, replications));
    const of = (pick: (round: Round) => number): number => median(rounds.map(pick));
    return {
      'engine.parallel': of(({ simulating, counting }) => simulating / counting),
      'engine.speedUpByTwoThreads': of(({ simulating }) => simulating),
      'arithmetic.speedUpByTwoThreads': of(({ counting }) => counting),
    };
  } finally {
    await Promise.all([...pools.simulating, ...pools.counting].map((one) => one.destroy()));
  }
}

const pool = (filename: string, threads: number, workerData?: RunJob): Tinypool =>
  new Tinypool({ filename, minThreads: threads, maxThreads: threads, workerData });

async function timeRound({ simulating, counting }: Pools, replications: number): Promise<Round> {
  const tasks = Array.from({ length: replications }, (_, replication) => replication);
  const one = await timedAll(tasks, (task) => hashOf(simulating[0], task));
  const two = await timedAll(tasks, (task) => hashOf(simulating[1], task));
  if (one.results.join() !== two.results.join())
    throw new Error('two threads gave other logs than one: their hashes differ');
  const steps = tasks.map(() => STEPS);
  const oneCounts = await timedAll(steps, (task) => counting[0].run(task, { name: 'arithmetic' }));
  const twoCount = await timedAll(steps, (task) => counting[1].run(task, { name: 'arithmetic' }));
  return { simulating: one.seconds / two.seconds, counting: oneCounts.seconds / twoCount.seconds };
}

async function hashOf(threads: Tinypool, replication: number): Promise<string> {
  const task: ReplicationTask = { replication, keepLog: false };
  const result = (await threads.run(task)) as ReplicationResult | ReplicationFailure;
  if ('failure' in result) throw new Error(result.failure.message);
  return result.hash;
}

/** All tasks at once, until the last is done. */
async function timedAll<T>(
  tasks: readonly number[],
  run: (task: number) => Promise<T>,
): Promise<{ readonly results: readonly T[]; readonly seconds: number }> {
  const begun = performance.now();
  const results = await Promise.all(tasks.map(run));
  return { results, seconds: (performance.now() - begun) / 1000 };
}
