/** Work as the log tells it: who was at a task when, and how many were in post. */
import { IntList } from './int-list.ts';

/** Stretches of work as columns: a worker was at one task from one minute to another. */
export class ServiceTable {
  readonly team = new IntList();
  /** Number in the team; 0 where nobody counts them. */
  readonly worker = new IntList();
  /** Row of the children's table under whose stay it stood, -1 for none. */
  readonly child = new IntList();
  readonly category = new IntList();
  readonly from = new IntList();
  /** The end of the period while it goes on. */
  readonly to = new IntList();
  categories: readonly string[] = [''];

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
