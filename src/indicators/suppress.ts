/**
 * Small counts hidden as the national returns do: a count from 1 to `upTo` is not shown, nor a count or percentage from which it could be worked out.
 * Where one cell alone of a sum is hidden, the smallest other one is hidden with it (secondary suppression).
 */
import type { TimelinessRow } from './timeliness.ts';

/** Which cells to hide: `hidden[row][column]`. */
type Mask = boolean[][];

const isSmall = (count: number, upTo: number): boolean => count >= 1 && count <= upTo;

/**
 * Cells of a table to hide, given that the sums of its rows and columns are shown.
 * @param table counts; all rows of one length
 */
export function hiddenCells(table: readonly (readonly number[])[], upTo: number): Mask {
  const hidden = table.map((row) => row.map((count) => isSmall(count, upTo)));
  while (hideAlone(table, hidden)) continue;
  return hidden;
}

/** Hides a second cell in every row and column that has but one; says whether it had to. */
function hideAlone(table: readonly (readonly number[])[], hidden: Mask): boolean {
  const lines = [
    ...table.map((row, at) => row.map((_, column) => [at, column] as const)),
    ...(table[0] ?? []).map((_, column) => table.map((_row, at) => [at, column] as const)),
  ];
  let changed = false;
  for (const line of lines) {
    if (line.filter(([row, column]) => hidden[row][column]).length !== 1) continue;
    const shown = line.filter(([row, column]) => !hidden[row][column]);
    const second = smallest(table, shown);
    if (second === undefined) continue;
    hidden[second[0]][second[1]] = true;
    changed = true;
  }
  return changed;
}

type Cell = readonly [row: number, column: number];

/** The smallest count above 0; where all are 0, one of those. */
function smallest(table: readonly (readonly number[])[], cells: readonly Cell[]): Cell | undefined {
  const weight = ([row, column]: Cell): number => table[row][column] || Infinity;
  return cells.reduce<Cell | undefined>(
    (least, cell) => (least === undefined || weight(cell) < weight(least) ? cell : least),
    undefined,
  );
}

/** A row of which some figures are not told: null in place of each. */
export type Suppressed<Row> = {
  readonly [Key in keyof Row]: Row[Key] extends number ? number | null : Row[Key] | null;
};

const OUTCOMES = ['inTime', 'late', 'overdue'] as const;
const OTHERS = ['started', 'fellAway', 'notYetDue'] as const;

/**
 * Rows of one timescale by group. A percentage goes with its counts, a median with those it is of, and who waited longest is never told.
 * @param upTo the largest count that is hidden
 */
export function suppressTimeliness(
  rows: readonly TimelinessRow[],
  upTo: number,
): Suppressed<TimelinessRow>[] {
  const outcomes = hiddenCells(
    rows.map((row) => OUTCOMES.map((key) => row[key])),
    upTo,
  );
  const done = hiddenCells(
    rows.map((row) => [row.doneInTime, row.done - row.doneInTime]),
    upTo,
  );
  const others = hiddenCells(
    rows.map((row) => OTHERS.map((key) => row[key])),
    upTo,
  );
  return rows.map((row, at) => {
    const few = isSmall(row.done, upTo);
    const hideDone = few || done[at].some(Boolean);
    const hideDue = isSmall(row.due, upTo);
    const outcome = (column: number) => (hideDue || outcomes[at][column] ? null : row[OUTCOMES[column]]);
    const other = (column: number) => (others[at][column] ? null : row[OTHERS[column]]);
    return {
      ...row,
      due: hideDue ? null : row.due,
      inTime: outcome(0),
      late: outcome(1),
      overdue: outcome(2),
      started: other(0),
      fellAway: other(1),
      notYetDue: other(2),
      percentInTime: outcome(0) === null ? null : row.percentInTime,
      done: few ? null : row.done,
      doneInTime: hideDone ? null : row.doneInTime,
      percentOfDone: hideDone ? null : row.percentOfDone,
      median: few ? null : row.median,
      p90: few ? null : row.p90,
      curveMedian: few ? null : row.curveMedian,
      curveP90: few ? null : row.curveP90,
      longest: null,
      curve: [],
    };
  });
}

/** A figure whose cases are few: its value is not told. */
export const suppressFigure = <Row extends { readonly value: number | null; readonly n: number | null }>(
  row: Row,
  upTo: number,
): Row => (row.n !== null && isSmall(row.n, upTo) ? { ...row, value: null, n: null } : row);
