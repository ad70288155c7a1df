/** Who is there: a worker who is away begins no work and is given no case (`docs/reference/event.md`, rule 7). */
import type { EventChunk } from './chunk.ts';
import type { DetailTable } from './details.ts';
import { workTypeId, workTypes } from './vocabulary.ts';

const CAPACITY = workTypeId('capacity.changed');
const AWAY = workTypeId('worker.away');
const BACK = workTypeId('worker.back');
/** What only somebody who is there does. */
const DOES = workTypes(['task.started', 'task.resumed', 'case.allocated', 'case.reallocated']);

/** What is wrong with an event: two clauses. */
export interface PresenceFault {
  readonly found: string;
  readonly expected: string;
}

export class WorkerPresence {
  readonly #details: DetailTable;
  /** By team: numbers of those in post who are away. */
  readonly #away: (Set<number> | undefined)[] = [];
  readonly #inPost: (number | undefined)[] = [];

  constructor(details: DetailTable) {
    this.#details = details;
  }

  /** Takes the event of work of a row; returns what is wrong with it, or null. */
  take({ type, team, worker, detail }: EventChunk, row: number): PresenceFault | null {
    const away = (this.#away[team[row]] ??= new Set());
    const who = worker[row];
    if (type[row] === CAPACITY) {
      const inPost = Number(this.#details.rows[detail[row]]?.codes['workers'] ?? 0);
      this.#inPost[team[row]] = inPost;
      for (const one of away) if (one > inPost) away.delete(one);
      return null;
    }
    if (type[row] === AWAY) return this.#goes(away, who, this.#inPost[team[row]] ?? 0);
    if (type[row] === BACK)
      return away.delete(who) ? null : { found: 'was not away', expected: 'worker.away before it' };
    if (DOES[type[row]] !== 1 || !away.has(who)) return null;
    return { found: 'is away', expected: 'worker.back before it' };
  }

  #goes(away: Set<number>, who: number, inPost: number): PresenceFault | null {
    if (who < 1 || who > inPost) return { found: 'is not in post', expected: `a worker from 1 to ${inPost}` };
    if (away.has(who)) return { found: 'is away already', expected: 'worker.back before it' };
    away.add(who);
    return null;
  }
}
