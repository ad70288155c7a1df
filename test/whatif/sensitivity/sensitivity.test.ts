/** Sensitivity analysis against functions whose indices are known. */
import { describe, expect, it } from 'vitest';
import { Luck } from '../../../src/whatif/calibration/luck.ts';
import { sensitivity, type Sensitivity } from '../../../src/whatif/index.ts';
import { elementaryEffects } from '../../../src/whatif/sensitivity/elementary-effects.ts';
import { sobolDesign } from '../../../src/whatif/sensitivity/sobol-design.ts';
import { sobolIndices } from '../../../src/whatif/sensitivity/sobol-indices.ts';
import { trajectory } from '../../../src/whatif/sensitivity/trajectories.ts';

type Model = (point: readonly number[], luck: number) => number;

/** Analyses functions of as many parameters, all of which stand in the middle. */
const analysed = (parameters: number, models: readonly Model[], samples: number, most = parameters) =>
  sensitivity({
    current: Array.from({ length: parameters }, () => 0.5),
    answers: models.length,
    trajectories: 20,
    samples,
    most,
    seed: 'known functions',
    play: (asked) =>
      Promise.resolve(asked.map(({ point, luck }) => models.map((model) => model(point, luck)))),
  });

/** Ishigami and Homma (1990), a = 7 and b = 0.1, of angles from -π to π. */
const ishigami: Model = (point) => {
  const [x, y, z] = point.map((share) => Math.PI * (2 * share - 1));
  return Math.sin(x) + 7 * Math.sin(y) ** 2 + 0.1 * z ** 4 * Math.sin(x);
};

const G = [0, 1, 2, 4.5, 99, 99];
/** Sobol' g function. */
const g: Model = (point) =>
  point.reduce((product, x, at) => (product * (Math.abs(4 * x - 2) + G[at])) / (1 + G[at]), 1);
const gParts = G.map((a) => 1 / (3 * (1 + a) ** 2));
const gWhole = gParts.slice(0, 4).reduce((product, part) => product * (1 + part), 1) - 1;

const normalOf = (luck: number): number => new Luck('noise', String(luck)).normal();

/** First and total of each chosen input in order of the parameters, luck last. */
function indicesOf({ chosen, answers }: Sensitivity, answer = 0) {
  const inputs = answers[answer].shares?.inputs ?? [];
  const order = [...chosen].sort((a, b) => a - b).map((one) => chosen.indexOf(one));
  return [...order.map((at) => inputs[at]), inputs[chosen.length]];
}

/** How far the one that is furthest off is from what is known. */
function farthest(found: readonly number[], known: readonly number[]): number {
  expect(found).toHaveLength(known.length);
  return Math.max(...found.map((one, at) => Math.abs(one - known[at])));
}

describe('the shares of the variance', () => {
  it('of the Ishigami function are the known ones', async () => {
    const indices = indicesOf(await analysed(3, [ishigami], 4096));
    expect(
      farthest(
        indices.map((one) => one.first.value),
        [0.3139, 0.4424, 0, 0],
      ),
    ).toBeLessThan(0.03);
    expect(
      farthest(
        indices.map((one) => one.total.value),
        [0.5576, 0.4424, 0.2437, 0],
      ),
    ).toBeLessThan(0.03);
  });

  it("of Sobol' g function are the known ones, and what hardly matters does not go on", async () => {
    const result = await analysed(6, [g], 4096);
    expect(result.chosen.toSorted((a, b) => a - b)).toEqual([0, 1, 2, 3]);
    const known = gParts.slice(0, 4);
    const indices = indicesOf(result);
    expect(
      farthest(
        indices.map((one) => one.first.value),
        [...known.map((part) => part / gWhole), 0],
      ),
    ).toBeLessThan(0.03);
    const totals = known.map((part) => (part * (1 + gWhole)) / (1 + part) / gWhole);
    expect(
      farthest(
        indices.map((one) => one.total.value),
        [...totals, 0],
      ),
    ).toBeLessThan(0.03);
  });

  it('hold the part that is chance, and the parameters are not blamed for it', async () => {
    // Variances of the parts: 16/12 of the parameter, 1 of luck, and their product has none by itself.
    const noisy: Model = ([x], luck) => 4 * x + normalOf(luck);
    const mixed: Model = ([x], luck) => (x - 0.5) * Math.sqrt(12) * normalOf(luck);
    const result = await analysed(1, [noisy, mixed], 2048);
    const whole = 16 / 12 + 1;
    expect(
      farthest(
        indicesOf(result, 0).map((one) => one.first.value),
        [16 / 12 / whole, 1 / whole],
      ),
    ).toBeLessThan(0.04);
    expect(
      farthest(
        indicesOf(result, 1).map((one) => one.first.value),
        [0, 0],
      ),
    ).toBeLessThan(0.06);
    expect(
      farthest(
        indicesOf(result, 1).map((one) => one.total.value),
        [1, 1],
      ),
    ).toBeLessThan(0.06);
  });

  it('hold what is known in 95% intervals nearly as often as they say', () => {
    const known = [0.3139, 0.4424, 0];
    let [held, all] = [0, 0];
    for (let seed = 0; seed < 40; seed++) {
      const rows = sobolDesign(128, [0, 1, 2], [0, 0, 0], String(seed));
      const found = sobolIndices(
        rows.map((row) => row.map(({ point }) => ishigami(point, 0))),
        String(seed),
      );
      known.forEach((share, at) => {
        const { low = 0, high = 0 } = found?.inputs[at].first ?? {};
        all++;
        if (low <= share && share <= high) held++;
      });
    }
    expect(held / all).toBeGreaterThan(0.88);
  });

  it('are none of what never changes, or of what too few runs have', () => {
    const rows = sobolDesign(16, [0], [0.5], 'none');
    expect(
      sobolIndices(
        rows.map((row) => row.map(() => 3)),
        'none',
      ),
    ).toBeNull();
    const some = rows.map((row, at) => row.map(({ point }) => (at % 3 === 0 ? point[0] : null)));
    expect(sobolIndices(some, 'none')).toBeNull();
    const most = rows.map((row, at) => row.map(({ point }) => (at % 3 === 0 ? null : point[0])));
    expect(sobolIndices(most, 'none')).toMatchObject({ rows: 10 });
  });
});

describe('a trajectory', () => {
  it('moves every input once, luck too, by two thirds of its range and within it', () => {
    for (let nth = 0; nth < 20; nth++) {
      const { runs, moved, steps } = trajectory(nth, 5, 'steps');
      expect(moved.toSorted((a, b) => a - b)).toEqual([0, 1, 2, 3, 4, 5]);
      moved.forEach((input, at) => {
        const [before, after] = [runs[at], runs[at + 1]];
        const changed = before.point.flatMap((share, one) => (share === after.point[one] ? [] : [one]));
        expect(changed).toEqual(input === 5 ? [] : [input]);
        expect(after.luck - before.luck).toBe(input === 5 ? 1 : 0);
        if (input === 5) return;
        expect(after.point[input] - before.point[input]).toBeCloseTo(steps[at], 12);
        expect(Math.abs(steps[at])).toBeCloseTo(2 / 3, 12);
        expect(after.point[input]).toBeGreaterThanOrEqual(0);
        expect(after.point[input]).toBeLessThanOrEqual(1);
      });
    }
  });
});

describe('elementary effects', () => {
  const effectsOf = (model: Model, parameters: number) => {
    const paths = Array.from({ length: 12 }, (_, nth) => trajectory(nth, parameters, 'effects'));
    const figures = paths.map(({ runs }) => runs.map(({ point, luck }) => [model(point, luck)]));
    return elementaryEffects(paths, figures, 1)[0];
  };

  it('of a straight line are its slopes, without spread', () => {
    const [falls, rises, nothing, luck] = effectsOf(([x, y]) => 7 - 3 * x + 2 * y, 3);
    expect(falls.mu).toBeCloseTo(-3, 10);
    expect(falls.muStar).toBeCloseTo(3, 10);
    expect(rises).toMatchObject({ n: 12 });
    expect(rises.mu).toBeCloseTo(2, 10);
    expect(rises.sigma).toBeCloseTo(0, 10);
    expect([nothing.muStar, luck.muStar]).toEqual([0, 0]);
  });

  it('spread where inputs act together, and no sign hides their size', () => {
    const [x] = effectsOf(([one, other]) => one * (other - 0.5), 2);
    expect(Math.abs(x.mu)).toBeLessThan(0.4);
    expect(x.muStar).toBeGreaterThan(0.15);
    expect(x.sigma).toBeGreaterThan(0.2);
  });
});

describe('the ends of a range', () => {
  it('are told in pairs with the same luck, the others as the scenario has them', async () => {
    const model: Model = ([x, y], luck) => 10 * x * y + normalOf(luck);
    const { chosen, answers } = await analysed(2, [model], 16);
    const { base, ends } = answers[0].ends;
    const { low, high } = ends[chosen.indexOf(0)];
    expect((low.mean ?? 0) - (base ?? 0)).toBeCloseTo(-2.5, 10);
    expect(high.difference?.from).toBeCloseTo(2.5, 10);
    expect(high.difference?.to).toBeCloseTo(2.5, 10);
  });
});

it('more trajectories and more rows keep the runs there were', () => {
  expect(trajectory(3, 4, 'more')).toEqual(trajectory(3, 4, 'more'));
  const design = (rows: number) => sobolDesign(rows, [2, 0], [0.1, 0.2, 0.3], 'more');
  expect(design(48).slice(0, 32)).toEqual(design(32));
  const other = sobolDesign(16, [0, 2], [0.1, 0.2, 0.3], 'more');
  expect(other.map(([a, b, first, second, luck]) => [a, b, second, first, luck])).toEqual(design(16));
  expect(
    design(16)
      .flat()
      .every(({ point }) => point[1] === 0.2),
  ).toBe(true);
});

it('where there is no room for all that matter, those that matter most go on', async () => {
  const result = await analysed(3, [([x, y, z]) => x + 5 * y + 3 * z], 16, 2);
  expect(result).toMatchObject({ chosen: [1, 2], left: [0] });
});
