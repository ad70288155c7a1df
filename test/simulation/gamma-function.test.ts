/** The special functions against published values and against identities. */
import { describe, expect, it } from 'vitest';
import { logGammaOfNext, lowerGamma, poissonTerm, upperGamma } from '../../src/simulation/gamma-function.ts';
import { gammaLowerQuantile, gammaUpperQuantile } from '../../src/simulation/gamma-quantile.ts';
import { normalTail, normalUpperQuantile } from '../../src/simulation/normal-quantile.ts';

/** How far from 1 the ratio is. */
const offBy = (found: number, expected: number): number => Math.abs(found / expected - 1);

/** 2^-k for k = 1, 1.25, … 53. */
const tails = Array.from({ length: 209 }, (_, step) => Math.exp(-Math.LN2 * (1 + step / 4)));

describe('ln Γ', () => {
  it('is that of the factorials and of the halves', () => {
    let factorial = 1;
    for (let n = 1; n <= 20; n++) {
      factorial *= n;
      if (n > 1) expect(offBy(logGammaOfNext(n), Math.log(factorial))).toBeLessThan(5e-14);
    }
    // Γ(3/2) = √π / 2 and Γ(1/100) = 99.432585119150603...
    expect(offBy(logGammaOfNext(0.5), Math.log(Math.sqrt(Math.PI) / 2))).toBeLessThan(5e-14);
    expect(offBy(Math.exp(logGammaOfNext(0.01)) * 100, 99.4325851191506)).toBeLessThan(1e-13);
  });
});

describe('the incomplete gamma functions', () => {
  it('are sums of Poisson terms for whole shapes', () => {
    for (const shape of [1, 2, 5, 16, 40]) {
      for (const x of [0.01, 0.5, 1, 4, 15, 16, 17, 40, 90]) {
        let [term, sum] = [Math.exp(-x), Math.exp(-x)];
        for (let k = 1; k < shape; k++) sum += term *= x / k;
        expect(offBy(upperGamma(shape, x), sum)).toBeLessThan(1e-12);
        expect(lowerGamma(shape, x) + upperGamma(shape, x)).toBeCloseTo(1, 14);
      }
    }
  });

  it('add the term of a shape to that of the next: Q(a + 1, x) = Q(a, x) + x^a e^-x / Γ(a + 1)', () => {
    for (const shape of [0.05, 0.5, 1.2, 7.3, 14.9, 60.5, 999.5]) {
      for (const share of [0.1, 0.5, 0.9, 1, 1.1, 2, 5]) {
        const x = shape * share;
        expect(upperGamma(shape + 1, x) - upperGamma(shape, x)).toBeCloseTo(poissonTerm(shape, x), 13);
        expect(lowerGamma(shape, x) - lowerGamma(shape + 1, x)).toBeCloseTo(poissonTerm(shape, x), 13);
      }
    }
  });

  it('keep their digits far out', () => {
    // Q(1, x) = e^-x; Q(2, x) = (1 + x) e^-x; P(1, x) = 1 - e^-x.
    expect(offBy(upperGamma(1, 600), Math.exp(-600))).toBeLessThan(1e-12);
    expect(offBy(upperGamma(2, 300), 301 * Math.exp(-300))).toBeLessThan(1e-12);
    expect(offBy(lowerGamma(1, 1e-20), 1e-20)).toBeLessThan(1e-14);
    expect(lowerGamma(3, 0)).toBe(0);
    expect(upperGamma(3, 0)).toBe(1);
  });
});

describe('the normal distribution', () => {
  it.each([
    [0.5, 0],
    [0.25, 0.674489750196082],
    [0.1, 1.2815515655446004],
    [0.025, 1.959963984540054],
    [0.001, 3.090232306167814],
    [1e-10, 6.361340902404056],
  ])('passes with chance %d the score %d', (tail, z) => expect(normalUpperQuantile(tail)).toBeCloseTo(z, 13));

  it('has quantiles and tail that undo each other to 53 octaves', () => {
    for (const tail of tails) expect(offBy(normalTail(normalUpperQuantile(tail)), tail)).toBeLessThan(1e-12);
    expect(normalTail(-1.5) + normalTail(1.5)).toBe(1);
  });
});

describe('gamma quantiles', () => {
  it.each([
    // Chi-squared: 1 degree of freedom at 95%, 10 at 99%, 100 at 95%.
    [0.5, 0.05, 3.841458820694124 / 2],
    [5, 0.01, 23.209251158954356 / 2],
    [50, 0.05, 124.34211340400408 / 2],
    [2, 0.5, 1.6783469900166605],
  ])('of shape %d passed with chance %d: %d', (shape, tail, x) => {
    expect(offBy(gammaUpperQuantile(shape, tail), x)).toBeLessThan(1e-12);
  });

  it('are undone by the functions, for every shape and far into both tails', () => {
    for (const shape of [0.05, 0.3, 1, 1.2, 2, 7, 30, 400, 9000]) {
      for (const tail of tails) {
        expect(offBy(upperGamma(shape, gammaUpperQuantile(shape, tail)), tail)).toBeLessThan(1e-11);
        const low = gammaLowerQuantile(shape, tail);
        if (low > 0) expect(offBy(lowerGamma(shape, low), tail)).toBeLessThan(1e-11);
        else expect(Math.log(tail) / shape).toBeLessThan(-680);
      }
    }
  });

  it('keep to the functions where the expansion takes over, above a shape of 10,000', () => {
    for (const shape of [10_001, 1e5]) {
      for (const tail of [0.5, 0.1, 0.01, 1e-4, 1e-6]) {
        expect(offBy(upperGamma(shape, gammaUpperQuantile(shape, tail)), tail)).toBeLessThan(1e-4);
        expect(offBy(lowerGamma(shape, gammaLowerQuantile(shape, tail)), tail)).toBeLessThan(1e-4);
      }
    }
  });
});
