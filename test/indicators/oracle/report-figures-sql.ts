/** Figures of a report in SQL over the events, each over its own day or period: one question a figure, a row of `value, n`. */
import type { FactEntry, TimescaleEntry } from '../../../machines/machine-list.ts';
import type { Figure, FigureMeasure, Scenario } from '../../../src/scenario/schema.ts';
import { parseDuration } from '../../../src/scenario/duration.ts';
import { dueSql } from './clocks-sql.ts';
import { holds, isIn, isOneOf, lengths, presence } from './figures-sql.ts';

/** What a figure is counted over, as SQL for its first minute and the one after its last. */
interface Time {
  readonly from: string;
  readonly to: string;
}

const dayOf = (date: string): string => `(date '${date}' - date '2014-04-01')`;

function timeOf({ at, over }: Pick<Figure, 'at' | 'over'>): Time | undefined {
  if (at !== undefined) return { from: `((${dayOf(at)} + 1) * 1440)`, to: `((${dayOf(at)} + 1) * 1440)` };
  if (over === 'run') return { from: '0', to: 'horizon()' };
  if (over === undefined) return undefined;
  return { from: `(${dayOf(over.from)} * 1440)`, to: `((${dayOf(over.to)} + 1) * 1440)` };
}

type Events = Parameters<typeof isOneOf>[0];
type Facts = Readonly<Record<string, FactEntry>>;
type Limits = Readonly<Record<string, TimescaleEntry>>;

/** What happened in a time, once each: what one event leads several machines to is one. */
const happened = (events: Events, { from, to }: Time, fact?: FactEntry): string => `
  select o.child, o.is_child, ${fact === undefined ? 'true' : holds(fact, 'o.child', 'o.sequence', 'o.minute')} as holds from (
    select child, bool_and(adopter is null) as is_child, type, cause, minute, min(sequence) as sequence from ev e
    where e.machine <> 'work' and minute >= greatest(0, ${from}) and minute < least(horizon(), ${to}) and ${isOneOf(events, 'e')}
    group by child, type, cause, minute
  ) o`;

/** Who is in the states at the first minute after a time. */
const there = (states: readonly string[], { to }: Time, fact?: FactEntry): string => `
  select t.child, ${fact === undefined ? 'true' : holds(fact, 't.child', `(select coalesce(min(sequence), 2147483647) from ev x where x.minute >= ${to})`, to)} as holds
  from (select distinct child from (${presence(states)}) where minute < ${to} and until >= ${to}) t`;

/** Who was in the states at any time, if only for a moment. */
const everThere = (states: readonly string[], { from, to }: Time): string => `
  select count(distinct child)::int as n from (
    select child, machine, state, minute, lead(minute, 1, 2147483647) over (partition by child, machine, instance order by sequence) as until
    from ev where machine <> 'work'
  ) where (${isIn(states)}) and minute < ${to} and until > ${from}`;

const percent = (part: string, whole: string): string =>
  `100.0::double * (${part}) / nullif((${whole}), 0) as value, (${whole})::int as n`;

/** A count, or where it is asked for a rate for every 10,000 children. */
const counted = (rate: boolean | undefined, children: number): string =>
  `${rate === true ? `(count(*) filter (holds))::double / ${children} * 10000` : '(count(*) filter (holds))::double'} as value, (count(*) filter (holds))::int as n`;

const inTime = (timescales: readonly string[], limits: Limits, { from, to }: Time): string => `
  select ${percent('count(*) filter (until <= due)', 'count(*)')} from (
    ${timescales.map((name) => `select until, ${dueSql(limits[name].limit)} as due from rounds where timescale = '${name}' and start < horizon() and state = 'done'`).join(' union all ')}
  ) where until >= ${from} and until < ${to}`;

function leastMinutes(written: string): number {
  const { amount, unit } = parseDuration(written);
  const minutes: Readonly<Record<string, number>> = {
    minutes: 1,
    hours: 60,
    days: 1440,
    weeks: 7 * 1440,
    months: (365.25 / 12) * 1440,
  };
  const each = minutes[unit];
  if (each === undefined) throw new Error(`no SQL for a length in ${unit}`);
  return amount * each;
}

function valueSql(
  measure: FigureMeasure,
  time: Time,
  facts: Facts,
  limits: Limits,
  children: number,
): string {
  switch (measure.kind) {
    case 'flow':
      return `select ${counted(measure.rate, children)} from (${happened(measure.events, time, measure.with === undefined ? undefined : facts[measure.with])})`;
    case 'children':
      return `select count(*)::double as value, count(*)::int as n from (
        select child from (${happened(measure.events, time)}) where is_child and child is not null group by child having count(*) >= ${measure.at_least ?? 1})`;
    case 'share':
      return `select ${percent('count(*) filter (holds)', 'count(*)')} from (${happened(measure.events, time, facts[measure.with])})`;
    case 'ratio':
      return `select ${percent('a', 'b')} from (select (select count(*) from (${happened(measure.events, time)})) as a, (select count(*) from (${happened(measure.of, time)})) as b)`;
    case 'length': {
      const unit = measure.unit === 'weeks' ? 7 * 1440 : 1440;
      return `select avg(took)::double / ${unit} as value, count(took)::int as n from (${lengths(measure.from, measure.to)}) where minute >= ${time.from} and minute < ${time.to}`;
    }
    case 'length share':
      return `select ${percent(`count(took) filter (took >= ${leastMinutes(measure.at_least)})`, 'count(took)')} from (${lengths(measure.from, measure.to)}) where minute >= ${time.from} and minute < ${time.to}`;
    case 'stock':
      return `select ${counted(measure.rate, children)} from (${there(measure.in, time, measure.with === undefined ? undefined : facts[measure.with])})`;
    case 'stock share':
      return `select ${percent('count(*) filter (holds)', 'count(*)')} from (${there(measure.in, time, facts[measure.with])})`;
    case 'stock ratio':
      return `select ${percent('a', 'b')} from (select (select count(*) from (${there(measure.in, time)})) as a, (select count(*) from (${there(measure.of, time)})) as b)`;
    case 'any time':
      return `select n::double as value, n from (${everThere(measure.in, time)})`;
    case 'in time':
      return inTime(measure.timescales, limits, time);
  }
}

/** What is counted: written with the figure, or the count of a measure that it names. */
function measureOf(scenario: Scenario, { measure }: Figure): FigureMeasure | undefined {
  if (typeof measure !== 'string') return measure;
  const named = scenario.measures?.[measure];
  return named !== undefined && 'rate' in named ? { ...named, rate: false } : named;
}

/** One question with a row `measure, by, grp, value, n` for each figure whose time lies in the run as a whole. */
export function reportFiguresSql(scenario: Scenario, facts: Facts, limits: Limits): string[] {
  const children = scenario.population?.children ?? 0;
  return Object.entries(scenario.figures ?? {}).flatMap(([id, figure]) => {
    const measure = measureOf(scenario, figure);
    const time = timeOf(figure);
    if (measure === undefined || time === undefined) return [];
    const value = valueSql(measure, time, facts, limits, children);
    return [
      `select 'figure.${id}' as measure, '' as "by", '' as grp, value, n from (${value}) where ${time.from} >= 0 and ${time.to} <= horizon()`,
    ];
  });
} // prettier-ignore
