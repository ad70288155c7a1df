/** The Kaplan-Meier curve: how many are done by when, with those not done yet counted for as long as they were watched. */

export interface SurvivalStep {
  /** Time at which somebody was done, in the unit of the durations given. */
  readonly time: number;
  /** Watched and not done just before. */
  readonly atRisk: number;
  readonly done: number;
  /** Estimated share not done after this time. */
  readonly open: number;
}

/**
 * Kaplan and Meier 1958. Where somebody is done and somebody else is last watched at the same time, the latter counts as at risk.
 * @param times how long each was watched, in any order
 * @param done whether each was done then (otherwise it was open still, or fell away)
 */
export function kaplanMeier(times: ArrayLike<number>, done: ArrayLike<boolean | number>): SurvivalStep[] {
  const steps: SurvivalStep[] = [];
  let atRisk = times.length;
  let open = 1;
  for (const [time, ended] of [...endings(times, done)].sort(([a], [b]) => a - b)) {
    if (ended.done > 0) {
      open *= (atRisk - ended.done) / atRisk;
      steps.push({ time, atRisk, done: ended.done, open });
    }
    atRisk -= ended.all;
  }
  return steps;
}

/** How many were last watched at each time, and how many of them were done then. */
function endings(
  times: ArrayLike<number>,
  done: ArrayLike<boolean | number>,
): Map<number, { all: number; done: number }> {
  const counts = new Map<number, { all: number; done: number }>();
  for (let index = 0; index < times.length; index++) {
    const count = counts.get(times[index]) ?? { all: 0, done: 0 };
    count.all++;
    if (done[index]) count.done++;
    counts.set(times[index], count);
  }
  return counts;
}

/** The time by which a share are done, or null where the curve does not reach it. */
export function doneBy(curve: readonly SurvivalStep[], share: number): number | null {
  return curve.find((step) => step.open <= 1 - share + 1e-12)?.time ?? null;
}
