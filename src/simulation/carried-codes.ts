/** Codes that an event must carry to count. */
import type { DetailTable } from '../events/details.ts';

/** Name and value of each code. */
export type Where = readonly (readonly [code: string, value: string])[];

const NOT_ASKED = 0;
const NO = 1;
const YES = 2;

/** Asked again and again of few combinations: what was found of each row of the details is remembered. */
export class CarriedCodes {
  readonly #where: Where;
  readonly #details: DetailTable;
  /** By row of the details; beyond its end nothing was asked. */
  #found = new Uint8Array(64);

  constructor(where: Where, details: DetailTable) {
    this.#where = where;
    this.#details = details;
  }

  /** @param detail row of the details, -1 for an event that carries nothing */
  areIn(detail: number): boolean {
    if (this.#where.length === 0) return true;
    if (detail < 0) return false;
    const found = detail < this.#found.length ? this.#found[detail] : NOT_ASKED;
    return found === NOT_ASKED ? this.#ask(detail) : found === YES;
  }

  #ask(detail: number): boolean {
    if (detail >= this.#found.length) {
      const longer = new Uint8Array(Math.max(detail + 1, this.#found.length * 2));
      longer.set(this.#found);
      this.#found = longer;
    }
    const areIn = this.#look(detail);
    this.#found[detail] = areIn ? YES : NO;
    return areIn;
  }

  #look(detail: number): boolean {
    const codes = this.#details.rows[detail]?.codes;
    return codes !== undefined && this.#where.every(([code, value]) => codes[code] === value);
  }
}
