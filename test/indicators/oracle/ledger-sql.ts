/** The delay ledger in SQL, of the states that hold no other: intervals that are cut with each other, no fold. */

/** Stays in each stage: runs of rows of an instance whose configuration holds the state. */
export const OUTER_STAYS = `
  create table outer_stays as
  with steps as (
    select child, family, machine, instance, sequence, minute, state,
           lead(minute, 1, horizon()) over w as until, row_number() over w as nth
    from ev where machine <> 'work'
    window w as (partition by child, machine, instance order by sequence)
  ),
  inside as (
    select t.*, s.stage, s.waits, s.allocated, s.team as stage_team,
           t.nth - row_number() over (partition by t.child, t.machine, t.instance, s.stage order by t.sequence) as island
    from steps t join stages s on s.machine = t.machine
     and list_contains(list_transform(string_split(t.state, '+'), leaf -> leaf = s.path or starts_with(leaf, s.path || '.')), true)
  )
  select child, any_value(family) as family, machine, instance, stage, any_value(waits) as waits,
         any_value(allocated) as allocated, any_value(stage_team) as team, min(minute) as start, max(until) as until
  from inside group by child, machine, instance, stage, island`;

/** Those in states that hold no other stage. */
export const STAYS = `create table stays as select outer_stays.* from outer_stays join stages using (stage) where leaf`;

/**
 * Who waits for an item: whoever asked for it, and those who joined, each from then on. Who joined before the item's first event (its case had no
 * worker) says no cause: it is the family's next.
 */
export const MEMBERS = `
  create table members as
  with joined as (
    select j.sequence, j.minute, j.child, j.instance, coalesce(i.root, (
      select min(n.root) from items n where n.family = j.family and n.activity = j.activity and n.root > j.sequence
    )) as root
    from ev j left join items i on i.sequence = j.cause
    where j.type in ('task.joined', 'meeting.joined')
  )
  select root, child, instance, min(minute) as since from (
    select root, child, instance, minute from items where sequence = root
    union all
    select root, child, instance, minute from joined where root is not null
  ) group by all`;

/** What an item is from one of its events to the next; before its first it waits for a worker. */
export const PHASES = `
  create table phases as
  select root, activity, team, minute, until,
    case type when 'task.started' then 'service' when 'task.resumed' then 'service' when 'task.interrupted' then 'interrupted'
      when 'task.paced' then 'paced' when 'task.queued' then 'queued' when 'meeting.booked' then 'booked'
      when 'meeting.moved' then 'booked' end as phase
  from items
  where type not in ('task.done', 'task.withdrawn', 'meeting.held', 'meeting.cancelled') and until > minute
  union all
  select i.root, i.activity, i.team, min(m.since), i.minute, 'queued'
  from items i join members m using (root)
  where i.sequence = i.root and m.since < i.minute group by all`;

/** Phases of the items of a stay, cut to the stay. */
export const SPANS = `
  create table spans as
  select s.child, s.instance, s.stage, s.waits, s.start as stay_start, p.phase, p.team,
         greatest(p.minute, m.since, s.start) as start, least(p.until, s.until) as until
  from phases p join members m using (root)
  join activities a on a.activity = p.activity and a.kind <> 'repeat'
  join stays s on s.child = m.child and s.instance = m.instance and s.stage = a.stage
  where greatest(p.minute, m.since, s.start) < least(p.until, s.until)
  union all
  select s.child, s.instance, s.stage, s.waits, s.start, 'case', c.team,
         greatest(c.minute, s.start), least(c.until, s.until)
  from cases c join stays s on s.allocated = c.allocated and s.team = c.team
   and c.owner = case when s.allocated = 'family' then s.family else s.child end
  where c.type = 'case.waiting' and greatest(c.minute, s.start) < least(c.until, s.until)`;

/**
 * Minutes by stage, cause and team. A case that waits hides pacing, and is hidden by a task that is queued; what a state waits for somebody else hides
 * everything but work, interruption and meetings.
 */
export const LEDGER = `
  with hiding as (
    select s.*, case when o.start is not null then greatest(s.start, o.start) end as hidden_from, case when o.start is not null then least(s.until, o.until) end as hidden_until
    from spans s left join spans o
      on o.child = s.child and o.instance = s.instance and o.stage = s.stage and o.stay_start = s.stay_start
     and o.start < s.until and s.start < o.until
     and ((s.phase = 'paced' and o.phase = 'case') or (s.phase = 'case' and o.phase in ('service', 'interrupted', 'booked', 'queued')))
  ),
  split as (
    select stage, waits, phase, team,
      until - start - coalesce(sum(hidden_until - hidden_from), 0) as minutes,
      on_duty(team, start, until) - coalesce(sum(on_duty(team, hidden_from, hidden_until)), 0) as duty
    from hiding group by child, instance, stay_start, stage, waits, phase, team, start, until
  ),
  told as (
    select stage, 'work' as cause, team, duty as minutes from split where phase = 'service'
    union all
    select stage, case when waits then 'waiting for another' else 'outside working time' end, case when waits then '' else team end, minutes - duty
    from split where phase = 'service' or (phase in ('queued', 'case') and not waits)
    union all
    select stage, 'waiting for a worker', team, duty from split where phase in ('queued', 'case') and not waits
    union all
    select stage, 'waiting for another', '', minutes from split where phase in ('queued', 'case', 'paced') and waits
    union all
    select stage, case phase when 'interrupted' then 'interrupted' when 'booked' then 'waiting for a meeting' else 'paced' end, team, minutes
    from split where phase in ('interrupted', 'booked') or (phase = 'paced' and not waits)
  ),
  told_of as (select stage, sum(minutes) as minutes from told group by stage),
  whole as (
    select stage, any_value(waits) as waits, sum(greatest(until, 0) - greatest(start, 0)) as minutes, sum(greatest(0, least(until, 0) - start)) as before
    from stays group by stage
  )
  select stage, cause, team, sum(minutes)::bigint as minutes from (
    from told
    union all
    select w.stage, case when waits then 'waiting for another' else 'planned stay' end, '', w.minutes - coalesce(t.minutes, 0)
    from whole w left join told_of t using (stage)
    union all
    select stage, 'before the run', '', before from whole
  ) group by all having sum(minutes) > 0`;

/** Minutes of the repeated activities beside stays by activity and cause. */
export const ROUNDS_LEDGER = `
  with spans as (
    select p.activity, p.phase, p.team, greatest(p.minute, m.since) as start, least(p.until, s.until) as until
    from phases p join members m using (root)
    join activities a on a.activity = p.activity and a.kind = 'repeat'
    join outer_stays s on s.child = m.child and s.instance = m.instance and s.stage = a.stage
     and s.start <= m.since and m.since < s.until
    where greatest(p.minute, m.since) < least(p.until, s.until)
  ),
  told as (
    select activity, 'work' as cause, team, on_duty(team, start, until) as minutes from spans where phase = 'service'
    union all
    select activity, 'waiting for a worker', team, on_duty(team, start, until) from spans where phase = 'queued'
    union all
    select activity, 'outside working time', team, until - start - on_duty(team, start, until) from spans where phase in ('service', 'queued')
    union all
    select activity, case phase when 'interrupted' then 'interrupted' when 'booked' then 'waiting for a meeting' else 'paced' end, team, until - start
    from spans where phase in ('interrupted', 'booked', 'paced')
  )
  select activity as stage, cause, team, sum(minutes)::bigint as minutes from told group by all having sum(minutes) > 0`;
