/** A child goes missing from home or from care: found, talked with, looked at by the agencies. */
import { emit, setup, type AnyStateMachine } from 'xstate';
import { childhoodEndStates } from './care_endings.ts';
import { onLeaving } from './leaving.ts';
import type { CaseEvent } from './case-event.ts';
import { finalState } from './final-state.ts';
import type { StateMeta } from './machine-list.ts';

const MISSING = 'statutory guidance: Children who run away or go missing from home or care 2014';
const INTERVIEW = `${MISSING}; report:244-246, 497-507, 703-707`;
const GROUP = 'report:494-497';

/** The child is gone again: the new episode matters more than what is still open of the last. */
const again = {
  'missing_from_home.reported': 'missing_from_home',
  'missing_from_care.reported': 'missing_from_care',
} as const;

export const missing: AnyStateMachine = setup({
  types: { events: {} as CaseEvent, emitted: {} as CaseEvent, meta: {} as StateMeta },
}).createMachine({
  id: 'missing',
  initial: 'not_open',
  meta: {
    label: 'Missing',
    explain: 'From the call that a child is gone to what the agencies make of it.',
    source: MISSING,
  },
  on: onLeaving,
  states: {
    not_open: {
      meta: { label: 'Not open', explain: 'The child is where it should be.', source: MISSING },
      on: again,
    },
    missing_from_home: {
      meta: {
        label: 'Missing from home',
        explain: 'Police and family look; the hub is told. Ask what the child runs from and to.',
        room: ['the police', 'the parents', 'the single point of access'],
        source: `${MISSING}; report:494-503`,
      },
      on: { ...again, 'child.found': 'offer_due' },
    },
    missing_from_care: {
      meta: {
        label: 'Missing from care',
        explain:
          'Carer, social worker or duty team and police look. Few children, some of them again and again: know the friends and the places.',
        room: ['the police', 'the carer', 'the social worker or the duty team'],
        source: `${MISSING}; report:699-703, 709-711`,
      },
      on: { ...again, 'child.found': 'offer_due' },
    },
    offer_due: {
      meta: {
        label: 'Talk to be offered',
        explain:
          'Within 72 hours the child has talked with somebody independent; in care the reviewing officer or another the child trusts.',
        source: INTERVIEW,
      },
      on: { ...again, 'return_interview.offered': 'offered' },
    },
    offered: {
      meta: {
        label: 'Talk offered',
        explain: 'Not a telling-off: why, where, with whom, and what would have to change.',
        room: ['the child', 'somebody independent'],
        source: INTERVIEW,
      },
      on: {
        ...again,
        'return_interview.held': 'recording',
        'return_interview.declined': 'with_group',
      },
    },
    recording: {
      meta: {
        label: 'To be written down',
        explain:
          'Half of the interviews that inspectors read said too little to learn from. Names and places help the next child too.',
        source: INTERVIEW,
      },
      on: { ...again, 'return_interview.recorded': 'with_group' },
    },
    with_group: {
      meta: {
        label: 'Before the monthly group',
        explain:
          'All who are missing from home, care or school are checked against each other: who was with whom, is it exploitation?',
        room: ['the head of safeguarding', 'the police', 'social care', 'education'],
        source: GROUP,
      },
      on: {
        ...again,
        'return_themes.collated': 'with_group',
        'misper.met.nothing_more': 'closed',
        'misper.met.exploitation_flagged': {
          target: 'flagged',
          actions: emit({ type: 'exploitation.suspected' }),
        },
      },
    },
    closed: finalState(
      'Closed',
      'The child is back and the agencies know enough. The next time is a new episode.',
      GROUP,
    ),
    flagged: finalState(
      'Signs of exploitation',
      'What the group saw goes to those who work on sexual exploitation.',
      GROUP,
    ),
    ...childhoodEndStates,
  },
});
