/**
 * A column of numbers that stand for something else, encoded with a dictionary for each row group: what a number stands for is looked up once
 * a row group, not once a row.
 */
import { bitWidth, HybridEncoder } from './bit-packing.ts';
import type { EncodedColumn } from './column-page.node.ts';

/** A column as numbers; `none` means that a row has no value, where that is possible. */
export interface CodedCells {
  readonly codes: Int32Array;
  readonly none: number | null;
  /** What a number stands for. */
  readonly valueOf: (code: number) => string | number;
  /** Whether its pages are worth compressing: a dictionary of many long names is, packed numbers are not. */
  readonly isCompressed: boolean;
}

/** No code: every row has a value. */
const NEVER = -2;

const utf8 = new TextEncoder();
/** A UTF-16 code unit takes at most three bytes, and a value's length or number four. */
const WIDEST_UNIT = 3;
const NUMBER = 4;

/** Encodes one row group after another; the views that it gives are written over by the next. */
export class CodedColumn {
  readonly #encoder = new HybridEncoder();
  readonly #levelEncoder = new HybridEncoder();
  /** By code: place in the dictionary, from 1. */
  #places = new Int32Array(1024);
  readonly #indexes: Int32Array;
  readonly #levels: Int32Array;
  /** Codes of the dictionary. */
  readonly #codes: Int32Array;
  #count = 0;
  #bytes = new Uint8Array(1 << 14);
  #view = new DataView(this.#bytes.buffer);
  #length = 0;

  /** @param rows of the largest row group */
  constructor(rows: number) {
    this.#indexes = new Int32Array(rows);
    this.#levels = new Int32Array(rows);
    this.#codes = new Int32Array(rows);
  }

  /** The first `rows` cells. */
  encode({ codes, none, valueOf, isCompressed }: CodedCells, rows: number): EncodedColumn {
    const known = this.#number(codes, rows, none ?? NEVER);
    const dictionary = { count: this.#count, bytes: this.#dictionary(valueOf) };
    for (let at = 0; at < this.#count; at++) this.#places[this.#codes[at]] = 0;
    const levels = none === null ? new Uint8Array() : this.#levelEncoder.encode(this.#levels, rows, 1);
    const isEmpty = known === 0;
    return {
      encoding: isEmpty ? 'PLAIN' : 'RLE_DICTIONARY',
      rows,
      nulls: rows - known,
      levels,
      values: isEmpty ? new Uint8Array() : this.#packedIndexes(known),
      dictionary: isEmpty ? null : dictionary,
      codec: isCompressed ? 'SNAPPY' : 'UNCOMPRESSED',
    };
  }

  /** Numbers the codes in the order of their coming; returns how many rows have a value. */
  #number(codes: Int32Array, rows: number, none: number): number {
    const indexes = this.#indexes;
    const levels = this.#levels;
    let known = 0;
    this.#count = 0;
    for (let row = 0; row < rows; row++) {
      const code = codes[row];
      levels[row] = code === none ? 0 : 1;
      if (code === none) continue;
      let place = code < this.#places.length ? this.#places[code] : 0;
      if (place === 0) place = this.#learn(code);
      indexes[known++] = place - 1;
    }
    return known;
  }

  #learn(code: number): number {
    if (code >= this.#places.length) {
      const places = new Int32Array(Math.max(code + 1, this.#places.length * 2));
      places.set(this.#places);
      this.#places = places;
    }
    this.#codes[this.#count++] = code;
    return (this.#places[code] = this.#count);
  }

  /** The indexes as a dictionary's page has them: the width in bits, then the numbers. */
  #packedIndexes(known: number): Uint8Array {
    const width = bitWidth(this.#count - 1);
    const packed = this.#encoder.encode(this.#indexes, known, width);
    const bytes = new Uint8Array(packed.length + 1);
    bytes[0] = width;
    bytes.set(packed, 1);
    return bytes;
  }

  #dictionary(valueOf: CodedCells['valueOf']): Uint8Array {
    this.#length = 0;
    for (let at = 0; at < this.#count; at++) this.#append(valueOf(this.#codes[at]));
    return this.#bytes.subarray(0, this.#length);
  }

  #append(value: string | number): void {
    const text = typeof value === 'string' ? value : '';
    this.#reserve(NUMBER + text.length * WIDEST_UNIT);
    const from = this.#length + NUMBER;
    const written = text === '' ? 0 : utf8.encodeInto(text, this.#bytes.subarray(from)).written;
    this.#view.setInt32(this.#length, typeof value === 'number' ? value : written, true);
    this.#length = from + written;
  }

  #reserve(more: number): void {
    if (this.#length + more <= this.#bytes.length) return;
    const bytes = new Uint8Array(Math.max(this.#length + more, this.#bytes.length * 2));
    bytes.set(this.#bytes);
    this.#bytes = bytes;
    this.#view = new DataView(bytes.buffer);
  }
}
