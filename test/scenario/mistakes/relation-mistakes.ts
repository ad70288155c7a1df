/** Chances, keys and sources that are wrong beside each other. */
import { inStage, plain, sourced, type Mistake } from './mistake.ts';

const ADD_SOURCE = 'add source: report:409, what-if, assumption: reason, … here or around it in this file';
const IS_NO_CHANCE = 'is no chance: a chance is a number from 0 to 1';
const OTHERWISE = 'make one of them otherwise: true';

const chances: readonly Mistake[] = [
  inStage(
    'a chance of 27',
    'outcomes: [{ event: a.b, chance: 27 }]',
    `4:38 stages.a.b.outcomes[0].chance: 27 ${IS_NO_CHANCE} (write 0.27 for 27%)`,
  ),
  inStage(
    'a chance of 1.2',
    'outcomes: [{ event: a.b, chance: 1.2 }]',
    `4:38 stages.a.b.outcomes[0].chance: 1.2 ${IS_NO_CHANCE}`,
  ),
  inStage(
    'a chance of 27%',
    'outcomes: [{ event: a.b, chance: 27% }]',
    `4:38 stages.a.b.outcomes[0].chance: "27%" ${IS_NO_CHANCE} (write 0.27)`,
  ),
  inStage(
    'a negative chance',
    'outcomes: [{ event: a.b, chance: -0.1 }]',
    `4:38 stages.a.b.outcomes[0].chance: -0.1 ${IS_NO_CHANCE}`,
  ),
  inStage(
    'chances of less than 1',
    'outcomes:\n  - { event: a.b, chance: 0.5 }\n  - { event: a.c, chance: 0.4 }',
    `4:5 stages.a.b.outcomes: the chances sum to 0.9, not to 1 (${OTHERWISE})`,
  ),
  inStage(
    'chances of more than 1 beside otherwise',
    'outcomes:\n  - { event: a.b, chance: 0.7 }\n  - { event: a.c, chance: 0.4 }\n  - { event: a.d, otherwise: true }',
    '4:5 stages.a.b.outcomes: the chances sum to 1.1, which is more than 1',
  ),
  inStage(
    'two otherwise',
    'outcomes:\n  - { event: a.b, otherwise: true }\n  - { event: a.c, otherwise: true }',
    '6:34 stages.a.b.outcomes[1].otherwise: a second otherwise (one outcome at most takes the rest)',
  ),
  inStage(
    'a chance that is otherwise too',
    'outcomes:\n  - { event: a.b, chance: 0.5, otherwise: true }\n  - { event: a.c, chance: 0.5 }',
    '5:47 stages.a.b.outcomes[0].otherwise: this outcome has a chance and is otherwise (keep one of the two)',
  ),
  inStage(
    'an outcome without a chance',
    'outcomes:\n  - { event: a.b }\n  - { event: a.c, chance: 0.5 }',
    '5:9 stages.a.b.outcomes[0]: this outcome has no chance (write chance: 0.2, or otherwise: true)',
  ),
  inStage(
    'modifiers where nothing takes the rest',
    'outcomes:\n  - { event: a.b, chance: 0.5, modifiers: [{ when: x, times: 2 }] }\n  - { event: a.c, chance: 0.5 }',
    '4:5 stages.a.b.outcomes: with modifiers the chances cannot always sum to 1 (make one outcome otherwise: true)',
  ),
  inStage(
    'cases that sum to 1 when the fact holds and to 0.9 when it does not',
    'outcomes:\n  - { event: a.b, chance: { cases: [{ when: x, value: 0.5 }], otherwise: 0.2 } }\n  - { event: a.c, chance: { cases: [{ when: x, value: 0.5 }], otherwise: 0.7 } }',
    `4:5 stages.a.b.outcomes: the chances sum to 0.9, not to 1 (${OTHERWISE})`,
  ),
  inStage(
    'cases by different facts',
    'outcomes:\n  - { event: a.b, chance: { cases: [{ when: x, value: 0.5 }], otherwise: 0.2 } }\n  - { event: a.c, chance: { cases: [{ when: y, value: 0.5 }], otherwise: 0.8 } }',
    '4:5 stages.a.b.outcomes: the chances depend on different facts, so that they cannot always sum to 1 (make one outcome otherwise: true)',
  ),
  sourced(
    'shares that do not sum to 1',
    'people: { default: { sex: { M: 0.5, F: 0.4 } } }',
    '2:27 people.default.sex: the shares sum to 0.9, not to 1',
  ),
  sourced(
    'a code that there is not',
    'people: { default: { sex: { M: 0.5, W: 0.5 } } }',
    '2:37 people.default.sex.W: "W" is none of the codes possible here (M, F, U)',
  ),
  sourced(
    'a family without children',
    'people: { default: { family_size: { 0: 0.5, 2: 0.5 } } }',
    '2:37 people.default.family_size.0: "0" is no number of children (write 1 to 20)',
  ),
  inStage(
    'bands whose shares do not sum to 1',
    'duration: { bands: [{ to: 3 wd, share: 0.5 }, { to: 5 wd, share: 0.4 }] }',
    '4:24 stages.a.b.duration.bands: shares sum to 0.9, not 1',
  ),
];

const together: readonly Mistake[] = [
  inStage(
    'a paced task without a limit',
    'tasks: [{ name: x, hours: 1 h, paced: true }]',
    '4:43 stages.a.b.tasks[0].paced: paced needs something to be before (add limit: a timescale, or due: a duration)',
  ),
  inStage(
    'a meeting booked before nothing',
    'meeting: { name: x, team: y, book_within: 3 wd }',
    '4:47 stages.a.b.meeting.book_within: book_within needs something to be before (add limit: a timescale, or due: a duration)',
  ),
  inStage(
    'two limits',
    'tasks: [{ name: x, hours: 1 h, limit: y, due: 3 wd }]',
    '4:51 stages.a.b.tasks[0].due: there is a limit already (keep limit or due)',
  ),
  inStage(
    'a repeat without a rhythm',
    'repeats: [{ name: x, event: a.b }]',
    '4:15 stages.a.b.repeats[0]: nothing says when this happens again (add limit: a timescale, or every: a duration)',
  ),
  sourced(
    'days of meetings without places',
    'teams: { a: { meets: every working day } }',
    '2:22 teams.a.meets: nothing says how many meetings fit into a day (add places: 3)',
  ),
  sourced(
    'places without days',
    'teams: { a: { places: 3 } }',
    '2:23 teams.a.places: nothing says on which days the team meets (add meets: every working day, or { weekdays: [tuesday] })',
  ),
  sourced(
    'an unlimited number of two workers',
    'teams: { a: { workers: 2, unlimited: true } }',
    '2:38 teams.a.unlimited: a team that is unlimited has no number of workers (keep one of the two)',
  ),
  sourced(
    'arrivals without a rate',
    'arrivals: { a: { event: a.b } }',
    '2:16 arrivals.a: nothing says how many come (add rate: 2900 per year, or every: 1 h)',
  ),
  plain(
    'a threshold of nothing',
    'thresholds: { x: { label: X } }',
    '1:18 thresholds.x: judges nothing (add timescale: or measure:)',
    '1:18 thresholds.x: has no bound (add at_least: 90, or at_most: 10)',
  ),
];

const ADD_WIDTH = 'add relative: 0.05, or half_width: 2';

const runs: readonly Mistake[] = [
  sourced(
    'an absence where nobody is counted',
    'teams: { a: { unlimited: true, absence: { share: 0.04, spell: 5 wd } } }',
    '2:41 teams.a.absence: nobody is counted here who could be away (add workers: 3, or leave this out)',
  ),
  sourced(
    'a worker who is always away',
    'teams: { a: { workers: 1, absence: { share: 1, spell: 5 wd } } }',
    '2:45 teams.a.absence.share: 1 of the time leaves nobody to work, or is no absence (write more than 0 and less than 1, such as 0.04)',
  ),
  sourced(
    'a part-time day that there is not',
    'teams: { a: { workers: 1, part_time: [{ workers: 1, weekdays: [monday, wendesday] }] } }',
    '2:72 teams.a.part_time[0].weekdays[1]: "wendesday" is none of the values possible here (monday, tuesday, wednesday, thursday, friday, saturday, sunday) → wednesday',
  ),
  plain(
    'a warm-up in working days',
    'warm_up: 60 wd',
    '1:10 warm_up: "60 wd" is in working time, and a warm-up goes by the calendar (write 90 d, 12 weeks or 1 years)',
  ),
  plain(
    'a warm-up to be found in too short a time',
    'warm_up: { found: mser-5, every: week, within: 90 d }',
    '1:48 warm_up.within: "90 d" is too short to tell whether anything settles (write 350 d at least)',
  ),
  plain(
    'a precision without a width',
    'precision: { measure: a }',
    `1:12 precision: nothing says how precise the mean is to be (${ADD_WIDTH})`,
  ),
  plain(
    'a precision with two widths',
    'precision: { measure: a, relative: 0.1, half_width: 2 }',
    '1:53 precision.half_width: there is a relative width already (keep relative or half_width)',
  ),
];

const sources: readonly Mistake[] = [
  plain(
    'numbers without a source',
    'teams: { a: { workers: 1, caseload: 3 } }',
    `1:24 teams.a.workers: 1 and 1 more in this mapping have no source (${ADD_SOURCE})`,
  ),
  plain(
    'a report without a line',
    'source: report\nteams: { a: { workers: 1 } }',
    '1:9 source: "report" is no full source (write report:409)',
  ),
  plain(
    'an assumption without a reason',
    'source: "assumption:"\nteams: { a: { workers: 1 } }',
    '1:9 source: "assumption:" is no full source (write assumption: the reason for it)',
  ),
  plain(
    'a source that is misspelt',
    'source: "reprot:409"\nteams: { a: { workers: 1 } }',
    '1:9 source: "reprot:409" is no known form of a source (report:409, national:lb_nfa, base-flows:3, what-if, calibrated: run, assumption: reason, or a publication) → report:',
  ),
  plain(
    'a source that is a number',
    'source: 409',
    '1:9 source: 409 is not a text here (put it in quotes: "409")',
  ),
];

export const relationMistakes: readonly Mistake[] = [...chances, ...together, ...runs, ...sources];
