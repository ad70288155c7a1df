/** Work in SQL: tasks and meetings by following each event's cause, so without knowing whose a shared task is. */

/** Every event of a task or meeting with the first event of the same (`root`). */
export const ITEMS = `
  create table items as
  with recursive told as (
    select * from ev where type in ('task.paced', 'task.queued', 'task.started', 'task.interrupted', 'task.resumed',
      'task.done', 'task.withdrawn', 'meeting.booked', 'meeting.moved', 'meeting.held', 'meeting.cancelled')
  ),
  linked as (
    select e.*, before.sequence as previous
    from told e left join told before
      on before.sequence = e.cause and before.activity = e.activity
     and before.type not in ('task.done', 'task.withdrawn', 'meeting.held', 'meeting.cancelled')
  ),
  chain as (
    select sequence as root, sequence, minute, type, activity, team, child, family, instance from linked where previous is null
    union all
    select c.root, l.sequence, l.minute, l.type, l.activity, l.team, l.child, l.family, l.instance
    from chain c join linked l on l.previous = c.sequence
  )
  select *, lead(minute, 1, horizon()) over (partition by root order by sequence) as until from chain`;

/** Working minutes that tasks waited from their last queue before their first start, by team and priority. */
export const TASK_WAITS = `
  with begun as (
    select *, min(sequence) filter (type = 'task.started') over (partition by root) as first_start from items where type like 'task.%'
  ),
  tasks as (
    select root, any_value(team) as team, any_value(activity) as activity,
           max(minute) filter (type = 'task.queued' and sequence < coalesce(first_start, sequence + 1)) as queued,
           min(minute) filter (type = 'task.started') as started, min(minute) filter (type = 'task.withdrawn') as withdrawn
    from begun group by root
  )
  select team, priority,
    count(started) filter (started >= 0)::int as n,
    avg(on_duty(team, queued, started)) filter (started >= 0) as mean,
    quantile_cont(on_duty(team, queued, started), 0.5) filter (started >= 0) as median,
    quantile_cont(on_duty(team, queued, started), 0.9) filter (started >= 0) as p90,
    max(on_duty(team, queued, started)) filter (started >= 0)::int as max,
    count(*) filter (started is null and withdrawn is not null)::int as withdrawn,
    count(*) filter (started is null and withdrawn is null)::int as waiting
  from tasks join activities using (activity)
  where queued is not null
  group by all`;

/** Calendar minutes from booking to meeting by team; chairs keep office hours. */
export const MEETING_WAITS = `
  with meetings as (
    select root, any_value(team) as team, min(minute) filter (type = 'meeting.booked') as booked,
           min(minute) filter (type = 'meeting.held') as held, min(minute) filter (type = 'meeting.cancelled') as cancelled
    from items where type like 'meeting.%' group by root
  )
  select team, count(held)::int as n, avg(on_duty(team, booked, held)) as mean,
    count(*) filter (held is null and cancelled is not null)::int as withdrawn,
    count(*) filter (held is null and cancelled is null)::int as waiting
  from meetings group by all`;

/** Cases by family (or child) and team: each event with the one after it. */
export const CASES = `
  create table cases as
  with kinds as (select distinct team, allocated from stages where allocated <> '')
  select e.sequence, e.minute, e.type, e.team, e.cause, k.allocated,
         case when k.allocated = 'family' then e.family else e.child end as owner,
         lag(e.type) over w as previous, lead(e.minute, 1, horizon()) over w as until
  from ev e join kinds k using (team)
  where e.machine = 'work' and e.type like 'case.%'
  window w as (partition by e.team, case when k.allocated = 'family' then e.family else e.child end order by e.sequence)`;

/** Working minutes in service by team. */
export const SERVICE = `
  select team, sum(on_duty(team, greatest(minute, 0), until))::int as worked
  from items where type in ('task.started', 'task.resumed') and until > 0
  group by team`;

/** Working minutes of all workers in post by team. */
export const POSTS = `
  with posts as (
    select e.team, e.minute, d.workers::int as workers,
           lead(e.minute, 1, horizon()) over (partition by e.team order by e.sequence) as until
    from ev e join details d on d.detail = e.detail where e.type = 'capacity.changed'
  )
  select team, sum(workers * on_duty(team, greatest(minute, 0), until))::int as contracted from posts group by team`;
