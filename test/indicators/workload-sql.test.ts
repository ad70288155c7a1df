/** Hours of a simulated borough and what its posts could do, once more in SQL: equal to the last digit. */
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import type { Period } from '../../src/indicators/context.ts';
import { workload } from '../../src/indicators/workload.ts';
import { busyRun, DAYS } from './busy-world.ts';
import { SlowSql, workedMinutes } from './slow-sql.ts';

const { log, context } = busyRun();
let sql: SlowSql;
beforeAll(async () => {
  sql = await SlowSql.of(log);
});
afterAll(() => sql.close());

/** Working minutes at tasks, by team and worker: what ends a stretch of work has its beginning as cause. */
const worked = ({ from, to }: Period): string => `
  WITH stretches AS (
    SELECT b.sequence AS id, b.team, coalesce(b.worker, 0)::INT AS worker, greatest(b.minute, ${from}) AS since,
           least(coalesce(e.minute, ${to}), ${to}) AS till
    FROM events AS b LEFT JOIN events AS e
      ON e.cause = b.sequence AND e.type IN ('task.interrupted', 'task.done', 'task.withdrawn') AND e.activity = b.activity
    WHERE b.type IN ('task.started', 'task.resumed')
  ),
  minutes AS (${workedMinutes('(FROM stretches WHERE since < till)')})
  SELECT team, worker, sum(worked)::INT AS worked FROM stretches JOIN minutes USING (id) GROUP BY ALL`;

/** Working minutes of everybody in post, by team and worker. */
const contracted = ({ from, to }: Period): string => `
  WITH stretches AS (
    SELECT sequence * 100 + worker AS id, team, worker::INT AS worker, greatest(since, ${from}) AS since, least(till, ${to}) AS till
    FROM posts, LATERAL (SELECT unnest(range(1, posts.workers + 1)) AS worker)
  ),
  minutes AS (${workedMinutes('(FROM stretches WHERE since < till)')})
  SELECT team, worker, sum(worked)::INT AS contracted FROM stretches JOIN minutes USING (id) GROUP BY ALL`;

/** Working hours in a year of 365.25 days, over 28 years, in which weekdays come again: 5 days of 8 hours, or 6 of 12. */
const hoursPerYear = { office: (365.25 * 5 * 8) / 7, long: (365.25 * 6 * 12) / 7 };
const SPEED: Readonly<Record<string, number>> = {
  desk: 800 / hoursPerYear.office,
  care: 1000 / hoursPerYear.long,
  nurses: 1,
  duty: 1,
};

describe('hours of a simulated borough', () => {
  test.each([
    ['the whole run', { from: 0, to: DAYS * 1440 }],
    ['a part of it', { from: 61 * 1440 + 610, to: 140 * 1440 + 700 }],
  ])('are in SQL what they are here: %s', async (_, period) => {
    const asked = { ...context, period };
    const [work, posts] = [await sql.rows(worked(period)), await sql.rows(contracted(period))];
    const minutes = (rows: typeof work, column: string, team: string, worker: number | null) =>
      rows
        .filter((row) => row['team'] === team && (worker === null || row['worker'] === worker))
        .reduce((sum, row) => sum + Number(row[column]), 0);
    const rows = [...workload(log, asked), ...workload(log, asked, { each: 'worker' })];
    expect(rows.length).toBeGreaterThan(12);
    for (const { team, worker, hours, capacity, utilisation } of rows) {
      const [done, could] = [
        minutes(work, 'worked', team, worker),
        minutes(posts, 'contracted', team, worker),
      ];
      expect([team, worker, hours]).toEqual([team, worker, expect.closeTo((done * SPEED[team]) / 60, 9)]);
      if (team === 'duty') expect([capacity, utilisation]).toEqual([null, null]);
      else {
        expect([team, worker, capacity]).toEqual([
          team,
          worker,
          expect.closeTo((could * SPEED[team]) / 60, 9),
        ]);
        expect([team, worker, utilisation]).toEqual([
          team,
          worker,
          could === 0 ? null : (100 * done) / could,
        ]);
      }
    }
  });
});
