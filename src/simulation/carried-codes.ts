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
  /** By row of the details. */
  readonly #found: number[] = [];

  constructor(where: Where, details: DetailTable) {
    this.#where = where;
    this.#details = details;
  }

  /** @param detail row of the details, -1 for an event that carries nothing */
  areIn(detail: number): boolean {
    if (this.#where.length === 0) return true;
    if (detail < 0) return false;
    while (this.#found.length <= detail) this.#found.push(NOT_ASKED);
    if (this.#found[detail] === NOT_ASKED) this.#found[detail] = this.#look(detail) ? YES : NO;
    return this.#found[detail] === YES;
  }

  #look(detail: number): boolean {
    const codes = this.#details.rows[detail]?.codes;
    return codes !== undefined && this.#where.every(([code, value]) => codes[code] === value);
  }
}
