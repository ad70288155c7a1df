/** A small world with everything a replay looks at: guards, emitted events, siblings, tasks, meetings, a second plan. */
import { emit } from 'xstate';
import type { World } from './engine/tiny.ts';

const contact = {
  opens: ['contact.received'],
  config: {
    initial: 'outside',
    states: {
      outside: { on: { 'contact.received': 'triage' } },
      triage: {
        on: {
          'contact.closed': 'gone',
          'contact.referred': [
            { guard: 'known_before', target: 'gone', actions: emit({ type: 'referral.urgent' }) },
            {
              target: 'gone',
              actions: [emit({ type: 'parents.told' }), emit({ type: 'referral.received' })],
            },
          ],
        },
      },
      gone: { type: 'final' },
    },
  },
};

const assessment = {
  opens: ['referral.received', 'referral.urgent'],
  config: {
    initial: 'outside',
    states: {
      outside: { on: { 'referral.received': 'in_progress', 'referral.urgent': 'in_progress' } },
      in_progress: {
        on: {
          'assessment.ended': 'gone',
          'assessment.drafted': { target: 'conference' },
        },
      },
      conference: {
        on: {
          'assessment.ended': 'gone',
          'conference.held': { target: 'gone', actions: emit({ type: 'plan.started' }) },
        },
      },
      gone: { type: 'final' },
    },
  },
};

const plan = {
  opens: ['plan.started'],
  config: {
    initial: 'outside',
    states: {
      outside: { on: { 'plan.started': 'active' } },
      active: {
        on: {
          'visit.made': { description: 'the plan goes on' },
          'plan.ended': 'gone',
          'contact.referred': { target: 'active', description: 'a new worry' },
        },
      },
      gone: { type: 'final' },
    },
  },
};

export const replayWorld: World = {
  machines: { contact, assessment, plan },
  facts: {
    known_before: {
      kind: 'count',
      events: ['contact.received'],
      atLeast: 2,
      yes: 'The child was here before.',
      no: 'The child was not here before.',
      source: 'test',
    },
  },
  untaken: { 'parents.told': 'nobody need answer' },
  scenario: {
    start: '2015-06-01',
    years: 0.25,
    arrivals: { main: { event: 'contact.received', rate: '500 per year' } },
    people: { default: { family_size: { 1: 0.4, 2: 0.4, 3: 0.2 } } },
    returns: {
      again: {
        after: ['contact.closed', 'assessment.ended'],
        event: 'contact.received',
        chance: 0.5,
        delay: '4 d',
      },
    },
    calendars: {
      office: {
        weekdays: ['monday', 'tuesday', 'wednesday', 'thursday', 'friday'],
        from: '09:00',
        to: '17:00',
        holidays: 'england',
      },
    },
    teams: {
      desk: { workers: 3 },
      field: { workers: [{ value: 12 }, { from: '2015-07-06', value: 10 }], caseload: 8 },
      chairs: {
        meets: { weekdays: ['wednesday'] },
        places: [{ value: 12 }, { from: '2015-07-20', value: 3 }],
      },
    },
    stages: {
      'contact.triage': {
        team: 'desk',
        tasks: [{ name: 'read', hours: { mean: '3 h', sd: '2 h' }, per: 'family' }],
        outcomes: [
          { event: 'contact.referred', chance: 0.6 },
          { event: 'contact.closed', otherwise: true },
        ],
        together: 0.5,
      },
      'assessment.in_progress': {
        team: 'field',
        allocated: 'family',
        tasks: [
          { name: 'see', hours: '4 h', priority: 3, interrupts: true },
          { name: 'write', hours: { mean: '10 h', sd: '5 h' }, per: 'family', due: '20 wd', paced: true },
        ],
        outcomes: [
          { event: 'assessment.drafted', chance: 0.9 },
          { event: 'assessment.ended', otherwise: true },
        ],
        hazards: [{ event: 'assessment.ended', per_year: 3 }],
        together: 0.5,
      },
      'assessment.conference': {
        team: 'field',
        allocated: 'family',
        meeting: { name: 'meet', team: 'chairs', per: 'family', due: '10 wd', book_within: '5 wd' },
        hazards: [{ event: 'assessment.ended', per_year: 4 }],
        outcomes: [{ event: 'conference.held', otherwise: true }],
      },
      'plan.active': {
        team: 'field',
        allocated: 'family',
        duration: { mean: '30 d', sd: '10 d' },
        outcomes: [{ event: 'plan.ended', otherwise: true }],
        repeats: [{ name: 'visit', event: 'visit.made', every: '5 d', hours: '1 h' }],
      },
    },
  },
};

/** Two machines of a child wait for one case; as soon as somebody has it, both go on. */
export const twoWaitWorld: World = {
  machines: {
    first: {
      opens: ['came'],
      config: {
        initial: 'outside',
        states: {
          outside: { on: { came: 'here' } },
          here: { on: { passed: { target: 'later', actions: emit({ type: 'told' }) } } },
          later: { on: { left: 'gone' } },
          gone: { type: 'final' },
        },
      },
    },
    second: {
      opens: ['came'],
      config: {
        initial: 'outside',
        states: {
          outside: { on: { came: 'here' } },
          here: { on: { went: 'there', told: { description: 'good to know' } } },
          there: { on: { told: 'gone' } },
          gone: { type: 'final' },
        },
      },
    },
  },
  untaken: { told: 'who has not gone there hears nothing' },
  scenario: {
    start: '2015-06-01',
    years: 0.05,
    arrivals: { main: { event: 'came', every: '5 h' } },
    teams: { field: { workers: 1, caseload: 1 } },
    stages: {
      'first.here': { team: 'field', allocated: 'child', outcomes: [{ event: 'passed' }] },
      'first.later': { team: 'field', allocated: 'child', duration: '1 d', outcomes: [{ event: 'left' }] },
      'second.here': { team: 'field', allocated: 'child', outcomes: [{ event: 'went' }] },
      'second.there': { waits_for: 'word of the other' },
    },
  },
};
