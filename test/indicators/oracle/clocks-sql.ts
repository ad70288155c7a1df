/** Clocks in SQL: rounds by windows over the events of each instance, due days from the calendar's table. */
import type { TimescaleEntry } from '../../../machines/machine-list.ts';

/** Events that some clock listens to, each with what it does to it. What several machines took began once: with the first of them. */
const HEARD = `
  select timescale, child, machine, instance, sequence, minute, type, cause,
         bool_or(role = 'start' and sequence = first_row) as starts, bool_or(role = 'stop') as stops, bool_or(role = 'end') as ends
  from (select *, min(sequence) over (partition by child, type, minute, cause) as first_row from ev where machine <> 'work') ev
    join clocks using (type)
  where machine <> 'work'
    and (clocks.code is null
      or exists (from codes where codes.detail = ev.detail and codes.code = clocks.code and codes.value = clocks.value))
  group by all`;

/**
 * Rounds. What another machine does stops or ends the rounds of all instances; an instance's clock is open after a row exactly if that row starts it,
 * so a round begins with a start that stops something or that follows none.
 */
export const ROUNDS = `
  create table rounds as
  with heard as (${HEARD}),
  owners as (select distinct timescale, child, machine, instance from heard where starts),
  told as (
    select o.timescale, o.child, o.machine, o.instance, h.sequence, h.minute,
           h.starts and h.machine = o.machine as starts, h.stops, h.ends
    from owners o join heard h on h.timescale = o.timescale and h.child = o.child
      and ((h.machine = o.machine and h.instance = o.instance) or (h.machine <> o.machine and (h.stops or h.ends)))
  ),
  placed as (
    select *, lag(starts) over w as open_before,
           min(case when stops or ends then sequence end) over (w rows between 1 following and unbounded following) as ended_by
    from told
    window w as (partition by timescale, child, machine, instance order by sequence)
  )
  select r.timescale, r.child, r.machine, r.instance, r.minute as start, e.minute as until,
         case when r.ended_by is null then 'open' when e.stops then 'done' else 'ended' end as state
  from placed r left join told e
    on e.sequence = r.ended_by and e.timescale = r.timescale and e.child = r.child
   and e.machine = r.machine and e.instance = r.instance
  where r.starts and (r.stops or r.ends or not coalesce(r.open_before, false))`;

/** The last minute in time, of a round that starts at \`start\`. */
export function dueSql({ amount, unit }: TimescaleEntry['limit']): string {
  const endOf = (day: string) => `(${day}) * 1440 + 1439`;
  switch (unit) {
    case 'minutes':
      return `start + ${amount}`;
    case 'hours':
      return `start + ${amount * 60}`;
    case 'working hours': {
      const target = `worked_before(start) + ${amount * 60}`;
      const day = `floor((${target} - 1) / 480.0)::int`;
      return `working_day(${day}) * 1440 + 540 + (${target}) - (${day}) * 480`;
    }
    case 'working days':
      return endOf(`working_day(zero_of(start) + ${amount})`);
    case 'days':
      return endOf(`day_of(start) + ${amount}`);
    case 'weeks':
      return endOf(`day_of(start) + ${amount * 7}`);
    case 'months':
    case 'years': {
      const months = unit === 'years' ? amount * 12 : amount;
      const date = `(date '2014-04-01' + day_of(start))::date`;
      return endOf(`((${date} + interval ${months} month)::date - date '2014-04-01')::int`);
    }
  }
}

/** How long a round took, where SQL can say it: in working days or hours. */
const takenSql = (unit: TimescaleEntry['limit']['unit']): string =>
  unit === 'working days' ? 'taken(start, until)' : unit === 'hours' ? '(until - start) / 60.0' : 'null';

/** Counts of one timescale over the whole run. */
export const countsSql = (name: string, limit: TimescaleEntry['limit']): string => `
  with one as (
    select *, ${dueSql(limit)} as due from rounds where timescale = '${name}'
  ),
  judged as (
    select *, state = 'ended' and until <= due as fell_away, due >= 0 and due < horizon() as falls_due from one
  )
  select
    count(*) filter (start >= 0)::int as started,
    count(*) filter (falls_due and not fell_away)::int as due,
    count(*) filter (falls_due and state = 'done' and until <= due)::int as in_time,
    count(*) filter (falls_due and state = 'done' and until > due)::int as late,
    count(*) filter (falls_due and not fell_away and state <> 'done')::int as overdue,
    count(*) filter (fell_away and until >= 0)::int as fell_away,
    count(*) filter (state = 'open' and due >= horizon())::int as not_yet_due,
    count(*) filter (state = 'done' and until >= 0)::int as done,
    count(*) filter (state = 'done' and until >= 0 and until <= due)::int as done_in_time,
    quantile_cont(${takenSql(limit.unit)}, 0.5) filter (state = 'done' and until >= 0) as median,
    quantile_cont(${takenSql(limit.unit)}, 0.9) filter (state = 'done' and until >= 0) as p90
  from judged`;
