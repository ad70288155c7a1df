/** Hides small counts of a judged run before anything is printed of it, whatever the form. */
import {
  hiddenCells,
  suppressTimeliness,
  type Suppressed,
  type TimelinessRow,
} from '../../indicators/index.ts';
import type { JudgedRule, JudgedRun } from './judged-run.ts';

/** A row as it may be shown: what is hidden is null, and `suppressed` says that something is. */
export type ShownRow = Suppressed<Omit<TimelinessRow, 'curve' | Identity>> &
  Pick<TimelinessRow, Identity> & { readonly suppressed: boolean };

/** What the row is about: never hidden. */
type Identity = 'timescale' | 'label' | 'limit' | 'unit' | 'kind' | 'verified' | 'by' | 'group';

export type ShownRule = JudgedRule & { readonly suppressed: boolean };

export interface ShownRun extends Omit<JudgedRun, 'rules' | 'timescales'> {
  readonly rules: readonly ShownRule[];
  readonly timescales: readonly ShownRow[];
}

/** @param upTo counts of children from 1 to this are hidden; 0 hides none */
export function hideSmall(run: JudgedRun, upTo: number): ShownRun {
  if (upTo === 0) {
    return {
      ...run,
      rules: run.rules.map((rule) => ({ ...rule, suppressed: false })),
      timescales: run.timescales.map((row) => shownRow(row, row)),
    };
  }
  return {
    ...run,
    rules: run.rules.map((rule) => hideRule(rule, upTo)),
    timescales: groupsOf(run.timescales).flatMap((rows) => {
      const hidden = suppressTimeliness(rows, upTo);
      const [few = []] = hiddenCells([rows.map((row) => row.due)], upTo);
      return rows.map((row, index) =>
        shownRow(row, few[index] === true ? nothingOf(row) : (hidden[index] ?? row)),
      );
    }),
  };
}

function shownRow(row: TimelinessRow, shown: Suppressed<TimelinessRow>): ShownRow {
  const { curve: _, ...rest } = shown;
  const keys = Object.keys(rest) as (keyof typeof rest)[];
  const suppressed = keys.some((key) => key !== 'longest' && rest[key] === null && row[key] !== null);
  const { timescale, label, limit, unit, kind, verified, by, group } = row;
  return { ...rest, timescale, label, limit, unit, kind, verified, by, group, suppressed };
}

/** A group that few are in, or that would tell of one: none of its figures. */
const nothingOf = (row: TimelinessRow): Suppressed<TimelinessRow> => ({
  ...row,
  started: null,
  due: null,
  inTime: null,
  late: null,
  overdue: null,
  fellAway: null,
  notYetDue: null,
  percentInTime: null,
  done: null,
  doneInTime: null,
  percentOfDone: null,
  median: null,
  p90: null,
  curveMedian: null,
  curveP90: null,
  longest: null,
  curve: [],
});

function groupsOf(rows: readonly TimelinessRow[]): TimelinessRow[][] {
  const groups = new Map<string, TimelinessRow[]>();
  for (const row of rows) groups.set(row.timescale, [...(groups.get(row.timescale) ?? []), row]);
  return [...groups.values()];
}

/** A share of few cases, or from which few could be worked out, is not told; nor is the child that waited longest. */
function hideRule(rule: JudgedRule, upTo: number): ShownRule {
  const n = rule.n ?? 0;
  const good = Math.round(((rule.value ?? 0) * n) / 100);
  const few = n >= 1 && n <= upTo;
  const hidden =
    rule.n !== null && (few || hiddenCells([[good, n - good]], upTo)[0]?.includes(true) === true);
  if (!hidden) return { ...rule, worst: null, suppressed: false };
  return { ...rule, n: few ? null : n, value: null, interval: null, worst: null, suppressed: true };
}
