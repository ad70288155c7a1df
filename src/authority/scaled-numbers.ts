/** Rates and whole numbers of the base that go with a figure. */
import { baseValue, times, type Base, type Written } from './base-values.ts';
import type { Ratios } from './ratios.ts';
import type { Scaling } from './scaling.ts';

/** Where a derived number is from: what it is times the base's, why, and of which figures. */
export function derivedSource(
  ratios: Ratios,
  formula: string,
  factor: number,
  base: string,
  why: string | undefined,
): string {
  const said = ratios.said(formula);
  const of = said === '' ? '' : ` (${said})`;
  return `calibrated: ${Number(factor.toPrecision(3))} times ${base}, by ${formula}${of}${why === undefined ? '' : `; ${why}`}`;
}

type Factor = (formula: string) => number;

/** Rates, each to four figures. */
export function writeRates(
  out: Written,
  base: Base,
  scaling: Scaling,
  ratios: Ratios,
  factor: Factor,
  of: string,
): void {
  for (const { by, paths, source } of scaling.rates)
    for (const path of paths)
      out.put(
        path,
        times(baseValue(base, path), factor(by)),
        derivedSource(ratios, by, factor(by), of, source),
      );
}

/** Of a place: so little more asks for no further one. */
const SLIGHT = 0.1;

/** Whole numbers: those of one group come to its sum, rounded once. */
export function writeCounts(
  out: Written,
  base: Base,
  scaling: Scaling,
  ratios: Ratios,
  factor: Factor,
  of: string,
): void {
  for (const { by, paths, round, source } of scaling.counts) {
    const exact = paths.map((path) => baseValue(base, path).amount * factor(by));
    const whole =
      round === 'up' ? exact.map((one) => Math.max(1, Math.ceil(one - SLIGHT))) : roundedTogether(exact);
    for (const [index, path] of paths.entries())
      out.put(path, whole[index], derivedSource(ratios, by, factor(by), of, source));
  }
}

/** Whole numbers near these, whose sum is theirs rounded: the largest remainders go up, the first of equals. */
export function roundedTogether(exact: readonly number[]): number[] {
  const down = exact.map(Math.floor);
  const sum = exact.reduce((before, one) => before + one, 0);
  const missing = Math.round(sum) - down.reduce((before, one) => before + one, 0);
  const order = exact.map((one, index) => ({ index, rest: one - down[index] }));
  order.sort((a, b) => b.rest - a.rest || a.index - b.index);
  for (const { index } of order.slice(0, missing)) down[index]++;
  return down;
}
