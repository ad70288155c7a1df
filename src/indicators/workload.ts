/** Work in hours against capacity: what each team (and each worker) worked, and what those in post could have. */
import type { EventChunk } from '../events/chunk.ts';
import type { EventSource } from '../events/log.ts';
import { WORK_TYPES, workTypeId, WORK_MACHINE, type WorkType } from '../events/vocabulary.ts';
import { ActivityIndex } from './activities.ts';
import type { IndicatorContext } from './context.ts';
import { itemOwner } from './item-owner.ts';
import { CAPACITY_CHANGED, workersInPost } from './posts.ts';
import { ServiceTable, type InPost } from './service-table.ts';
import { StateIndex } from './states.ts';
import { foldLog, Walk, type LogFold } from './walk.ts';
import { workloadRows, type WorkloadOptions, type WorkloadRow } from './workload-rows.ts';

export { workloadRows, type WorkloadOptions, type WorkloadRow } from './workload-rows.ts';

const BEGINS = 1;
const ENDS = 2;
/** By type: whether work on a task begins or ends. */
const MEANS: Uint8Array = Uint8Array.from({ length: WORK_TYPES.length + 1 });
const BEGINNINGS = ['task.started', 'task.resumed'] as const satisfies readonly WorkType[];
const ENDINGS = ['task.interrupted', 'task.done', 'task.withdrawn'] as const satisfies readonly WorkType[];
for (const type of BEGINNINGS) MEANS[workTypeId(type)] = BEGINS;
for (const type of ENDINGS) MEANS[workTypeId(type)] = ENDS;

export class Workload implements LogFold {
  readonly services = new ServiceTable();
  /** In order of time. */
  readonly posts: InPost[] = [];
  readonly #walk: Walk;
  readonly #until: number;
  readonly #activities: ActivityIndex;
  /** By activity, then by whose it is: row of `services`. */
  readonly #open: (Map<number, number> | undefined)[] = [];

  constructor(walk: Walk, context: IndicatorContext) {
    this.#walk = walk;
    this.#until = context.period.to;
    this.#activities = new ActivityIndex(context.scenario, walk.source.vocabulary.activities.names);
    this.services.categories = walk.categories;
  }

  take(chunk: EventChunk, walk: Walk): void {
    const { minute, machine, type } = chunk;
    for (let row = 0; row < chunk.length; row++) {
      if (minute[row] >= this.#until) return;
      if (machine[row] !== WORK_MACHINE) continue;
      if (type[row] === CAPACITY_CHANGED) this.#capacity(chunk, row);
      else if (walk.slot[row] < 0) continue;
      else if (MEANS[type[row]] === BEGINS) this.#begin(chunk, row);
      else if (MEANS[type[row]] === ENDS) this.#end(chunk, row);
    }
  }

  #capacity(chunk: EventChunk, row: number): void {
    const workers = workersInPost(chunk, row, this.#walk.source.details);
    this.posts.push({ team: chunk.team[row], from: chunk.minute[row], workers });
  }

  #begin(chunk: EventChunk, row: number): void {
    const { services } = this;
    const activity = chunk.activity[row];
    services.team.push(chunk.team[row]);
    services.worker.push(chunk.worker[row]);
    services.child.push(chunk.child[row]);
    services.category.push(this.#walk.category[row]);
    services.from.push(chunk.minute[row]);
    const service = services.to.push(this.#until);
    (this.#open[activity] ??= new Map<number, number>()).set(this.#ownerOf(chunk, row), service);
  }

  #end(chunk: EventChunk, row: number): void {
    const open = this.#open[chunk.activity[row]];
    const owner = this.#ownerOf(chunk, row);
    const service = open?.get(owner);
    // One that only waited is withdrawn: nobody worked on it.
    if (service === undefined) return;
    this.services.to.set(service, chunk.minute[row]);
    open?.delete(owner);
  }

  #ownerOf(chunk: EventChunk, row: number): number {
    return itemOwner(this.#activities, this.#walk.slots, chunk.activity[row], this.#walk.slot[row]);
  }
}

/** Work and capacity of a log: one row a team (or worker) and group. */
export function workload(
  source: EventSource,
  context: IndicatorContext,
  options: WorkloadOptions = {},
): WorkloadRow[] {
  const walk = new Walk(source, new StateIndex(source.vocabulary, context.charts));
  const fold = new Workload(walk, context);
  foldLog(walk, [fold]);
  return workloadRows(fold, source, context, options);
}
