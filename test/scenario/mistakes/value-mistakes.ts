/** Keys, numbers, durations and dates that are wrong by themselves. */
import { inStage, plain, sourced, type Mistake } from './mistake.ts';

const DISTRIBUTION = 'a duration such as 10 wd, or a mapping such as { median: 10 wd, p90: 18 wd }';

const keys: readonly Mistake[] = [
  sourced(
    'a key that is misspelt',
    'teams:\n  mash: { wokers: 3 }',
    '3:11 teams.mash.wokers: there is no such key here (possible: label, workers, unlimited, calendar, caseload, room, skills, part_time, absence, client_hours_per_year, places, meets, source, note) → workers',
  ),
  inStage(
    'a key of another distribution',
    'duration: { median: 10 wd, sd: 1 wd }',
    `4:15 stages.a.b.duration: "p90" is missing (p90: a duration such as 10 wd)`,
    '4:32 stages.a.b.duration.sd: there is no such key here (possible: median, p90, source)',
  ),
  inStage(
    'a misspelt key of a distribution, told once',
    'duration: { meen: 10 wd, sd: 1 wd }',
    '4:17 stages.a.b.duration.meen: there is no such key here (possible: mean, sd, shape, min, source) → mean',
  ),
  inStage(
    'half a distribution',
    'duration: { median: 10 wd }',
    '4:15 stages.a.b.duration: "p90" is missing (p90: a duration such as 10 wd)',
  ),
  inStage(
    'an empty distribution',
    'duration: {}',
    `4:15 stages.a.b.duration: an empty mapping does not fit here (write ${DISTRIBUTION})`,
  ),
  inStage(
    'a key without a value',
    'duration:',
    `4:14 stages.a.b.duration: there is no value (write ${DISTRIBUTION})`,
  ),
  sourced(
    'a name with capitals and a space',
    'teams: { Mash Team: { workers: 1 } }',
    '2:10 teams.Mash Team: "Mash Team" is no name (a name has lower-case letters, digits and _, and begins with a letter)',
  ),
  inStage(
    'an event type with a space',
    'outcomes: [{ event: Referral Received }]',
    '4:25 stages.a.b.outcomes[0].event: "Referral Received" is no event type (an event type is in dotted lower case, such as referral.received)',
  ),
  plain(
    'a kind of measure that there is not',
    'measures: { x: { kind: flw, label: X, events: [a.b] } }',
    '1:24 measures.x.kind: "flw" is none of the values possible here (flow, stock, share, stock share, ratio, length) → flow',
  ),
  sourced(
    'a key that is missing in a fact',
    'facts: { x: { kind: within, events: [a.b], yes: y, no: n } }',
    '2:13 facts.x: "days" is missing (days: a number)',
  ),
  sourced(
    'a key that its fact does not have',
    'facts: { x: { kind: within, events: [a.b], days: 30, yes: y, no: n, until: [b] } }',
    '2:69 facts.x.until: there is no such key here (possible: kind, events, days, atLeast, yes, no, source)',
  ),
  sourced('a list for a mapping', 'teams: [a]', '2:8 teams: a list does not fit here (write a mapping)'),
  inStage(
    'yes for a choice of words',
    'allocated: yes',
    '4:16 stages.a.b.allocated: "yes" is none of the values possible here (family, child)',
  ),
  inStage(
    'a fact with not before it',
    'hazards: [{ event: a.b, per_year: 1, when: not had_plan }]',
    '4:48 stages.a.b.hazards[0].when: "not had_plan" negates a fact (name the fact that says the opposite)',
  ),
  inStage(
    'two tasks of one name',
    'tasks: [{ name: x, hours: 1 h }, { name: x, hours: 1 h }]',
    '4:46 stages.a.b.tasks[1].name: "x" is the name of another task, meeting or repeat of this stage (names in a stage differ: the log tells them apart by name)',
  ),
  plain('an empty list', 'machines: []', '1:11 machines: the list is empty (give one entry at least)'),
];

const numbers: readonly Mistake[] = [
  sourced(
    '10^300 of something',
    'population: { children: 1e300 }',
    '2:25 population.children: 1e+300 is too large (1000000000000 at most)',
  ),
  sourced(
    '10^300 workers',
    'teams: { a: { workers: 1e300 } }',
    '2:24 teams.a.workers: 1e+300 is too large (1000000000000 at most)',
  ),
  inStage('10^300 days', 'duration: 1e300 wd', '4:15 stages.a.b.duration: "1e300 wd" is too large'),
  sourced(
    '10^300 a year',
    'arrivals: { a: { event: a.b, rate: 1e300 per year } }',
    '2:36 arrivals.a.rate: "1e300 per year" is too large (1000000000000 at most)',
  ),
  sourced(
    '.nan',
    'population: { children: .nan }',
    '2:25 population.children: NaN is not a number that can be counted with',
  ),
  sourced(
    '.inf',
    'population: { children: -.inf }',
    '2:25 population.children: -Infinity is not a number that can be counted with',
  ),
  sourced(
    'a number beyond all',
    'population: { children: 1e400 }',
    '2:25 population.children: Infinity is not a number that can be counted with',
  ),
  sourced(
    'a negative count',
    'teams: { a: { workers: -1 } }',
    '2:24 teams.a.workers: -1 is negative (0 at least)',
  ),
  sourced(
    'half a worker',
    'teams: { a: { workers: 2.5 } }',
    '2:24 teams.a.workers: 2.5 is not a whole number',
  ),
  sourced(
    'a number in quotes',
    'population: { children: "36000" }',
    '2:25 population.children: "36000" is a text, not a number (write 36000)',
  ),
  sourced(
    'a number with _',
    'population: { children: 36_000 }',
    '2:25 population.children: "36_000" is a text, not a number (write 36000)',
  ),
  sourced(
    'a word for a number',
    'population: { children: many }',
    '2:25 population.children: "many" does not fit here (write a number)',
  ),
  plain('no years', 'years: 0', '1:8 years: 0 is too small (more than 0)'),
];

const durations: readonly Mistake[] = [
  inStage(
    'a number without a unit',
    'duration: 10',
    '4:15 stages.a.b.duration: 10 has no unit (write 10 h, 10 wd or 10 weeks)',
  ),
  inStage(
    'a text without a unit',
    'duration: "10"',
    '4:15 stages.a.b.duration: "10" has no unit (write 10 h, 10 wd or 10 weeks)',
  ),
  inStage(
    'a unit that there is not',
    'duration: 10 fortnights',
    '4:15 stages.a.b.duration: "10 fortnights" has the unknown unit "fortnights" (use min, h, d, weeks, months, years, wh, wd)',
  ),
  inStage('a negative duration', 'duration: -3 wd', '4:15 stages.a.b.duration: "-3 wd" is negative'),
  inStage(
    'work in days',
    'tasks: [{ name: x, hours: { mean: 10 wd, sd: 1 h } }]',
    '4:39 stages.a.b.tasks[0].hours.mean: "10 wd" is a length of time, not hours of work (write h or min: 10 h)',
  ),
  inStage(
    'working and calendar time in one distribution',
    'duration: { median: 3 wd, p90: 10 d }',
    '4:36 stages.a.b.duration.p90: mixes working time (wd, wh) and calendar time',
  ),
  inStage(
    'a median above the 90th percentile',
    'duration: { median: 10 wd, p90: 3 wd }',
    '4:25 stages.a.b.duration.median: median 10 wd is above the 90th percentile 3 wd',
  ),
  inStage(
    'bands that do not go up',
    'duration: { bands: [{ to: 5 wd, share: 0.5 }, { to: 3 wd, share: 0.5 }] }',
    '4:57 stages.a.b.duration.bands[1].to: the band to 3 wd does not end after 5 wd',
  ),
  sourced(
    'a limit of half a day',
    'timescales: { x: { starts: [a.b], stops: [a.c], limit: 2.5 wd, kind: local } }',
    '2:56 timescales.x.limit: "2.5 wd" is a limit of a part of a day (wd are whole; write h or wh for less)',
  ),
  inStage(
    'factors by time that do not go up',
    'hazards: [{ event: a.b, per_year: 1, by_time: [{ to: 5 d, times: 1 }, { to: 2 d, times: 2 }] }]',
    '4:81 stages.a.b.hazards[0].by_time[1].to: "2 d" is not longer than "5 d" above it (bands go up)',
  ),
  sourced(
    'a rate without a unit',
    'arrivals: { a: { event: a.b, rate: 2900 } }',
    '2:36 arrivals.a.rate: 2900 does not fit here (write a rate such as 2900 per year)',
  ),
  sourced(
    'a rate in a unit that there is not',
    'arrivals: { a: { event: a.b, rate: 2900 a fortnight } }',
    '2:36 arrivals.a.rate: "2900 a fortnight" has no known unit: "fortnight" (per hour, day, week, month or year)',
  ),
];

const dates: readonly Mistake[] = [
  plain(
    '30 February',
    'start: 2015-02-30',
    '1:8 start: "2015-02-30" does not exist: February 2015 has 28 days',
  ),
  plain(
    '29 February 1900',
    'start: 1900-02-29',
    '1:8 start: "1900-02-29" does not exist: February 1900 has 28 days',
  ),
  plain(
    'a thirteenth month',
    'start: 2015-13-01',
    '1:8 start: "2015-13-01" does not exist: there is no month 13 (write year-month-day: 2014-10-01)',
  ),
  plain(
    'a date in words',
    'start: 1 April 2015',
    '1:8 start: "1 April 2015" is no date (write year-month-day: 2014-10-01)',
  ),
  plain(
    'a year for a date',
    'start: 2015',
    '1:8 start: 2015 does not fit here (write a date such as 2014-10-01)',
  ),
  sourced(
    'a weekday that is misspelt',
    'arrivals: { a: { event: a.b, rate: 1 per day, weekdays: { munday: 2 } } }',
    '2:59 arrivals.a.weekdays.munday: "munday" is none of the weekdays possible here (monday, tuesday, wednesday, thursday, friday, saturday, sunday) → monday',
  ),
  sourced(
    'a month that is misspelt',
    'arrivals: { a: { event: a.b, rate: 1 per day, season: { agust: 2 } } }',
    '2:57 arrivals.a.season.agust: "agust" is none of the months possible here (january, february, march, april, may, june, july, august, september, october, november, december) → august',
  ),
  sourced(
    'a day of meetings that is misspelt',
    'teams: { a: { meets: { weekdays: [tusday] }, places: 1 } }',
    '2:35 teams.a.meets.weekdays[0]: "tusday" is none of the values possible here (monday, tuesday, wednesday, thursday, friday) → tuesday',
  ),
  sourced(
    'dates that do not go up',
    'teams: { a: { workers: [{ from: 2015-01-01, value: 1 }, { from: 2014-01-01, value: 2 }] } }',
    '2:65 teams.a.workers[1].from: "2014-01-01" is before the date above it, 2015-01-01 (dates go up)',
  ),
  sourced(
    'a date twice',
    'teams: { a: { workers: [{ from: 2015-01-01, value: 1 }, { from: 2015-01-01, value: 2 }] } }',
    '2:57 teams.a.workers[1]: a second entry from 2015-01-01 (keep one)',
  ),
  sourced(
    'an entry without a date that is not the first',
    'teams: { a: { workers: [{ from: 2015-01-01, value: 1 }, { value: 2 }] } }',
    '2:57 teams.a.workers[1]: the entry without a date stands first (it holds from the start; dates go up)',
  ),
  sourced(
    'a change announced after it holds',
    'teams: { a: { workers: [{ value: 1 }, { from: 2015-01-01, announced: 2015-02-01, value: 2 }] } }',
    '2:70 teams.a.workers[1].announced: "2015-02-01" is after the date from which the value holds (announced: is the earlier day on which it becomes known)',
  ),
  sourced(
    'times of the day',
    'calendars: { office: { weekdays: [monday], from: 9, to: "25:00" } }',
    '2:50 calendars.office.from: 9 does not fit here (write a time of the day such as "09:00")',
    '2:57 calendars.office.to: "25:00" is no time of the day (write "09:00")',
  ),
  sourced(
    'an office that closes before it opens',
    'calendars: { office: { weekdays: [monday], from: "17:00", to: "09:00" } }',
    '2:63 calendars.office.to: the band ends before it begins',
  ),
];

export const valueMistakes: readonly Mistake[] = [...keys, ...numbers, ...durations, ...dates];
