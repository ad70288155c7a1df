/** Distributions as people write them: what each means in minutes, and what is wrong with those that mean nothing. */
import { describe, expect, it } from 'vitest';
import {
  DistributionError,
  parseDistribution,
  validateDistribution,
  type Shape,
} from '../../src/scenario/distribution.ts';
import type { Distribution } from '../../src/scenario/schema.ts';

const DAY = 1440;
const shapeOf = (spec: Distribution): Shape => parseDistribution(spec, 450).shape;

describe('a distribution in minutes', () => {
  it.each<[Distribution, boolean, Shape]>([
    ['10 wd', true, { kind: 'fixed', value: 4500 }],
    ['3 wh', true, { kind: 'fixed', value: 180 }],
    ['6 weeks', false, { kind: 'fixed', value: 42 * DAY }],
    ['1 month', false, { kind: 'fixed', value: 30.4375 * DAY }],
    [{ exponential: { mean: '9 h' } }, false, { kind: 'weibull', shape: 1, scale: 540 }],
    [{ weibull: { shape: 2, scale: '2 wd' } }, true, { kind: 'weibull', shape: 2, scale: 900 }],
    [{ gamma: { shape: 2, mean: '2 d' } }, false, { kind: 'gamma', shape: 2, scale: DAY, min: 0 }],
    [
      { mean: '4 d', sd: '2 d', shape: 'gamma', min: '1 d' },
      false,
      { kind: 'gamma', shape: 4, scale: DAY, min: DAY },
    ],
    [
      { mean: '4 d', sd: '2 d', shape: 'normal' },
      false,
      { kind: 'normal', mean: 4 * DAY, sd: 2 * DAY, min: 0 },
    ],
    [{ uniform: { from: '1 d', to: '3 d' } }, false, { kind: 'bands', edges: [DAY, 3 * DAY], shares: [1] }],
    [{ observed: ['2 wd', '1 wd'] }, true, { kind: 'observed', values: [450, 900] }],
    // What cannot vary is fixed.
    [{ median: '2 d', p90: '2 d' }, false, { kind: 'fixed', value: 2 * DAY }],
    [{ mean: '2 d', sd: '0 d' }, false, { kind: 'fixed', value: 2 * DAY }],
    [{ uniform: { from: '2 d', to: '2 d' } }, false, { kind: 'fixed', value: 2 * DAY }],
  ])('%o', (spec, working, shape) => {
    expect(parseDistribution(spec, 450)).toEqual({ working, shape });
  });

  it('is log-normal by median and 90th percentile, by mean and spread, by mean and sigma', () => {
    const byMedian = shapeOf({ median: '10 h', p90: '18 h' });
    expect(byMedian).toMatchObject({ kind: 'lognormal', mu: Math.log(600) });
    const bySpread = shapeOf({ mean: '10 h', sd: '15 h' });
    const sigma = Math.sqrt(Math.log(1 + 2.25));
    expect(bySpread).toEqual({ kind: 'lognormal', mu: Math.log(600) - (sigma * sigma) / 2, sigma, min: 0 });
    expect(shapeOf({ mean: '10 h', sigma: 0.5 })).toEqual({
      kind: 'lognormal',
      mu: Math.log(600) - 0.125,
      sigma: 0.5,
      min: 0,
    });
  });

  it('takes 0 in either time', () => {
    const spec: Distribution = { from: '0 d', bands: [{ to: '5 wd', share: 1 }] };
    expect(parseDistribution(spec, 480)).toEqual({
      working: true,
      shape: { kind: 'bands', edges: [0, 2400], shares: [1] },
    });
  });

  it('evens out shares that were rounded', () => {
    const shape = shapeOf({ bands: [1, 2, 3].map((n) => ({ to: `${n} d`, share: 0.333333 })) });
    expect(shape).toMatchObject({ shares: [1 / 3, 1 / 3, 1 / 3] });
  });
});

describe('what is wrong with a distribution', () => {
  it.each<[Distribution, string, readonly (string | number)[]]>([
    ['10', '10 has no unit: write 10 h, 10 wd or 10 weeks', []],
    ['soon', 'soon is no duration', []],
    ['1e300 d', '1e300 d is too large', []],
    ['900000000 years', '900000000 years is too long: at most 1,900 years', []],
    ['-3 d', '-3 d is negative', []],
    [{ median: '45 wd', p90: '40 wd' }, 'median 45 wd is above the 90th percentile 40 wd', ['median']],
    [{ median: '0 d', p90: '4 d' }, '0 d is not more than 0', ['median']],
    [{ median: '1 min', p90: '3 years' }, 'these two are too far apart', ['p90']],
    [{ median: '5 d', p90: '40 wd' }, 'mixes working time (wd, wh) and calendar time', ['p90']],
    [{ mean: '5 d', sd: '3 parsecs' }, '3 parsecs has the unknown unit "parsecs"', ['sd']],
    [{ mean: '5 d', sd: '3 years' }, 'sd divided by mean 219.15 is out of bounds', ['sd']],
    [{ mean: '5 d', sd: '3 d', min: '6 d' }, 'min 6 d is above the mean 5 d', ['min']],
    [{ mean: '5 d', sigma: 7 }, 'sigma 7 is out of bounds: 0.0001 to 4', ['sigma']],
    [{ mean: '5 d', sigma: Number.NaN }, 'sigma NaN is out of bounds', ['sigma']],
    [
      { weibull: { shape: 0.01, scale: '5 d' } },
      'shape 0.01 is out of bounds: 0.1 to 10000',
      ['weibull', 'shape'],
    ],
    [{ weibull: { shape: 2, scale: '0 d' } }, '0 d is not more than 0', ['weibull', 'scale']],
    [{ gamma: { shape: Infinity, mean: '5 d' } }, 'shape Infinity is out of bounds', ['gamma', 'shape']],
    [{ exponential: { mean: '0 h' } }, '0 h is not more than 0', ['exponential', 'mean']],
    [{ uniform: { from: '3 d', to: '2 d' } }, 'from 3 d is above to 2 d', ['uniform', 'from']],
    [
      {
        bands: [
          { to: '3 months', share: 0.4 },
          { to: '6 months', share: 0.5 },
        ],
      },
      'shares sum to 0.9, not 1',
      ['bands'],
    ],
    [
      {
        bands: [
          { to: '3 months', share: 0.5 },
          { to: '91 d', share: 0.5 },
        ],
      },
      'the band to 91 d does not end after 3 months',
      ['bands', 1, 'to'],
    ],
    [
      { from: '2 d', bands: [{ to: '1 d', share: 1 }] },
      'the band to 1 d does not end after 2 d',
      ['bands', 0, 'to'],
    ],
    [{ bands: [{ to: '0 d', share: 1 }] }, 'the band to 0 d does not end after 0', ['bands', 0, 'to']],
    [{ bands: [{ to: '1 d', share: Number.NaN }] }, 'a share is not a number of 0 or more', ['bands']],
    [{ observed: ['1 d', '2 wd'] }, 'mixes working time', ['observed', 1]],
    [
      {
        mixture: [
          { share: 0.5, of: '1 d' },
          { share: 0.5, of: { median: '3 d', p90: '2 d' } },
        ],
      },
      'median 3 d is above the 90th percentile 2 d',
      ['mixture', 1, 'of', 'median'],
    ],
    [
      {
        mixture: [
          { share: 0.5, of: '1 d' },
          { share: 0.5, of: '1 wd' },
        ],
      },
      'mixes working time (wd, wh) and calendar time',
      ['mixture', 1, 'of'],
    ],
    [
      {
        mixture: [
          { share: 0.5, of: '1 d' },
          { share: 0.6, of: '1 d' },
        ],
      },
      'shares sum to 1.1, not 1',
      ['mixture'],
    ],
  ])('%o: %s', (spec, message, path) => {
    const error = validateDistribution(spec);
    expect(error).toBeInstanceOf(DistributionError);
    expect(error?.message).toContain(message);
    expect(error?.path).toEqual(path);
    expect(() => parseDistribution(spec, 480)).toThrow(message);
  });

  it('is nothing where nothing is', () => {
    expect(validateDistribution({ median: '40 wd', p90: '45 wd' })).toBeUndefined();
  });
});
