/** Waits of a simulated borough, once more from the events' causes, in SQL: equal to the last digit. */
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import type { Period } from '../../src/indicators/context.ts';
import { waits, type WaitRow } from '../../src/indicators/waits.ts';
import { busyRun, DAYS, type BusyRun } from './busy-world.ts';
import { SlowSql, spread, spreadColumns, workedMinutes, type SqlRow } from './slow-sql.ts';

const run: BusyRun = busyRun();
let sql: SlowSql;
beforeAll(async () => {
  sql = await SlowSql.of(run.log);
  await sql.rows(WAITS);
});
afterAll(() => sql.close());

/** What came of each wait: an event whose cause is the one with which it began; of cases the next event of the same case. */
const WAITS = `
  CREATE TABLE waits AS
  WITH RECURSIVE
  begun AS (
    SELECT sequence FROM events WHERE type = 'task.started'
    UNION
    SELECT e.sequence FROM events AS e JOIN begun ON e.cause = begun.sequence
    WHERE e.type IN ('task.interrupted', 'task.queued', 'task.resumed')
  ),
  tasks AS (
    SELECT q.sequence AS id, q.team, 'task' AS kind, priority, q.child, q.minute AS since, e.minute AS till, e.type AS ending
    FROM events AS q JOIN priorities USING (activity)
    LEFT JOIN events AS e ON e.cause = q.sequence AND e.activity = q.activity
      AND e.type IN ('task.started', 'task.withdrawn', 'task.queued')
    WHERE q.type = 'task.queued' AND q.sequence NOT IN (SELECT sequence FROM begun)
  ),
  bookings AS (
    SELECT sequence AS id, team, child, minute AS since, sequence AS last, minute AS till, type AS ending
    FROM events WHERE type = 'meeting.booked'
    UNION ALL
    SELECT id, b.team, b.child, since, e.sequence, e.minute, e.type FROM bookings AS b JOIN events AS e ON e.cause = b.last
    WHERE e.type IN ('meeting.moved', 'meeting.held', 'meeting.cancelled')
  ),
  meetings AS (
    SELECT id, any_value(team), 'meeting', 0, any_value(child), any_value(since), max(till), arg_max(ending, last)
    FROM bookings GROUP BY id
  ),
  waiting AS (
    SELECT sequence, team, if(before IN ('case.allocated', 'case.reallocated'), 'reallocation', 'case'), 0, child, minute,
           minute_after, after
    FROM cases WHERE type = 'case.waiting'
  ),
  at_once AS (
    SELECT sequence, team, if(type = 'case.reallocated', 'reallocation', 'case'), 0, child, minute, minute, type
    FROM cases WHERE type IN ('case.allocated', 'case.reallocated') AND coalesce(before, '') <> 'case.waiting'
  )
  SELECT id, team, kind, priority, child, since,
         if(ending IS NULL OR ending IN ('meeting.booked', 'meeting.moved'), 1e9::INT, till) AS till, coalesce(ending, '') AS ending
  FROM (FROM tasks UNION ALL FROM meetings UNION ALL FROM waiting UNION ALL FROM at_once)`;

const answer = ({ from, to }: Period): string => `
  WITH stretches AS (SELECT id, team, since, least(till, ${to}) AS till FROM waits),
  worked AS (${workedMinutes('stretches')}),
  told AS (
    SELECT *, since >= ${from} AND since < ${to} AS begins, since < ${to} AND till >= ${to} AS waits,
      till >= ${from} AND till < ${to} AS ends,
      CASE WHEN ending IN ('task.started', 'meeting.held', 'case.allocated', 'case.reallocated') THEN 'over'
           WHEN ending IN ('task.withdrawn', 'meeting.cancelled', 'case.closed') THEN 'withdrawn'
           WHEN ending = 'task.queued' THEN 'restarted' END AS how
    FROM waits JOIN worked USING (id) WHERE since < ${to}
  ),
  longest AS (
    SELECT team, kind, priority, child, worked, since, waits,
      row_number() OVER (PARTITION BY team, kind, priority ORDER BY worked DESC, since, id) AS place
    FROM told WHERE waits OR (ends AND how = 'over')
  ),
  counted AS (
    SELECT team, kind, priority, count(*) FILTER (begins)::INT AS begun, count(*) FILTER (waits)::INT AS waiting,
      count(*) FILTER (ends AND how = 'withdrawn')::INT AS withdrawn, count(*) FILTER (ends AND how = 'restarted')::INT AS restarted,
      count(*) FILTER (ends AND how = 'over' AND since = till)::INT AS at_once,
      ${spread("CASE WHEN ends AND how = 'over' THEN worked END", 'working')}
    FROM told GROUP BY ALL
  )
  SELECT counted.*, child, worked, since, waits AS open
  FROM counted LEFT JOIN (FROM longest WHERE place = 1) USING (team, kind, priority) ORDER BY team, kind, priority`;

const columns = (row: WaitRow): SqlRow => ({
  team: row.team,
  kind: row.kind,
  priority: row.priority ?? 0,
  begun: row.begun,
  waiting: row.waiting,
  withdrawn: row.withdrawn,
  restarted: row.restarted,
  at_once: row.atOnce,
  ...spreadColumns(row.working, 'working'),
  child: row.longest?.child ?? null,
  worked: row.longest?.minutes ?? null,
  since: row.longest?.from ?? null,
  open: row.longest === null ? null : (row.longest.open as unknown as number),
});

const inOrder = (rows: readonly WaitRow[]): SqlRow[] => {
  const key = (row: WaitRow) => `${row.team} ${row.kind} ${row.priority ?? 0}`;
  return [...rows].sort((a, b) => (key(a) < key(b) ? -1 : 1)).map(columns);
};

describe('waits of a simulated borough', () => {
  test('come in every kind: over, withdrawn, begun anew, still waiting', () => {
    const rows = waits(run.log, run.context);
    const total = (key: 'n' | 'withdrawn' | 'restarted' | 'waiting' | 'atOnce') =>
      rows.reduce((sum, row) => sum + row[key], 0);
    for (const key of ['n', 'withdrawn', 'restarted', 'waiting', 'atOnce'] as const) {
      expect([key, total(key) > 0]).toEqual([key, true]);
    }
    expect(new Set(rows.map((row) => row.kind)).size).toBe(4);
  });

  test.each([
    ['the whole run', { from: 0, to: DAYS * 1440 }],
    ['a part of it', { from: 40 * 1440, to: 160 * 1440 + 700 }],
  ])('are in SQL what they are here: %s', async (_, period) => {
    const here = inOrder(waits(run.log, { ...run.context, period }));
    expect(here.length).toBeGreaterThan(9);
    expect(here).toEqual(await sql.rows(answer(period)));
  });
});
