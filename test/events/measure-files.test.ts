/** Measures that are written as a run goes, of more rows than a row group has. */
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { expect, test } from 'vitest';
import { openRun, RunWriter, verifyFiles, type MeasureRow } from '../../src/events/index.node.ts';
import { GROUP_ROWS } from '../../src/events/parquet-file.node.ts';
import { emptyFolder, manifestInput, START } from './run-fixture.ts';

const ROWS = 25_000;

const measuresOf = (replication: number): MeasureRow[] =>
  Array.from({ length: ROWS }, (_, row) => ({
    replication,
    measure: `wait, "${row % 7}"`,
    by: '',
    group: '',
    unit: 'days',
    value: row % 11 === 0 ? null : row / 3 + replication,
    n: row,
  }));

test('all rows are there, in their order, in the table and in the text', async () => {
  const dir = join(emptyFolder(), 'run');
  const writer = RunWriter.create(dir, { start: START });
  const all = [0, 1, 2, 3, 4, 5].map(measuresOf);
  expect(all.flat().length).toBeGreaterThan(2 * GROUP_ROWS);
  for (const rows of all) writer.writeMeasures(rows);
  writer.finish(manifestInput([]));
  expect((await verifyFiles(dir)).findings).toEqual([]);
  expect(await openRun(dir).measures()).toEqual(all.flat());
  const lines = readFileSync(join(dir, 'measures.csv'), 'utf8').split('\n');
  expect(lines).toHaveLength(6 * ROWS + 2);
  expect(lines[ROWS + 2]).toBe(`1,"wait, ""1""",,,days,${1 / 3 + 1},1`);
});
