/** Two threads over one, beside what two threads reach with plain arithmetic: the same workers that a run has. */
import { Tinypool } from 'tinypool';
import type { RunJob } from '../src/cli/run/job.ts';
import { successful } from '../src/cli/run/replicate.ts';
import { Threads } from '../src/cli/run/threads.ts';
import { baseScenario } from './base-scenario.ts';
import { median } from './median.ts';

const ROUNDS = 5;
const THREADS = 2;
/** As in a run that takes long. */
const MANY = 100;
const COUNTING = new URL('./arithmetic.js', import.meta.url).href;
/** About as long as a replication takes. */
const STEPS = 200_000_000;

/** How many times as fast two threads are. */
interface Round {
  readonly simulating: number;
  readonly counting: number;
}

/**
 * `engine.parallel`: the speed-up of replications by a second thread over that of plain arithmetic, the median of
 * alternating rounds.
 * @throws Error where one thread and two give different logs
 */
export async function benchParallel({ quick }: { readonly quick: boolean }): Promise<Record<string, number>> {
  const job: RunJob = { scenario: baseScenario().scenario, seed: 'bench', years: quick ? 0.1 : 1 };
  const [alone, together] = [1, THREADS].map((threads) => {
    const opened = new Threads();
    opened.open(job, { threads, replications: MANY });
    return opened;
  });
  const counting = new Tinypool({ filename: COUNTING, minThreads: THREADS, maxThreads: THREADS });
  // The first of them is played before anything can be measured, and the last measured when all is played: of many that is little.
  const tasks = Array.from({ length: quick ? 4 : 24 }, (_, replication) => replication);
  const count = (): Promise<unknown> => counting.run(quick ? STEPS / 10 : STEPS, { name: 'arithmetic' });
  const timeRound = async (): Promise<Round> => ({
    simulating: await speedUp(
      tasks,
      (task) => hashOf(alone, task),
      (task) => hashOf(together, task),
    ),
    counting: await speedUp(tasks, count, count),
  });
  try {
    await timeRound();
    const rounds: Round[] = [];
    for (let round = 0; round < ROUNDS; round++) rounds.push(await timeRound());
    const of = (pick: (round: Round) => number): number => median(rounds.map(pick));
    return {
      'engine.parallel': of(({ simulating: ours, counting: plain }) => ours / plain),
      'engine.speedUpByTwoThreads': of(({ simulating: ours }) => ours),
      'arithmetic.speedUpByTwoThreads': of(({ counting: plain }) => plain),
    };
  } finally {
    await Promise.all([alone.close(), together.close(), counting.destroy()]);
  }
}

/** Time with one task at a time and one thread over time with all at once and two. @throws Error where the results differ */
async function speedUp(
  tasks: readonly number[],
  alone: (task: number) => Promise<unknown>,
  together: (task: number) => Promise<unknown>,
): Promise<number> {
  const begun = performance.now();
  const one: unknown[] = [];
  for (const task of tasks) one.push(await alone(task));
  const between = performance.now();
  const two = await Promise.all(tasks.map(together));
  const end = performance.now();
  if (one.join() !== two.join()) throw new Error('two threads gave other logs than one: their hashes differ');
  return (between - begun) / (end - between);
}

/** Simulates and measures one replication. */
async function hashOf(threads: Threads, replication: number): Promise<string> {
  const { measured } = await threads.begin({ replication, keepLog: false });
  return successful(await measured).hash;
}
