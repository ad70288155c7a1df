/** Who was away when, as the log says it: of workers in post. */
import type { EventChunk } from '../events/chunk.ts';
import { workTypeId } from '../events/vocabulary.ts';
import { IntList } from './int-list.ts';

const AWAY = workTypeId('worker.away');
const BACK = workTypeId('worker.back');

/** By type of work: whether it is about a worker's absence. */
export const isAbsence = (type: number): boolean => type === AWAY || type === BACK;

/** Stretches as columns: a worker in post was away from one minute to another. */
export class AbsenceTable {
  readonly team = new IntList();
  /** Number in the team, from 1. */
  readonly worker = new IntList();
  readonly from = new IntList();
  /** The end of the period while it goes on. */
  readonly to = new IntList();
  readonly #until: number;
  /** By team, then by worker: row of the stretch that goes on. */
  readonly #open: Map<number, number>[] = [];

  constructor(until: number) {
    this.#until = until;
  }

  get length(): number {
    return this.team.length;
  }

  take(chunk: EventChunk, row: number): void {
    const team = chunk.team[row];
    const worker = chunk.worker[row];
    if (chunk.type[row] === BACK) return this.#end(team, worker, chunk.minute[row]);
    this.team.push(team);
    this.worker.push(worker);
    this.from.push(chunk.minute[row]);
    (this.#open[team] ??= new Map()).set(worker, this.to.push(this.#until));
  }

  #end(team: number, worker: number, minute: number): void {
    const open = this.#open[team];
    const row = open?.get(worker);
    if (open === undefined || row === undefined) return;
    this.to.set(row, minute);
    open.delete(worker);
  }

  /** Who leaves a post is not away from it any more. */
  posts(team: number, workers: number, minute: number): void {
    for (const worker of this.#open[team]?.keys() ?? [])
      if (worker > workers) this.#end(team, worker, minute);
  }
}
