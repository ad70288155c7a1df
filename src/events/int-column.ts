/** A growing list of 32-bit integers, outside the heap that is searched for garbage. */
import { widened } from './widened.ts';

export class IntColumn {
  #cells = new Int32Array(64);
  #length = 0;
  #view = this.#cells.subarray(0, 0);

  get length(): number {
    return this.#length;
  }

  /** The integers so far; what is pushed later stands in the next view. */
  get view(): Int32Array {
    if (this.#view.length !== this.#length) this.#view = this.#cells.subarray(0, this.#length);
    return this.#view;
  }

  push(value: number): void {
    if (this.#length === this.#cells.length) this.#grow();
    this.#cells[this.#length++] = value | 0;
  }

  /** Adds 32-bit integers, in their order. */
  pushAll(values: Int32Array): void {
    const length = this.#length + values.length;
    if (length > this.#cells.length) this.#cells = widened(this.#cells, length);
    this.#cells.set(values, this.#length);
    this.#length = length;
  }

  get(index: number): number {
    return this.#cells[index];
  }

  #grow(): void {
    this.#cells = widened(this.#cells, this.#length + 1);
    this.#view = this.#cells.subarray(0, this.#length);
  }
}
