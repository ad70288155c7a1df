/** Rates and whole numbers of the base that go with a figure. */
import { baseValue, times } from './base-values.ts';
import { derivedSource, type Derivation } from './derivation.ts';

/** Rates, each to four figures. */
export function writeRates(derivation: Derivation): void {
  const { out, base, scaling, ratios } = derivation;
  for (const { by, paths, source } of scaling.rates)
    for (const path of paths)
      out.put(
        path,
        times(baseValue(base, path), ratios.factor(by)),
        derivedSource(derivation, by, ratios.factor(by), source),
      );
}

/** Of a place: so little more asks for no further one. */
const SLIGHT = 0.1;

/** Whole numbers: those of one group come to its sum, rounded once. */
export function writeCounts(derivation: Derivation): void {
  const { out, base, scaling, ratios } = derivation;
  for (const { by, paths, round, source } of scaling.counts) {
    const exact = paths.map((path) => baseValue(base, path).amount * ratios.factor(by));
    const whole =
      round === 'up' ? exact.map((one) => Math.max(1, Math.ceil(one - SLIGHT))) : roundedTogether(exact);
    for (const [index, path] of paths.entries())
      out.put(path, whole[index], derivedSource(derivation, by, ratios.factor(by), source));
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
