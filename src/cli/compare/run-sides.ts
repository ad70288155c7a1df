/** Runs the scenarios of a comparison, the same replications of each, and puts all their folders under their names or none. */
import type { MeasureRow } from '../../events/index.ts';
import type { CommandOptions } from '../command-options.ts';
import { Threads } from '../run/threads.ts';
import { RunBeingWritten, type RunPlan } from '../run/write-run.ts';
import { progressBar } from '../terminal/progress.ts';
import type { PairRule } from './pair-rule.ts';

/**
 * @returns what was measured, in the order of the plans
 * @throws RunError, SimulationFailure, UserError; what was begun is then cleared away
 */
export async function runSides(
  plans: readonly RunPlan[],
  rule: PairRule,
  options: CommandOptions,
): Promise<void> {
  const lanes = plans.map((plan) => ({ plan, threads: new Threads(), isOpen: false }));
  const runs: RunBeingWritten[] = [];
  const played = (): number => lanes.reduce((sum, { threads }) => sum + threads.played, 0);
  const progress = progressBar('simulating', () => played() / (rule.most * plans.length));
  try {
    for (const { plan, threads } of lanes) runs.push(new RunBeingWritten(plan, threads));
    let done = 0;
    do {
      const to = rule.next(done);
      for (const [at, lane] of lanes.entries()) {
        if (!lane.isOpen) open(lane.plan, lane.threads, rule.most, options);
        lane.isOpen = true;
        await runs[at]?.advance(to);
        // Where nobody looks in between, a scenario is over before the next begins.
        if (to === rule.most) await lane.threads.close();
      }
      done = to;
    } while (!rule.isEnough(done, runs.map(measuresOf)));
    for (const run of runs) run.finish();
  } catch (error) {
    for (const run of runs) run.discard();
    throw error;
  } finally {
    progress.end();
    await Promise.all(lanes.map(({ threads }) => threads.close()));
  }
}

const measuresOf = ({ measures }: RunBeingWritten): readonly MeasureRow[] => measures;

function open(
  plan: RunPlan,
  threads: Threads,
  replications: number,
  { threads: wanted }: CommandOptions,
): void {
  const { scenario, years } = plan.loaded;
  threads.open({ scenario, years, seed: plan.seed }, { threads: wanted, replications });
}
