/** Objects of one kind by number, each used again for another when what it stood for is over: a run makes as many as there are at a time. */
import { objectList } from '../object-list.ts';
import { nextMark } from './generation.ts';

export class Pool<One extends { readonly id: number }> {
  readonly #all = objectList<One>();
  readonly #free = objectList<One>();

  /** All there have been at a time, by number, also those that stand for nothing now. */
  get all(): readonly One[] {
    return this.#all;
  }

  /** One that stands for nothing, undefined where there is none. Whatever it was, it is still. */
  take(): One | undefined {
    return this.#free.pop();
  }

  /** How many there are, and so the number of the next. */
  get size(): number {
    return this.#all.length;
  }

  /** Takes in one that was made with the next number. */
  add(one: One): One {
    this.#all.push(one);
    return one;
  }

  numbered(id: number): One {
    return this.#all[id];
  }

  /** What it stood for is over. */
  release(one: One): void {
    this.#free.push(one);
  }
}

/** Whose objects carry a mark, so that what the agenda holds of one that was used again is seen to be out of date. */
export class MarkedPool<One extends { readonly id: number; mark: number }> extends Pool<One> {
  /** Of an entry of the agenda; null where that is out of date. */
  at(id: number, mark: number): One | null {
    const one = this.numbered(id);
    return one.mark === mark ? one : null;
  }

  override release(one: One): void {
    one.mark = nextMark(one.mark);
    super.release(one);
  }
}
