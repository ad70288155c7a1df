/** Both journeys of one child side by side, where they part, and what delayed the second. */
import { nearest } from '../../scenario/nearest.ts';
import type { ChangedChild, LogRows } from '../../whatif/index.ts';
import { Words } from '../answers/words.ts';
import { isoMinute, shortDate } from '../format/dates.ts';
import { decimal } from '../format/numbers.ts';
import { cut, pad, wrap } from '../format/table.ts';
import { styled } from '../terminal/style.ts';
import { UserError } from '../user-error.ts';
import { causesOf, stepsBeside, type StepBeside } from './child-beside.ts';
import type { Comparison, JourneysCompared } from './comparison.ts';
import { delaysOf } from './delay.ts';
import { eventWords } from './event-words.ts';

const DAY = 1440;
/** Steps before the parting that are shown. */
const BEFORE = 3;
const MOST_STEPS = 60;
const MOST_CAUSES = 6;
const MOST_DELAYS = 6;

/** @throws UserError where there are no two logs, or the child is in neither */
export function childJourneys(comparison: Comparison, child: string): JourneysCompared {
  const { journeys, unpaired } = comparison;
  if (journeys === null)
    throw new UserError(
      '--child needs the events of both runs',
      unpaired === null ? 'run them with --log first' : `these are no pairs: ${unpaired}`,
    );
  const key = `child ${child}`;
  if (journeys.base.subjects.has(key) || journeys.whatIf.subjects.has(key)) return journeys;
  const ids = [journeys.base, journeys.whatIf].flatMap(({ source }) => source.children.ids);
  const near = nearest(child, new Set(ids));
  throw new UserError(
    `there is no child ${child} in replication ${journeys.replication}`,
    near === undefined ? `the first is ${ids[0] ?? 'nobody'}` : `did you mean ${near}?`,
  );
}

export function childBesideText(comparison: Comparison, child: string): string[] {
  const journeys = childJourneys(comparison, child);
  const changed = journeys.compared.changed.find((one) => one.child === child);
  const head = `${styled('bold', child)} in ${comparison.base.name} and in ${comparison.whatIf.name}`;
  if (changed === undefined) return [...wrap(head), '', onlyIn(journeys, child)];
  return [
    ...wrap(head),
    '',
    ...stepsText(comparison, journeys, changed),
    '',
    ...partingText(comparison, journeys, changed),
    ...delaysText(comparison, journeys, child),
  ];
}

function onlyIn({ base, whatIf }: JourneysCompared, child: string): string {
  const key = `child ${child}`;
  if (!whatIf.subjects.has(key)) return 'The child is only in the base: in the what-if it never comes.';
  if (!base.subjects.has(key)) return 'The child is only in the what-if: in the base it never comes.';
  return 'Every event is the same in both.';
}

function stepsText(
  comparison: Comparison,
  journeys: JourneysCompared,
  { child, first }: ChangedChild,
): string[] {
  const { model, start } = comparison.base.opened;
  const words = new Words(model);
  const steps = stepsBeside(journeys.base, journeys.whatIf, child);
  const unlike = steps.findIndex((step) => step.base !== step.whatIf);
  const from = Math.max(
    0,
    (unlike < 0 ? steps.findIndex((step) => (step.base ?? 0) >= first.minute) : unlike) - BEFORE,
  );
  const shown = steps.slice(from, from + MOST_STEPS);
  const after = steps.length - from - shown.length;
  return [
    styled('bold', `${pad('base', 13)}${pad('what if', 13)}${pad('', 10)}what happened`),
    ...(from > 0 ? [`${from} earlier steps are the same`] : []),
    ...shown.map((step) => stepLine(step, words, start)),
    ...(after > 0 ? [`and ${after} later steps: casepath child RUN ${child}`] : []),
  ];
}

function stepLine({ type, base, whatIf }: StepBeside, words: Words, start: string): string {
  const dates = [base, whatIf].map((minute) => pad(minute === null ? '-' : shortDate(start, minute), 13));
  const row = `${dates.join('')}${pad(shiftText(base, whatIf), 10)}${cut(words.event(type), 44)}`;
  return base === whatIf ? styled('dim', row) : row;
}

/** How much later, in days; hours where it is less than one. */
function shiftText(base: number | null, whatIf: number | null): string {
  if (base === null) return 'added';
  if (whatIf === null) return 'missing';
  const days = (whatIf - base) / DAY;
  if (days === 0) return '';
  const size = Math.abs(days);
  const amount = size < 1 ? `${decimal(size * 24, 1)} h` : `${decimal(size, 0)} d`;
  return `${days > 0 ? '+' : '-'}${amount}`;
}

/** The first event that differs, on both sides, with what led to it. */
function partingText(
  comparison: Comparison,
  { base, whatIf }: JourneysCompared,
  { first }: ChangedChild,
): string[] {
  const { model, start } = comparison.base.opened;
  const words = new Words(model);
  const side = (name: string, log: LogRows, sequence: number | null): string[] => {
    if (sequence === null) return [`  ${name} nothing more`];
    const causes = causesOf(log, sequence).slice(0, MOST_CAUSES);
    return [
      ...wrap(`${name} ${eventWords(log, sequence, words, start)}`, 80, 2),
      ...causes.flatMap((cause) => wrap(`← ${eventWords(log, cause, words, start)}`, 80, 6)),
    ];
  };
  return [
    styled('bold', `THEY PART  ${isoMinute(start, first.minute).replace('T', ' ')}`),
    ...side('base:   ', base, first.base),
    ...side('what if:', whatIf, first.whatIf),
  ];
}

function delaysText(comparison: Comparison, journeys: JourneysCompared, child: string): string[] {
  const delays = delaysOf(journeys, [comparison.base, comparison.whatIf], child).slice(0, MOST_DELAYS);
  const words = new Words(comparison.base.opened.model);
  if (delays.length === 0) return [];
  return [
    '',
    styled('bold', 'WHERE THE DAYS WENT  working days more in the what-if'),
    ...delays.map(({ machine, cause, team, days }) => {
      const amount = `${days > 0 ? '+' : '-'}${Math.abs(days)}`;
      const [where, whose] = [words.machine(machine), words.team(team)];
      const text = team === '' || whose === where ? where : `${where} (${whose})`;
      return `${pad(amount, 7, 'r')}  ${pad(cause, 22)} ${cut(text, 48)}`;
    }),
  ];
}

/** The same as data. */
export function childBesideJson(comparison: Comparison, child: string) {
  const journeys = childJourneys(comparison, child);
  const { start } = comparison.base.opened;
  const changed = journeys.compared.changed.find((one) => one.child === child);
  const at = (minute: number | null): string | null => (minute === null ? null : isoMinute(start, minute));
  return {
    whatIf: comparison.whatIf.opened.name,
    child,
    replication: journeys.replication,
    way: changed?.way ?? null,
    firstDifference: changed === undefined ? null : at(changed.first.minute),
    steps: stepsBeside(journeys.base, journeys.whatIf, child).map((step) => ({
      ...step,
      base: at(step.base),
      whatIf: at(step.whatIf),
    })),
    delays: delaysOf(journeys, [comparison.base, comparison.whatIf], child),
  };
}
