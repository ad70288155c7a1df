/**
 * A small simulated borough in which everything about work happens: siblings who share tasks, cases that wait, workers who leave and are replaced,
 * work that is interrupted or withdrawn, meetings that are moved or cancelled, a pool, an unlimited team, two calendars.
 */
import { createMachine, emit } from 'xstate';
import type { MachineList } from '../../machines/machine-list.ts';
import { indicatorContext } from '../../src/cli/answers/indicator-context.ts';
import type { EventLog } from '../../src/events/log.ts';
import type { IndicatorContext } from '../../src/indicators/context.ts';
import type { Scenario } from '../../src/scenario/schema.ts';
import { compileModel, simulate } from '../../src/simulation/index.ts';

export const START = '2014-04-01';
export const DAYS = 270;

const scenario: Scenario = {
  start: START,
  years: DAYS / 365.25,
  calendars: {
    office: {
      weekdays: ['monday', 'tuesday', 'wednesday', 'thursday', 'friday'],
      from: '09:00',
      to: '17:00',
      holidays: 'none',
    },
    long: {
      weekdays: ['monday', 'tuesday', 'wednesday', 'thursday', 'friday', 'saturday'],
      from: '08:00',
      to: '20:00',
      holidays: 'none',
    },
  },
  teams: {
    desk: {
      workers: [
        { value: 6 },
        { from: '2014-06-03', value: 3 },
        { from: '2014-07-14', value: 7 },
        { from: '2014-09-16', value: 5 },
      ],
      caseload: [{ value: 5 }, { from: '2014-08-01', value: 6 }],
      client_hours_per_year: 800,
    },
    care: {
      workers: [{ value: 2 }, { from: '2014-08-12', value: 1 }, { from: '2014-09-02', value: 2 }],
      caseload: 8,
      client_hours_per_year: 1000,
      calendar: 'long',
    },
    nurses: { workers: 1, calendar: 'long' },
    duty: { unlimited: true },
    panel: {
      meets: { weekdays: ['tuesday', 'thursday'] },
      places: [{ value: 3 }, { from: '2014-07-01', value: 1 }, { from: '2014-08-01', value: 3 }],
    },
  },
  people: {
    default: {
      family_size: { '1': 0.4, '2': 0.4, '3': 0.2 },
      first_child_age: [{ from: '0 years', to: '15 years', share: 1 }],
      sex: { M: 0.5, F: 0.5 },
      ethnicity: { WBRI: 0.7, AIND: 0.3 },
    },
  },
  arrivals: { main: { event: 'asked', rate: '0.8 per day', people: 'default' } },
  returns: {
    again: {
      after: ['assessed', 'care.ended'],
      event: 'asked',
      chance: 0.5,
      delay: { exponential: { mean: '25 d' } },
    },
  },
  stages: {
    'assessment.open': {
      team: 'desk',
      allocated: 'family',
      hazards: [{ event: 'withdrawn', per_year: 3, together: 0.5 }],
      waits_for: 'its steps',
    },
    'assessment.open.visit': {
      team: 'desk',
      allocated: 'family',
      tasks: [
        { name: 'reading', per: 'family', hours: '1 h', priority: 3 },
        { name: 'visit', hours: { median: '4 h', p90: '9 h' }, priority: 4 },
      ],
      together: 0.8,
      outcomes: [
        { event: 'urgent', chance: 0.25 },
        { event: 'seen', otherwise: true },
      ],
    },
    'assessment.open.enquiry': {
      team: 'desk',
      allocated: 'family',
      tasks: [
        { name: 'enquiry', per: 'family', hours: '3 h', priority: 1, interrupts: true },
        { name: 'medical', team: 'nurses', hours: { exponential: { mean: '2 h' } } },
      ],
      outcomes: [{ event: 'seen', otherwise: true }],
    },
    'assessment.open.writing': {
      team: 'desk',
      allocated: 'family',
      tasks: [
        { name: 'writing', per: 'family', hours: { median: '7 h', p90: '12 h' }, due: '20 wd', paced: true },
      ],
      meeting: { name: 'panel', team: 'panel', per: 'family', due: '25 wd', book_within: '8 wd' },
      together: 0.7,
      outcomes: [
        { event: 'care.decided', chance: 0.45 },
        { event: 'assessed', otherwise: true },
      ],
    },
    'care.held': {
      team: 'care',
      allocated: 'child',
      duration: { mean: '60 d', sd: '20 d' },
      tasks: [{ name: 'settling', hours: '6 h', priority: 2, interrupts: true }],
      repeats: [
        { name: 'visit', event: 'visited', every: '14 d', hours: '90 min' },
        { name: 'check', per: 'family', every: '30 d', team: 'duty', hours: '30 min' },
        { name: 'review', every: '40 d', meeting: 'panel', per: 'family' },
      ],
      outcomes: [{ event: 'care.ended', otherwise: true }],
    },
  },
};

const machines: MachineList = {
  assessment: {
    label: 'assessment',
    subject: 'child',
    opens: ['asked'],
    concurrent: false,
    machine: createMachine({
      id: 'assessment',
      initial: 'outside',
      states: {
        outside: { on: { asked: 'open' } },
        open: {
          initial: 'visit',
          on: {
            withdrawn: 'closed',
            assessed: 'closed',
            'care.decided': { target: 'closed', actions: emit({ type: 'care.needed' }) },
          },
          states: {
            visit: { on: { seen: 'writing', urgent: 'enquiry' } },
            enquiry: { on: { seen: 'writing' } },
            writing: {},
          },
        },
        closed: { type: 'final' },
      },
    }),
  },
  care: {
    label: 'care',
    subject: 'child',
    opens: ['care.needed'],
    concurrent: true,
    machine: createMachine({
      id: 'care',
      initial: 'outside',
      states: {
        outside: { on: { 'care.needed': 'held' } },
        held: { on: { visited: 'held', 'care.ended': 'over' } },
        over: { type: 'final' },
      },
    }),
  },
};

/** Which stages need a case of whom, as a reader of the scenario would list them. */
export const HOLDING = [
  { machine: 'assessment', state: 'open', team: 'desk' },
  { machine: 'care', state: 'held', team: 'care' },
] as const;

/** Priority of each task, as a reader of the scenario would list them. */
export const PRIORITIES = {
  'assessment.open.visit/reading': 3,
  'assessment.open.visit/visit': 4,
  'assessment.open.enquiry/enquiry': 1,
  'assessment.open.enquiry/medical': 5,
  'assessment.open.writing/writing': 5,
  'care.held/settling': 2,
  'care.held/visit': 5,
  'care.held/check': 5,
} as const;

export interface BusyRun {
  readonly log: EventLog;
  readonly context: IndicatorContext;
}

/** One replication of it. */
export function busyRun(seed = 'busy'): BusyRun {
  const model = compileModel(scenario, {
    list: machines,
    facts: {},
    timescales: {},
    untaken: {},
    labels: { events: {}, states: {} },
  });
  return { log: simulate(model, { seed, replication: 0 }), context: indicatorContext(model) };
}
