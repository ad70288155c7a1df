/** Columns of the log are encoded from their numbers, and any reader of Parquet reads the names back. */
import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import fc from 'fast-check';
import { asyncBufferFromFile, parquetReadObjects } from 'hyparquet';
import { afterAll, describe, expect, test } from 'vitest';
import { bitWidth, HybridEncoder } from '../../src/events/bit-packing.ts';
import { CodedColumn } from '../../src/events/coded-column.node.ts';
import type { Column } from '../../src/events/columns.ts';
import { ParquetFile } from '../../src/events/parquet-file.node.ts';
import { RisingColumn } from '../../src/events/rising-column.node.ts';

const room = mkdtempSync(join(tmpdir(), 'casepath-columns-'));
afterAll(() => rmSync(room, { recursive: true, force: true }));

const COLUMNS: readonly Column[] = [
  { name: 'name', type: 'string', optional: true, meaning: 'a name' },
  { name: 'number', type: 'int32', optional: false, meaning: 'a number' },
  { name: 'rising', type: 'int64', optional: true, meaning: 'a number that rises' },
];
/** Longer than a byte and a dictionary's first room, and with letters of two to four bytes. */
const nameOf = (code: number): string => `${BEGINNINGS[code % 4]}${code}`;
const BEGINNINGS = ['é', 'é€', 'é€😀', 'é€😀x'];

const rowOf = fc.record({
  name: fc.oneof(fc.constant(-1), fc.nat(3), fc.nat(100_000)),
  number: fc.oneof(fc.constant(7), fc.nat(3000)),
  rising: fc.oneof(fc.constant(-1), fc.nat(1_000_000)),
});
type Row = typeof rowOf extends fc.Arbitrary<infer R> ? R : never;
/** Runs of one value as well as ever another. */
const groupOf = fc
  .array(fc.tuple(rowOf, fc.integer({ min: 1, max: 30 })), { minLength: 1, maxLength: 60 })
  .map((runs) => runs.flatMap(([row, times]) => Array.from({ length: times }, () => row)));

const column = (rows: readonly Row[], key: keyof Row): Int32Array => Int32Array.from(rows, (row) => row[key]);

function write(path: string, groups: readonly (readonly Row[])[]): void {
  const largest = Math.max(...groups.map((rows) => rows.length));
  const file = new ParquetFile(path, COLUMNS);
  const [names, numbers] = [new CodedColumn(largest), new CodedColumn(largest)];
  const rising = new RisingColumn(largest);
  const itself = (code: number): number => code;
  for (const rows of groups) {
    const name = { codes: column(rows, 'name'), none: -1, valueOf: nameOf, isCompressed: true };
    const number = { codes: column(rows, 'number'), none: null, valueOf: itself, isCompressed: false };
    const cells = { numbers: column(rows, 'rising'), none: -1, type: 'INT64' } as const;
    file.writeEncoded(rows.length, [
      names.encode(name, rows.length),
      numbers.encode(number, rows.length),
      rising.encode(cells, rows.length),
    ]);
  }
  file.close();
}

describe('columns that are encoded from numbers', () => {
  test('are read back with their names, row group after row group', async () => {
    const path = join(room, 'columns.parquet');
    const check = fc.asyncProperty(fc.array(groupOf, { minLength: 1, maxLength: 3 }), async (groups) => {
      write(path, groups);
      const read: Record<string, unknown>[] = await parquetReadObjects({
        file: await asyncBufferFromFile(path),
      });
      const expected = groups.flat().map(({ name, number, rising }) => ({
        name: name === -1 ? null : nameOf(name),
        number,
        rising: rising === -1 ? null : BigInt(rising),
      }));
      expect(
        read.map((row) => ({ ...row, name: row['name'] ?? null, rising: row['rising'] ?? null })),
      ).toEqual(expected);
    });
    await fc.assert(check, { seed: 7, numRuns: 25 });
  });

  test('a column without any value is read as one', async () => {
    const path = join(room, 'empty.parquet');
    write(path, [[{ name: -1, number: 0, rising: -1 }]]);
    const [row]: Record<string, unknown>[] = await parquetReadObjects({
      file: await asyncBufferFromFile(path),
    });
    expect([row?.['name'] ?? null, row?.['rising'] ?? null]).toEqual([null, null]);
  });

  test('a run of one value costs a few bytes, however long', () => {
    const values = new Int32Array(60_000).fill(5);
    expect(new HybridEncoder().encode(values, values.length, bitWidth(5)).length).toBeLessThan(6);
  });
});
