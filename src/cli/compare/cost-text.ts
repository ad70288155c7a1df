/** What the what-if costs more or less, and what is not counted. */
import { pad, wrap } from '../format/table.ts';
import { styled } from '../terminal/style.ts';
import type { Comparison } from './comparison.ts';
import { differenceText, intervalText, valueText } from './measure-words.ts';

/** Empty where no side has prices. */
export function costText({ measures, base, whatIf }: Comparison): string[] {
  const total = measures.measures.find(({ measure }) => measure === 'cost.total');
  if (total === undefined) return [];
  const { unit, difference, halfWidth, verdict } = total;
  const part = (start: string): string => {
    const sum = measures.measures
      .filter(({ measure }) => measure.startsWith(start))
      .reduce((all, one) => all + one.difference, 0);
    return differenceText(sum, unit);
  };
  const costs = whatIf.opened.scenario.costs ?? base.opened.scenario.costs;
  const sure = halfWidth === null ? '' : ` (${intervalText(total)})`;
  return [
    '',
    styled('bold', 'COST  pounds a year'),
    `  ${valueText(total.base, unit)} in the base, ${valueText(total.whatIf, unit)} in the what-if: ${differenceText(difference, unit)}${sure}`,
    `  ${verdict}; ${part('cost.hours.')} in hours of work, ${part('cost.weeks.')} in weeks in a home`,
    ...(costs?.not_counted ?? []).flatMap((what, at) => notCountedText(what, at === 0)),
  ];
}

const INDENT = 17;

function notCountedText(what: string, isFirst: boolean): string[] {
  const [first = '', ...rest] = wrap(what, 80 - INDENT);
  return [
    pad(isFirst ? '  not counted:' : '', INDENT) + first,
    ...rest.map((line) => ' '.repeat(INDENT) + line),
  ];
}
