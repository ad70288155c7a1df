/** Draws from prior times likelihood: elliptical slice sampling, which has nothing to tune (Murray, Adams and MacKay 2010, arXiv:1001.0175). */
import { normalUpperQuantile, normalTail } from '../../simulation/normal-quantile.ts';
import type { Luck } from './luck.ts';

export interface Sampling {
  readonly draws: number;
  /** Steps before the first, and between two that are kept. */
  readonly before: number;
  readonly between: number;
}

/** The share of the prior below a standard normal number. */
export const shareOf = (z: number): number => Math.min(1 - 1e-12, Math.max(1e-12, 1 - normalTail(z)));

const normalOf = (share: number): number =>
  share < 0.5 ? -normalUpperQuantile(share) : normalUpperQuantile(1 - share);

/** Angles are halved until the slice is met: more tries than these never come but for a likelihood that is no number. */
const MOST_TRIES = 200;

/**
 * @param logLikelihood of a point whose numbers are shares of the priors, 0 to 1
 * @param start a point to begin at
 * @returns points like it
 */
export function sliceSample(
  logLikelihood: (point: readonly number[]) => number,
  start: readonly number[],
  { draws, before, between }: Sampling,
  luck: Luck,
): number[][] {
  let state = start.map((share) => normalOf(Math.min(1 - 1e-9, Math.max(1e-9, share))));
  let height = logLikelihood(state.map(shareOf));
  const kept: number[][] = [];
  for (let step = 1; kept.length < draws; step++) {
    const other = state.map(() => luck.normal());
    const level = height + Math.log(luck.uniform());
    let angle = 2 * Math.PI * luck.uniform();
    let [low, high] = [angle - 2 * Math.PI, angle];
    for (let tries = 0; tries < MOST_TRIES; tries++) {
      const [cos, sin] = [Math.cos(angle), Math.sin(angle)];
      const proposed = state.map((one, at) => one * cos + other[at] * sin);
      const reached = logLikelihood(proposed.map(shareOf));
      if (reached > level) {
        state = proposed;
        height = reached;
        break;
      }
      if (angle < 0) low = angle;
      else high = angle;
      angle = low + (high - low) * luck.uniform();
    }
    if (step > before && (step - before) % between === 0) kept.push(state.map(shareOf));
  }
  return kept;
}
