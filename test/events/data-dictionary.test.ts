/** The data dictionary, the reference and the files speak of the same columns. */
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { CHILD_COLUMNS, DETAIL_COLUMNS, EVENT_COLUMNS, MEASURE_COLUMNS } from '../../src/events/index.ts';
import { anyLog } from './arbitrary-log.ts';
import { emptyFolder, writeRun } from './run-fixture.ts';

const reference = readFileSync(new URL('../../docs/reference/event.md', import.meta.url), 'utf8');

/** The part of the reference that speaks of a file. */
function paragraphOf(file: string): string {
  const from = reference.indexOf(`\`${file}\``, reference.indexOf('## Beside the events'));
  return reference.slice(from, reference.indexOf('\n\n', from));
}

describe('docs/reference/event.md', () => {
  test('has a row for every column of the events, with its type', () => {
    for (const { name, type } of EVENT_COLUMNS) {
      expect(reference).toMatch(new RegExp(`^\\| \`${name}\` +\\| ${type} `, 'm'));
    }
  });

  test('says of every column whether it may be none', () => {
    for (const { name, optional } of EVENT_COLUMNS) {
      const row = reference.split('\n').find((line) => line.startsWith(`| \`${name}\``));
      const none = row?.split('|').at(-2)?.trim();
      expect({ name, optional: none?.startsWith('null') }).toEqual({ name, optional });
    }
  });

  test.each([
    ['children.parquet', CHILD_COLUMNS],
    ['details.parquet', DETAIL_COLUMNS],
    ['measures.parquet', MEASURE_COLUMNS],
  ])('names every column of %s', (file, columns) => {
    for (const { name } of columns) expect(paragraphOf(file)).toContain(`\`${name}\``);
  });
});

describe('the data dictionary of a run', () => {
  test('has a line for every column of every table, with its codes', () => {
    const dir = join(emptyFolder(), 'run');
    const [log] = fc.sample(anyLog(), { numRuns: 1, seed: 3 });
    log.details.add('cp_plan.started', { category: 'NEG' });
    log.append(1e6, 0, -1, 1, 0, 1, 0, 0, 0, 0, -1, log.details.rows.length - 1);
    writeRun(dir, [log]);
    const lines = readFileSync(join(dir, 'data-dictionary.csv'), 'utf8').split('\n');
    expect(lines[0]).toBe('table,column,type,may_be_null,meaning,codes');
    for (const { name, type, optional } of EVENT_COLUMNS) {
      const start = `events,${name},${type},${optional ? 'yes' : 'no'},`;
      expect(lines.filter((line) => line.startsWith(start))).toHaveLength(1);
    }
    expect(lines).toContain('children,in_school,boolean,no,whether the child is: in school,');
    expect(lines.find((line) => line.startsWith('children,sex,'))).toMatch(/,M; F; U$/);
    expect(lines.find((line) => line.startsWith('children,ethnicity,'))).toMatch(/,WBRI; MWBC; NOBT$/);
    expect(lines.find((line) => line.startsWith('details,category,string,yes,'))).toMatch(/NEG/);
    expect(lines.filter((line) => line.startsWith('measures,'))).toHaveLength(MEASURE_COLUMNS.length);
  });
});
