/** How long work waits by team and priority: tasks and cases for a worker, meetings from booking to taking place. */
import type { EventChunk } from '../events/chunk.ts';
import type { EventSource } from '../events/log.ts';
import { WORK_TYPES, workTypeId, WORK_MACHINE, type WorkType } from '../events/vocabulary.ts';
import { ActivityIndex } from './activities.ts';
import { ALLOCATION_ABANDONED, ALLOCATION_OPEN, type AllocationTable } from './allocations.ts';
import { Caseloads } from './caseloads.ts';
import type { IndicatorContext } from './context.ts';
import { itemOwner } from './item-owner.ts';
import { StateIndex } from './states.ts';
import { WAIT_KINDS, WAIT_OPEN, WAIT_OVER, WAIT_RESTARTED, WAIT_WITHDRAWN, WaitTable } from './wait-table.ts';
import { waitRows, type WaitOptions, type WaitRow } from './wait-rows.ts';
import { foldLog, Walk, type LogFold } from './walk.ts';

export { waitRows, type WaitOptions, type WaitRow } from './wait-rows.ts';
export { type WaitKind, type WaitTable } from './wait-table.ts';

const [TASK, CASE, REALLOCATION, MEETING] = WAIT_KINDS.map((_, kind) => kind);

const QUEUED = workTypeId('task.queued');
const STARTED = workTypeId('task.started');
const BOOKED = workTypeId('meeting.booked');
const HELD = workTypeId('meeting.held');

/** By type: whether it begins or ends a wait, or the task or meeting itself. */
const MATTERS: Uint8Array = Uint8Array.from({ length: WORK_TYPES.length + 1 });
for (const type of [
  'task.queued',
  'task.started',
  'task.done',
  'task.withdrawn',
  'meeting.booked',
  'meeting.held',
  'meeting.cancelled',
] as const satisfies readonly WorkType[]) {
  MATTERS[workTypeId(type)] = 1;
}

/** In place of a wait: the task was begun, and where it is queued again after an interruption, that is no wait for its start. */
const BEGUN = -1;

export class Waits implements LogFold {
  readonly table = new WaitTable();
  readonly #walk: Walk;
  readonly #until: number;
  readonly #activities: ActivityIndex;
  /** By activity, then by whose it is: row of the table, or `BEGUN`. */
  readonly #open: (Map<number, number> | undefined)[] = [];

  constructor(walk: Walk, context: IndicatorContext) {
    this.#walk = walk;
    this.#until = context.period.to;
    this.#activities = new ActivityIndex(context.scenario, walk.source.vocabulary.activities.names);
    this.table.categories = walk.categories;
  }

  take(chunk: EventChunk, walk: Walk): void {
    const { machine, type, activity } = chunk;
    for (let row = 0; row < chunk.length; row++) {
      if (chunk.minute[row] >= this.#until) return;
      if (machine[row] !== WORK_MACHINE || MATTERS[type[row]] !== 1) continue;
      if (activity[row] !== 0 && walk.slot[row] >= 0) this.#event(chunk, row);
    }
  }

  #event(chunk: EventChunk, row: number): void {
    const activity = chunk.activity[row];
    const type = chunk.type[row];
    const open = (this.#open[activity] ??= new Map<number, number>());
    const owner = itemOwner(this.#activities, this.#walk.slots, activity, this.#walk.slot[row]);
    const known = open.get(owner);
    if (type === QUEUED || type === BOOKED) {
      if (known === BEGUN) return;
      this.#over(known, chunk.minute[row], WAIT_RESTARTED);
      open.set(owner, this.#begin(chunk, row, type === QUEUED ? TASK : MEETING));
    } else if (type === STARTED) {
      this.#over(known, chunk.minute[row], WAIT_OVER);
      open.set(owner, BEGUN);
    } else {
      this.#over(known, chunk.minute[row], type === HELD ? WAIT_OVER : WAIT_WITHDRAWN);
      open.delete(owner);
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

  #over(wait: number | undefined, minute: number, state: number): void {
    if (wait === undefined || wait === BEGUN) return;
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
  const walk = new Walk(source, new StateIndex(source.vocabulary, context.charts));
  const [tasks, cases] = [new Waits(walk, context), new Caseloads(walk, context)];
  foldLog(walk, [tasks, cases]);
  cases.finish();
  tasks.addCases(cases.allocations);
  return waitRows(tasks.table, source, context, options);
}
