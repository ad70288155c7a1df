/** Every bit of a small Parquet file, flipped: reading it ends, with rows or with a sentence, and never follows a length that is none. */
import { mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, expect, test } from 'vitest';
import { CodedColumn } from '../../src/events/coded-column.node.ts';
import type { Column } from '../../src/events/columns.ts';
import { ParquetFile } from '../../src/events/parquet-file.node.ts';
import { ParquetTable } from '../../src/events/parquet-table.node.ts';
import { RisingColumn } from '../../src/events/rising-column.node.ts';
import { RunError } from '../../src/events/run-error.ts';

const room = mkdtempSync(join(tmpdir(), 'casepath-pages-'));
afterAll(() => rmSync(room, { recursive: true, force: true }));

const COLUMNS: readonly Column[] = [
  { name: 'state', type: 'string', optional: true, meaning: 'a name' },
  { name: 'minute', type: 'int32', optional: false, meaning: 'a number that rises' },
  { name: 'sequence', type: 'int64', optional: true, meaning: 'a number that rises' },
];
const ROWS = 300;

function write(path: string): void {
  const file = new ParquetFile(path, COLUMNS);
  const codes = Int32Array.from({ length: ROWS }, (_, row) => (row < 100 ? 0 : (row % 4) - 1));
  const state = { codes, none: -1, valueOf: (code: number) => `state ${code}`, isCompressed: true };
  const minute = Int32Array.from({ length: ROWS }, (_, row) => row * 7 + (row % 5));
  const sequence = Int32Array.from({ length: ROWS }, (_, row) => (row % 3 === 0 ? -1 : row));
  file.writeEncoded(ROWS, [
    new CodedColumn(ROWS).encode(state, ROWS),
    new RisingColumn(ROWS).encode({ numbers: minute, none: null, type: 'INT32' }, ROWS),
    new RisingColumn(ROWS).encode({ numbers: sequence, none: -1, type: 'INT64' }, ROWS),
  ]);
  file.close();
}

async function rowsOf(path: string): Promise<number> {
  let rows = 0;
  for await (const group of new ParquetTable(path, COLUMNS).groups()) rows += group.rows;
  return rows;
}

test('a file with any bit flipped is read to its end, or refused', async () => {
  const path = join(room, 'whole.parquet');
  write(path);
  expect(await rowsOf(path)).toBe(ROWS);
  const whole = readFileSync(path);
  const damaged = join(room, 'damaged.parquet');
  let refused = 0;
  for (let bit = 0; bit < whole.length * 8; bit++) {
    const bytes = Buffer.from(whole);
    bytes[bit >> 3] ^= 1 << (bit & 7);
    writeFileSync(damaged, bytes);
    try {
      await rowsOf(damaged);
    } catch (error) {
      if (!(error instanceof RunError)) throw error;
      refused++;
    }
  }
  expect(refused).toBeGreaterThan(whole.length);
});
