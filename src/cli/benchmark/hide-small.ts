/** Hides small counts of a judged run before anything is printed of it, whatever the form. */
import type { TimelinessRow } from '../../indicators/timeliness.ts';
import { hiddenCounts, isSmall } from '../format/suppress.ts';
import type { JudgedRule, JudgedRun } from './judged-run.ts';

type Figure =
  | 'started'
  | 'due'
  | 'inTime'
  | 'late'
  | 'overdue'
  | 'fellAway'
  | 'notYetDue'
  | 'percentInTime'
  | 'done'
  | 'doneInTime'
  | 'percentOfDone'
  | 'median'
  | 'p90'
  | 'curveMedian'
  | 'curveP90';

/** A row as it may be shown: what is hidden is null, and `suppressed` says that something is. */
export type ShownRow = Omit<TimelinessRow, Figure | 'curve'> &
  Readonly<Record<Figure, number | null>> & { readonly suppressed: boolean };

export type ShownRule = JudgedRule & { readonly suppressed: boolean };

export interface ShownRun extends Omit<JudgedRun, 'rules' | 'timescales'> {
  readonly rules: readonly ShownRule[];
  readonly timescales: readonly ShownRow[];
}

const ALL: readonly Figure[] = [
  'started',
  'due',
  'inTime',
  'late',
  'overdue',
  'fellAway',
  'notYetDue',
  'percentInTime',
  'done',
  'doneInTime',
  'percentOfDone',
  'median',
  'p90',
  'curveMedian',
  'curveP90',
];
/** What tells how `due` divides. */
const PARTS: readonly Figure[] = ['inTime', 'late', 'overdue', 'percentInTime'];
const DONE_PARTS: readonly Figure[] = ['doneInTime', 'percentOfDone'];

/** @param most counts of children from 1 to this are hidden; 0 hides none */
export function hideSmall(run: JudgedRun, most: number): ShownRun {
  return {
    ...run,
    rules: run.rules.map((rule) => hideRule(rule, most)),
    timescales: groupsOf(run.timescales).flatMap((rows) => {
      const hidden = hiddenCounts(
        rows.map((row) => row.due),
        most,
      );
      return rows.map((row, index) => hideRow(row, hidden[index] === true, most));
    }),
  };
}

function groupsOf(rows: readonly TimelinessRow[]): TimelinessRow[][] {
  const groups = new Map<string, TimelinessRow[]>();
  for (const row of rows) groups.set(row.timescale, [...(groups.get(row.timescale) ?? []), row]);
  return [...groups.values()];
}

function hideRule(rule: JudgedRule, most: number): ShownRule {
  const n = rule.n ?? 0;
  const good = Math.round(((rule.value ?? 0) * n) / 100);
  if (rule.n === null || ![n, good, n - good].some((count) => isSmall(count, most))) {
    return { ...rule, suppressed: false };
  }
  const shown = { ...rule, n: isSmall(n, most) ? null : n };
  return { ...shown, value: null, interval: null, worst: null, suppressed: true };
}

function hideRow({ curve: _, ...row }: TimelinessRow, whole: boolean, most: number): ShownRow {
  const hidden = new Set<Figure>(whole ? ALL : ALL.filter((key) => isSmall(countOf(row, key), most)));
  if (PARTS.some((key) => hidden.has(key))) PARTS.forEach((key) => hidden.add(key));
  if (isSmall(row.done - row.doneInTime, most) || DONE_PARTS.some((key) => hidden.has(key))) {
    DONE_PARTS.forEach((key) => hidden.add(key));
  }
  if (hidden.size === 0) return { ...row, suppressed: false };
  const nothing = Object.fromEntries([...hidden].map((key) => [key, null]));
  return { ...row, ...nothing, longest: null, suppressed: true };
}

/** The count behind a figure; 0 for what is no count. */
function countOf(row: Omit<TimelinessRow, 'curve'>, key: Figure): number {
  const isCount = !['percentInTime', 'percentOfDone', 'median', 'p90', 'curveMedian', 'curveP90'].includes(
    key,
  );
  return isCount ? (row[key] ?? 0) : 0;
}
