/** Student's t distribution: the quantile that an interval over replications rests on, and the chance that a test asks for. */

const LANCZOS = [
  676.5203681218851, -1259.1392167224028, 771.3234287776531, -176.6150291621406, 12.507343278686905,
  -0.13857109526572012, 9.984369578019572e-6, 1.5056327351493116e-7,
];

/** Logarithm of the gamma function for x of at least 0.5 (Lanczos, relative error below 1e-14). */
function logGamma(x: number): number {
  const shifted = x - 1;
  let sum = 0.9999999999998099;
  LANCZOS.forEach((coefficient, index) => (sum += coefficient / (shifted + index + 1)));
  const t = shifted + LANCZOS.length - 0.5;
  return 0.5 * Math.log(2 * Math.PI) + (shifted + 0.5) * Math.log(t) - t + Math.log(sum);
}

const keepFromZero = (value: number): number => (Math.abs(value) < 1e-300 ? 1e-300 : value);

/** The continued fraction of the incomplete beta function (Lentz's method). */
function betaFraction(x: number, a: number, b: number): number {
  let c = 1;
  let d = 1 / keepFromZero(1 - ((a + b) * x) / (a + 1));
  let value = d;
  for (let m = 1; m <= 500; m++) {
    const even = (m * (b - m) * x) / ((a + 2 * m - 1) * (a + 2 * m));
    const odd = (-(a + m) * (a + b + m) * x) / ((a + 2 * m) * (a + 2 * m + 1));
    for (const term of [even, odd]) {
      d = 1 / keepFromZero(1 + term * d);
      c = keepFromZero(1 + term / c);
      value *= c * d;
    }
    if (Math.abs(c * d - 1) < 1e-15) break;
  }
  return value;
}

/** The regularised incomplete beta function. */
function incompleteBeta(x: number, a: number, b: number): number {
  if (x <= 0) return 0;
  if (x >= 1) return 1;
  const front = Math.exp(logGamma(a + b) - logGamma(a) - logGamma(b) + a * Math.log(x) + b * Math.log(1 - x));
  return x < (a + 1) / (a + b + 2)
    ? (front * betaFraction(x, a, b)) / a
    : 1 - (front * betaFraction(1 - x, b, a)) / b;
}

/** Chance that |T| is at most t, for t of at least 0. */
function withinChance(t: number, freedom: number): number {
  return 1 - incompleteBeta(freedom / (freedom + t * t), freedom / 2, 0.5);
}

/**
 * Chance that |T| is above |t|: the two-sided p-value.
 * @param freedom degrees of freedom, above 0 (Welch's are not whole)
 */
export function beyondChance(t: number, freedom: number): number {
  return incompleteBeta(freedom / (freedom + t * t), freedom / 2, 0.5);
}

/** Quantiles that were asked for: whoever stops at a precision asks for the same again and again. */
const found = new Map<string, number>();

/**
 * The t that lies at the edge of the middle `level` of the distribution: 2.776 for 0.95 and 4 degrees of freedom.
 * @param freedom degrees of freedom, at least 1
 * @param level between 0 and 1
 */
export function studentT(freedom: number, level: number): number {
  const key = `${freedom} ${level}`;
  const quantile = found.get(key) ?? quantileOf(freedom, level);
  found.set(key, quantile);
  return quantile;
}

function quantileOf(freedom: number, level: number): number {
  let low = 0;
  let high = 1;
  while (withinChance(high, freedom) < level && high < 1e9) high *= 2;
  for (let step = 0; step < 100; step++) {
    const middle = (low + high) / 2;
    if (withinChance(middle, freedom) < level) low = middle;
    else high = middle;
  }
  return (low + high) / 2;
}
