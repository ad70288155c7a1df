/** A column of numbers that rise, or stay near their neighbours: what is written is by how much each differs from the one before. */
import type { Statistics } from 'hyparquet';
import { ByteWriter } from 'hyparquet-writer';
import { deltaBinaryPack } from 'hyparquet-writer/src/delta.js';
import { HybridEncoder } from './bit-packing.ts';
import type { EncodedColumn } from './column-page.node.ts';

/** Whole numbers of 32 bits; `none` means that a row has no value, where that is possible. */
export interface RisingCells {
  readonly numbers: Int32Array;
  readonly none: number | null;
  readonly type: 'INT32' | 'INT64';
}

/** With the least and the greatest, by which a reader passes over whole row groups. */
export interface EncodedRisingColumn extends EncodedColumn {
  readonly statistics: Statistics;
}

/** Encodes one row group after another; the views that it gives are written over by the next. */
export class RisingColumn {
  readonly #encoder = new HybridEncoder();
  readonly #known: Int32Array;
  readonly #levels: Int32Array;

  /** @param rows of the largest row group */
  constructor(rows: number) {
    this.#known = new Int32Array(rows);
    this.#levels = new Int32Array(rows);
  }

  /** The first `rows` cells. */
  encode({ numbers, none, type }: RisingCells, rows: number): EncodedRisingColumn {
    const count = none === null ? rows : this.#pick(numbers, rows, none);
    const known = (none === null ? numbers : this.#known).subarray(0, count);
    const writer = new ByteWriter(1 << 17);
    deltaBinaryPack(writer, known, type);
    return {
      encoding: 'DELTA_BINARY_PACKED',
      rows,
      nulls: rows - count,
      levels: none === null ? new Uint8Array() : this.#encoder.encode(this.#levels, rows, 1),
      values: writer.getBytes(),
      dictionary: null,
      codec: 'UNCOMPRESSED',
      statistics: statisticsOf(known, rows),
    };
  }

  /** Puts the values that there are side by side; returns how many. */
  #pick(numbers: Int32Array, rows: number, none: number): number {
    const known = this.#known;
    const levels = this.#levels;
    let count = 0;
    for (let row = 0; row < rows; row++) {
      const value = numbers[row];
      levels[row] = value === none ? 0 : 1;
      if (value !== none) known[count++] = value;
    }
    return count;
  }
}

function statisticsOf(known: Int32Array, rows: number): Statistics {
  const null_count = BigInt(rows - known.length);
  if (known.length === 0) return { null_count };
  let [least, greatest] = [known[0], known[0]];
  for (let at = 1; at < known.length; at++) {
    const value = known[at];
    if (value < least) least = value;
    else if (value > greatest) greatest = value;
  }
  return { min_value: least, max_value: greatest, null_count };
}
