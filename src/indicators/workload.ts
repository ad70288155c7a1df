/** Work in hours against capacity: what each team (and each worker) worked, and what those in post could have who were not away. */
import type { EventChunk } from '../events/chunk.ts';
import type { EventSource } from '../events/log.ts';
import { workTypes } from '../events/vocabulary.ts';
import { AbsenceTable, isAbsence } from './absences.ts';
import type { IndicatorContext } from './context.ts';
import { IntMap } from './int-list.ts';
import { CAPACITY_CHANGED, workersInPost } from './posts.ts';
import { ServiceTable, type InPost } from './service-table.ts';
import { foldLog, Walk, WORK, type LogFold } from './walk.ts';
import { workloadRows, type WorkloadOptions, type WorkloadRow } from './workload-rows.ts';

export { workloadRows, type WorkloadOptions, type WorkloadRow } from './workload-rows.ts';

const BEGINS = workTypes(['task.started', 'task.resumed']);
const ENDS = workTypes(['task.interrupted', 'task.done', 'task.withdrawn']);

export class Workload implements LogFold {
  readonly services = new ServiceTable();
  /** In order of time. */
  readonly posts: InPost[] = [];
  readonly absences: AbsenceTable;
  readonly #walk: Walk;
  readonly #until: number;
  /** By task: row of `services`, -1 where nobody is at it. */
  readonly #open = new IntMap(-1);

  constructor(walk: Walk, context: IndicatorContext) {
    this.#walk = walk;
    this.#until = context.period.to;
    this.absences = new AbsenceTable(context.period.to);
    this.services.categories = walk.categories;
  }

  take(chunk: EventChunk, walk: Walk): void {
    const { minute, type } = chunk;
    const { kind, item } = walk;
    for (let row = 0; row < chunk.length; row++) {
      if (minute[row] >= this.#until) return;
      if ((kind[row] & WORK) === 0) continue;
      if (type[row] === CAPACITY_CHANGED) this.#capacity(chunk, row);
      else if (isAbsence(type[row])) this.absences.take(chunk, row);
      else if (item[row] < 0) continue;
      else if (BEGINS[type[row]] === 1) this.#begin(chunk, row);
      else if (ENDS[type[row]] === 1) this.#end(item[row], minute[row]);
    }
  }

  #capacity(chunk: EventChunk, row: number): void {
    const workers = workersInPost(chunk, row, this.#walk.source.details);
    this.absences.posts(chunk.team[row], workers, chunk.minute[row]);
    this.posts.push({ team: chunk.team[row], from: chunk.minute[row], workers });
  }

  #begin(chunk: EventChunk, row: number): void {
    const { services } = this;
    services.team.push(chunk.team[row]);
    services.worker.push(chunk.worker[row]);
    services.child.push(chunk.child[row]);
    services.category.push(this.#walk.category[row]);
    services.from.push(chunk.minute[row]);
    this.#open.set(this.#walk.item[row], services.to.push(this.#until));
  }

  #end(item: number, minute: number): void {
    const service = this.#open.get(item);
    // One that only waited is withdrawn: nobody worked on it.
    if (service < 0) return;
    this.services.to.set(service, minute);
    this.#open.set(item, -1);
  }
}

/** Work and capacity of a log: one row a team (or worker) and group. */
export function workload(
  source: EventSource,
  context: IndicatorContext,
  options: WorkloadOptions = {},
): WorkloadRow[] {
  const walk = new Walk(source, context);
  const fold = new Workload(walk, context);
  foldLog(source, walk, [fold]);
  return workloadRows(fold, source, context, options);
}
