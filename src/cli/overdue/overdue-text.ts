/** What `overdue` prints: the clocks one by one, or how many by group. */
import type { RunningClock } from '../../indicators/index.ts';
import type { WorkerNames } from '../answers/worker-names.ts';
import type { Words } from '../answers/words.ts';
import { shortDate } from '../format/dates.ts';
import { count, counted } from '../format/numbers.ts';
import { cut, table, wrap } from '../format/table.ts';
import { styled } from '../terminal/style.ts';
import type { ShownCount } from './hide-counts.ts';

export interface OverdueView {
  readonly run: string;
  readonly start: string;
  /** Last minute of the day asked about, and of what is due soon. */
  readonly at: number;
  readonly until: number;
  readonly words: Words;
  readonly workers: WorkerNames;
  /** Which clocks are not told, and why; empty where all are. */
  readonly note: string;
}

/** Columns of the list: child, timescale, due, late, with whom. */
const WIDTHS = { child: 18, label: 24, who: 18 } as const;

const untilText = ({ at, until, start }: OverdueView): string =>
  until === at ? 'due that day' : `due by ${shortDate(start, until)}`;

const heading = (view: OverdueView): string =>
  `${styled('bold', view.run)}   as at ${shortDate(view.start, view.at)}`;

const noteText = ({ note }: OverdueView): string[] => (note === '' ? [] : ['', ...wrap(note)]);

/** @param limit rows shown; 0 shows all */
export function listText(clocks: readonly RunningClock[], view: OverdueView, limit: number): string[] {
  const late = clocks.filter((clock) => clock.late).length;
  const children = new Set(clocks.flatMap(({ child }) => child ?? [])).size;
  const summary = `${count(late)} late, ${count(clocks.length - late)} ${untilText(view)}, of ${counted(children, 'child', 'children')}`;
  if (clocks.length === 0)
    return [heading(view), `nothing is late, and nothing ${untilText(view)}`, ...noteText(view)];
  const shown = limit === 0 ? clocks : clocks.slice(0, limit);
  return [
    heading(view),
    summary,
    '',
    ...table([['CHILD', 'WHAT', 'DUE', 'LATE', 'WITH'], ...shown.map((clock) => cells(clock, view))], {
      align: 'lllrl',
      gap: 1,
    }),
    ...(shown.length < clocks.length
      ? [`${count(shown.length)} of ${count(clocks.length)} shown (--limit 0 shows all, --csv writes all)`]
      : []),
    ...noteText(view),
  ];
}

function cells(clock: RunningClock, view: OverdueView): string[] {
  const late = lateText(clock);
  return [
    cut(clock.child ?? clock.adopter ?? '-', WIDTHS.child),
    cut(clock.label, WIDTHS.label),
    shortDate(view.start, clock.due),
    clock.late ? styled('red', late) : late,
    cut(withText(clock, view), WIDTHS.who),
  ];
}

/** How late in the limit's own days; hours that are over since today are late as well. */
export function lateText({ late, limit, daysLate, workingDaysLate }: RunningClock): string {
  if (!late) return '-';
  return / (wd|wh)$/.test(limit) ? `${workingDaysLate} wd` : `${daysLate} d`;
}

function withText({ team, worker }: RunningClock, { words, workers }: OverdueView): string {
  if (team === '') return worker === null ? '-' : workers.of(team, worker);
  return worker === null ? words.team(team) : `${workers.of(team, worker)}, ${words.team(team)}`;
}

const HIDDEN = '*';
const shown = (value: number | null): string => (value === null ? HIDDEN : count(value));

export function countsText(counts: readonly ShownCount[], view: OverdueView): string[] {
  if (counts.length === 0)
    return [heading(view), `nothing is late, and nothing ${untilText(view)}`, ...noteText(view)];
  const names = [...new Set(counts.map(({ timescale }) => timescale))];
  const soon = view.until === view.at ? 'DUE THAT DAY' : `DUE BY ${shortDate(view.start, view.until)}`;
  const rows = names.flatMap((name) => {
    const groups = counts.filter(({ timescale }) => timescale === name);
    const [first] = groups;
    const title = [cut(first?.label ?? name, 34), first?.limit ?? ''];
    if (groups.length === 1 && first?.group === '') return [[...title, shown(first.late), shown(first.due)]];
    return [title, ...groups.map((one) => [`  ${one.group}`, '', shown(one.late), shown(one.due)])];
  });
  const lines = table([['', 'LIMIT', 'LATE', soon], ...rows], { align: 'llrr' });
  return [heading(view), '', ...lines, ...noteText(view)];
}
