/** What each worker holds: cases, and the families and children in them. */
import type { CaseEvent, CaseListener, HeldCase } from './case-holding.ts';
import { Room } from '../events/room.ts';
import { IntList } from './int-list.ts';

const ROOM = new Room(1024);

/** One row for each worker in post at the end of each working day of the team, as columns. */
export class LoadTable {
  readonly day = new IntList(ROOM);
  readonly team = new IntList(ROOM);
  /** Number in the team, from 1. */
  readonly worker = new IntList(ROOM);
  readonly cases = new IntList(ROOM);
  readonly families = new IntList(ROOM);
  readonly children = new IntList(ROOM);

  get length(): number {
    return this.day.length;
  }
}

/** What one worker holds at a moment. */
export interface Load {
  readonly cases: number;
  readonly families: number;
  readonly children: number;
}

const NOTHING: Load = { cases: 0, families: 0, children: 0 };

/** Counts how often each of some was added: how many there are. */
class Tally {
  readonly #times = new Map<number, number>();

  get size(): number {
    return this.#times.size;
  }

  change(one: number, by: 1 | -1): void {
    const times = (this.#times.get(one) ?? 0) + by;
    if (times === 0) this.#times.delete(one);
    else this.#times.set(one, times);
  }
}

/** What one worker has in hand. A child that is in two of the cases counts once. */
class Hands implements Load {
  cases = 0;
  readonly #families = new Tally();
  readonly #children = new Tally();

  get families(): number {
    return this.#families.size;
  }

  get children(): number {
    return this.#children.size;
  }

  change(held: HeldCase, by: 1 | -1): void {
    this.cases += by;
    if (held.family >= 0) this.#families.change(held.family, by);
    for (const child of held.children.keys()) this.#children.change(child, by);
  }

  changeChild(child: number, by: 1 | -1): void {
    this.#children.change(child, by);
  }
}

export class WorkerLoads implements CaseListener {
  readonly table = new LoadTable();
  /** By team, then by worker. */
  readonly #hands: (Hands | undefined)[][] = [];
  /** Workers in post by team. */
  readonly #inPost: number[] = [];

  capacity(team: number, workers: number): void {
    this.#inPost[team] = workers;
  }

  joined(held: HeldCase, { child }: CaseEvent): void {
    if (held.isHeld) this.#of(held).changeChild(child, 1);
  }

  left(held: HeldCase, { child }: CaseEvent): void {
    if (held.isHeld) this.#of(held).changeChild(child, -1);
  }

  taken(held: HeldCase): void {
    this.#of(held).change(held, 1);
  }

  given(held: HeldCase): void {
    this.#of(held).change(held, -1);
  }

  #of({ team, worker }: HeldCase): Hands {
    const hands = (this.#hands[team] ??= []);
    return (hands[worker] ??= new Hands());
  }

  load(team: number, worker: number): Load {
    return this.#hands[team]?.[worker] ?? NOTHING;
  }

  /** Numbers of those in post and of whoever else holds a case, ascending. */
  workers(team: number): number[] {
    const inPost = this.#inPost[team] ?? 0;
    const most = Math.max(inPost, (this.#hands[team]?.length ?? 0) - 1);
    const numbers: number[] = [];
    for (let worker = 0; worker <= most; worker++) {
      if ((worker > 0 && worker <= inPost) || this.load(team, worker).cases > 0) numbers.push(worker);
    }
    return numbers;
  }

  /** Notes what each worker of a team holds at the end of a day. */
  note(team: number, day: number): void {
    const { table } = this;
    for (const worker of this.workers(team)) {
      const { cases, families, children } = this.load(team, worker);
      table.day.push(day);
      table.team.push(team);
      table.worker.push(worker);
      table.cases.push(cases);
      table.families.push(families);
      table.children.push(children);
    }
  }
}
