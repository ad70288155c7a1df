/** A second implementation, in SQL over the Parquet of a run, gives the same numbers to the last digit. */
import { rmSync } from 'node:fs';
import { dirname } from 'node:path';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import {
  flows,
  foldLedger,
  stocks,
  timeliness,
  waits,
  workload,
  type StayTable,
} from '../../../src/indicators/index.ts';
import { teamSpeed } from '../../../src/indicators/context.ts';
import { subjectOf } from '../../../src/indicators/walk.ts';
import { CAUSES, causeOfPart, teamOfPart } from '../../../src/indicators/ledger/causes.ts';
import { countsSql, ROUNDS } from './clocks-sql.ts';
import { LEDGER, MEMBERS, OUTER_STAYS, PHASES, ROUNDS_LEDGER, SPANS, STAYS } from './ledger-sql.ts';
import { oracleRun, type OracleRun } from './oracle-run.ts';
import { directlyInside, slowCauses, staysOf } from './slow-around.ts';
import { CASES, ITEMS, MEETING_WAITS, POSTS, SERVICE, TASK_WAITS } from './work-sql.ts';
import { isLong } from '../../properties/how-often.ts';

/** The whole base run is asked by `figures-agree.test.ts`, in the long tests. */
const YEARS = isLong ? 0.5 : 0.15;

let run: OracleRun;

beforeAll(async () => {
  run = await oracleRun(YEARS);
  for (const sql of [ROUNDS, ITEMS, CASES, OUTER_STAYS, STAYS, MEMBERS, PHASES, SPANS]) await run.ask(sql);
}, 120_000);

afterAll(() => rmSync(dirname(run.dir), { recursive: true, force: true }));

/** Of interpolated quantiles the last bit depends on the order of sums. */
const inMillionths = (row: object): object =>
  Object.fromEntries(
    Object.entries(row).map(([key, value]) => [
      key,
      typeof value === 'number' ? Math.round(value * 1e6) / 1e6 : (value as unknown),
    ]),
  );

const list = (values: readonly string[]): string => values.map((value) => `'${value}'`).join(', ');

describe('SQL over the run agrees on', () => {
  test('every timescale: due, in time, late, overdue, fallen away, not yet due, done, and how long it took', async () => {
    const rows = timeliness(run.source, run.context);
    expect(rows.length).toBeGreaterThan(10);
    // A question each: `npm test` asks a third of them.
    for (const row of rows.filter((_, at) => isLong || at % 3 === 0)) {
      const { limit } = run.context.timescales[row.timescale];
      const [counts] = await run.ask(countsSql(row.timescale, limit));
      const isTold = limit.unit === 'working days' || limit.unit === 'hours';
      expect(inMillionths({ timescale: row.timescale, ...counts })).toEqual(
        inMillionths({
          timescale: row.timescale,
          started: row.started,
          due: row.due,
          in_time: row.inTime,
          late: row.late,
          overdue: row.overdue,
          fell_away: row.fellAway,
          not_yet_due: row.notYetDue,
          done: row.done,
          done_in_time: row.doneInTime,
          median: isTold ? row.median : null,
          p90: isTold ? row.p90 : null,
        }),
      );
    }
  });

  test('every stock of the scenario, day by day', async () => {
    const measures = Object.values(run.scenario.measures ?? {}).flatMap((one) =>
      one.kind === 'stock' ? [one] : [],
    );
    const series = stocks(run.source, run.context, measures);
    for (const [at, { in: patterns }] of measures.entries()) {
      const conditions = patterns.map((pattern) => {
        const [machine, ...path] = pattern.split('.');
        if (path.length === 0) {
          return `(machine = '${machine}' and state not in (select state from finals where machine = '${machine}'))`;
        }
        const state = path.join('.');
        const leaf = `leaf -> leaf = '${state}' or starts_with(leaf, '${state}.')`;
        return `(machine = '${machine}' and list_contains(list_transform(string_split(state, '+'), ${leaf}), true))`;
      });
      const rows = await run.ask(`
        with steps as (
          select child, machine, state, minute, lead(minute, 1, 2147483647) over (partition by child, machine, instance order by sequence) as until
          from ev where machine <> 'work'
        ),
        present as (select child, minute, until from steps where ${conditions.join(' or ')})
        select c.day, count(distinct p.child)::int as children
        from cal c left join present p on p.minute < (c.day + 1) * 1440 and p.until >= (c.day + 1) * 1440
        where c.day between 0 and horizon() // 1440 - 1 group by c.day order by c.day`);
      expect([...series[at].byDay]).toEqual(rows.map((row) => row['children']));
    }
  });

  test('every flow of the scenario, and the shares of those who had the fact', async () => {
    const measures = Object.entries(run.scenario.measures ?? {});
    for (const [name, measure] of measures) {
      if (measure.kind !== 'flow' && measure.kind !== 'share') continue;
      const [[row]] = flows(run.source, run.context, [
        { events: measure.events, with: measure.kind === 'share' ? measure.with : undefined },
      ]);
      const types = list(measure.events.map(String));
      const [counted] = await run.ask(`
        select count(*)::int as count from (
          select distinct child, type, minute, cause from ev where type in (${types}) and minute between 0 and horizon() - 1)`);
      expect([name, row.count]).toEqual([name, counted['count']]);
    }
  });

  test('who had a plan, and who was referred in the twelve months before', async () => {
    const repeat = flows(run.source, run.context, [{ events: ['cp_plan.started'], with: 'had_plan' }])[0][0];
    const again = flows(run.source, run.context, [
      { events: ['referral.received'], with: 'had_referral_within_12_months' },
    ])[0][0];
    const holding = (type: string, reach: string) => `
      with firsts as (
        select child, minute, min(sequence) as sequence from ev
        where type = '${type}' and minute between 0 and horizon() - 1 group by child, minute, cause
      )
      select count(*)::int as count from firsts f
      where exists (from ev e where e.type = '${type}' and e.child = f.child and e.sequence < f.sequence and ${reach})`;
    const [plans] = await run.ask(holding('cp_plan.started', 'true'));
    const { had_referral_within_12_months: within } = run.context.facts;
    const days = within.kind === 'within' ? within.days : 0;
    const [referrals] = await run.ask(holding('referral.received', `f.minute - e.minute <= ${days * 1440}`));
    expect([repeat.holding, again.holding]).toEqual([plans['count'], referrals['count']]);
    expect(again.holding).toBeGreaterThan(isLong ? 20 : 2);
  });

  test('waits of tasks by team and priority, and of meetings', async () => {
    const rows = waits(run.source, run.context);
    const tasks = await run.ask(`${TASK_WAITS} order by team, priority`);
    const ours = rows
      .filter((row) => row.kind === 'task')
      .map(({ team, priority, working, withdrawn, waiting }) => ({
        team,
        priority,
        ...working,
        withdrawn,
        waiting,
      }));
    ours.sort((a, b) => (a.team < b.team ? -1 : a.team > b.team ? 1 : (a.priority ?? 0) - (b.priority ?? 0)));
    expect(ours.map(inMillionths)).toEqual(tasks.map(inMillionths));
    const meetings = await run.ask(`${MEETING_WAITS} order by team`);
    expect(
      rows
        .filter((row) => row.kind === 'meeting')
        .map(({ team, working, withdrawn, waiting }) => ({
          team,
          n: working.n,
          mean: working.mean,
          withdrawn,
          waiting,
        }))
        .sort((a, b) => (a.team < b.team ? -1 : 1)),
    ).toEqual(meetings);
  });

  test('work and capacity by team', async () => {
    const [service, posts] = [await run.ask(SERVICE), await run.ask(POSTS)];
    for (const row of workload(run.source, run.context)) {
      const worked = Number(service.find(({ team }) => team === row.team)?.['worked'] ?? 0);
      const contracted = posts.find(({ team }) => team === row.team)?.['contracted'];
      const speed = teamSpeed(run.context, row.team);
      expect([row.team, row.hours]).toEqual([row.team, (worked * speed) / 60]);
      expect(row.capacity).toBe(contracted === undefined ? null : (Number(contracted) * speed) / 60);
    }
  });

  test('the delay ledger of every state that holds no other: minutes by cause and team', async () => {
    const { stays } = foldLedger(run.source, run.context);
    const leaves = new Set(
      (await run.ask('select stage from stages where leaf')).map((row) => String(row['stage'])),
    );
    const ours = ledgerMinutes(stays, (row) =>
      stays.activity.get(row) === 0 ? stays.stages[stays.stage.get(row)] : '',
    );
    const leafOnly = Object.fromEntries(
      Object.entries(ours).filter(([key]) => leaves.has(key.split(' | ')[0])),
    );
    expect(leafOnly).toEqual(asMinutes(await run.ask(LEDGER)));
  });

  test('the ledgers of visits and reviews', async () => {
    const { stays } = foldLedger(run.source, run.context);
    const { names } = run.source.vocabulary.activities;
    const ours = ledgerMinutes(stays, (row) => names[stays.activity.get(row)]);
    expect(Object.keys(ours).length).toBeGreaterThan(10);
    expect(ours).toEqual(asMinutes(await run.ask(ROUNDS_LEDGER)));
  });
});

describe('the ledger of a state around others', () => {
  test('goes, minute by minute, to the first cause of the states inside it', () => {
    const { scenario, source, context } = run;
    let compared = 0;
    for (const child of busiest(8)) {
      const ledger = foldLedger(source, context, { subject: subjectOf(child, -1, -1) });
      const all = staysOf(ledger, child);
      for (const row of all) {
        const key = ledger.stays.stages[ledger.stays.stage.get(row)];
        const inside = directlyInside(ledger, row, all);
        const asksItself =
          scenario.stages?.[key]?.allocated !== undefined || scenario.stages?.[key]?.tasks !== undefined;
        if (inside.length < 2 || asksItself || ledger.stays.from.get(row) < 0) continue;
        const fallback = CAUSES.indexOf(
          scenario.stages?.[key]?.waits_for === undefined ? 'planned stay' : 'waiting for another',
        );
        expect(causeMinutes(ledger.stays, row)).toEqual(
          slowCauses(ledger, row, inside, { source, context, fallback }),
        );
        compared++;
      }
    }
    expect(compared).toBeGreaterThan(8);
  });
});

/** Rows of the children with most stays since the start. */
function busiest(count: number): number[] {
  const { stays } = foldLedger(run.source, run.context);
  const counts = new Map<number, number>();
  for (let row = 0; row < stays.length; row++) {
    const child = stays.subject.get(row) / 3;
    if (stays.from.get(row) >= 0 && stays.activity.get(row) === 0)
      counts.set(child, (counts.get(child) ?? 0) + 1);
  }
  return [...counts]
    .sort(([a, n], [b, m]) => m - n || a - b)
    .slice(0, count)
    .map(([child]) => child);
}

/** Minutes of one stay by the number of the cause. */
function causeMinutes(stays: StayTable, row: number): Record<number, number> {
  const sums: Record<number, number> = {};
  const first = stays.firstPart.get(row);
  for (let part = first; part < first + stays.partCount.get(row); part++) {
    const cause = causeOfPart(stays.part.get(part));
    if (stays.partMinutes.get(part) > 0) sums[cause] = (sums[cause] ?? 0) + stays.partMinutes.get(part);
  }
  return sums;
}

const asMinutes = (rows: readonly Record<string, unknown>[]): Record<string, number> =>
  Object.fromEntries(
    rows.map(({ stage, cause, team, minutes }) => [
      `${String(stage)} | ${String(cause)} | ${String(team)}`,
      Number(minutes),
    ]),
  );

/** Minutes of all stays by what `keyOf` names, cause and team; rows without a name are left out. */
function ledgerMinutes(stays: StayTable, keyOf: (row: number) => string): Record<string, number> {
  const sums: Record<string, number> = {};
  const teams = run.source.vocabulary.teams.names;
  for (let row = 0; row < stays.length; row++) {
    const name = keyOf(row);
    if (name === '') continue;
    const first = stays.firstPart.get(row);
    for (let part = first; part < first + stays.partCount.get(row); part++) {
      const code = stays.part.get(part);
      const key = `${name} | ${CAUSES[causeOfPart(code)]} | ${teams[teamOfPart(code)]}`;
      if (stays.partMinutes.get(part) > 0) sums[key] = (sums[key] ?? 0) + stays.partMinutes.get(part);
    }
  }
  return sums;
}
