/** Who held which cases in a simulated borough, and who changed worker, once more in SQL: equal to the last digit. */
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { caseloads, type CaseloadRow } from '../../src/indicators/caseloads.ts';
import type { Period } from '../../src/indicators/context.ts';
import { busyRun, DAYS } from './busy-world.ts';
import { SlowSql, spread, spreadColumns, type SqlRow } from './slow-sql.ts';

const { log, context } = busyRun();
let sql: SlowSql;
beforeAll(async () => {
  sql = await SlowSql.of(log);
  await sql.rows(HELD);
});
afterAll(() => sql.close());

/** Stretches in which a worker holds a case. */
const HELD = `
  CREATE VIEW held AS
  SELECT team, owner, family, worker::INT AS worker, type, minute AS since, sequence AS first,
         coalesce(minute_after, 1e9::INT) AS till, sequence_after::INT AS last
  FROM cases WHERE type IN ('case.allocated', 'case.reallocated')`;

/** What each worker in post holds at the end of each day. */
const loads = (days: string): string =>
  `
  ends AS (SELECT team, day, (day + 1) * 1440 AS moment FROM (${days})),
  desks AS (
    SELECT ends.*, unnest(range(1, workers + 1))::INT AS worker FROM ends JOIN posts USING (team)
    WHERE posts.since < moment AND posts.till >= moment
  ),
  loads AS (
    SELECT desks.team, desks.day, moment, desks.worker, count(DISTINCT held.owner)::INT AS cases, count(DISTINCT held.family)::INT AS families,
           count(DISTINCT needs.child)::INT AS children
    FROM desks
    LEFT JOIN held ON held.team = desks.team AND held.worker = desks.worker AND held.since < moment AND held.till >= moment
    LEFT JOIN needs ON needs.team = held.team AND needs.owner = held.owner AND needs.since < moment AND needs.till >= moment
    GROUP BY ALL
  )`;

const overDays = ({ from, to }: Period, each: 'team' | 'worker'): string => `
  WITH ${loads(`SELECT team, day FROM days WHERE team IN ('desk', 'care') AND day * 1440 >= ${from} AND (day + 1) * 1440 <= ${to}`)}
  SELECT team, ${each === 'worker' ? 'worker' : '0'} AS worker, ${spread('cases', 'cases')}, ${spread('families', 'families')},
    ${spread('children', 'children')},
    count(*) FILTER (cases >= CASE WHEN team = 'care' THEN 8 WHEN day >= DATE '2014-08-01' - DATE '2014-04-01' THEN 6 ELSE 5 END)::INT AS full
  FROM loads GROUP BY ALL ORDER BY team, worker`;

const columns = (row: CaseloadRow): SqlRow => ({
  team: row.team,
  worker: row.worker ?? 0,
  ...spreadColumns(row.cases, 'cases'),
  ...spreadColumns(row.families, 'families'),
  ...spreadColumns(row.children, 'children'),
  full: row.full,
});

const inOrder = (rows: readonly CaseloadRow[]): SqlRow[] =>
  [...rows]
    .sort((a, b) => (a.team === b.team ? (a.worker ?? 0) - (b.worker ?? 0) : a.team < b.team ? -1 : 1))
    .map(columns);

/**
 * Each time that a child comes to a worker: the case is given to one while the child needs it, or the child comes to need a case that somebody holds.
 * A person is a number and how often somebody began in a post of that number.
 */
const changes = ({ from, to }: Period): string => `
  WITH meets AS (
    SELECT needs.team, child, greatest(held.first, needs.first) AS sequence, held.worker,
           if(held.first > needs.first, held.since, needs.since) AS minute,
           held.first > needs.first AND held.type = 'case.reallocated' AS handed
    FROM held JOIN needs ON needs.team = held.team AND needs.owner = held.owner AND needs.first < held.last AND held.first < needs.last
  ),
  persons AS (
    SELECT meets.*, worker * 1000 + (
      SELECT count(*) FROM posts
      WHERE posts.team = meets.team AND posts.sequence < meets.sequence AND workers >= worker AND workers_before < worker
    ) AS person FROM meets
  ),
  told AS (
    SELECT *, lag(person) OVER (PARTITION BY team, child ORDER BY sequence) AS before FROM persons
  ),
  changed AS (FROM told WHERE before IS NOT NULL AND before <> person),
  merged AS (
    SELECT team, child, greatest(since, ${from}) AS since, least(till, ${to}) AS till,
           max(least(till, ${to})) OVER (PARTITION BY team, child ORDER BY since, first ROWS BETWEEN UNBOUNDED PRECEDING AND 1 PRECEDING) AS so_far
    FROM needs WHERE since < ${to}
  ),
  years AS (
    SELECT team, sum(greatest(0, till - greatest(since, coalesce(so_far, since))))::INT AS minutes FROM merged GROUP BY team
  ),
  open AS (SELECT DISTINCT team, child FROM needs WHERE since < ${to} AND till >= ${to})
  SELECT team,
    (SELECT count(*)::INT FROM changed WHERE changed.team = years.team AND handed AND minute >= ${from} AND minute < ${to}) AS handed_over,
    (SELECT count(*)::INT FROM changed WHERE changed.team = years.team AND NOT handed AND minute >= ${from} AND minute < ${to}) AS new_worker,
    minutes,
    (SELECT count(*)::INT FROM open WHERE open.team = years.team) AS children,
    (SELECT count(*)::INT FROM open WHERE open.team = years.team AND EXISTS (
      FROM changed WHERE changed.team = open.team AND changed.child = open.child AND minute < ${to} AND minute >= ${to} - 365 * 1440
    )) AS changed
  FROM years ORDER BY team`;

const PERIODS = [
  ['the whole run', { from: 0, to: DAYS * 1440 }],
  ['a part of it', { from: 40 * 1440, to: 165 * 1440 }],
] as const;

describe('cases of a simulated borough', () => {
  test.each(PERIODS)(
    'in the hands of teams and workers are in SQL what they are here: %s',
    async (_, period) => {
      const { rows, workers } = caseloads(log, { ...context, period });
      expect(workers.length).toBeGreaterThan(7);
      expect(inOrder(rows)).toEqual(await sql.rows(overDays(period, 'team')));
      expect(inOrder(workers)).toEqual(await sql.rows(overDays(period, 'worker')));
    },
  );

  test('are on given dates what they are in SQL, on Sundays too', async () => {
    const days = [5, 63, 64, 105, 166, 250];
    const { snapshots } = caseloads(
      log,
      context,
      days.map((day) => (day + 1) * 1440),
    );
    const here = snapshots.flatMap(({ minute, workers }) =>
      workers.map(({ team, worker, cases, families, children }) => ({
        team,
        moment: minute,
        worker,
        cases,
        families,
        children,
      })),
    );
    const asked = `SELECT unnest(['desk', 'care']) AS team, day FROM (SELECT unnest([${days.join(', ')}]) AS day)`;
    const there = await sql.rows(
      `WITH ${loads(asked)} SELECT team, moment, worker, cases, families, children FROM loads ORDER BY moment, team DESC, worker`,
    );
    expect(here).toEqual(there);
  });

  test.each(PERIODS)('change hands as they do in SQL: %s', async (_, period) => {
    const { changesByTeam } = caseloads(log, { ...context, period });
    const found = (await sql.rows(changes(period))) as unknown as {
      team: string;
      handed_over: number;
      new_worker: number;
      minutes: number;
      children: number;
      changed: number;
    }[];
    expect(
      changesByTeam.map((row) => [
        row.group,
        row.handedOver,
        row.newWorker,
        row.childYears,
        row.children,
        row.changed,
      ]),
    ).toEqual(
      found.map((row) => [
        row.team,
        row.handed_over,
        row.new_worker,
        row.minutes / (365.25 * 1440),
        row.children,
        row.changed,
      ]),
    );
    expect(found.reduce((sum, row) => sum + row.handed_over + row.new_worker, 0)).toBeGreaterThan(10);
  });
});
