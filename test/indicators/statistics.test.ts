/** Quantiles, curves, intervals, sums over replications, thresholds and small counts, against answers from elsewhere. */
import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import type { MeasureRow } from '../../src/events/measures.ts';
import { judge } from '../../src/indicators/benchmark.ts';
import { confidenceOfMean, FEWEST_YEARS, predictionOfYear, wilson } from '../../src/indicators/interval.ts';
import { doneBy, kaplanMeier } from '../../src/indicators/kaplan-meier.ts';
import { quantileOf, spreadOf, spreadOfCounts } from '../../src/indicators/quantile.ts';
import { studentT } from '../../src/indicators/student-t.ts';
import { summarise } from '../../src/indicators/summary.ts';
import { hiddenCells, suppressFigure } from '../../src/indicators/suppress.ts';

describe('quantiles', () => {
  test('lie between neighbours, as in R type 7', () => {
    expect(quantileOf([1, 2, 3, 4], 0.5)).toBe(2.5);
    expect(quantileOf([10, 20, 30, 40, 50], 0.9)).toBe(46);
    expect(quantileOf([], 0.5)).toBe(null);
    expect(spreadOf([5, 1, 3])).toEqual({ n: 3, mean: 3, median: 3, p90: 4.6, max: 5 });
  });

  test('of counted values are those of the values written out', () => {
    fc.assert(
      fc.property(fc.array(fc.integer({ min: 0, max: 12 }), { maxLength: 60 }), (values) => {
        const counts: number[] = [];
        for (const value of values) counts[value] = (counts[value] ?? 0) + 1;
        const [found, plain] = [spreadOfCounts(counts), spreadOf(values)];
        expect(found.n).toBe(plain.n);
        for (const key of ['mean', 'median', 'p90', 'max'] as const) {
          if (plain[key] === null) expect(found[key]).toBe(null);
          else expect(found[key]).toBeCloseTo(plain[key], 12);
        }
      }),
      { seed: 7 },
    );
  });
});

describe('the Kaplan-Meier curve', () => {
  test('of the remission times of Freireich 1963 (6-MP), as printed in every textbook', () => {
    const done = [6, 6, 6, 7, 10, 13, 16, 22, 23];
    const open = [6, 9, 10, 11, 17, 19, 20, 25, 32, 32, 34, 35];
    const curve = kaplanMeier([...open, ...done], [...open.map(() => false), ...done.map(() => true)]);
    expect(curve.map((step) => [step.time, step.atRisk, step.done, Number(step.open.toFixed(4))])).toEqual([
      [6, 21, 3, 0.8571],
      [7, 17, 1, 0.8067],
      [10, 15, 1, 0.7529],
      [13, 12, 1, 0.6902],
      [16, 11, 1, 0.6275],
      [22, 7, 1, 0.5378],
      [23, 6, 1, 0.4482],
    ]);
    expect(doneBy(curve, 0.5)).toBe(23);
    expect(doneBy(curve, 0.9)).toBe(null);
  });

  test('without anybody open is the share that is left', () => {
    fc.assert(
      fc.property(fc.array(fc.integer({ min: 0, max: 9 }), { minLength: 1, maxLength: 40 }), (times) => {
        for (const step of kaplanMeier(
          times,
          times.map(() => true),
        )) {
          expect(step.open).toBeCloseTo(times.filter((time) => time > step.time).length / times.length, 12);
        }
      }),
      { seed: 8 },
    );
  });
});

describe('intervals', () => {
  test('the quantiles of t are those of the tables', () => {
    const table = [
      [1, 12.706205],
      [2, 4.302653],
      [4, 2.776445],
      [9, 2.262157],
      [29, 2.04523],
      [100, 1.983972],
    ];
    for (const [freedom, value] of table) expect(studentT(freedom, 0.95)).toBeCloseTo(value, 5);
    expect(studentT(9, 0.99)).toBeCloseTo(3.249836, 5);
  });

  test('of a mean and of one more year say what they are and on what they rest', () => {
    // Mean 5, standard deviation the root of 2.5, n = 5: half-width 2.776445 x 0.707107.
    const confidence = confidenceOfMean([3, 4, 5, 6, 7]);
    expect(confidence).toMatchObject({
      kind: 'confidence of the mean',
      n: 5,
      of: 'replications',
      level: 0.95,
    });
    expect(confidence?.from).toBeCloseTo(5 - 1.963243, 5);
    // Mean 5.5, variance 3.5, n = 6: t of five degrees of freedom is 2.570582.
    const prediction = predictionOfYear([3, 4, 5, 6, 7, 8]);
    expect(prediction).toMatchObject({ kind: 'prediction of one year', n: 6, of: 'years' });
    expect(prediction?.to).toBeCloseTo(5.5 + 2.570582 * Math.sqrt((3.5 * 7) / 6), 5);
    expect(confidenceOfMean([4])).toBe(null);
  });

  test('of one more year need five years: with fewer they are over 1.6 times as wide as with many', () => {
    const halfWidth = (n: number): number => studentT(n - 1, 0.95) * Math.sqrt(1 + 1 / n);
    const ofMany = halfWidth(100_000);
    expect(halfWidth(FEWEST_YEARS) / ofMany).toBeLessThan(1.6);
    expect(halfWidth(FEWEST_YEARS - 1) / ofMany).toBeGreaterThan(1.6);
    expect(predictionOfYear([3, 4, 5, 6])).toBe(null);
  });

  test('of a share by Wilson: 94 of 100, and none of 10', () => {
    const some = wilson(94, 100);
    expect([some?.from.toFixed(2), some?.to.toFixed(2)]).toEqual(['87.52', '97.22']);
    expect([wilson(0, 10)?.from, wilson(0, 10)?.to.toFixed(2)]).toEqual([0, '27.75']);
    expect(wilson(0, 0)).toBe(null);
  });
});

const row = (
  replication: number,
  measure: string,
  value: number | null,
  n: number | null,
  by = '',
  group = '',
) => ({ replication, measure, by, group, unit: '% of those due', value, n }) satisfies MeasureRow;

describe('a summary', () => {
  test('takes the mean over replications, and the years of all of them for one year', () => {
    const rows = [
      row(0, 'share', 10, 100),
      row(0, 'share', 8, 50, 'year', 'a'),
      row(0, 'share', 12, 50, 'year', 'b'),
      row(0, 'share', 11, 50, 'year', 'c'),
      row(0, 'share', 9, 50, 'year', 'd'),
      row(1, 'share', 20, 60),
      row(1, 'share', 20, 30, 'year', 'a'),
      row(1, 'share', null, 0, 'year', 'b'),
      row(1, 'share', 21, 30, 'year', 'c'),
    ];
    const [found, ...others] = summarise(rows);
    expect(others).toEqual([]);
    expect(found).toMatchObject({ measure: 'share', mean: 15, n: 160, replications: 2 });
    expect(found.confidence?.n).toBe(2);
    expect(found.years).toMatchObject({ n: 6, of: 'years' });
  });
});

describe('a benchmark', () => {
  const scenario = {
    thresholds: {
      conferences: { label: 'in time', timescale: 'initial_conference', at_least: 94 },
      repeats: { label: 'again', measure: 'repeat_plans', at_most: 22 },
      nothing: { label: 'no case', timescale: 'core_group', at_least: 90 },
    },
    comparators: { initial_conference: { england: { value: 74.8, year: '2014-15', confirmed: true } } },
  };

  test('weighs percentages by their cases; exactly the limit is passed; no case is not judged', () => {
    const name = 'timeliness.initial_conference.percent_in_time';
    const rows = [
      row(0, name, 98, 50),
      row(1, name, 93, 200),
      row(1, name, 0, 9, 'year', 'a'),
      row(0, 'repeat_plans', 22.1, 100),
      row(0, 'timeliness.core_group.percent_in_time', null, 0),
    ];
    const [conferences, repeats, nothing] = judge(scenario, rows);
    expect(conferences).toMatchObject({ n: 250, value: 94, passed: true, replications: 2, atLeast: 94 });
    expect(conferences.interval).toMatchObject({ kind: 'confidence of a share', n: 250 });
    expect(conferences.comparators).toEqual([
      { whose: 'england', value: 74.8, year: '2014-15', confirmed: true },
    ]);
    expect(repeats).toMatchObject({ value: 22.1, passed: false, atMost: 22 });
    expect(nothing).toMatchObject({ value: null, passed: null, interval: null });
  });
});

describe('small counts', () => {
  test('are hidden, and with each a second one of its sum', () => {
    expect(hiddenCells([[3, 40, 12]], 5)).toEqual([[true, false, true]]);
    expect(hiddenCells([[0, 40, 12]], 5)).toEqual([[false, false, false]]);
    const corner = hiddenCells([[2, 30], [40, 50], [60, 70]], 5); // prettier-ignore
    expect(corner).toEqual([[true, true], [true, true], [false, false]]); // prettier-ignore
  });

  test('no row or column is left with one alone that could be worked out', () => {
    const table = fc
      .tuple(fc.integer({ min: 2, max: 5 }), fc.integer({ min: 2, max: 5 }))
      .chain(([rows, columns]) =>
        fc.array(fc.array(fc.integer({ min: 0, max: 30 }), { minLength: columns, maxLength: columns }), {
          minLength: rows,
          maxLength: rows,
        }),
      );
    fc.assert(
      fc.property(table, (counts) => {
        const hidden = hiddenCells(counts, 5);
        counts.forEach((line, at) => line.forEach((count, column) => {
          if (count >= 1 && count <= 5) expect(hidden[at][column]).toBe(true);
        })); // prettier-ignore
        const lines = [...hidden, ...hidden[0].map((_, column) => hidden.map((line) => line[column]))];
        for (const line of lines) expect(line.filter(Boolean).length).not.toBe(1);
      }),
      { seed: 9 },
    );
  });

  test('a figure goes with its few cases', () => {
    expect(suppressFigure(row(0, 'share', 25, 4), 5)).toMatchObject({ value: null, n: null });
    expect(suppressFigure(row(0, 'share', 25, 6), 5)).toMatchObject({ value: 25, n: 6 });
  });
});
