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
  const order = Array.from(times, (_, index) => index).sort((a, b) => times[a] - times[b]);
  const steps: SurvivalStep[] = [];
  let open = 1;
  for (let at = 0; at < order.length;) {
    const time = times[order[at]];
    const atRisk = order.length - at;
    let doneNow = 0;
    for (; at < order.length && times[order[at]] === time; at++) {
      if (done[order[at]]) doneNow++;
    }
    if (doneNow === 0) continue;
    open *= (atRisk - doneNow) / atRisk;
    steps.push({ time, atRisk, done: doneNow, open });
  }
  return steps;
}

/** The time by which a share are done, or null where the curve does not reach it. */
export function doneBy(curve: readonly SurvivalStep[], share: number): number | null {
  return curve.find((step) => step.open <= 1 - share + 1e-12)?.time ?? null;
}
