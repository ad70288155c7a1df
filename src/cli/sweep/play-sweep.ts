/** Plays the scenarios of a sweep, all with the same luck, and keeps nothing but the measures asked for. */
import type { MeasureRow } from '../../events/index.ts';
import type { LoadedScenario } from '../load-scenario.ts';
import type { RunJob } from '../run/job.ts';
import { successful } from '../run/replicate.ts';
import { Threads } from '../run/threads.ts';
import { progressBar } from '../terminal/progress.ts';

export interface SweepPlan {
  readonly scenarios: readonly LoadedScenario[];
  readonly seed: string;
  readonly replications: number;
  /** Names of measures; all where undefined. */
  readonly measures: readonly string[] | undefined;
  readonly threads: number | undefined;
}

/** Replications wait in a row for the threads: one after another of all scenarios, so that all are about as far. */
export async function playSweep(plan: SweepPlan): Promise<MeasureRow[][]> {
  const { scenarios, seed, replications, measures } = plan;
  const threads = new Threads();
  const progress = progressBar('simulating', () => threads.played / (replications * scenarios.length));
  try {
    const jobs = scenarios.map(({ scenario, years }, id): RunJob => ({
      id,
      scenario,
      years,
      seed,
      ...(measures && { measures }),
    }));
    threads.open(jobs, { threads: plan.threads, replications: replications * jobs.length });
    const rows: MeasureRow[][] = jobs.map(() => []);
    const asked = Array.from({ length: replications }, (_, replication) =>
      jobs.map(async (job, at) => {
        const { measured } = await threads.begin({ replication, keepLog: false }, job);
        const result = successful(await measured);
        rows[at]?.push(...result.measures.filter(({ by }) => by === ''));
      }),
    );
    await Promise.all(asked.flat());
    return rows;
  } finally {
    progress.end();
    await threads.close();
  }
}
