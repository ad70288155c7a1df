/** What changed in a child's file: at each happening, or between two days. */
import type { Patch } from 'immer';
import { laterCaseFile, type CaseContext, type CaseEvent, type CaseFile } from '../../casefile/index.ts';
import { endOfDay, isoDate, isoMinute, longDate, shortDate } from '../format/dates.ts';
import { pad, wrap } from '../format/table.ts';
import { styled } from '../terminal/style.ts';
import { UserError } from '../user-error.ts';
import { changeLine, changeWords, type ChangeWords } from './changes-text.ts';
import type { FileView } from './file-text.ts';
import { personText } from './person-text.ts';

/** One happening, which several charts may have taken in the same minute, and what it changed. */
export interface Difference {
  /** The events of one type in one minute; empty for the difference between two days. */
  readonly events: readonly CaseEvent[];
  readonly changes: readonly ChangeWords[];
  readonly patches: readonly Patch[];
}

export interface Days {
  readonly from: number;
  readonly to: number;
}

/**
 * The ends of two days, written `2015-01-01..2015-03-31`.
 * @throws UserError where they are none
 */
export function daysOf(text: string, start: string): Days {
  const [from, to, ...rest] = text.split('..');
  if (from === undefined || to === undefined || rest.length > 0)
    throw new UserError(`"${text}" is no pair of dates`, 'write it as 2015-01-01..2015-03-31');
  const days = { from: endOfDay(start, from), to: endOfDay(start, to) };
  if (days.to < days.from) throw new UserError(`"${text}" runs backwards`, `write it as ${to}..${from}`);
  return days;
}

/** Events of one type in one minute together. */
function happenings(events: readonly CaseEvent[]): CaseEvent[][] {
  const groups: CaseEvent[][] = [];
  for (const event of events) {
    const last = groups.at(-1);
    const first = last?.[0];
    if (last && first?.type === event.type && first.minute === event.minute) last.push(event);
    else groups.push([event]);
  }
  return groups;
}

/** What each happening changed, from an empty file on. */
export function eachDifference(empty: CaseFile, view: FileView, context: CaseContext): Difference[] {
  let before = empty;
  return happenings(view.file.events).map((events) => {
    const [after, patches] = laterCaseFile(before, events, context);
    const changes = changeWords(patches, before, after, view);
    before = after;
    return { events, changes, patches };
  });
}

/** The net difference between the ends of two days. */
export function differenceBetween(
  empty: CaseFile,
  view: FileView,
  context: CaseContext,
  { from, to }: Days,
): Difference {
  const { events } = view.file;
  const [before] = laterCaseFile(
    empty,
    events.filter(({ minute }) => minute <= from),
    context,
  );
  const between = events.filter(({ minute }) => minute > from && minute <= to);
  const [after, patches] = laterCaseFile(before, between, context);
  return { events: between, changes: changeWords(patches, before, after, view), patches };
}

const DATE_WIDTH = 22;

export function eachDifferenceText(differences: readonly Difference[], view: FileView): string[] {
  const told = differences.filter(({ changes }) => changes.length > 0);
  return [...personText(view), '', ...told.flatMap((one) => differenceLines(one, view))];
}

function differenceLines({ events, changes }: Difference, { start, words }: FileView): string[] {
  const [first] = events;
  const date = first === undefined ? '' : longDate(start, first.minute);
  const what = first === undefined ? '' : words.event(first.type);
  const [line = '', ...rest] = wrap(styled('bold', what), 80 - DATE_WIDTH);
  const indent = ' '.repeat(DATE_WIDTH);
  return [
    pad(date, DATE_WIDTH) + line,
    ...rest.map((more) => indent + more),
    ...changes.flatMap((change) => wrap(changeLine(change), 80 - DATE_WIDTH, 2).map((text) => indent + text)),
  ];
}

export function differenceText({ events, changes }: Difference, days: Days, view: FileView): string[] {
  const { start } = view;
  const title = `${shortDate(start, days.from)} to ${shortDate(start, days.to)}: ${events.length} events`;
  const lines = changes.flatMap((change) => wrap(changeLine(change), 78, 2).map((text) => `  ${text}`));
  return [
    ...personText(view),
    '',
    styled('bold', title),
    ...(lines.length === 0 ? ['  nothing changed'] : lines),
  ];
}

/** With the patches as immer gives them, so that the file after can be had from the file before. */
export function differenceJson(
  run: string,
  view: FileView,
  differences: readonly Difference[],
  days?: Days,
): unknown {
  const { start, file } = view;
  return {
    command: 'child',
    run,
    [view.of]: file.person.id,
    ...(days === undefined ? {} : { from: isoDate(start, days.from), to: isoDate(start, days.to) }),
    differences: differences.map(({ events, changes, patches }) => ({
      ...(days === undefined && events[0] !== undefined
        ? { at: isoMinute(start, events[0].minute), type: events[0].type }
        : {}),
      events: events.length,
      changes,
      patches,
    })),
  };
}
