/** A referral and its assessment: accepted or closed, allocated, the child seen, written, authorised. */
import { emit, not, setup, type AnyStateMachine } from 'xstate';
import type { CaseEvent } from './case-event.ts';
import { guardsFromEvent } from './guards.ts';
import { finalState } from './final-state.ts';
import type { StateMeta } from './machine-list.ts';

const WORKING_TOGETHER = 'Working Together 2015, chapter 1';

export const assessment: AnyStateMachine = setup({
  types: { events: {} as CaseEvent, emitted: {} as CaseEvent, meta: {} as StateMeta },
  guards: guardsFromEvent('enquiry_open'),
}).createMachine({
  id: 'assessment',
  initial: 'not_open',
  meta: {
    label: 'Referral and assessment',
    explain: 'From the referral to an authorised assessment, 45 working days at the longest.',
    source: WORKING_TOGETHER,
  },
  on: {
    'care_entry.decided': { target: '.looked_after', actions: emit({ type: 'looked_after.started' }) },
    'looked_after.started': '.looked_after',
    'family.moved': { target: '.moved_away', actions: emit({ type: 'child.moved_away' }) },
    'child.died': '.died',
    'child.moved_away': '.moved_away',
    'child.turned_18': '.turned_18',
    'protection.started': '.at_conference',
  },
  states: {
    not_open: {
      meta: { label: 'Not open', explain: 'There is no referral yet.', source: 'report:388-390' },
      on: { 'referral.received': 'decision' },
    },
    decision: {
      meta: {
        label: 'A manager decides on the response',
        explain:
          'Within one working day a manager decides what happens next and tells the referrer. Nearly every referral here is assessed.',
        room: ['the manager of the single point of access'],
        source: `${WORKING_TOGETHER}; report:407-408`,
      },
      on: {
        'referral.accepted': 'allocation',
        'referral.closed': { guard: not('enquiry_open'), target: 'closed' },
        'referral.received': 'decision',
      },
    },
    allocation: {
      meta: {
        label: 'Allocation',
        explain:
          'The team manager gives the family to a social worker whose experience fits. While nobody is free the 45 days run on.',
        room: ['the team manager', 'the social worker'],
        source: 'report:334-336, 1282-1285',
      },
      on: { 'assessment.started': 'in_progress', 'referral.received': 'allocation' },
    },
    in_progress: {
      initial: 'first_visit',
      meta: {
        label: 'Assessment under way',
        explain:
          'The social worker sees the child, speaks with the family and those who know it, and weighs risks and strengths.',
        source: 'report:427-445',
      },
      states: {
        first_visit: {
          meta: {
            label: 'First visit',
            explain:
              'See the child, alone where that is right, and listen: creative direct work tells more than a questionnaire. An assessment without the child is sent back.',
            room: ['the child', 'the parents', 'the social worker'],
            source: 'report:438-445',
          },
          on: {
            'child.seen': 'gathering',
            'child.not_seen': { target: 'first_visit', reenter: true },
            'interpreter.requested': 'interpreter_awaited',
            'referral.received': 'first_visit',
          },
        },
        interpreter_awaited: {
          meta: {
            label: 'An interpreter is found, then the visit',
            explain:
              'The family needs an interpreter to understand and take part; never use a child or a relative. A third of primary pupils here speak another language at home.',
            room: ['the child', 'the parents', 'the interpreter', 'the social worker'],
            source: 'report:122-123, 431-433',
          },
          on: { 'child.seen': 'gathering', 'referral.received': 'interpreter_awaited' },
        },
        gathering: {
          meta: {
            label: 'Gathering and analysis',
            explain:
              'History, both parents, school, health, culture and faith: what does it mean for the child? Help need not wait until the assessment is written.',
            source: 'report:427-434',
          },
          on: {
            'assessment.drafted': 'with_manager',
            'support.started_early': 'gathering',
            'referral.received': 'gathering',
          },
        },
        with_manager: {
          meta: {
            label: 'With the manager',
            explain:
              'The manager authorises sound work and sends thin work back. The clock does not stop: hand in early enough for that.',
            room: ['the team manager', 'the social worker'],
            source: 'report:421-422',
          },
          on: {
            'assessment.returned': 'rework',
            'referral.received': 'with_manager',
            'assessment.completed.no_further_action': {
              guard: not('enquiry_open'),
              target: '#assessment.no_further_action',
            },
            'assessment.completed.early_help': {
              guard: not('enquiry_open'),
              target: '#assessment.early_help',
              actions: emit({ type: 'case.stepped_down' }),
            },
            'assessment.completed.child_in_need': {
              target: '#assessment.child_in_need',
              actions: [emit({ type: 'need.found' }), emit({ type: 'help.taken_over' })],
            },
          },
        },
        rework: {
          meta: {
            label: 'Sent back',
            explain:
              'The manager has said what is missing: a father’s history, the child’s own words. Late but sound beats on time and thin.',
            source: 'report:421-422, 1354-1358',
          },
          on: { 'assessment.drafted': 'with_manager', 'referral.received': 'rework' },
        },
      },
    },
    at_conference: {
      meta: {
        label: 'Completed at the conference',
        explain:
          'The conference has made a plan; its report serves as the assessment and is authorised as such.',
        source: WORKING_TOGETHER,
      },
      on: {
        'assessment.completed.child_protection_plan': {
          target: 'child_protection_plan',
          actions: [emit({ type: 'need.found' }), emit({ type: 'help.taken_over' })],
        },
        'referral.received': 'at_conference',
      },
    },
    closed: finalState(
      'Referral closed',
      'No assessment was needed; the referrer knows why.',
      'report:407-408',
    ),
    no_further_action: finalState(
      'Assessed: no further action',
      'The child is not in need of social care. The family gets the assessment.',
      WORKING_TOGETHER,
    ),
    early_help: finalState(
      'Assessed: early help',
      'Not in need of social care, but of help: a team around the child takes over without a gap.',
      'report:433-437',
    ),
    child_in_need: finalState(
      'Assessed: a child in need',
      'Without services the child would not do well: an episode of need begins.',
      'Children Act 1989, section 17',
    ),
    child_protection_plan: finalState(
      'Assessed: on a child protection plan',
      'The episode of need begins with a protection plan.',
      WORKING_TOGETHER,
    ),
    looked_after: finalState(
      'Became looked after',
      'The assessment ends where care begins; care has clocks of its own.',
      'report:591-593, 629-634',
    ),
    moved_away: finalState(
      'Moved away',
      'Another authority takes the assessment over.',
      'London Child Protection Procedures',
    ),
    died: finalState(
      'Died',
      'The child has died: the assessment is not finished.',
      'Working Together 2015, chapter 5',
    ),
    turned_18: finalState(
      'Turned 18',
      'Adult services decide on what is still needed.',
      'Children Act 1989, section 105',
    ),
  },
});
