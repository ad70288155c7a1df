/** Work as the log tells it: who was at a task when, and how many were in post. */
import { IntList } from './int-list.ts';
import { Room } from '../events/room.ts';

const ROOM = new Room(1024);

/** Stretches of work as columns: a worker was at one task from one minute to another. */
export class ServiceTable {
  readonly team = new IntList(ROOM);
  /** Number in the team; 0 where nobody counts them. */
  readonly worker = new IntList(ROOM);
  /** Row of the children's table under whose stay it stood, -1 for none. */
  readonly child = new IntList(ROOM);
  readonly category = new IntList(ROOM);
  readonly from = new IntList(ROOM);
  /** The end of the period while it goes on. */
  readonly to = new IntList(ROOM);
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
