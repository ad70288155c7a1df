/** How long work waits by team and priority: tasks and cases for a worker, meetings from booking to taking place. */
import type { EventChunk } from '../events/chunk.ts';
import type { EventSource } from '../events/log.ts';
import { workTypeId, workTypes } from '../events/vocabulary.ts';
import type { ActivityIndex } from './activities.ts';
import { ALLOCATION_ABANDONED, ALLOCATION_OPEN, type AllocationTable } from './allocations.ts';
import { Caseloads } from './caseloads.ts';
import type { IndicatorContext } from './context.ts';
import { IntMap } from './int-list.ts';
import { WAIT_KINDS, WAIT_OPEN, WAIT_OVER, WAIT_RESTARTED, WAIT_WITHDRAWN, WaitTable } from './wait-table.ts';
import { waitRows, type WaitOptions, type WaitRow } from './wait-rows.ts';
import { foldLog, Walk, WORK, type LogFold } from './walk.ts';

export { waitRows, type WaitOptions, type WaitRow } from './wait-rows.ts';
export { type WaitKind, type WaitTable } from './wait-table.ts';

const [TASK, CASE, REALLOCATION, MEETING] = WAIT_KINDS.map((_, kind) => kind);

const QUEUED = workTypeId('task.queued');
const STARTED = workTypeId('task.started');
const BOOKED = workTypeId('meeting.booked');
const HELD = workTypeId('meeting.held');

/** By type: whether it begins or ends a wait, or the task or meeting itself. */
const MATTERS = workTypes([
  'task.queued',
  'task.started',
  'task.done',
  'task.withdrawn',
  'meeting.booked',
  'meeting.held',
  'meeting.cancelled',
]);

/** No wait, and no work on it. */
const NONE = -1;
/** In place of a wait: the task was begun, and where it is queued again after an interruption, that is no wait for its start. */
const BEGUN = -2;

export class Waits implements LogFold {
  readonly table = new WaitTable();
  readonly #walk: Walk;
  readonly #until: number;
  readonly #activities: ActivityIndex;
  /** By task or meeting: row of the table, `BEGUN` or `NONE`. */
  readonly #open = new IntMap(NONE);

  constructor(walk: Walk, context: IndicatorContext) {
    this.#walk = walk;
    this.#until = context.period.to;
    this.#activities = walk.activities;
    this.table.categories = walk.categories;
  }

  take(chunk: EventChunk, walk: Walk): void {
    const { minute, type, activity } = chunk;
    const { kind, item } = walk;
    for (let row = 0; row < chunk.length; row++) {
      if (minute[row] >= this.#until) return;
      if ((kind[row] & WORK) === 0 || MATTERS[type[row]] !== 1) continue;
      if (activity[row] !== 0 && item[row] >= 0) this.#event(chunk, row);
    }
  }

  #event(chunk: EventChunk, row: number): void {
    const minute = chunk.minute[row];
    const type = chunk.type[row];
    const item = this.#walk.item[row];
    const known = this.#open.get(item);
    if (type === QUEUED || type === BOOKED) {
      if (known === BEGUN) return;
      this.#over(known, minute, WAIT_RESTARTED);
      this.#open.set(item, this.#begin(chunk, row, type === QUEUED ? TASK : MEETING));
    } else if (type === STARTED) {
      this.#over(known, minute, WAIT_OVER);
      this.#open.set(item, BEGUN);
    } else {
      this.#over(known, minute, type === HELD ? WAIT_OVER : WAIT_WITHDRAWN);
      this.#open.set(item, NONE);
    }
  }

  #begin(chunk: EventChunk, row: number, kind: number): number {
    const { table } = this;
    const minute = chunk.minute[row];
    table.kind.push(kind);
    table.team.push(chunk.team[row]);
    table.priority.push(kind === TASK ? this.#activities.info(chunk.activity[row]).priority : 0);
    table.child.push(chunk.child[row]);
    table.category.push(this.#walk.category[row]);
    table.from.push(minute);
    table.to.push(minute);
    return table.state.push(WAIT_OPEN);
  }

  #over(wait: number, minute: number, state: number): void {
    if (wait < 0) return;
    this.table.to.set(wait, minute);
    this.table.state.set(wait, state);
  }

  /** Adds the waits of cases, which `Caseloads` folds. */
  addCases(allocations: AllocationTable): void {
    const { table } = this;
    for (let row = 0; row < allocations.length; row++) {
      table.kind.push(allocations.again.get(row) === 1 ? REALLOCATION : CASE);
      table.team.push(allocations.team.get(row));
      table.priority.push(0);
      table.child.push(allocations.child.get(row));
      table.category.push(allocations.category.get(row));
      table.from.push(allocations.from.get(row));
      table.to.push(allocations.to.get(row));
      table.state.push(waitState(allocations.state.get(row)));
    }
  }
}

function waitState(allocation: number): number {
  if (allocation === ALLOCATION_OPEN) return WAIT_OPEN;
  return allocation === ALLOCATION_ABANDONED ? WAIT_WITHDRAWN : WAIT_OVER;
}

/** Waits of a log, one row a team, kind, priority and group. */
export function waits(source: EventSource, context: IndicatorContext, options: WaitOptions = {}): WaitRow[] {
  const walk = new Walk(source, context);
  const [tasks, cases] = [new Waits(walk, context), new Caseloads(walk, context)];
  foldLog(source, walk, [tasks, cases]);
  cases.finish();
  tasks.addCases(cases.allocations);
  return waitRows(tasks.table, source, context, options);
}
