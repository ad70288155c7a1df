/** Tables of quantiles against the distributions' closed forms. */
import { describe, expect, it } from 'vitest';
import type { Distribution } from '../../src/scenario/schema.ts';
import { Calendar } from '../../src/simulation/calendar.ts';
import { compileDistribution, type QuantileTable } from '../../src/simulation/distribution.ts';
import { logGammaOfNext, lowerGamma, upperGamma } from '../../src/simulation/gamma-function.ts';
import { normalTail } from '../../src/simulation/normal-quantile.ts';
import { uniform } from '../../src/simulation/random.ts';

const office = new Calendar(
  '2014-04-01',
  { weekdays: ['monday', 'tuesday', 'wednesday', 'thursday', 'friday'], from: '09:00', to: '17:00' },
  { before: 0, after: 1 },
);
const tableOf = (spec: Distribution): QuantileTable => compileDistribution(spec, office);

const WORKING_DAY = 480;
const DAY = 1440;
/** The table ends at the last double below 1. */
const LEAST_CHANCE = 2 ** -53;
const LONGEST = 2 ** 31 - 2;
const gammaOf = (x: number): number => Math.exp(logGammaOfNext(x)) / x;

/** A distribution with its moments and the chance to be above x, all in minutes, by formula. */
interface Known {
  readonly spec: Distribution;
  readonly working: boolean;
  readonly mean: number;
  readonly meanSquare: number;
  readonly above: (x: number) => number;
}

const exponential = (spec: Distribution, mean: number): Known => ({
  spec,
  working: false,
  mean,
  meanSquare: 2 * mean * mean,
  above: (x) => Math.exp(-x / mean),
});

const weibull = (spec: Distribution, working: boolean, shape: number, scale: number): Known => ({
  spec,
  working,
  mean: scale * gammaOf(1 + 1 / shape),
  meanSquare: scale * scale * gammaOf(1 + 2 / shape),
  above: (x) => Math.exp(-Math.exp(shape * Math.log(x / scale))),
});

const gamma = (spec: Distribution, working: boolean, shape: number, mean: number): Known => ({
  spec,
  working,
  mean,
  meanSquare: mean * mean * (1 + 1 / shape),
  above: (x) => upperGamma(shape, (x * shape) / mean),
});

const lognormal = (spec: Distribution, working: boolean, mu: number, sigma: number): Known => ({
  spec,
  working,
  mean: Math.exp(mu + (sigma * sigma) / 2),
  meanSquare: Math.exp(2 * mu + 2 * sigma * sigma),
  above: (x) => normalTail((Math.log(x) - mu) / sigma),
});

/** Normal, given that it is not below `min`. */
function cutNormal(spec: Distribution, working: boolean, mean: number, sd: number, min: number): Known {
  const z = (min - mean) / sd;
  const left = normalTail(z);
  const hazard = Math.exp((-z * z) / 2) / Math.sqrt(2 * Math.PI) / left;
  const cutMean = mean + sd * hazard;
  const variance = sd * sd * (1 + z * hazard - hazard * hazard);
  return {
    spec,
    working,
    mean: cutMean,
    meanSquare: variance + cutMean * cutMean,
    above: (x) => (x <= min ? 1 : normalTail((x - mean) / sd) / left),
  };
}

/** cv: standard deviation over mean. */
const sigmaOf = (cv: number): number => Math.sqrt(Math.log1p(cv * cv));
const muOf = (mean: number, sigma: number): number => Math.log(mean) - (sigma * sigma) / 2;
const byCv = (mean: number, cv: number): readonly [number, number] => [muOf(mean, sigmaOf(cv)), sigmaOf(cv)];

const KNOWN: readonly Known[] = [
  exponential({ exponential: { mean: '1 h' } }, 60),
  exponential({ exponential: { mean: '25 d' } }, 25 * DAY),
  weibull({ weibull: { shape: 2, scale: '31.5 wd' } }, true, 2, 31.5 * WORKING_DAY),
  weibull({ weibull: { shape: 5, scale: '12.19 wd' } }, true, 5, 12.19 * WORKING_DAY),
  weibull({ weibull: { shape: 0.75, scale: '330 d' } }, false, 0.75, 330 * DAY),
  weibull({ weibull: { shape: 0.4, scale: '10 d' } }, false, 0.4, 10 * DAY),
  gamma({ gamma: { shape: 2, mean: '2 wd' } }, true, 2, 2 * WORKING_DAY),
  gamma({ gamma: { shape: 1.2, mean: '15 d' } }, false, 1.2, 15 * DAY),
  gamma({ gamma: { shape: 0.3, mean: '60 d' } }, false, 0.3, 60 * DAY),
  gamma({ gamma: { shape: 20_000, mean: '60 d' } }, false, 20_000, 60 * DAY),
  gamma({ mean: '27 wd', sd: '9 wd', shape: 'gamma' }, true, 9, 27 * WORKING_DAY),
  lognormal({ mean: '1 h', sd: '90 min' }, false, ...byCv(60, 1.5)),
  lognormal({ mean: '10 d', sd: '15 d' }, false, ...byCv(10 * DAY, 1.5)),
  lognormal({ mean: '287 d', sigma: 1.05 }, false, muOf(287 * DAY, 1.05), 1.05),
  lognormal({ mean: '20 d', sigma: 1.8 }, false, muOf(20 * DAY, 1.8), 1.8),
  lognormal({ median: '10 h', p90: '18 h' }, false, Math.log(600), Math.log(1.8) / 1.2815515655446004),
  cutNormal(
    { mean: '27 weeks', sd: '8.6 weeks', shape: 'normal', min: '60 d' },
    false,
    189 * DAY,
    60.2 * DAY,
    60 * DAY,
  ),
  cutNormal({ mean: '4 wh', sd: '5 wh', shape: 'normal' }, true, 240, 300, 0),
];

/** Sums `f` over draws of u: the midpoints of many cells in every octave of u and of 1 - u. */
function meanOver(f: (u: number) => number, perOctave = 2048): number {
  let sum = 0;
  for (let edge = 0.5; edge >= 2 ** -52; edge /= 2) {
    const step = edge / 2 / perOctave;
    for (let cell = 0; cell < perOctave; cell++) {
      const p = edge - (cell + 0.5) * step;
      sum += step * (f(p) + f(1 - p));
    }
  }
  return sum;
}

describe.each(KNOWN.map((known) => [JSON.stringify(known.spec), known] as const))('%s', (_, known) => {
  const table = tableOf(known.spec);

  it('has the mean within 0.01% and the second moment within 0.1%', () => {
    expect(table.working).toBe(known.working);
    expect(Math.abs(table.mean / known.mean - 1)).toBeLessThan(1e-4);
    expect(Math.abs(table.meanSquare / known.meanSquare - 1)).toBeLessThan(1e-3);
  });

  it('has them also in the whole minutes that are drawn', () => {
    expect(Math.abs(meanOver((u) => table.draw(u)) / known.mean - 1)).toBeLessThan(1e-4);
    expect(Math.abs(meanOver((u) => table.draw(u) * table.draw(u)) / known.meanSquare - 1)).toBeLessThan(
      1e-3,
    );
  });

  it('has its quantiles where the formula has them, far into both tails', () => {
    for (let k = 1; k <= 45; k++) {
      for (const share of [1, 0.87, 0.61]) {
        const p = share * 2 ** -k;
        // A grid of 1/64 minute, and a straight line through a cell, are what it may be off by.
        const [high, low] = [table.quantile(1 - p), table.quantile(p)];
        if (high === LONGEST) continue;
        expect(Math.abs(known.above(high) - p)).toBeLessThan(p * 2e-3 + changeOver(known, high));
        expect(Math.abs(1 - known.above(low) - p)).toBeLessThan(p * 2e-3 + changeOver(known, low));
      }
    }
  });

  it('knows the chances of its draws', () => {
    for (const x of [0.2, 0.7, 1, 1.5, 3].map((share) => Math.round(share * known.mean))) {
      expect(table.cdf(x)).toBeCloseTo(1 - known.above(x + 0.5), 4);
      expect(1 - table.cdf(x)).toBeCloseTo(
        meanOver((u) => (table.draw(u) > x ? 1 : 0)),
        3,
      );
    }
  });

  it('draws what lasts longer as the formula has it, given what has lasted so long', () => {
    for (const share of [0.3, 1, 2.5]) {
      const elapsed = Math.round(share * known.mean);
      const longer = known.above(elapsed + 0.5);
      if (longer < LEAST_CHANCE) {
        expect(table.drawBeyond(0.5, elapsed)).toBe(elapsed + 1);
        continue;
      }
      for (const u of [0.01, 0.2, 0.5, 0.77, 0.99]) {
        const value = table.drawBeyond(u, elapsed);
        expect(value).toBeGreaterThan(elapsed);
        const chances = [known.above(value + 0.5), known.above(value - 0.5)].map((above) => above / longer);
        expect(chances[0] - 2e-3).toBeLessThan(1 - u);
        expect(chances[1] + 2e-3).toBeGreaterThan(1 - u);
      }
    }
  });
});

/** How much the chance changes within the table's grid around x. */
const changeOver = (known: Known, x: number): number =>
  known.above(Math.max(x - 1 / 64, 1e-9)) - known.above(x + 1 / 64);

describe('exact distributions', () => {
  it('a fixed value is drawn always', () => {
    const table = tableOf('10 wd');
    for (const u of [2 ** -53, 0.2, 0.5, 1 - 2 ** -53]) expect(table.draw(u)).toBe(4800);
    expect(table.mean).toBe(4800);
    expect(table.working).toBe(true);
    expect(table.cdf(4799)).toBe(0);
    expect(table.cdf(4800)).toBe(1);
    expect(table.drawBeyond(0.3, 100)).toBe(4800);
    expect(table.drawBeyond(0.3, 4800)).toBe(4801);
    expect(tableOf('0 h').draw(0.4)).toBe(0);
  });

  it('observed values are drawn as they are, each as often', () => {
    const table = tableOf({ observed: ['3 h', '1 h', '1 h', '2 h'] });
    const counts = new Map<number, number>();
    for (let n = 0; n < 1000; n++) {
      const minutes = table.draw((n + 0.5) / 1000);
      counts.set(minutes, (counts.get(minutes) ?? 0) + 1);
    }
    expect([...counts]).toEqual([
      [60, 500],
      [120, 250],
      [180, 250],
    ]);
    expect(table.drawBeyond(0.4, 60)).toBe(120);
    expect(table.drawBeyond(0.6, 60)).toBe(180);
  });

  it('bands hold their shares, evenly inside, with a gap where a share is 0', () => {
    const table = tableOf({
      from: '0 d',
      bands: [
        { to: '10 d', share: 0.3 },
        { to: '20 d', share: 0 },
        { to: '30 d', share: 0.7 },
      ],
    });
    expect(table.quantile(0.15)).toBeCloseTo(5 * DAY, 6);
    expect(table.quantile(0.2999)).toBeLessThan(10 * DAY);
    expect(table.quantile(0.3001)).toBeGreaterThan(20 * DAY);
    expect(table.quantile(0.65)).toBeCloseTo(25 * DAY, 6);
    expect(table.mean / DAY).toBeCloseTo(0.3 * 5 + 0.7 * 25, 9);
    expect(table.chanceBelow(15 * DAY)).toBeCloseTo(0.3, 12);
  });

  it('a uniform is even from end to end', () => {
    const table = tableOf({ uniform: { from: '1 wd', to: '3 wd' } });
    expect(table.quantile(0.25)).toBeCloseTo(1.5 * 480, 9);
    expect(table.draw(2 ** -53)).toBe(480);
    expect(table.draw(1 - 2 ** -53)).toBe(1440);
    expect(table.meanSquare - table.mean * table.mean).toBeCloseTo((960 * 960) / 12, 6);
  });
});

describe('a mixture', () => {
  const spec: Distribution = {
    mixture: [
      { share: 0.43, of: { gamma: { shape: 1.2, mean: '15 d' } } },
      { share: 0.49, of: { mean: '287 d', sigma: 1.05 } },
      { share: 0.08, of: '2200 d' },
    ],
  };
  const table = tableOf(spec);
  const mean = (0.43 * 15 + 0.49 * 287 + 0.08 * 2200) * DAY;

  it('has the mean and mean square of its parts', () => {
    const squares = [15 * 15 * (1 + 1 / 1.2), 287 * 287 * Math.exp(1.05 * 1.05), 2200 * 2200];
    const meanSquare = (0.43 * squares[0] + 0.49 * squares[1] + 0.08 * squares[2]) * DAY * DAY;
    expect(Math.abs(table.mean / mean - 1)).toBeLessThan(1e-4);
    expect(Math.abs(table.meanSquare / meanSquare - 1)).toBeLessThan(1e-3);
    expect(Math.abs(meanOver((u) => table.draw(u)) / mean - 1)).toBeLessThan(1e-4);
  });

  it('has the chances of its parts, and all of a fixed part in one place', () => {
    const mu = muOf(287 * DAY, 1.05);
    for (const at of [1, 10, 100, 1000, 2199.99, 2200.01, 9000].map((x) => x * DAY)) {
      const below =
        0.43 * lowerGamma(1.2, (at * 1.2) / (15 * DAY)) +
        0.49 * (1 - normalTail((Math.log(at) - mu) / 1.05)) +
        (at > 2200 * DAY ? 0.08 : 0);
      expect(table.chanceBelow(at)).toBeCloseTo(below, 5);
    }
    expect(table.chancesAround(2200 * DAY).atMost - table.chanceBelow(2200 * DAY)).toBeCloseTo(0.08, 12);
  });

  it('of fixed values draws nothing between them', () => {
    const two = tableOf({
      mixture: [
        { share: 0.85, of: '1 wd' },
        { share: 0.15, of: { observed: ['2 wd', '5 wd'] } },
      ],
    });
    const counts = new Map<number, number>();
    for (let n = 0; n < 100_000; n++) {
      const minutes = two.draw((n + 0.5) / 100_000);
      counts.set(minutes, (counts.get(minutes) ?? 0) + 1);
    }
    expect([...counts]).toEqual([
      [480, 85_000],
      [960, 7500],
      [2400, 7500],
    ]);
  });
});

describe('short times', () => {
  it('lose by whole minutes what is documented', () => {
    // The mean of a rounded exponential of mean m is 1 / (2 sinh(1 / 2m)).
    for (const [minutes, bias] of [
      [20, -1.04e-4],
      [5, -1.665e-3],
      [2, -1.03e-2],
    ] as const) {
      const drawn = meanOver((u) => tableOfMinutes.get(minutes)!.draw(u), 16_384);
      expect(drawn / minutes - 1).toBeCloseTo(bias, 4);
    }
  });
});
const tableOfMinutes = new Map(
  [20, 5, 2].map((minutes) => [minutes, tableOf({ exponential: { mean: `${minutes} min` } })]),
);

describe('the seed lock', () => {
  it('of the tables: sums of draws that no engine and no later version changes', () => {
    const sums = KNOWN.map(({ spec }) => {
      const table = tableOf(spec);
      let sum = 0;
      for (let n = 0; n < 10_000; n++) sum += table.draw(uniform(20, 15, 7, n));
      return sum;
    });
    expect(sums).toMatchInlineSnapshot(`
      [
        603093,
        361841926,
        134268469,
        53757191,
        5702587007,
        490995012,
        9631646,
        216986164,
        872973988,
        864018958,
        129767488,
        606580,
        145576295,
        4174978824,
        297033433,
        6681202,
        2759666611,
        3511927,
      ]
    `);
  });
});
