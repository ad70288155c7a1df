/**
 * A real run for the second implementation: the base scenario with a team that loses workers, written to Parquet, with what the scenario says
 * beside it as tables and the calendar made anew from a list of bank holidays that is not ours.
 */
import { mkdtempSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { DuckDBInstance, type DuckDBConnection } from '@duckdb/node-api';
import Holidays from 'date-holidays';
import { events, facts, machines, timescales } from '../../../machines/index.ts';
import type { EventPattern } from '../../../machines/machine-list.ts';
import { openRun, type EventSource } from '../../../src/events/index.node.ts';
import type { IndicatorContext } from '../../../src/indicators/index.ts';
import { resolveMachines, type ResolvedMachines } from '../../../src/scenario/machines.ts';
import type { Scenario, Stage, Task } from '../../../src/scenario/schema.ts';
import { compileModel, simulate } from '../../../src/simulation/index.ts';
import { writeRun } from '../../events/run-fixture.ts';
import { isLong } from '../../properties/how-often.ts';
import { shippedScenario, withSmallStock } from '../../scenarios/shipped.ts';

export interface OracleRun {
  readonly source: EventSource;
  readonly context: IndicatorContext;
  readonly scenario: Scenario;
  readonly dir: string;
  /** Rows of one question. */
  ask(sql: string): Promise<Record<string, unknown>[]>;
}

const START = '2014-04-01';
const FIRST_DATE = '1990-01-01';

/** Bank holidays, all the years of the calendar; date-holidays lacks the moved days of 2012, before which nothing here is counted. */
function bankHolidays(): string[] {
  const theirs = new Holidays('GB', 'ENG');
  return Array.from({ length: 56 }, (_, index) => 1990 + index).flatMap((year) =>
    theirs
      .getHolidays(year)
      .filter(({ type }) => type === 'public')
      .map(({ date }) => date.slice(0, 10)),
  );
}

const text = (value: string): string => `'${value.replaceAll("'", "''")}'`;
const tuples = (rows: readonly (readonly (string | number | boolean | null)[])[]): string =>
  rows
    .map((row) => `(${row.map((cell) => (typeof cell === 'string' ? text(cell) : String(cell))).join(',')})`)
    .join(',');

async function table(
  duck: DuckDBConnection,
  name: string,
  columns: string,
  rows: readonly (readonly (string | number | boolean | null)[])[],
): Promise<void> {
  await duck.run(`create table ${name} (${columns})`);
  if (rows.length > 0) await duck.run(`insert into ${name} values ${tuples(rows)}`);
}

/** Days with their numbers, and macros for working time from 9 to 17. */
const CALENDAR = [
  `create table cal as
     select (d - date '${START}')::int as day, d::date as date,
            dayofweek(d) between 1 and 5 and d::date not in (select date from holidays) as works
     from (select unnest(generate_series(date '${FIRST_DATE}', date '2044-01-01', interval 1 day))::date as d)`,
  `create table counted as select *, coalesce(sum(works::int) over (order by day rows between unbounded preceding and 1 preceding), 0)::int as nth from cal`,
  `set variable first_day = (select min(day) from cal)`,
  `set variable works = (select list(works order by day) from counted)`,
  `set variable nth = (select list(nth order by day) from counted)`,
  `set variable working_days = (select list(day order by day) from counted where works)`,
  `create macro day_of(m) as floor(m / 1440.0)::int`,
  `create macro works_on(d) as getvariable('works')[d - getvariable('first_day') + 1]`,
  `create macro nth_of(d) as getvariable('nth')[d - getvariable('first_day') + 1]`,
  `create macro worked_before(m) as nth_of(day_of(m)) * 480 + case when works_on(day_of(m)) then greatest(0, least(480, m - day_of(m) * 1440 - 540)) else 0 end`,
  // Day 0 of a limit, as a number of working days: after hours it is the next.
  `create macro zero_of(m) as nth_of(day_of(m)) + case when works_on(day_of(m)) and m - day_of(m) * 1440 >= 1020 then 1 else 0 end`,
  `create macro taken(a, b) as greatest(0, nth_of(day_of(b)) - zero_of(a))`,
  `create macro working_day(n) as getvariable('working_days')[n + 1]`,
  `create macro on_duty(team, a, b) as case when team = 'edt' then b - a else worked_before(b) - worked_before(a) end`,
];

const tasksOf = (stage: Stage): readonly Task[] => [
  ...(stage.tasks ?? []),
  ...(stage.outcomes ?? []).flatMap((outcome) => outcome.tasks ?? []),
];

function activityRows(scenario: Scenario) {
  return Object.entries(scenario.stages ?? {}).flatMap(([key, stage]) => [
    ...tasksOf(stage).map((task) => [`${key}/${task.name}`, key, 'task', task.priority ?? 5]),
    ...(stage.meeting ? [[`${key}/${stage.meeting.name}`, key, 'meeting', 5]] : []),
    ...(stage.repeats ?? []).map((one) => [`${key}/${one.name}`, key, 'repeat', one.priority ?? 5]),
  ]);
}

function stageRows(scenario: Scenario) {
  const entries = Object.entries(scenario.stages ?? {});
  return entries.map(([key, stage]) => {
    const isLeaf = entries.every(([other]) => !other.startsWith(`${key}.`));
    const [machine = ''] = key.split('.');
    const path = key.slice(machine.length + 1);
    return [
      key,
      machine,
      path,
      isLeaf,
      stage.waits_for !== undefined,
      stage.allocated ?? '',
      stage.team ?? '',
    ];
  });
}

/** One row a timescale, role and event type, with the code that its pattern asks for, if it does. */
function clockRows(machinery: ResolvedMachines) {
  const rowOf = (name: string, role: string, pattern: EventPattern) => {
    if (typeof pattern === 'string') return [name, role, pattern, null, null];
    const codes = Object.entries(pattern.where ?? {});
    if (codes.length > 1) throw new Error(`the oracle knows patterns of one code: ${pattern.type}`);
    return [name, role, pattern.type, codes[0]?.[0] ?? null, codes[0]?.[1] ?? null];
  };
  return Object.entries(machinery.timescales).flatMap(([name, clock]) => [
    ...clock.starts.map((pattern) => rowOf(name, 'start', pattern)),
    ...clock.stops.map((pattern) => rowOf(name, 'stop', pattern)),
    ...clock.ends.map((pattern) => rowOf(name, 'end', pattern)),
  ]);
}

/** The codes that clocks ask for, one row a detail and code. */
const codesSql = (codes: readonly string[]): string =>
  codes.length === 0
    ? 'select 0 as detail, null as code, null as value where false'
    : codes
        .map(
          (code) =>
            `select detail, '${code}' as code, "${code}"::text as value from details where "${code}" is not null`,
        )
        .join(' union all ');

/** Top-level states in which a machine is over, as its configuration says. */
function finalRows(machinery: ResolvedMachines) {
  return Object.entries(machinery.list).flatMap(([name, { machine }]) =>
    Object.entries(machine.config.states ?? {})
      .filter(([, state]) => (state as { readonly type?: string }).type === 'final')
      .map(([state]) => [name, state]),
  );
}

/** Simulates, writes and opens the run; with a quarter of the opening stock but for the long tests. */
export async function oracleRun(years: number): Promise<OracleRun> {
  const base = shippedScenario('kingston-2015');
  const scenario = structuredClone<Scenario>(isLong ? base : withSmallStock(base));
  const safeguarding = scenario.teams?.['safeguarding'];
  if (safeguarding !== undefined) {
    safeguarding.workers = [
      { value: 16 },
      { from: '2014-06-02', value: 12 },
      { from: '2014-09-01', value: 15 },
    ];
  }
  const machinery = resolveMachines(scenario, { machines, facts, timescales, events }, new Map());
  const model = compileModel(scenario, machinery, { years });
  const log = simulate(model, { seed: 'oracle', replication: 0 });
  const dir = join(mkdtempSync(join(tmpdir(), 'casepath-oracle-')), 'run');
  writeRun(dir, [log]);
  const duck = await (await DuckDBInstance.create()).connect();
  for (const name of ['events/*', 'children', 'details']) {
    const view = name === 'events/*' ? 'ev' : name;
    // Adopters are people of their own: where there is no child the row is theirs.
    const columns = view === 'ev' ? '* replace (coalesce(child, adopter) as child)' : '*';
    const file = text(join(dir, `${name}.parquet`));
    await duck.run(`create table ${view} as select ${columns} from read_parquet(${file})`);
  }
  await table(
    duck,
    'holidays',
    'date date',
    bankHolidays().map((date) => [date]),
  );
  for (const statement of CALENDAR) await duck.run(statement);
  await table(
    duck,
    'activities',
    'activity text, stage text, kind text, priority int',
    activityRows(scenario),
  );
  await table(
    duck,
    'stages',
    'stage text, machine text, path text, leaf bool, waits bool, allocated text, team text',
    stageRows(scenario),
  );
  const clocks = clockRows(machinery);
  await table(duck, 'clocks', 'timescale text, role text, type text, code text, value text', clocks);
  const codes = [...new Set(clocks.flatMap(([, , , code]) => code ?? []))];
  await duck.run(`create table codes as ${codesSql(codes)}`);
  await table(duck, 'finals', 'machine text, state text', finalRows(machinery));
  await duck.run(`create macro horizon() as ${log.horizon}`);
  const context: IndicatorContext = {
    scenario,
    timescales: machinery.timescales,
    facts: machinery.facts,
    charts: new Map(model.machines.map(({ name, table: { nodes } }) => [name, nodes])),
    office: model.office,
    calendars: model.calendars,
    period: { from: 0, to: log.horizon },
  };
  return {
    source: await openRun(dir).source(0),
    context,
    scenario,
    dir,
    ask: async (sql) => (await duck.runAndReadAll(sql)).getRowObjectsJson(),
  };
}
