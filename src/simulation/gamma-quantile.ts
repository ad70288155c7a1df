/** Quantiles of the gamma distribution with scale 1, by Newton's method between bounds. */
import { logGammaOfNext, lowerGamma, poissonTerm, upperGamma } from './gamma-function.ts';
import { normalUpperQuantile } from './normal-quantile.ts';

/** Above this shape the distribution is so nearly normal that four terms of Cornish and Fisher give it to 1e-8 of its mean. */
const NEARLY_NORMAL = 1e4;
const SMALLEST = 1e-300;

/** The quantile whose normal score is z, by the expansion of Cornish and Fisher. */
function cornishFisher(shape: number, z: number): number {
  const skewness = 2 / Math.sqrt(shape);
  const kurtosis = 6 / shape;
  const bent =
    z +
    (skewness * (z * z - 1)) / 6 +
    (kurtosis * z * (z * z - 3)) / 24 -
    (skewness * skewness * z * (2 * z * z - 5)) / 36;
  return shape + Math.sqrt(shape) * bent;
}

/** A first guess: Wilson and Hilferty's cube, or for small values the power that the distribution begins with. */
function firstGuess(shape: number, z: number, logLower: number): number {
  const ninth = 1 / (9 * shape);
  const root = 1 - ninth + z * Math.sqrt(ninth);
  const cube = shape * root * root * root;
  if (shape > 1 && root > 0.3) return cube;
  const power = Math.exp((logLower + logGammaOfNext(shape)) / shape);
  return shape > 1 ? power : Math.max(power, cube > 1 ? cube : 0);
}

/** Steps so small that only rounding is left: the first that is not smaller than the one before ends the search. */
const NEARLY_THERE = 1e-9;

/** Where a rising function of ln x, given with its slope, is 0; steps out of bounds are halved. */
function solve(guess: number, heightAndSlope: (x: number) => readonly [number, number]): number {
  let low = Math.log(SMALLEST);
  let high = 50;
  let t = Math.min(high, Math.max(low, Math.log(guess)));
  let lastStep = Infinity;
  for (let round = 0; round < 200; round++) {
    const [height, slope] = heightAndSlope(Math.exp(t));
    if (height > 0) high = t;
    else low = t;
    const newton = t - height / slope;
    const next = newton >= low && newton <= high ? newton : (low + high) / 2;
    const step = Math.abs(next - t);
    if (step === 0 || (step < NEARLY_THERE && step >= lastStep)) break;
    lastStep = step;
    t = next;
  }
  return Math.exp(t);
}

/** The x that is not passed with chance p, for 0 < p <= 1/2. */
export function gammaLowerQuantile(shape: number, p: number): number {
  const z = -normalUpperQuantile(p);
  if (shape > NEARLY_NORMAL) return Math.max(0, cornishFisher(shape, z));
  const logP = Math.log(p);
  if ((logP + logGammaOfNext(shape)) / shape < Math.log(SMALLEST)) return 0;
  return solve(firstGuess(shape, z, logP), (x) => {
    const lower = lowerGamma(shape, x);
    return [Math.log(lower) - logP, (shape * poissonTerm(shape, x)) / lower];
  });
}

/** The x that is passed with chance s, for 0 < s <= 1/2. */
export function gammaUpperQuantile(shape: number, s: number): number {
  const z = normalUpperQuantile(s);
  if (shape > NEARLY_NORMAL) return cornishFisher(shape, z);
  const logS = Math.log(s);
  return solve(firstGuess(shape, z, Math.log1p(-s)), (x) => {
    const upper = upperGamma(shape, x);
    return [logS - Math.log(upper), (shape * poissonTerm(shape, x)) / upper];
  });
}
