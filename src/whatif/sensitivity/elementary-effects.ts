/** What a screening tells of each input: its elementary effects, how large they are and how unlike each other. */
import type { Figures } from '../calibration/calibrate.ts';
import { allOf } from './run-design.ts';
import type { Trajectory } from './trajectories.ts';

/** Of one input and one answer, in the answer's unit for a move over the whole range. */
export interface ElementaryEffects {
  /** Mean of the effects: its sign says which way the answer goes. */
  readonly mu: number;
  /** Mean of their sizes, by which inputs are ranked (Campolongo, Cariboni and Saltelli 2007, doi:10.1016/j.envsoft.2006.10.004). */
  readonly muStar: number;
  /** Their standard deviation: large where the effect is not straight, or hangs on other inputs (Morris 1991). */
  readonly sigma: number;
  /** How many there are: one for each trajectory that has the answer. */
  readonly n: number;
}

/**
 * @param figures of the runs of each trajectory in order
 * @param answers how many each run has
 * @returns by answer, then by input; luck is the last input
 */
export function elementaryEffects(
  trajectories: readonly Trajectory[],
  figures: readonly (readonly Figures[])[],
  answers: number,
): ElementaryEffects[][] {
  const inputs = trajectories[0]?.moved.length ?? 0;
  return Array.from({ length: answers }, (_, answer) => {
    const effects = Array.from({ length: inputs }, (): number[] => []);
    trajectories.forEach(({ moved, steps }, nth) => {
      moved.forEach((input, at) => {
        const pair = allOf([figures[nth][at][answer], figures[nth][at + 1][answer]]);
        if (pair !== undefined) effects[input].push((pair[1] - pair[0]) / steps[at]);
      });
    });
    return effects.map(summary);
  });
}

function summary(effects: readonly number[]): ElementaryEffects {
  const n = effects.length;
  if (n === 0) return { mu: 0, muStar: 0, sigma: 0, n };
  const mu = effects.reduce((sum, one) => sum + one, 0) / n;
  const muStar = effects.reduce((sum, one) => sum + Math.abs(one), 0) / n;
  const squares = effects.reduce((sum, one) => sum + (one - mu) ** 2, 0);
  return { mu, muStar, sigma: n > 1 ? Math.sqrt(squares / (n - 1)) : 0, n };
}
