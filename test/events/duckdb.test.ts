/** DuckDB reads what a run folder holds, with the types that the reference gives. */
import { join } from 'node:path';
import { DuckDBInstance, type DuckDBConnection } from '@duckdb/node-api';
import fc from 'fast-check';
import { beforeAll, describe, expect, test } from 'vitest';
import { anyLog } from './arbitrary-log.ts';
import { longLog } from './long-log.ts';
import { readableEvents } from './readable.ts';
import { emptyFolder, writeRun } from './run-fixture.ts';

let duck: DuckDBConnection;
beforeAll(async () => {
  duck = await (await DuckDBInstance.create()).connect();
});

const rows = async (sql: string): Promise<Record<string, unknown>[]> =>
  (await duck.runAndReadAll(sql)).getRowObjectsJson();

/** Type and nullability of each column of a Parquet file. */
async function typesOf(file: string): Promise<Record<string, unknown>> {
  const columns = await rows(`DESCRIBE SELECT * FROM read_parquet('${file}')`);
  return Object.fromEntries(
    columns.map(({ column_name, column_type }) => [String(column_name), column_type]),
  );
}

describe('DuckDB', () => {
  test('sees the columns of docs/reference/event.md with their types', async () => {
    const dir = join(emptyFolder(), 'run');
    const [log] = fc.sample(anyLog(), { numRuns: 1, seed: 3 });
    log.details.add('referral.received', { source: '1A' });
    log.append(1e6, 0, -1, 1, 0, 1, 0, 0, 0, 0, -1, log.details.rows.length - 1);
    writeRun(dir, [log]);
    expect(await typesOf(join(dir, 'events/*.parquet'))).toEqual({
      sequence: 'BIGINT',
      replication: 'INTEGER',
      minute: 'INTEGER',
      child: 'VARCHAR',
      family: 'VARCHAR',
      adopter: 'VARCHAR',
      machine: 'VARCHAR',
      instance: 'INTEGER',
      type: 'VARCHAR',
      state: 'VARCHAR',
      activity: 'VARCHAR',
      team: 'VARCHAR',
      worker: 'INTEGER',
      cause: 'BIGINT',
      detail: 'INTEGER',
    });
    expect(await typesOf(join(dir, 'children.parquet'))).toEqual({
      replication: 'INTEGER',
      child: 'VARCHAR',
      family: 'VARCHAR',
      birth_date: 'DATE',
      sex: 'VARCHAR',
      ethnicity: 'VARCHAR',
      disabled: 'BOOLEAN',
      in_school: 'BOOLEAN',
    });
    expect(await typesOf(join(dir, 'details.parquet'))).toMatchObject({
      detail: 'INTEGER',
      type: 'VARCHAR',
      source: 'VARCHAR',
    });
    expect(await typesOf(join(dir, 'measures.parquet'))).toEqual({
      replication: 'INTEGER',
      measure: 'VARCHAR',
      by: 'VARCHAR',
      group: 'VARCHAR',
      unit: 'VARCHAR',
      value: 'DOUBLE',
      n: 'BIGINT',
    });
  });

  test('reads every value of every event', async () => {
    await fc.assert(
      fc.asyncProperty(anyLog(), async (log) => {
        const dir = join(emptyFolder(), 'run');
        writeRun(dir, [log]);
        const found = await rows(`SELECT * FROM read_parquet('${dir}/events/*.parquet') ORDER BY sequence`);
        expect(found).toHaveLength(log.length);
        readableEvents(log).forEach((event, i) => {
          const { sequence, state, activity, team, worker, cause, detail: _, ...same } = event;
          expect(found[i]).toMatchObject(same);
          expect(found[i]).toMatchObject({
            sequence: String(sequence),
            state: state || null,
            activity: activity || null,
            team: team || null,
            worker: worker || null,
            cause: cause === -1 ? null : String(cause),
          });
        });
      }),
      { seed: 51, numRuns: 25 },
    );
  });

  test('counts a log of several parts and row groups, and reads births as dates', async () => {
    const dir = join(emptyFolder(), 'run');
    writeRun(dir, [longLog(1_100_000)]);
    const [counted] = await rows(
      `SELECT count(*)::INT AS n, max(sequence)::INT AS last, count(DISTINCT child)::INT AS children,
              count(worker)::INT AS workers FROM read_parquet('${dir}/events/*.parquet')`,
    );
    expect(counted).toEqual({ n: 1_100_000, last: 1_099_999, children: 500, workers: 733_333 });
    const [born] = await rows(`SELECT min(birth_date) AS first FROM read_parquet('${dir}/children.parquet')`);
    expect(born).toEqual({ first: '2014-04-01' });
  });
});
