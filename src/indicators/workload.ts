/** Work in hours against capacity: what each team worked, and what it could have. */
import type { EventChunk } from '../events/chunk.ts';
import type { EventSource } from '../events/log.ts';
import { workTypeId, WORK_MACHINE } from '../events/vocabulary.ts';
import { ActivityIndex } from './activities.ts';
import type { Dimension } from './breakdown.ts';
import { teamCalendar, teamSpeed, type IndicatorContext, type Period } from './context.ts';
import { IntList } from './int-list.ts';
import { itemOwner } from './item-owner.ts';
import { splitPeriod, type PeriodKind } from './periods.ts';
import { StateIndex } from './states.ts';
import { foldLog, Walk, type LogFold } from './walk.ts';

/** Stretches of work as columns: a worker (0 where nobody counts them) was at one task from one minute to another. */
export class ServiceTable {
  readonly team = new IntList();
  readonly worker = new IntList();
  readonly from = new IntList();
  readonly to = new IntList();

  get length(): number {
    return this.team.length;
  }
}

/** Workers in post of a team from a minute on. */
export interface InPost {
  readonly team: number;
  readonly from: number;
  readonly workers: number;
}

const CAPACITY = workTypeId('capacity.changed');
const BEGINS: ReadonlySet<number> = new Set((['task.started', 'task.resumed'] as const).map(workTypeId));
const ENDS: ReadonlySet<number> = new Set(
  (['task.interrupted', 'task.done', 'task.withdrawn'] as const).map(workTypeId),
);

export class Workload implements LogFold {
  readonly services = new ServiceTable();
  readonly posts: InPost[] = [];
  readonly #walk: Walk;
  readonly #end: number;
  readonly #activities: ActivityIndex;
  /** By activity, then by whose it is: row of `services`. */
  readonly #open: (Map<number, number> | undefined)[] = [];

  constructor(walk: Walk, context: IndicatorContext) {
    this.#walk = walk;
    this.#end = context.period.to;
    this.#activities = new ActivityIndex(context.scenario, walk.source.vocabulary.activities.names);
  }

  take(chunk: EventChunk, walk: Walk): void {
    for (let row = 0; row < chunk.length; row++) {
      if (chunk.minute[row] >= this.#end) return;
      if (chunk.machine[row] !== WORK_MACHINE) continue;
      const type = chunk.type[row];
      if (type === CAPACITY) this.#capacity(chunk, row);
      else if (walk.slot[row] >= 0 && BEGINS.has(type)) this.#begin(chunk, row);
      else if (walk.slot[row] >= 0 && ENDS.has(type)) this.#finish(chunk, row);
    }
  }

  #capacity(chunk: EventChunk, row: number): void {
    const { codes } = this.#walk.source.details.rows[chunk.detail[row]];
    this.posts.push({
      team: chunk.team[row],
      from: chunk.minute[row],
      workers: Number(codes['workers']),
    });
  }

  #begin(chunk: EventChunk, row: number): void {
    const { services } = this;
    const activity = chunk.activity[row];
    services.team.push(chunk.team[row]);
    services.worker.push(chunk.worker[row]);
    services.from.push(chunk.minute[row]);
    const service = services.to.push(this.#end);
    (this.#open[activity] ??= new Map<number, number>()).set(
      itemOwner(this.#activities, this.#walk.slots, activity, this.#walk.slot[row]),
      service,
    );
  }

  #finish(chunk: EventChunk, row: number): void {
    const activity = chunk.activity[row];
    const open = this.#open[activity];
    const owner = itemOwner(this.#activities, this.#walk.slots, activity, this.#walk.slot[row]);
    const service = open?.get(owner);
    if (service === undefined) return;
    this.services.to.set(service, chunk.minute[row]);
    open?.delete(owner);
  }
}

export interface WorkloadRow {
  readonly team: string;
  readonly by: Dimension | '';
  readonly group: string;
  /** Hours given to the work itself. */
  readonly hours: number;
  /** Hours that the workers in post had for it; null for a team whose posts nobody counts. */
  readonly capacity: number | null;
  /** Hours of capacity, in percent. */
  readonly utilisation: number | null;
}

const HOUR = 60;

/** Work against capacity by team, in the order of the vocabulary; `by` a part of the year. */
export function workloadRows(
  workload: Workload,
  source: EventSource,
  context: IndicatorContext,
  by?: PeriodKind,
): WorkloadRow[] {
  const parts =
    by === undefined ? [{ name: '', ...context.period }] : splitPeriod(by, context.period, context.office);
  const teams = new Set([...workload.services.team.values(), ...workload.posts.map((post) => post.team)]);
  return [...teams]
    .sort((a, b) => a - b)
    .flatMap((team) =>
      parts.map((part) =>
        teamRow(workload, { team, name: source.vocabulary.teams.names[team] }, context, part, by),
      ),
    );
}

function teamRow(
  workload: Workload,
  team: { readonly team: number; readonly name: string },
  context: IndicatorContext,
  part: Period & { readonly name: string },
  by: PeriodKind | undefined,
): WorkloadRow {
  const speed = teamSpeed(context, team.name);
  const worked = workedMinutes(workload.services, team, context, part);
  const contracted = contractedMinutes(workload.posts, team, context, part);
  return {
    team: team.name,
    by: by ?? '',
    group: part.name,
    hours: (worked * speed) / HOUR,
    capacity: contracted === null ? null : (contracted * speed) / HOUR,
    utilisation: contracted === null || contracted === 0 ? null : (100 * worked) / contracted,
  };
}

/** Working minutes in service, within the part of the period. */
function workedMinutes(
  services: ServiceTable,
  { team, name }: { readonly team: number; readonly name: string },
  context: IndicatorContext,
  part: Period,
): number {
  const calendar = teamCalendar(context, name);
  let worked = 0;
  for (let row = 0; row < services.length; row++) {
    if (services.team.get(row) !== team) continue;
    const from = Math.max(services.from.get(row), part.from);
    const to = Math.min(services.to.get(row), part.to);
    if (to > from) worked += calendar.between(from, to);
  }
  return worked;
}

/** Working minutes of all workers in post, within the part of the period; null where posts are not counted. */
function contractedMinutes(
  posts: readonly InPost[],
  { team, name }: { readonly team: number; readonly name: string },
  context: IndicatorContext,
  part: Period,
): number | null {
  const own = posts.filter((post) => post.team === team);
  if (own.length === 0) return null;
  const calendar = teamCalendar(context, name);
  return own.reduce((sum, post, index) => {
    const from = Math.max(post.from, part.from);
    const to = Math.min(own[index + 1]?.from ?? part.to, part.to);
    return to > from ? sum + post.workers * calendar.between(from, to) : sum;
  }, 0);
}

/** Work and capacity of a log. */
export function workload(source: EventSource, context: IndicatorContext, by?: PeriodKind): WorkloadRow[] {
  const walk = new Walk(source, new StateIndex(source.vocabulary, context.charts));
  const fold = new Workload(walk, context);
  foldLog(walk, [fold]);
  return workloadRows(fold, source, context, by);
}
