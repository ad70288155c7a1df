/** Measures in words: what is measured, and its values in its unit. */
import type { Model } from '../../simulation/index.ts';
import { isPercentage, type ComparedMeasure } from '../../whatif/index.ts';
import { asWords, type Words } from '../answers/words.ts';
import { decimal, range } from '../format/numbers.ts';

/** What a measure is, for people. */
export function measureLabel(measure: string, { scenario, machinery }: Model, words: Words): string {
  const own = scenario.measures?.[measure];
  if (own !== undefined) return own.label;
  const [kind = '', ...rest] = measure.split('.');
  switch (kind) {
    case 'timeliness':
      return `${machinery.timescales[rest[0] ?? '']?.label ?? asWords(rest[0] ?? '')}, ${TIMELINESS[rest[1] ?? ''] ?? asWords(rest[1] ?? '')}`;
    case 'work':
      return `${words.team(rest[0] ?? '')}, ${rest[1] === 'utilisation' ? 'load' : asWords(rest[1] ?? '')}`;
    case 'wait':
      return `${words.team(rest[1] ?? '')}, wait for ${WAITS[rest[0] ?? ''] ?? rest[0]}, ${rest.slice(2).join(' ')}`;
    case 'cost':
      return costLabel(rest, words);
    case 'worker_changes':
      return 'Changes of worker';
    default:
      return measure;
  }
}

const TIMELINESS: Readonly<Record<string, string>> = { percent_in_time: 'in time' };
const WAITS: Readonly<Record<string, string>> = {
  case: 'a worker',
  task: 'work',
  reallocation: 'another worker',
  meeting: 'a meeting',
};

function costLabel([kind = '', name = '']: readonly string[], words: Words): string {
  if (kind === 'total') return 'Cost, all that is counted';
  return kind === 'hours' ? `Cost, ${words.team(name)}` : `Cost, ${asWords(name)}`;
}

/** A value, as precise as its size asks for: 5,043, 88.2%, 2.13. */
export function valueText(value: number, unit: string): string {
  if (unit === POUNDS) return poundsText(value);
  return `${decimal(value, digitsOf(value))}${isPercentage(unit) ? '%' : ''}`;
}

/** A difference with its sign; of percentages in points. */
export function differenceText(value: number, unit: string): string {
  const text = unit === POUNDS ? poundsText(Math.abs(value)) : decimal(Math.abs(value), digitsOf(value));
  return `${value < 0 ? '-' : '+'}${text}`;
}

/** Where the difference lies with 95% confidence; a dash of fewer than two pairs. */
export function intervalText({
  difference,
  halfWidth,
  unit,
}: Pick<ComparedMeasure, 'difference' | 'halfWidth' | 'unit'>): string {
  if (halfWidth === null) return '-';
  const ends = [difference - halfWidth, difference + halfWidth];
  if (unit === POUNDS) return ends.map((end) => differenceText(end, unit)).join(' to ');
  const digits = digitsOf(Math.max(...ends.map(Math.abs)));
  const [low = '', high = ''] = ends.map((end) => decimal(end, digits).replace(/^-(0(\.0+)?)$/, '$1'));
  return range(low, high);
}

const digitsOf = (value: number): number => (Math.abs(value) < 1 ? 2 : Math.abs(value) < 100 ? 1 : 0);

/** Unit of every cost. */
export const POUNDS = 'pounds a year';

/** £4.91m, £71k, £340. */
function poundsText(value: number): string {
  const size = Math.abs(value);
  const sign = value < 0 ? '-' : '';
  if (size >= 1e6) return `${sign}£${decimal(size / 1e6, 2)}m`;
  return size >= 10_000 ? `${sign}£${decimal(size / 1000, 0)}k` : `${sign}£${decimal(size, 0)}`;
}

/** What follows the label where the value is neither a percentage nor a number of people: `wd`, `weeks`. */
export const unitText = (unit: string): string => (/^(wd|wh|weeks|days)$/.test(unit) ? ` (${unit})` : '');
