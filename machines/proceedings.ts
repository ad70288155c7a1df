/** Legal planning and care proceedings: from the legal planning meeting to the final order. */
import { emit, setup, type AnyStateMachine } from 'xstate';
import type { CaseEvent } from './case-event.ts';
import { finalState } from './final-state.ts';
import { guardsFromEvent } from './guards.ts';
import { leftStates, onLeaving } from './leaving.ts';
import type { StateMeta } from './machine-list.ts';

const LEGAL_ROOM = ['social worker', 'team manager', 'lawyer'];
const PARENTS_ROOM = [
  'the team manager, who chairs',
  'social worker',
  'the parents',
  "the parents' lawyer",
  "the authority's lawyer",
];
const COURT_ROOM = ['the judge or magistrates', "the child's guardian", 'the parents', 'all lawyers'];
const OUTLINE = 'Practice Direction 12A, 2014';
const FINAL_ORDER = 'Children Act 1989, sections 1 and 31; report:646-653';

export const proceedings: AnyStateMachine = setup({
  types: { events: {} as CaseEvent, emitted: {} as CaseEvent, meta: {} as StateMeta },
  guards: guardsFromEvent('should_be_placed'),
}).createMachine({
  id: 'proceedings',
  initial: 'not_open',
  meta: {
    label: 'Legal planning and court',
    explain:
      'Is the threshold for court met, can the family change without it, and what does the court order?',
    source: 'report:641-653; Children Act 1989, section 31',
  },
  on: {
    ...onLeaving,
    // An adoption order ends every other order and what was asked of the court beside it.
    'adoption_order.granted': { target: '.no_order', actions: emit({ type: 'proceedings.ended' }) },
  },
  states: {
    not_open: {
      meta: {
        label: 'Not open',
        explain: 'Nobody has asked whether the case should go to court.',
        source: 'report:643-644',
      },
      on: {
        'legal_planning.requested': 'legal_planning',
        'proceedings.issued': 'court',
      },
    },
    legal_planning: {
      initial: 'due',
      meta: {
        label: 'Legal planning',
        explain: 'Social work and law together look at the evidence before anybody writes to the parents.',
        source: 'report:643-644',
      },
      on: { 'proceedings.issued': 'court' },
      states: {
        due: {
          meta: {
            label: 'Legal planning meeting due',
            explain:
              'The worker brings the history and the evidence, the lawyer the law. A full diary of the lawyer is time in which nothing changes for the child.',
            room: LEGAL_ROOM,
            source: 'report:643-644',
          },
          on: { 'legal_planning.met': 'deciding' },
        },
        deciding: {
          meta: {
            label: 'What the meeting decides',
            explain:
              'Not now, a last chance for the parents by a letter, or court at once. A plan that has changed nothing is a reason for the letter.',
            room: LEGAL_ROOM,
            source: 'report:643-644',
          },
          on: {
            'legal_planning.decided.not_now': {
              target: '#proceedings.not_now',
              actions: emit({ type: 'proceedings.ended' }),
            },
            'legal_planning.decided.pre_proceedings': '#proceedings.pre_proceedings',
            'legal_planning.decided.issue': '#proceedings.preparing',
          },
        },
      },
    },
    pre_proceedings: {
      initial: 'letter_due',
      meta: {
        label: 'Before proceedings',
        explain:
          'The parents learn in plain words what must change and by when, with a lawyer beside them. Drift here is not seen in the weeks that the court counts.',
        source: 'report:641-644',
      },
      on: { 'proceedings.issued': 'court' },
      states: {
        letter_due: {
          meta: {
            label: 'Letter to the parents due',
            explain:
              'The letter says the worries, what must change and by when, so that a parent understands it.',
            source: 'report:642-643',
          },
          on: { 'letter_before_proceedings.sent': 'meeting_due' },
        },
        meeting_due: {
          meta: {
            label: 'Meeting with the parents due',
            explain: 'Parents come with their own lawyer; tests, help and changes are agreed with dates.',
            room: PARENTS_ROOM,
            source: 'report:641-644',
          },
          on: { 'pre_proceedings.met': 'changing' },
        },
        changing: {
          meta: {
            label: 'Time to change',
            explain:
              'Assessments are made and relatives are looked at now, not in court. Reviews keep it from drifting: is the child safer than at the letter?',
            room: PARENTS_ROOM,
            source: 'report:641-646',
          },
          on: {
            'pre_proceedings.reviewed': 'changing',
            'pre_proceedings.ended.changed_enough': {
              target: '#proceedings.changed_enough',
              actions: emit({ type: 'proceedings.ended' }),
            },
            'pre_proceedings.ended.issue': '#proceedings.preparing',
          },
        },
      },
    },
    preparing: {
      meta: {
        label: 'The application is prepared',
        explain:
          'Statement, chronology, care plan and assessments are ready on the day of issue: gaps cost hearings later.',
        source: 'report:644-646',
      },
      on: { 'proceedings.issued': 'court' },
    },
    court: {
      initial: 'case_management_due',
      meta: {
        label: 'Before the court',
        explain:
          'The court decides within 26 weeks, longer only where the child needs it. A relative who comes forward late is the usual reason for more.',
        source: 'Children Act 1989, section 32; report:652-653',
      },
      on: {
        'proceedings.withdrawn': { target: 'no_order', actions: emit({ type: 'proceedings.ended' }) },
        'proceedings.concluded.care_order': {
          target: 'care_order',
          actions: [emit({ type: 'care_order.made' }), emit({ type: 'proceedings.ended' })],
        },
        'proceedings.concluded.care_and_placement_orders': {
          guard: 'should_be_placed',
          target: 'placement_order',
          actions: [
            emit({ type: 'care_order.made' }),
            emit({ type: 'placement_order.granted' }),
            emit({ type: 'proceedings.ended' }),
          ],
        },
        'proceedings.concluded.supervision_order': {
          target: 'supervision_order',
          actions: [emit({ type: 'supervision_order.made' }), emit({ type: 'proceedings.ended' })],
        },
        'proceedings.concluded.special_guardianship': {
          target: 'special_guardianship',
          actions: [emit({ type: 'special_guardianship.ordered' }), emit({ type: 'proceedings.ended' })],
        },
        'proceedings.concluded.child_arrangements': {
          target: 'child_arrangements',
          actions: [emit({ type: 'child_arrangements.ordered' }), emit({ type: 'proceedings.ended' })],
        },
        'proceedings.concluded.no_order': {
          target: 'no_order',
          actions: emit({ type: 'proceedings.ended' }),
        },
      },
      states: {
        case_management_due: {
          meta: {
            label: 'Case management hearing due',
            explain:
              'A guardian speaks for the child; the court fixes timetable and experts and decides where the child lives meanwhile.',
            room: COURT_ROOM,
            source: OUTLINE,
          },
          on: {
            'interim_care_order.made': 'case_management_due',
            'interim_care_order.granted': {
              target: 'case_management_due',
              actions: emit({ type: 'interim_care_order.made' }),
            },
            'case_management_hearing.held': 'evidence',
          },
        },
        evidence: {
          meta: {
            label: 'Evidence is gathered',
            explain:
              'Experts report, parents and relatives are assessed side by side. One late report moves every later date.',
            source: OUTLINE,
          },
          on: {
            'interim_care_order.made': 'evidence',
            'interim_care_order.granted': {
              target: 'evidence',
              actions: emit({ type: 'interim_care_order.made' }),
            },
            'case_management_hearing.held': 'evidence',
            'proceedings.extended': 'evidence',
            'issues_resolution_hearing.held': 'resolving',
          },
        },
        resolving: {
          meta: {
            label: 'Can it end here?',
            explain:
              'The issues resolution hearing finds out what is still in dispute; many cases end at it.',
            room: COURT_ROOM,
            source: OUTLINE,
          },
          on: { 'final_hearing.listed': 'final_hearing_due' },
        },
        final_hearing_due: {
          meta: {
            label: 'Final hearing due',
            explain:
              'What is disputed is heard, with witnesses; the child waits for a day that court and experts have free.',
            source: OUTLINE,
          },
          on: {
            'interim_care_order.made': 'final_hearing_due',
            'interim_care_order.granted': {
              target: 'final_hearing_due',
              actions: emit({ type: 'interim_care_order.made' }),
            },
            'proceedings.extended': 'final_hearing_due',
            'final_hearing.held': 'deciding',
          },
        },
        deciding: {
          meta: {
            label: 'The court decides',
            explain: "The child's welfare comes first, and no order is made unless it is better than none.",
            room: COURT_ROOM,
            source: FINAL_ORDER,
          },
        },
      },
    },
    not_now: finalState(
      'Not now',
      'The threshold is not met or another way is open; the plan goes on, with a date to look again.',
      'report:643-644',
    ),
    changed_enough: finalState(
      'Changed enough',
      'The parents changed what had to change; the child stays at home without a court.',
      'report:641-644',
    ),
    care_order: finalState(
      'Care order',
      'The authority shares parental responsibility until 18 or until the order is discharged.',
      FINAL_ORDER,
    ),
    placement_order: finalState(
      'Care and placement order',
      'The authority may place the child for adoption; the clock to the match starts.',
      'Adoption and Children Act 2002, section 21; report:846-849',
    ),
    supervision_order: finalState(
      'Supervision order',
      'The child lives at home or with relatives; the authority advises and befriends for a year.',
      'Children Act 1989, section 35',
    ),
    special_guardianship: finalState(
      'Special guardianship order',
      'A relative or carer brings the child up; the child is no longer looked after.',
      'Children Act 1989, section 14A; report:666-671',
    ),
    child_arrangements: finalState(
      'Child arrangements order',
      'The court says with whom the child lives; care ends.',
      'Children Act 1989, section 8',
    ),
    no_order: finalState(
      'No order',
      'The case is withdrawn or no order is better for the child than one.',
      FINAL_ORDER,
    ),
    ...leftStates,
  },
});
