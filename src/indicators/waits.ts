/** How long work waits: tasks for a worker, by team and priority; cases for their first worker; meetings from booking to taking place. */
import type { EventChunk } from '../events/chunk.ts';
import type { EventSource } from '../events/log.ts';
import { workTypeId, WORK_MACHINE } from '../events/vocabulary.ts';
import { ActivityIndex } from './activities.ts';
import { groupRows, type Dimension } from './breakdown.ts';
import { Caseloads, type AllocationTable } from './caseloads.ts';
import { teamCalendar, type IndicatorContext } from './context.ts';
import { IntList } from './int-list.ts';
import { itemOwner } from './item-owner.ts';
import { isIn } from './periods.ts';
import { spreadOf, type Spread } from './quantile.ts';
import { StateIndex } from './states.ts';
import { foldLog, Walk, type LogFold } from './walk.ts';

export type WaitKind = 'task' | 'meeting' | 'case';

export const WAIT_OPEN = 0;
/** Begun, held or allocated. */
export const WAIT_OVER = 1;
/** Not needed any more. */
export const WAIT_WITHDRAWN = 2;

const KINDS: readonly WaitKind[] = ['task', 'meeting', 'case'];
const TASK = 0;
const MEETING = 1;
const CASE = 2;

/** Waits as columns. */
export class WaitTable {
  readonly kind = new IntList();
  readonly team = new IntList();
  /** Priority of the task, 0 for others. */
  readonly priority = new IntList();
  /** Row of the children's table under whose stay it stood when it began, -1 for none. */
  readonly child = new IntList();
  readonly category = new IntList();
  readonly from = new IntList();
  readonly to = new IntList();
  readonly state = new IntList();
  categories: readonly string[] = [''];

  get length(): number {
    return this.kind.length;
  }
}

const QUEUED = workTypeId('task.queued');
const STARTED = workTypeId('task.started');
const BOOKED = workTypeId('meeting.booked');
const HELD = workTypeId('meeting.held');
/** What ends a wait, or the task or meeting itself. */
const ENDS: ReadonlySet<number> = new Set(
  (['task.done', 'task.withdrawn', 'meeting.cancelled'] as const).map(workTypeId),
);

/** Types that begin or end a wait, by number. */
const IS_OF_INTEREST = Uint8Array.from({ length: 256 }, (_, type) =>
  type === QUEUED || type === STARTED || type === BOOKED || type === HELD || ENDS.has(type) ? 1 : 0,
);

/** A task that is in service already: queued again after an interruption, it waits no more. */
const STARTED_ALREADY = -1;

export class Waits implements LogFold {
  readonly table = new WaitTable();
  readonly #walk: Walk;
  readonly #end: number;
  readonly #activities: ActivityIndex;
  /** By activity, then by whose it is: row of the table, or `STARTED_ALREADY`. */
  readonly #open: (Map<number, number> | undefined)[] = [];

  constructor(walk: Walk, context: IndicatorContext) {
    this.#walk = walk;
    this.#end = context.period.to;
    this.#activities = new ActivityIndex(context.scenario, walk.source.vocabulary.activities.names);
    this.table.categories = walk.categories;
  }

  take(chunk: EventChunk, walk: Walk): void {
    for (let row = 0; row < chunk.length; row++) {
      if (chunk.minute[row] >= this.#end) return;
      if (chunk.machine[row] === WORK_MACHINE && walk.slot[row] >= 0) this.#event(chunk, row);
    }
  }

  #event(chunk: EventChunk, row: number): void {
    const type = chunk.type[row];
    const minute = chunk.minute[row];
    const activity = chunk.activity[row];
    if (activity === 0 || IS_OF_INTEREST[type] !== 1) return;
    const open = (this.#open[activity] ??= new Map<number, number>());
    const owner = itemOwner(this.#activities, this.#walk.slots, activity, this.#walk.slot[row]);
    const known = open.get(owner);
    if (type === QUEUED || type === BOOKED) {
      if (known === undefined) open.set(owner, this.#begin(chunk, row, type === QUEUED ? TASK : MEETING));
    } else if (type === STARTED) {
      this.#over(known, minute, WAIT_OVER);
      open.set(owner, STARTED_ALREADY);
    } else if (type === HELD || ENDS.has(type)) {
      this.#over(known, minute, type === HELD ? WAIT_OVER : WAIT_WITHDRAWN);
      open.delete(owner);
    }
  }

  #begin(chunk: EventChunk, row: number, kind: number): number {
    const { table } = this;
    const { priority } = this.#activities.info(chunk.activity[row]);
    table.kind.push(kind);
    table.team.push(chunk.team[row]);
    table.priority.push(kind === TASK ? priority : 0);
    table.child.push(chunk.child[row]);
    table.category.push(this.#walk.category[row]);
    table.from.push(chunk.minute[row]);
    table.to.push(this.#end);
    return table.state.push(WAIT_OPEN);
  }

  #over(wait: number | undefined, minute: number, state: number): void {
    if (wait === undefined || wait === STARTED_ALREADY) return;
    this.table.to.set(wait, minute);
    this.table.state.set(wait, state);
  }

  /** Adds the cases' waits for their first worker. */
  addCases(allocations: AllocationTable): void {
    const { table } = this;
    for (let row = 0; row < allocations.length; row++) {
      table.kind.push(CASE);
      table.team.push(allocations.team.get(row));
      table.priority.push(0);
      table.child.push(allocations.child.get(row));
      table.category.push(0);
      table.from.push(allocations.from.get(row));
      table.to.push(allocations.to.get(row));
      table.state.push(allocations.state.get(row));
    }
  }
}

export interface WaitRow {
  readonly kind: WaitKind;
  readonly team: string;
  /** 1 is the most urgent; null where it is no task. */
  readonly priority: number | null;
  readonly by: Dimension | '';
  readonly group: string;
  /** Waits that were over in the period, in working minutes of the team's calendar. */
  readonly working: Spread;
  /** Working minutes in a working day of that calendar. */
  readonly dayMinutes: number;
  /** Waits that ended in the period because it was not needed any more: not in the spread. */
  readonly withdrawn: number;
  /** Waiting at the end of the period: not in the spread. */
  readonly waiting: number;
}

/** Waits by kind, team and priority (and group), in that order. */
export function waitRows(
  table: WaitTable,
  source: EventSource,
  context: IndicatorContext,
  by?: Dimension,
): WaitRow[] {
  const subject = (row: number) => ({
    child: table.child.get(row),
    minute: table.to.get(row),
    team: table.team.get(row),
    category: table.category.get(row),
  });
  const world = { source, categories: table.categories, period: context.period, office: context.office };
  return queues(table).flatMap((rows) => {
    const [kind, priority] = [KINDS[table.kind.get(rows[0])], table.priority.get(rows[0])];
    const team = source.vocabulary.teams.names[table.team.get(rows[0])];
    const calendar = teamCalendar(context, team);
    return groupRows(rows, by, subject, world).map((group) => {
      const ended = (state: number) =>
        group.rows.filter((row) => table.state.get(row) === state && isIn(table.to.get(row), group));
      const minutes = ended(WAIT_OVER).map((row) => calendar.between(table.from.get(row), table.to.get(row)));
      return {
        kind,
        team,
        priority: priority === 0 ? null : priority,
        by: group.by,
        group: group.group,
        working: spreadOf(minutes),
        dayMinutes: calendar.dayMinutes,
        withdrawn: ended(WAIT_WITHDRAWN).length,
        waiting: group.rows.filter((row) => table.state.get(row) === WAIT_OPEN).length,
      };
    });
  });
}

/** Rows of each kind, team and priority. */
function queues(table: WaitTable): number[][] {
  const lists = new Map<number, number[]>();
  for (let row = 0; row < table.length; row++) {
    const key = (table.kind.get(row) * 256 + table.team.get(row)) * 16 + table.priority.get(row);
    const rows = lists.get(key);
    if (rows === undefined) lists.set(key, [row]);
    else rows.push(row);
  }
  return [...lists].sort(([a], [b]) => a - b).map(([, rows]) => rows);
}

/** Waits of a log. */
export function waits(source: EventSource, context: IndicatorContext, by?: Dimension): WaitRow[] {
  const walk = new Walk(source, new StateIndex(source.vocabulary, context.charts));
  const [tasks, cases] = [new Waits(walk, context), new Caseloads(walk, context)];
  foldLog(walk, [tasks, cases]);
  cases.finish();
  tasks.addCases(cases.allocations);
  return waitRows(tasks.table, source, context, by);
}
