/** A sweep as a person reads it. */
import type { Model } from '../../simulation/index.ts';
import { isPercentage, type Crossing, type Rule } from '../../whatif/index.ts';
import { Words } from '../answers/words.ts';
import { differenceText, intervalText, measureLabel, unitText, valueText } from '../compare/measure-words.ts';
import { counted, years } from '../format/numbers.ts';
import { pad, wrap } from '../format/table.ts';
import { styled } from '../terminal/style.ts';
import type { Sweep } from './sweep-forms.ts';
import type { SweptMeasure, SweptRow } from './sweep.ts';

/** Measures that are the same at every value are named in a line at the end. */
export function sweepText(sweep: Sweep, model: Model): string[] {
  const { measures, path, values, name, baseName, replications, seed } = sweep;
  const words = new Words(model);
  const moved = measures.filter((one) => one.moved);
  const still = measures.filter((one) => !one.moved).map((one) => measureLabel(one.measure, model, words));
  const beside = baseName === null ? '' : ` beside ${styled('bold', baseName)}`;
  const size = `${counted(replications, baseName === null ? 'replication' : 'pair')} of ${years(sweep.years)}`;
  return [
    ...wrap(`${styled('bold', name)}${beside}`),
    ...wrap(`${path}: ${values.join(', ')}`, 80, 2),
    ...wrap(`${size} at each value, seed ${seed}: the same luck for every child at each`),
    ...moved.flatMap((one) => ['', ...measureText(one, sweep, model, words)]),
    ...(moved.length === 0 ? ['', ...wrap('Nothing differs from one value to the next.')] : []),
    ...(still.length === 0 || moved.length === 0
      ? []
      : ['', ...wrap(`The same at every value: ${still.join('; ')}.`)]),
    '',
    ...wrap(noteText(sweep)),
  ];
}

function noteText({ baseName, measures }: Sweep): string {
  const what = baseName === null ? 'the mean' : 'the difference';
  const rule = measures.some((one) => one.rule !== null)
    ? ' ✕: the mean misses the rule. In brackets where it begins to be met: on one side of them it is surely missed, on the other surely kept (Student’s t, value by value).'
    : '';
  return `95%: where ${what} lies.${rule}`;
}

function measureText(one: SweptMeasure, sweep: Sweep, model: Model, words: Words): string[] {
  const { measure, unit, rule, rows, crossing, baseCrossing } = one;
  const label = measureLabel(measure, model, words) + unitText(unit);
  const isCompared = sweep.baseName !== null;
  const heads = isCompared ? ['base', 'tried', 'difference', '95%'] : ['mean', '95%'];
  const head = styled('bold', label) + (rule === null ? '' : `: ${ruleText(rule, unit)}`);
  return [
    ...wrap(head),
    line('', heads),
    ...rows.map(
      (row) => line(String(row.value), cellsOf(row, unit, isCompared)) + (row.passed === false ? ' ✕' : ''),
    ),
    ...(crossing === null
      ? []
      : wrap(`${isCompared ? `${sweep.name}: ` : ''}${crossingText(crossing, sweep.values)}`, 80, 2)),
    ...(baseCrossing === null
      ? []
      : wrap(`${sweep.baseName}: ${crossingText(baseCrossing, sweep.values)}`, 80, 2)),
  ];
}

const VALUE = 10;
const CELL = 11;
const INTERVAL = 18;

const line = (value: string, cells: readonly string[]): string =>
  (
    pad(value, VALUE, 'r') +
    cells.map((cell, at) => pad(cell, at === cells.length - 1 ? INTERVAL : CELL, 'r')).join('')
  ).trimEnd();

function cellsOf(
  { mean, base, difference, low, high, n }: SweptRow,
  unit: string,
  isCompared: boolean,
): string[] {
  const text = (value: number | null): string => (value === null ? '-' : valueText(value, unit));
  const middle = isCompared ? difference : mean;
  // No share lies beyond 0 and 100, whatever Student's t says of few replications.
  const within = (end: number): number =>
    isPercentage(unit) && !isCompared ? Math.min(100, Math.max(0, end)) : end;
  const interval =
    low === null || high === null || middle === null
      ? n < 2
        ? '-'
        : ''
      : endsText(within(low), within(high), unit);
  return isCompared
    ? [text(base), text(mean), difference === null ? '-' : differenceText(difference, unit), interval]
    : [text(mean), interval];
}

const endsText = (low: number, high: number, unit: string): string =>
  intervalText({ difference: (low + high) / 2, halfWidth: (high - low) / 2, unit });

function ruleText({ atLeast, atMost }: Rule, unit: string): string {
  const text = (value: number): string => `${value}${isPercentage(unit) ? '%' : ''}`;
  return [
    atLeast === null ? '' : `at least ${text(atLeast)}`,
    atMost === null ? '' : `at most ${text(atMost)}`,
  ]
    .filter(Boolean)
    .join(', ');
}

/** `needs at least 13 (95%: 12 to 14)`. */
function crossingText({ needs, at, low, high }: Crossing, values: readonly number[]): string {
  const [worst, surely] = needs === 'at least' ? [values[0], high] : [values.at(-1), low];
  if (at === worst)
    return `met at all of these values${surely === worst ? ', surely' : ', not surely at each of them'}`;
  const interval = intervalOf(low, high);
  return at === null
    ? `met at none of these values (95%: ${interval})`
    : `needs ${needs} ${at} (95%: ${interval})`;
}

function intervalOf(low: number | null, high: number | null): string {
  if (low === null) return high === null ? 'not known from so few replications' : `${high} or less`;
  if (high === null) return `${low} or more`;
  return low === high ? `${low}` : `${low} to ${high}`;
}
