/**
 * The same events in DuckDB, for a slow second computation of what is said about work. It follows the events' causes and the states minute by minute, and
 * shares nothing with `src/indicators`: not the walk, not the calendar, not the readings of the scenario.
 */
import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { DuckDBInstance, type DuckDBConnection } from '@duckdb/node-api';
import type { EventLog } from '../../src/events/log.ts';
import { writeRun } from '../events/run-fixture.ts';
import { DAYS, HOLDING, PRIORITIES, START } from './busy-world.ts';

export type SqlRow = Readonly<Record<string, string | number | null>>;

/** Working hours by team, Monday to Friday from 9 to 5 but for those who work long days. */
const SETUP = `
  CREATE TABLE days AS
    SELECT team, day, day * 1440 + opens AS opens, day * 1440 + closes AS closes
    FROM (SELECT unnest(range(0, ${DAYS})) AS day),
         (VALUES ('desk', 540, 1020, 5), ('duty', 540, 1020, 5), ('panel', 540, 1020, 5),
                 ('care', 480, 1200, 6), ('nurses', 480, 1200, 6)) AS hours(team, opens, closes, last_weekday)
    WHERE isodow(DATE '${START}' + day::INT) <= last_weekday;
  CREATE TABLE holding(machine VARCHAR, state VARCHAR, team VARCHAR);
  INSERT INTO holding VALUES ${HOLDING.map(({ machine, state, team }) => `('${machine}', '${state}', '${team}')`).join(', ')};
  CREATE TABLE priorities(activity VARCHAR, priority INT);
  INSERT INTO priorities VALUES ${Object.entries(PRIORITIES)
    .map(([activity, priority]) => `('${activity}', ${priority})`)
    .join(', ')};

  -- Whose a case is: in care the child's, at the desk the family's.
  CREATE VIEW cases AS
    SELECT *, lag(type) OVER whose AS before, lag(minute) OVER whose AS minute_before,
           lead(type) OVER whose AS after, lead(minute) OVER whose AS minute_after,
           coalesce(lead(sequence) OVER whose, 1e9) AS sequence_after
    FROM (SELECT *, CASE team WHEN 'care' THEN child ELSE family END AS owner FROM events WHERE type LIKE 'case.%')
    WINDOW whose AS (PARTITION BY team, owner ORDER BY sequence);

  -- Stretches in which an instance of a child needs a case.
  CREATE VIEW needs AS
    SELECT holding.team, child, CASE holding.team WHEN 'care' THEN child ELSE family END AS owner, minute AS since, sequence AS first,
           coalesce(minute_after, 1e9::INT) AS till, coalesce(sequence_after, 1e9::INT) AS last
    FROM (SELECT *, lead(minute) OVER one AS minute_after, lead(sequence) OVER one AS sequence_after
          FROM events WHERE machine <> 'work' WINDOW one AS (PARTITION BY child, machine, instance ORDER BY sequence)) AS steps
    JOIN holding ON steps.machine = holding.machine
      AND (steps.state = holding.state OR starts_with(steps.state, holding.state || '.'));

  -- From which event on how many are in post.
  CREATE VIEW posts AS
    SELECT team, minute AS since, sequence, workers::INT AS workers,
           lag(workers::INT, 1, 0) OVER one AS workers_before, coalesce(lead(minute) OVER one, 1e9::INT) AS till
    FROM events JOIN details USING (detail) WHERE events.type = 'capacity.changed'
    WINDOW one AS (PARTITION BY team ORDER BY sequence);
`;

export class SlowSql {
  readonly #duck: DuckDBConnection;
  readonly #folder: string;

  private constructor(duck: DuckDBConnection, folder: string) {
    this.#duck = duck;
    this.#folder = folder;
  }

  /** The log as a run folder on disk, read by DuckDB; `close` removes it. */
  static async of(log: EventLog): Promise<SlowSql> {
    const folder = mkdtempSync(join(tmpdir(), 'casepath-'));
    const run = join(folder, 'run');
    writeRun(run, [log]);
    const duck = await (await DuckDBInstance.create()).connect();
    const read = (file: string) => `SELECT * FROM read_parquet('${run}/${file}')`;
    await duck.run(`CREATE TABLE events AS ${read('events/*.parquet')}`);
    await duck.run(`CREATE TABLE details AS ${read('details.parquet')}`);
    await duck.run(SETUP);
    return new SlowSql(duck, folder);
  }

  close(): void {
    this.#duck.closeSync();
    rmSync(this.#folder, { recursive: true, force: true });
  }

  /** Rows as plain values. */
  async rows(sql: string): Promise<SqlRow[]> {
    const found = (await this.#duck.runAndReadAll(sql)).getRowObjectsJson();
    return found as unknown as SqlRow[];
  }
}

/** Working minutes of a team between two columns of a table `t`, whose rows are told apart by `id`. */
export const workedMinutes = (table: string): string => `
  SELECT t.id, coalesce(sum(least(t.till, d.closes) - greatest(t.since, d.opens)) FILTER (d.day IS NOT NULL), 0)::INT AS worked
  FROM ${table} AS t LEFT JOIN days AS d ON d.team = t.team AND d.closes > t.since AND d.opens < t.till
  GROUP BY t.id`;

/** Linear between neighbours, as in Excel; `sorted` is a list in order. */
export const quantile = (sorted: string, share: number): string => {
  const place = `((len(${sorted}) - 1) * ${share}::DOUBLE)`;
  const low = `${sorted}[floor(${place})::INT + 1]`;
  const high = `${sorted}[least(floor(${place})::INT + 2, len(${sorted}))]`;
  return `(${low} + (${high} - ${low}) * (${place} - floor(${place})))`;
};

/** Number, mean, median, 90th percentile and most of the values of a column, as columns with these names. */
export const spread = (column: string, name: string): string => {
  const sorted = `list_sort(list(${column}) FILTER (${column} IS NOT NULL))`;
  return `count(${column})::INT AS ${name}_n, avg(${column})::DOUBLE AS ${name}_mean,
    ${quantile(sorted, 0.5)} AS ${name}_median, ${quantile(sorted, 0.9)} AS ${name}_p90, max(${column}) AS ${name}_max`;
};

/** A spread of `src/indicators` under the same names. */
export const spreadColumns = (
  values: Readonly<Record<'n' | 'mean' | 'median' | 'p90' | 'max', number | null>>,
  name: string,
): SqlRow =>
  Object.fromEntries(
    (['n', 'mean', 'median', 'p90', 'max'] as const).map((key) => [`${name}_${key}`, values[key]]),
  );
