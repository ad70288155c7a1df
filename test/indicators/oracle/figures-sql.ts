/** Figures of `measures.parquet` in SQL over the events: one question a family of measures, rows of `measure, by, grp, value, n`. */
import type { EventPattern, FactEntry, TimescaleEntry } from '../../../machines/machine-list.ts';
import type { Measure, Scenario } from '../../../src/scenario/schema.ts';
import { dueSql } from './clocks-sql.ts';

/** The whole period and every whole year of it, with how many years each has. */
export const PARTS = `
  create table parts as
  with years as (
    select (date '2014-04-01' + to_years(i::int))::date - date '2014-04-01' as first,
           (date '2014-04-01' + to_years((i + 1)::int))::date - date '2014-04-01' as next, i
    from range(0, 60) t(i)
  ),
  cut as (
    select i, first, first * 1440 as start, least(next * 1440, horizon()) as until,
           (least(next * 1440, horizon()) - first * 1440)::double / ((next - first) * 1440) as share
    from years where first * 1440 < horizon()
  )
  select '' as "by", '' as grp, 0 as start, horizon() as until, (select list_sum(list(share order by i)) from cut) as years
  union all
  select 'year', (date '2014-04-01' + first::int)::text, start, until, share from cut where share >= 0.99`;

/** The last day of the run and the same day of other years, or the scenario's own date. */
export const datesSql = (anchor: string | undefined): string => `
  create table dates as
  with anchor as (select ${anchor === undefined ? `(date '2014-04-01' + (horizon() // 1440 - 1)::int)::date` : `date '${anchor}'`} as d),
  days as (select (d + to_years(i::int))::date as date, ((d + to_years(i::int))::date - date '2014-04-01')::int as day from anchor, range(-60, 60) t(i))
  select date::text as date, (day + 1) * 1440 as moment from days where day >= 0 and (day + 1) * 1440 <= horizon()`;

const text = (value: string): string => `'${value}'`;

/** Whether a row is one of the events, by its type and the codes that it carries. */
export function isOneOf(patterns: readonly (EventPattern | NonNullable<Extract<Measure, { events: unknown }>['events']>[number])[], row: string): string {
  const each = patterns.map((pattern) => {
    if (typeof pattern === 'string') return `${row}.type = ${text(pattern)}`;
    const codes = Object.entries(pattern.where ?? {}).map(([code, value]) => `d."${code}" = ${text(String(value))}`);
    if (codes.length === 0) return `${row}.type = ${text(pattern.type)}`;
    return `(${row}.type = ${text(pattern.type)} and ${row}.detail in (select d.detail from details d where ${codes.join(' and ')}))`;
  });
  return `(${each.join(' or ')})`;
} // prettier-ignore

/** Whether a fact about a child's events held before a sequence number, at a minute. */
export function holds(fact: FactEntry, child: string, before: string, minute: string): string {
  const last = (patterns: readonly EventPattern[]): string =>
    `(select max(e.sequence) from ev e where e.machine <> 'work' and e.child = ${child} and e.sequence < ${before} and ${isOneOf(patterns, 'e')})`;
  switch (fact.kind) {
    case 'since':
      return `coalesce(${last(fact.since)}, -1) > coalesce(${last(fact.until ?? [])}, -1)`;
    case 'within':
      return `(select count(*) from ev e where e.machine <> 'work' and e.child = ${child} and e.sequence < ${before} and ${minute} - e.minute <= ${fact.days * 1440} and ${isOneOf(fact.events, 'e')}) >= ${fact.atLeast ?? 1}`;
    case 'count':
      return `(select count(*) from ev e where e.machine <> 'work' and e.child = ${child} and e.sequence < ${before} and ${isOneOf(fact.events, 'e')}) >= ${fact.atLeast}`;
    case 'age':
    case 'attribute':
    case 'dated':
    case 'late':
    case 'out of hours':
    case 'siblings':
      throw new Error(`no SQL for facts of the kind ${fact.kind}`);
  }
} // prettier-ignore

/** Occurrences of events: what one event leads several machines to is one. */
const occurrences = (events: Parameters<typeof isOneOf>[0], fact: FactEntry | undefined): string => `
  select o.minute, ${fact === undefined ? 'false' : holds(fact, 'o.child', 'o.sequence', 'o.minute')} as holds from (
    select child, type, cause, minute, min(sequence) as sequence from ev e
    where e.machine <> 'work' and minute between 0 and horizon() - 1 and ${isOneOf(events, 'e')} group by all
  ) o`;

/** Of each occurrence of an end, the minutes since the last beginning that no other end has used up. */
export const lengths = (from: Parameters<typeof isOneOf>[0], to: Parameters<typeof isOneOf>[0]): string => `
  with ends as (
    select child, type, cause, minute, min(sequence) as sequence from ev e
    where e.machine <> 'work' and ${isOneOf(to, 'e')} group by all
  ),
  spans as (
    select child, minute, sequence, lag(sequence, 1, -1) over (partition by child order by sequence) as before from ends
  )
  select minute, minute - (
    select max_by(b.minute, b.sequence) from ev b
    where b.machine <> 'work' and b.child = spans.child and b.sequence < spans.sequence and b.sequence > spans.before and ${isOneOf(from, 'b')}
  ) as took
  from spans where minute between 0 and horizon() - 1`;

const inParts = (select: string, from: string): string =>
  `select "by", grp, ${select} from parts p left join (${from}) o on o.minute >= p.start and o.minute < p.until group by "by", grp, years`;

/** Whether a configuration is in one of the states. */
export function isIn(patterns: readonly string[]): string {
  const conditions = patterns.map((pattern) => {
    const [machine, ...path] = pattern.split('.');
    if (path.length === 0)
      return `(machine = '${machine}' and state not in (select state from finals where machine = '${machine}'))`;
    const state = path.join('.');
    const leaf = `leaf -> leaf = '${state}' or starts_with(leaf, '${state}.')`;
    return `(machine = '${machine}' and list_contains(list_transform(string_split(state, '+'), ${leaf}), true))`;
  });
  return conditions.join(' or ');
}

/** Stretches in which a child is in the states, those that overlap as one. */
export const presence = (patterns: readonly string[]): string => `
  with steps as (
    select child, machine, state, minute, lead(minute, 1, 2147483647) over (partition by child, machine, instance order by sequence) as until
    from ev where machine <> 'work'
  ),
  present as (select child, minute, until from steps where (${isIn(patterns)}) and until > minute),
  begun as (select *, max(until) over (partition by child order by minute, until rows between unbounded preceding and 1 preceding) as so_far from present),
  islands as (select *, sum((so_far is null or so_far < minute)::int) over (partition by child order by minute, until) as island from begun)
  select child, min(minute) as minute, max(until) as until from islands group by child, island`;

function stockSql(name: string, patterns: readonly string[]): string {
  const there = presence(patterns);
  return `
    with there as (${there}),
    days as (
      select c.day, count(distinct t.child)::int as children
      from cal c left join there t on t.minute < (c.day + 1) * 1440 and t.until >= (c.day + 1) * 1440
      where c.day between 0 and horizon() // 1440 - 1 group by c.day
    )
    select '${name}' as measure, '' as "by", '' as grp,
      coalesce(sum(least(until, horizon()) - greatest(minute, 0)), 0)::double / horizon() as value, null as n
    from there where minute < horizon() and until > 0
    union all
    select '${name}', p."by", p.grp, (select sum(children)::double / count(*) from days where day >= p.start // 1440 and day * 1440 < p.until), null
    from parts p where p."by" = 'year'
    union all
    select '${name}', 'date', d.date, (select count(distinct child) from there t where t.minute < d.moment and t.until >= d.moment)::double, null from dates d`;
}

function stockShareSql(name: string, patterns: readonly string[], fact: FactEntry): string {
  return `
    with there as (${presence(patterns)}),
    seen as (
      select d.date, t.child, ${holds(fact, 't.child', `(select coalesce(min(sequence), 2147483647) from ev x where x.minute >= d.moment)`, 'd.moment')} as holds
      from dates d join there t on t.minute < d.moment and t.until >= d.moment
    )
    select '${name}' as measure, '' as "by", '' as grp, 100.0::double * count(*) filter (holds) / nullif(count(*), 0) as value, count(*)::int as n from seen
    union all
    select '${name}', 'date', d.date, 100.0::double * count(*) filter (s.holds) / nullif(count(s.child), 0), count(s.child)::int
    from dates d left join seen s using (date) group by d.date`;
} // prettier-ignore

/** The question that recomputes a measure of the scenario, without its rate. */
export function measureSql(name: string, measure: Measure, facts: Readonly<Record<string, FactEntry>>): string {
  switch (measure.kind) {
    case 'flow':
      return `select '${name}' as measure, ${inParts('count(o.minute)::double / years as value, count(o.minute)::int as n', occurrences(measure.events, undefined)).slice('select '.length)}`;
    case 'share':
      return `select '${name}' as measure, ${inParts('100.0::double * count(o.minute) filter (o.holds) / nullif(count(o.minute), 0) as value, count(o.minute)::int as n', occurrences(measure.events, facts[measure.with])).slice('select '.length)}`;
    case 'ratio': {
      const count = (events: typeof measure.events) => inParts('count(o.minute)::int as n', occurrences(events, undefined));
      return `select '${name}' as measure, a."by", a.grp, 100.0::double * a.n / nullif(b.n, 0) as value, b.n
        from (${count(measure.events)}) a join (${count(measure.of)}) b on a."by" = b."by" and a.grp = b.grp`;
    }
    case 'length': {
      const unit = measure.unit === 'weeks' ? 7 * 1440 : 1440;
      return `select '${name}' as measure, ${inParts(`avg(o.took)::double / ${unit} as value, count(o.took)::int as n`, lengths(measure.from, measure.to)).slice('select '.length)}`;
    }
    case 'stock':
      return stockSql(name, measure.in);
    case 'stock share':
      return stockShareSql(name, measure.in, facts[measure.with]);
  }
} // prettier-ignore

const months = (date: string): string => `(year(${date}) * 12 + month(${date}))`;
const dateAt = (minute: string): string => `(date '2014-04-01' + day_of(${minute}))::date`;

/** How long a round took, in the limit's unit; a month begun counts by the share of its days. */
export function takenSql(unit: TimescaleEntry['limit']['unit'], start: string, end: string): string {
  switch (unit) {
    case 'minutes':
      return `(${end} - ${start})::double`;
    case 'hours':
      return `(${end} - ${start}) / 60.0::double`;
    case 'working hours':
      return `(worked_before(${end}) - worked_before(${start})) / 60.0::double`;
    case 'working days':
      return `taken(${start}, ${end})::double`;
    case 'days':
      return `(day_of(${end}) - day_of(${start}))::double`;
    case 'weeks':
      return `(day_of(${end}) - day_of(${start})) / 7.0::double`;
    case 'months':
    case 'years': {
      const [a, b] = [dateAt(start), dateAt(end)];
      const rough = `(${months(b)} - ${months(a)})`;
      const whole = `(${rough} - (case when (${a} + to_months((${rough})::int))::date > ${b} then 1 else 0 end))`;
      const begun = (more: number) => `(${a} + to_months((${whole} + ${more})::int))::date`;
      const share = `(${b} - ${begun(0)})::double / (${begun(1)} - ${begun(0)})`;
      return unit === 'years' ? `(${whole} + ${share}) / 12` : `(${whole} + ${share})`;
    }
  }
}

/** Every figure of a timescale, of the whole period and of each whole year. */
export function timescaleSql(name: string, limit: TimescaleEntry['limit']): string {
  const key = `timeliness.${name}`;
  return `
    with one as (select *, ${dueSql(limit)} as due from rounds where timescale = '${name}' and start < horizon()),
    judged as (
      select *, state = 'done' and until < horizon() as is_done, state = 'ended' and until < horizon() and until <= due as fell_away,
             state = 'ended' and until < horizon() as is_over
      from one
    ),
    timed as (
      select *, ${takenSql(limit.unit, 'start', `(case when is_done or is_over then until else horizon() - 1 end)`)} as taken from judged
    ),
    counted as (
      select p."by", p.grp,
        count(*) filter (not fell_away and due >= p.start and due < p.until)::int as due,
        count(*) filter (not fell_away and due >= p.start and due < p.until and is_done and r.until <= due)::int as in_time,
        count(*) filter (not fell_away and due >= p.start and due < p.until and is_done and r.until > due)::int as late,
        count(*) filter (not fell_away and due >= p.start and due < p.until and not is_done)::int as overdue,
        count(*) filter (not fell_away and not (due >= p.start and due < p.until) and not is_done and due >= horizon()
          and r.start < p.until and (r.start >= p.start or p.start = 0))::int as not_yet_due,
        count(*) filter (is_done and r.until >= p.start and r.until < p.until)::int as done,
        count(*) filter (is_done and r.until >= p.start and r.until < p.until and r.until <= due)::int as done_in_time,
        list_sort(list(taken) filter (is_done and r.until >= p.start and r.until < p.until)) as times,
        max(taken) filter ((is_done and r.until >= p.start and r.until < p.until)
          or (not is_done and not is_over and r.start < p.until and (r.start >= p.start or p.start = 0))) as longest
      from parts p left join timed r on true group by p."by", p.grp
    )
    ${[
      ['percent_in_time', '100.0::double * in_time / nullif(due, 0)', 'due'],
      ['due', 'due', 'due'],
      ['in_time', 'in_time', 'due'],
      ['late', 'late', 'due'],
      ['overdue', 'overdue', 'due'],
      ['not_yet_due', 'not_yet_due', 'not_yet_due'],
      ['done', 'done', 'done'],
      ['percent_of_done', '100.0::double * done_in_time / nullif(done, 0)', 'done'],
    ]
      .map(([figure, value, n]) => `select '${key}.${figure}' as measure, "by", grp, (${value})::double as value, ${n} as n from counted`)
      .join(' union all ')}
    union all select '${key}.median', "by", grp, ${quantile('times', 0.5)}, done from counted where "by" = ''
    union all select '${key}.p90', "by", grp, ${quantile('times', 0.9)}, done from counted where "by" = ''
    union all select '${key}.longest', "by", grp, longest, done from counted where "by" = ''`;
} // prettier-ignore

/** Linear between neighbours; `sorted` is a list in order. */
function quantile(sorted: string, share: number): string {
  const place = `((len(${sorted}) - 1) * ${share}::double)`;
  const low = `${sorted}[floor(${place})::int + 1]`;
  const high = `${sorted}[least(floor(${place})::int + 2, len(${sorted}))]`;
  return `(${low} + (${high} - ${low}) * (${place} - floor(${place})))`;
}

/** Mean, median, 90th percentile and most of a list. */
const spread = (name: string, sorted: string, scale: string): string =>
  [
    ['mean', `list_sum(${sorted})::double / len(${sorted})`],
    ['median', quantile(sorted, 0.5)],
    ['p90', quantile(sorted, 0.9)],
    ['max', `list_max(${sorted})`],
  ]
    .map(([figure, value]) => `select ${name} || '.${figure}' as measure, '' as "by", '' as grp, (${value}) / ${scale} as value, len(${sorted})::int as n from found`)
    .join(' union all '); // prettier-ignore

/** Waits of tasks (in working hours) and of meetings (in working days): \`items\` are those of work-sql. */
export const WAITS_OF_WORK = `
  with first_starts as (
    select *, min(sequence) filter (type = 'task.started') over (partition by root) as first_start from items where type like 'task.%'
  ),
  tasks as (
    select root, any_value(team) as team, any_value(activity) as activity,
           max(minute) filter (type = 'task.queued' and sequence < coalesce(first_start, sequence + 1)) as since,
           min(minute) filter (type = 'task.started') as till, min(minute) filter (type = 'task.withdrawn') as gone
    from first_starts group by root
  ),
  meetings as (
    select root, any_value(team) as team, min(minute) filter (type = 'meeting.booked') as since,
           min(minute) filter (type = 'meeting.held') as till, min(minute) filter (type = 'meeting.cancelled') as gone
    from items where type like 'meeting.%' group by root
  ),
  told as (
    select 'wait.task.' || team || '.p' || priority as name, team, since, till, gone, 60.0::double as scale from tasks join activities using (activity) where since is not null
    union all
    select 'wait.meeting.' || team, team, since, till, gone, case team when 'edt' then 1440.0::double else 480.0::double end from meetings where since is not null
  ),
  found as (
    select name, any_value(scale) as scale, coalesce(list_sort(list(on_duty(team, since, till)::double) filter (till >= 0)), []) as times,
           count(*) filter (till is null and gone is null)::int as waiting
    from told group by name
  )
  ${spread('name', 'times', 'scale')}
  union all select name || '.waiting', '', '', waiting::double, waiting from found`;

/** Waits of cases for their first worker, and for another whose own has left, in working days. */
export const WAITS_OF_CASES = `
  with told as (
    select team, type, minute, cause, previous, lead(type) over w as next, lead(minute) over w as till
    from cases window w as (partition by team, owner order by sequence)
  ),
  waits as (
    select case when coalesce(previous, '') in ('case.allocated', 'case.reallocated') then 'reallocation' else 'case' end as kind,
           team, minute as since, till, next
    from told where type = 'case.waiting'
    union all
    select case when type = 'case.reallocated' then 'reallocation' else 'case' end, team, minute, minute, type
    from told where type in ('case.allocated', 'case.reallocated') and coalesce(previous, '') <> 'case.waiting'
      -- What was needed before the run began was in hand then: no wait of which the log knows.
      and (type = 'case.reallocated' or exists (from ev x where x.sequence = told.cause and x.minute = told.minute))
  ),
  found as (
    select 'wait.' || kind || '.' || team as name,
      coalesce(list_sort(list(on_duty(team, since, till)::double) filter (next in ('case.allocated', 'case.reallocated') and till >= 0)), []) as times,
      count(*) filter (next is null)::int as waiting
    from waits group by all
  )
  ${spread('name', 'times', '480.0::double')}
  union all select name || '.waiting', '', '', waiting::double, waiting from found`;

/** Families and children of every worker in post at the end of every working day. */
export const CASELOADS = `
  with posts as (
    select e.team, e.minute as since, d.workers::int as workers, lead(e.minute, 1, 2147483647) over (partition by e.team order by e.sequence) as till
    from ev e join details d on d.detail = e.detail where e.type = 'capacity.changed'
  ),
  ends as (
    select t.team, c.day, (c.day + 1) * 1440 as moment from cal c, (select distinct team from stages where allocated <> '') t
    where c.works and c.day >= 0 and (c.day + 1) * 1440 <= horizon()
  ),
  desks as (
    select ends.*, unnest(range(1, workers + 1))::int as worker from ends join posts using (team) where posts.since < moment and posts.till >= moment
  ),
  held as (
    select c.team, c.owner, c.allocated, c.minute as since, c.until as till, e.worker
    from cases c join ev e using (sequence) where c.type in ('case.allocated', 'case.reallocated')
  ),
  loads as (
    select desks.team, desks.day, desks.worker, count(distinct case held.allocated when 'child' then n.family else held.owner end)::int as families, count(distinct n.child)::int as children
    from desks
    left join held on held.team = desks.team and held.worker = desks.worker and held.since < moment and held.till >= moment
    left join outer_stays n on n.team = held.team and n.allocated = held.allocated and case n.allocated when 'family' then n.family else n.child end = held.owner and n.start < moment and n.until >= moment
    group by all
  ),
  found as (
    select 'caseload.' || team || '.families' as name, list_sort(list(families::double)) as times from loads group by team
    union all
    select 'caseload.' || team || '.children', list_sort(list(children::double)) from loads group by team
  )
  ${spread('name', 'times', '1')}`;

/** Working minutes in a year of 365.25 days, over 28 years; those who are there always have all of them. */
const MINUTES_A_YEAR = `(select count(*) from cal where works and day between 0 and 10226)::double / 28 * 480`;

/** Hours worked and could be worked, a year. */
export function workSql(scenario: Scenario): string {
  const speeds = Object.entries(scenario.teams ?? {}).map(([name, team]) => {
    const whole = name === 'edt' ? String(365.25 * 1440) : MINUTES_A_YEAR;
    const hours = team.client_hours_per_year;
    return `('${name}', ${hours === undefined ? 1 : `least(1, ${hours * 60}::double / (${whole})::double)`}, ${team.unlimited === true})`;
  });
  return `
    with speeds(team, speed, unlimited) as (values ${speeds.join(', ')}),
    service as (
      select team, sum(on_duty(team, greatest(minute, 0), until))::int as worked from items where type in ('task.started', 'task.resumed') and until > 0 group by team
    ),
    posts as (
      select e.team, e.minute, d.workers::int as workers, lead(e.minute, 1, horizon()) over (partition by e.team order by e.sequence) as until
      from ev e join details d on d.detail = e.detail where e.type = 'capacity.changed'
    ),
    contracted as (select team, sum(workers * on_duty(team, greatest(minute, 0), until))::int as could from posts group by team),
    both_of as (
      select s.team, speed, coalesce(worked, 0) as worked, could, (select years from parts where "by" = '') as years
      from speeds s left join service using (team) left join contracted using (team)
    )
    select 'work.' || team || '.hours' as measure, '' as "by", '' as grp, worked * speed / 60 / years as value, null as n from both_of
    union all select 'work.' || team || '.capacity', '', '', could * speed / 60 / years, null from both_of
    union all select 'work.' || team || '.utilisation', '', '', 100.0::double * worked / nullif(could, 0), null from both_of`;
}
