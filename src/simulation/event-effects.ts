/** What events do, by type: to what, what, and which codes an event must carry for it. Facts and clocks are both folded by it. */
import type { DetailTable } from '../events/details.ts';
import { CarriedCodes, type Where } from './carried-codes.ts';

/** An effect is so many numbers of its type's list, side by side: what it is done to, what is done, and which codes are asked for, -1 for none. */
export const ON = 0;
export const DOES = 1;
const CODES = 2;
export const WIDTH = 3;

export class EventEffects {
  readonly #byType: number[][] = [];
  readonly #codes: CarriedCodes[] = [];
  readonly #details: DetailTable;

  constructor(details: DetailTable) {
    this.#details = details;
  }

  /** Behind those of the type so far. */
  add(type: number, where: Where, on: number, does: number): void {
    const codes = where.length === 0 ? -1 : this.#codes.push(new CarriedCodes(where, this.#details)) - 1;
    (this.#byType[type] ??= []).push(on, does, codes);
  }

  /** Of events of a type, in the order in which they were added; undefined where they do nothing. */
  of(type: number): readonly number[] | undefined {
    return this.#byType[type];
  }

  /** Whether an event with these details has the effect that stands at a place of its type's list. @param detail row of the details, -1 for none */
  isOf(effects: readonly number[], at: number, detail: number): boolean {
    const codes = effects[at + CODES];
    return codes < 0 || this.#codes[codes].areIn(detail);
  }
}
