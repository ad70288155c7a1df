/** How often children change their social worker. */
import type { EventNames } from '../events/log-hash.ts';
import { DAY } from '../simulation/calendar.ts';
import { YEAR_MINUTES } from '../simulation/facts.ts';
import { groupRows, type Dimension, type Group } from './breakdown.ts';
import { HANDED_OVER, NEW_WORKER, type ChangeTable, type SpellTable } from './case-spells.ts';
import type { IndicatorContext, Period } from './context.ts';
import { isBetween, isIn } from './periods.ts';

export interface WorkerChanges {
  readonly by: Dimension | '';
  readonly group: string;
  /** Changes as another worker took over the child's case: each child of the case counts. */
  readonly handedOver: number;
  /** Changes as the child came (again) into a case of the team that is held by another worker than the child's last there. */
  readonly newWorker: number;
  /** Years that children had an open case of a team; with two teams at once, twice. */
  readonly childYears: number;
  /** Changes of both sorts; null where there was no open case. */
  readonly perChildYear: number | null;
  /** Children with an open case at the end. */
  readonly children: number;
  /** Of these, with a change in the twelve months before. */
  readonly changed: number;
  /** `changed` of `children`, in percent; null where there are none. */
  readonly percentChanged: number | null;
}

const MONTHS = 12;

/**
 * Changes of worker: one row a group. By age the child's at the beginning of the stretch with an open case is meant, by category the last said in it.
 */
export function workerChangeRows(
  spells: SpellTable,
  changes: ChangeTable,
  source: EventNames,
  context: IndicatorContext,
  by?: Dimension,
): WorkerChanges[] {
  const subject = (row: number) => ({
    child: spells.child.get(row),
    minute: spells.from.get(row),
    team: spells.team.get(row),
    category: spells.category.get(row),
  });
  const { period, office } = context;
  const rows = Array.from({ length: spells.length }, (_, row) => row);
  const world = { source, categories: spells.categories, period, office };
  return groupRows(rows, by, subject, world).map((group) => {
    const counts = countChanges(group, spells, changes);
    const childYears = group.rows.reduce((sum, row) => sum + overlap(spells, row, group), 0) / YEAR_MINUTES;
    const both = counts.handedOver + counts.newWorker;
    return {
      by: group.by,
      group: group.group,
      ...counts,
      childYears,
      perChildYear: childYears > 0 ? both / childYears : null,
      ...lastTwelveMonths(group, { spells, changes, context }),
    };
  });
}

function countChanges(
  group: Group,
  spells: SpellTable,
  changes: ChangeTable,
): { handedOver: number; newWorker: number } {
  const { from, to } = group;
  const isOurs = new Uint8Array(spells.length);
  for (const spell of group.rows) isOurs[spell] = 1;
  let [handedOver, newWorker] = [0, 0];
  for (let change = 0; change < changes.length; change++) {
    if (isOurs[changes.spell.get(change)] === 0 || !isBetween(changes.minute.get(change), from, to)) continue;
    if (changes.kind.get(change) === HANDED_OVER) handedOver++;
    else if (changes.kind.get(change) === NEW_WORKER) newWorker++;
  }
  return { handedOver, newWorker };
}

/** Minutes of a spell in a period. */
function overlap(spells: SpellTable, row: number, { from, to }: Period): number {
  const end = spells.open.get(row) === 1 ? to : spells.to.get(row);
  return Math.max(0, Math.min(end, to) - Math.max(spells.from.get(row), from));
}

const isOpenAt = (spells: SpellTable, row: number, minute: number): boolean =>
  spells.from.get(row) < minute && (spells.open.get(row) === 1 || spells.to.get(row) >= minute);

/** Of the children with an open case at the end of a group's period, those with a change in the twelve months before (by team: in that team). */
function lastTwelveMonths(
  group: Group,
  known: { spells: SpellTable; changes: ChangeTable; context: IndicatorContext },
): Pick<WorkerChanges, 'children' | 'changed' | 'percentChanged'> {
  const { spells, changes } = known;
  const open = group.rows.filter((row) => isOpenAt(spells, row, group.to));
  const children = new Set(open.map((row) => spells.child.get(row)));
  const team = group.by === 'team' && open.length > 0 ? spells.team.get(open[0]) : null;
  const year = { from: yearBefore(group.to, known.context), to: group.to };
  const changed = new Set<number>();
  for (let change = 0; change < changes.length; change++) {
    const spell = changes.spell.get(change);
    const isOurs =
      children.has(spells.child.get(spell)) && (team === null || spells.team.get(spell) === team);
    if (isOurs && isIn(changes.minute.get(change), year)) changed.add(spells.child.get(spell));
  }
  return {
    children: children.size,
    changed: changed.size,
    percentChanged: children.size === 0 ? null : (100 * changed.size) / children.size,
  };
}

/** The same minute of the same date a year before. */
function yearBefore(minute: number, { office }: IndicatorContext): number {
  const day = Math.floor(minute / DAY);
  return office.addMonths(day, -MONTHS) * DAY + (minute - day * DAY);
}
