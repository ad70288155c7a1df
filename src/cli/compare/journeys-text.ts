/** Which children had another journey, and what delayed those that it delayed most. */
import type { ChangedChild, Way } from '../../whatif/index.ts';
import { Words } from '../answers/words.ts';
import { shortDate } from '../format/dates.ts';
import { count, counted, decimal } from '../format/numbers.ts';
import { wrap } from '../format/table.ts';
import { styled } from '../terminal/style.ts';
import type { Comparison } from './comparison.ts';
import { eventWords } from './event-words.ts';
import { largestDelay } from './delay.ts';

/** Children that are told of one by one. */
const DELAYED = 2;
const DAY = 1440;

const WAYS: Readonly<Record<Way, string>> = {
  'other way': 'something else happened to them',
  'other dates': 'the same happened, at other times',
  'other work': 'the same at the same minute; others did the work, or at other hours',
};

export function journeysText(comparison: Comparison, { suppress }: { readonly suppress: number }): string[] {
  const { journeys } = comparison;
  if (journeys === null) return [];
  const { changed, children } = journeys.compared;
  const all = children.both + children.onlyBase + children.onlyWhatIf;
  const hidden = (value: number): string => (value > 0 && value <= suppress ? '*' : count(value));
  const only = [
    children.onlyBase > 0 ? `${hidden(children.onlyBase)} are only in the base` : '',
    children.onlyWhatIf > 0 ? `${hidden(children.onlyWhatIf)} only in the what-if` : '',
  ].filter(Boolean);
  const otherwise = changed.filter(({ way }) => way !== 'other work').length;
  return [
    '',
    styled('bold', 'WHOSE JOURNEY'),
    ...wrap(
      `of ${count(all)} children ${hidden(otherwise)} had another journey${only.length > 0 ? `; ${only.join(', ')}` : ''}`,
      80,
      2,
    ),
    ...(Object.keys(WAYS) as Way[]).map((way) => {
      const of = changed.filter((one) => one.way === way).length;
      return `  ${hidden(of).padStart(7)}  ${WAYS[way]}`;
    }),
    ...(suppress > 0 ? [] : mostDelayedText(comparison, changed)),
  ];
}

function mostDelayedText(comparison: Comparison, changed: readonly ChangedChild[]): string[] {
  const shown = examplesOf(changed);
  const [first] = shown;
  if (first === undefined) return [];
  return [
    '',
    '  Most moved in time, and the first to whom something else happened:',
    ...shown.flatMap((child) => childText(comparison, child)),
    `Next: casepath compare ${comparison.base.opened.name} \\`,
    `        ${comparison.whatIf.opened.name} --child ${first.child}`,
  ];
}

/** Those to whom the same happened, most moved in time, one of a family; and the first who went another way. */
function examplesOf(changed: readonly ChangedChild[]): ChangedChild[] {
  const families = new Set<string>();
  const moved = changed
    .filter(({ way, shift }) => way === 'other dates' && shift !== 0)
    .toSorted((a, b) => Math.abs(b.shift) - Math.abs(a.shift))
    .filter(({ child }) => {
      const family = child.replace(/\.\d+$/, '');
      return families.has(family) ? false : families.add(family);
    })
    .slice(0, DELAYED);
  return [...moved, ...changed.filter(({ way }) => way === 'other way').slice(0, 1)];
}

/** Days; hours where it is less than one. */
const lengthText = (minutes: number): string =>
  minutes < DAY ? `${decimal(minutes / 60, 1)} hours` : counted(Math.round(minutes / DAY), 'day');

function childText({ journeys, base, whatIf }: Comparison, { child, shift, first }: ChangedChild): string[] {
  if (journeys === null) return [];
  const { start, model } = base.opened;
  const words = new Words(model);
  const moved =
    shift === 0 ? 'not later' : `${lengthText(Math.abs(shift))} ${shift > 0 ? 'later' : 'sooner'}`;
  const told =
    first.whatIf === null ? 'nothing more happened' : eventWords(journeys.whatIf, first.whatIf, words, start);
  const delay = largestDelay(journeys, [base, whatIf], child);
  const why =
    delay === null
      ? ''
      : `; ${delay.days > 0 ? '+' : '-'}${counted(Math.abs(delay.days), 'working day')} ${delay.cause}${delay.team === '' ? '' : ` (${words.team(delay.team)})`} in ${words.machine(delay.machine).toLowerCase()}`;
  return wrap(`${child}  ${moved}. Otherwise from ${shortDate(start, first.minute)}: ${told}${why}`, 80, 4);
}
