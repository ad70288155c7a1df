/** Runs the scenarios of a comparison, the same replications of each, and puts all their folders under their names or none. */
import type { EventSource, MeasureRow } from '../../events/index.ts';
import type { CommandOptions } from '../command-options.ts';
import type { RunJob } from '../run/job.ts';
import { Threads } from '../run/threads.ts';
import { RunBeingWritten, type RunPlan, type WrittenRun } from '../run/write-run.ts';
import { progressBar } from '../terminal/progress.ts';
import type { PairRule } from './pair-rule.ts';

/**
 * All sides take turns in the same threads: what a thread has compiled for one is warm for the others, and pairs are played about together.
 * @param hearLog is told the first log of each side, while the others are being played
 * @returns the runs, in the order of the plans
 * @throws RunError, SimulationFailure, UserError; what was begun is then cleared away
 */
export async function runSides(
  plans: readonly RunPlan[],
  rule: PairRule,
  options: CommandOptions,
  hearLog: (plan: RunPlan, log: EventSource) => void,
): Promise<readonly WrittenRun[]> {
  const threads = new Threads();
  const runs: RunBeingWritten[] = [];
  const replications = rule.most * plans.length;
  const progress = progressBar('simulating', () => threads.played / replications);
  try {
    const jobs = plans.map(jobOf);
    for (const [at, plan] of plans.entries())
      runs.push(new RunBeingWritten(plan, threads, jobs[at], (log) => hearLog(plan, log)));
    threads.open(jobs, { threads: options.threads, replications });
    let done = 0;
    do {
      const to = rule.next(done);
      await together(runs, to);
      done = to;
    } while (!rule.isEnough(done, runs.map(measuresOf)));
    return runs.map((run) => run.finish());
  } catch (error) {
    // The last first: the first may have made the folder that all stand in.
    for (const run of runs.toReversed()) run.discard();
    throw error;
  } finally {
    progress.end();
    await threads.close();
  }
}

/** Advances all; where one fails the others stop after the replication in hand, so that none writes what is being cleared away. */
async function together(runs: readonly RunBeingWritten[], to: number): Promise<void> {
  const ends = await Promise.allSettled(
    runs.map((run) =>
      run.advance(to).catch((error: unknown) => {
        for (const other of runs) other.stop();
        throw error;
      }),
    ),
  );
  const failed = ends.find((end) => end.status === 'rejected');
  if (failed !== undefined) throw failed.reason;
}

const measuresOf = ({ measures }: RunBeingWritten): readonly MeasureRow[] => measures;

const jobOf = ({ loaded: { scenario, years }, seed }: RunPlan, id: number): RunJob => ({
  id,
  scenario,
  years,
  seed,
});
