/** The incomplete gamma functions, exact to some 14 digits also far out in their tails. */

/** Above this shape a term is computed from Stirling's series and the deviance, without cancellation. */
const LARGE = 15;
const HALF_LOG_TWO_PI = 0.9189385332046727;
const TWO_PI = 6.283185307179586;

/** ln Γ(n + 1) less Stirling's main part, for n of 15 and more. */
function stirlingError(n: number): number {
  const square = n * n;
  const tail = (1 / 1260 - (1 / 1680 - 1 / 1188 / square) / square) / square;
  return (1 / 12 - (1 / 360 - tail) / square) / n;
}

/** ln Γ(a + 1) for a of 0 and more. */
export function logGammaOfNext(a: number): number {
  let product = 1;
  let n = a;
  for (; n < LARGE; n++) product *= n + 1;
  return (n + 0.5) * Math.log(n) - n + HALF_LOG_TWO_PI + stirlingError(n) - Math.log(product);
}

/** a ln(a / x) + x - a without cancellation near x = a (Loader 2000, Fast and accurate computation of binomial probabilities). */
function deviance(a: number, x: number): number {
  if (Math.abs(a - x) >= 0.1 * (a + x)) return a * Math.log(a / x) + x - a;
  const v = (a - x) / (a + x);
  let sum = (a - x) * v;
  let term = 2 * a * v;
  for (let j = 1; j < 1000; j++) {
    term *= v * v;
    const next = sum + term / (2 * j + 1);
    if (next === sum) break;
    sum = next;
  }
  return sum;
}

/** x^a e^-x / Γ(a + 1): for whole a the Poisson probability of a at mean x. */
export function poissonTerm(a: number, x: number): number {
  if (x <= 0) return a === 0 ? 1 : 0;
  if (a < LARGE) return Math.exp(a * Math.log(x) - x - logGammaOfNext(a));
  return Math.exp(-stirlingError(a) - deviance(a, x)) / Math.sqrt(TWO_PI * a);
}

/** The lower function by its series: right where x < a + 1. */
function lowerSeries(a: number, x: number): number {
  let term = 1;
  let sum = 1;
  for (let n = a + 1; term > sum * 1e-17; n++) {
    term *= x / n;
    sum += term;
  }
  return sum * poissonTerm(a, x);
}

/** The upper function by its continued fraction (Lentz): right where x >= a + 1. */
function upperFraction(a: number, x: number): number {
  let b = x + 1 - a;
  let c = 1e300;
  let d = 1 / b;
  let fraction = d;
  for (let n = 1; n < 100_000; n++) {
    const factor = -n * (n - a);
    b += 2;
    d = 1 / (factor * d + b);
    c = b + factor / c;
    fraction *= d * c;
    if (Math.abs(d * c - 1) < 4e-16) break;
  }
  return fraction * a * poissonTerm(a, x);
}

/** P(a, x): the chance that a gamma variable of shape a and scale 1 is at most x. */
export function lowerGamma(a: number, x: number): number {
  if (x <= 0) return 0;
  return x < a + 1 ? lowerSeries(a, x) : 1 - upperFraction(a, x);
}

/** Q(a, x) = 1 - P(a, x), right to its last digits also where it is small. */
export function upperGamma(a: number, x: number): number {
  if (x <= 0) return 1;
  return x < a + 1 ? 1 - lowerSeries(a, x) : upperFraction(a, x);
}
