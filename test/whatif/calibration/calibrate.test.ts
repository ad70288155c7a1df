/** The parts of a calibration, each against what is known of it. */
import { describe, expect, it } from 'vitest';
import { Matrix } from 'ml-matrix';
import { calibrate, TargetError } from '../../../src/whatif/calibration/calibrate.ts';
import { Emulator, type Observation } from '../../../src/whatif/calibration/emulator.ts';
import { latinHypercube } from '../../../src/whatif/calibration/latin-hypercube.ts';
import { Likelihood } from '../../../src/whatif/calibration/likelihood.ts';
import { Luck } from '../../../src/whatif/calibration/luck.ts';
import { wavesOf } from '../../../src/whatif/calibration/plan.ts';
import { sliceSample } from '../../../src/whatif/calibration/slice-sampler.ts';

const meanOf = (values: readonly number[]): number =>
  values.reduce((sum, value) => sum + value, 0) / values.length;
const deviationOf = (values: readonly number[]): number =>
  Math.sqrt(meanOf(values.map((value) => (value - meanOf(values)) ** 2)));

/** Runs of a figure that is a polynomial of two unknowns, with luck that some share and luck of their own. */
function observed(runs: number, lucks: number, shared: number, own: number): Observation[] {
  const luck = new Luck('emulator', `${runs} ${shared} ${own}`);
  const effects = Array.from({ length: lucks }, () => shared * luck.normal());
  return latinHypercube(runs, 2, luck).map((point, index) => {
    const value = 10 + 4 * point[0] - 6 * point[1] * point[1] + effects[index % lucks] + own * luck.normal();
    return { point, luck: index % lucks, value };
  });
}

describe('a Latin hypercube', () => {
  it('has one point in each slice of each direction', () => {
    const points = latinHypercube(20, 3, new Luck('cube', 'test'));
    for (let direction = 0; direction < 3; direction++) {
      const slices = points.map((point) => Math.floor(point[direction] * 20)).sort((a, b) => a - b);
      expect(slices).toEqual(Array.from({ length: 20 }, (_, index) => index));
    }
  });
});

describe('an emulator', () => {
  it('gives a polynomial of the second power back', () => {
    const emulator = new Emulator(observed(60, 6, 0, 0.01), 6);
    expect(emulator.at([0.3, 0.8]).mean).toBeCloseTo(10 + 1.2 - 6 * 0.64, 1);
    expect(emulator.effect(0)).toBeCloseTo(4, 1);
    expect(emulator.explained).toBeGreaterThan(0.99);
  });

  it('tells chance from what the unknowns do, luck that is shared included', () => {
    const emulator = new Emulator(observed(240, 20, 0.5, 0.5), 20);
    expect(emulator.chance).toBeGreaterThan(0.3);
    expect(emulator.chance).toBeLessThan(0.8);
    const { mean, variance } = emulator.at([0.5, 0.5]);
    expect(Math.abs(mean - 10.5)).toBeLessThan(3 * Math.sqrt(variance));
  });

  it('has nothing to say of two runs', () => {
    expect(() => new Emulator(observed(2, 1, 0, 1), 1)).toThrow(RangeError);
  });
});

describe('slice sampling', () => {
  it('draws from prior times likelihood', () => {
    const near = (point: readonly number[]): number => -0.5 * ((point[0] - 0.4) / 0.05) ** 2;
    const draws = sliceSample(
      near,
      [0.9, 0.5],
      { draws: 800, before: 50, between: 4 },
      new Luck('slice', 'test'),
    );
    const [told, untold] = [0, 1].map((at) => draws.map((draw) => draw[at]));
    expect(meanOf(told)).toBeCloseTo(0.4, 1);
    expect(deviationOf(told) / 0.05).toBeCloseTo(1, 0);
    expect(deviationOf(untold)).toBeCloseTo(Math.sqrt(1 / 12), 1);
  });
});

it('a likelihood counts chance, tolerance and what the emulator does not know, and no more', () => {
  const emulator = new Emulator(observed(240, 20, 0, 0.5), 20);
  const { mean, variance } = emulator.at([0.5, 0.5]);
  const whole = emulator.chance + variance + 1;
  const target = { name: 'one', value: mean + 2 * Math.sqrt(whole), tolerance: 2 };
  const likelihood = new Likelihood([target], [emulator], Matrix.eye(1, 1));
  expect(likelihood.implausibility([0.5, 0.5])).toBeCloseTo(2, 6);
  expect(likelihood.log([0.5, 0.5])).toBeCloseTo(-2 - Math.log(Math.sqrt(whole)), 6);
});

describe('a calibration', () => {
  const linear = (point: readonly number[]): number => 100 * point[0];
  const input = {
    unknowns: 2,
    targets: [{ name: 'one', value: 60, tolerance: 8 }],
    runs: 60,
    seed: 'linear',
  };

  it('leaves of a line the width that theory gives, and of what no target tells its prior', async () => {
    const { draws } = await calibrate({
      ...input,
      play: (asked) => {
        const luck = new Luck('linear', `chance ${asked[0].number}`);
        return Promise.resolve(asked.map(({ point }) => [linear(point) + 3 * luck.normal()]));
      },
    });
    const told = draws.map((draw) => 100 * draw[0]);
    expect(Math.abs(meanOf(told) - 60)).toBeLessThan(2);
    // Chance 3 and tolerance 8 / 2: 5, and a little for the emulator.
    expect(deviationOf(told)).toBeGreaterThan(4);
    expect(deviationOf(told)).toBeLessThan(6.5);
    expect(deviationOf(draws.map((draw) => draw[1]))).toBeGreaterThan(0.25);
  });

  it('fits the mean to the target, however little one chancy year tells', async () => {
    const { draws, near } = await calibrate({
      ...input,
      runs: 400,
      play: (asked) => {
        const luck = new Luck('linear', `chancy ${asked[0].number}`);
        return Promise.resolve(asked.map(({ point }) => [linear(point) ** 2 / 100 + 30 * luck.normal()]));
      },
    });
    const fitted = meanOf(near.map((draw) => draw[0]));
    expect(Math.abs(linear([fitted]) ** 2 / 100 - 60)).toBeLessThan(8);
    expect(deviationOf(near.map((draw) => draw[0]))).toBeLessThan(0.06);
    expect(deviationOf(draws.map((draw) => draw[0]))).toBeGreaterThan(0.15);
  });

  it('asks for the runs that were agreed, in waves', async () => {
    const waves: number[] = [];
    await calibrate({
      ...input,
      play: (asked) => {
        waves.push(asked.length);
        return Promise.resolve(asked.map(({ point }) => [linear(point)]));
      },
    });
    expect(waves).toEqual(wavesOf(60).map((wave) => wave.runs));
    expect(waves.reduce((sum, one) => sum + one, 0)).toBe(60);
  });

  it('refuses a target of which most runs have no figure', async () => {
    const play = (asked: readonly unknown[]) => Promise.resolve(asked.map(() => [null]));
    await expect(calibrate({ ...input, play })).rejects.toThrow(TargetError);
  });
});
