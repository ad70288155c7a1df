/** What the logs tell of the pairing, in words. */
import { Words } from '../answers/words.ts';
import { longDate } from '../format/dates.ts';
import { count, decimal } from '../format/numbers.ts';
import { wrap } from '../format/table.ts';
import { styled } from '../terminal/style.ts';
import type { Certificate } from './certificate.ts';
import type { Comparison, JourneysCompared } from './comparison.ts';
import { eventWords } from './event-words.ts';

export function certificateText(comparison: Comparison): string[] {
  const { certificate, journeys, held, pairs } = comparison;
  const heading = styled('bold', 'THE PAIRING');
  if (comparison.unpaired !== null)
    return ['', heading, ...wrap(`none: ${comparison.unpaired}. The interval is Welch's.`, 80, 2)];
  if (certificate === null || journeys === null)
    return ['', heading, ...wrap('no replication has its events in both runs: run with --log first', 80, 2)];
  const others = held.length > 1 ? ` (${held.length} have their events in both)` : '';
  return [
    '',
    `${heading}  as replication ${journeys.replication} shows, of ${pairs}${others}`,
    ...[
      sharesText(certificate),
      beforeText(certificate),
      arrivalsText(certificate),
      ...firstText(certificate, journeys, comparison),
    ].flatMap((text) => wrapUnder(text)),
  ];
}

/** Goes on under its first word. */
const wrapUnder = (text: string): string[] => {
  const [first = '', ...rest] = wrap(text, 78, 2);
  return [first, ...rest.map((line) => `  ${line}`)];
};

const percentOf = (share: number): string =>
  share > 0.999 && share < 1 ? 'over 99.9%' : `${decimal(share * 100, 1)}%`;

const sharesText = ({ eventsInCommon, childrenTheSame }: Certificate): string =>
  `${percentOf(eventsInCommon)} of events are in both logs; of ${percentOf(childrenTheSame)} of children every event is the same`;

const holds = (does: boolean): string => (does ? styled('green', '✓') : styled('red', '✕'));

function beforeText({ changedFrom, sameBefore }: Certificate): string {
  if (changedFrom === null) return '- the change holds from the start: there is no time before it';
  if (sameBefore === null) return `- the change holds from ${changedFrom}: there is no time before it`;
  return sameBefore
    ? `${holds(true)} nothing differs before ${changedFrom}, the day of the change`
    : `${holds(false)} something differs before ${changedFrom}, the day of the change: the pairing does not hold`;
}

function arrivalsText({ sameArrivals, arrivals }: Certificate): string {
  if (sameArrivals === null)
    return `- the change is in who comes: ${count(arrivals.common)} arrivals are in both, ${count(arrivals.base - arrivals.common)} only in the base, ${count(arrivals.whatIf - arrivals.common)} only in the what-if`;
  return sameArrivals
    ? `${holds(true)} nothing upstream: the same ${count(arrivals.base)} arrivals at the same minutes`
    : `${holds(false)} of ${count(arrivals.base)} arrivals ${count(arrivals.common)} are in both at the same minute`;
}

function firstText(
  { first, firstAtChange, changedAt }: Certificate,
  { base, whatIf }: JourneysCompared,
  { base: side }: Comparison,
): string[] {
  if (first === null) return ['- nobody’s events differ'];
  const { model, start } = side.opened;
  const words = new Words(model);
  const whose = first.kind === 'nobody' ? '' : ` of ${first.kind} ${first.id}`;
  const where = changedAt.length === 0 ? '' : `, in what was changed (${changedAt.slice(0, 3).join(', ')})`;
  const mark =
    firstAtChange === null
      ? '- the first event that differs is'
      : firstAtChange
        ? `${holds(true)} the first event that differs${where} is`
        : `${holds(false)} the first event that differs is not in what was changed (${changedAt.slice(0, 3).join(', ')}), but`;
  const told = (log: typeof base, sequence: number | null): string =>
    sequence === null ? 'nothing' : eventWords(log, sequence, words, start);
  return [
    `${mark}${whose}, ${longDate(start, first.minute)}: ${told(base, first.base)}; in the what-if ${told(whatIf, first.whatIf)}`,
  ];
}
