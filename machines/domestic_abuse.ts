/** Domestic abuse in a home with children: the notice of the police, MARAC, advisers, programmes. */
import { emit, setup, type AnyStateMachine } from 'xstate';
import type { CaseEvent } from './case-event.ts';
import { finalState } from './final-state.ts';
import { guardsFromEvent } from './guards.ts';
import { leftStates, onLeaving } from './leaving.ts';
import type { StateMeta } from './machine-list.ts';

export const domesticAbuse: AnyStateMachine = setup({
  types: { events: {} as CaseEvent, emitted: {} as CaseEvent, meta: {} as StateMeta },
  guards: guardsFromEvent('case_open'),
}).createMachine({
  id: 'domestic_abuse',
  initial: 'not_open',
  meta: {
    label: 'Domestic abuse',
    explain:
      'Police tell of each incident at which children live; the highest risks go to a conference of agencies.',
    source: 'report:405-407; report:484-493',
  },
  on: { ...onLeaving, 'looked_after.started': '.looked_after' },
  states: {
    not_open: {
      meta: { label: 'Not open', explain: 'Nobody has told of violence at home.', source: 'report:405-407' },
      on: { 'domestic_abuse.notified': 'sorting', 'marac.referred': 'marac_due' },
    },
    sorting: {
      meta: {
        label: 'The notice is sorted by risk',
        explain: 'Many notices are of low risk: unsorted they hide the few that cannot wait.',
        room: ['police', 'the multi-agency hub'],
        source: 'report:405-407',
      },
      on: {
        'domestic_abuse.notified': 'sorting',
        'marac.referred': 'marac_due',
        'domestic_abuse.graded.high': [
          { guard: 'case_open', target: 'high_risk', actions: emit({ type: 'information.received' }) },
          { target: 'high_risk', actions: emit({ type: 'referral.received' }) },
        ],
        'domestic_abuse.graded.medium': {
          target: 'supported_early',
          actions: emit({ type: 'early_help.offered' }),
        },
        'domestic_abuse.graded.standard': 'advised',
      },
    },
    high_risk: {
      meta: {
        label: 'High risk: straight to assessment',
        explain: 'The children are told of the same day; does it belong to MARAC too?',
        source: 'report:405-407; report:484-493',
      },
      on: {
        'domestic_abuse.notified': 'high_risk',
        'marac.referred': 'marac_due',
        'domestic_abuse_support.sought': 'support_awaited',
        'domestic_abuse.left_to_assessment': 'passed_on',
      },
    },
    marac_due: {
      meta: {
        label: 'Multi-agency risk conference due',
        explain:
          'The meeting has dates: until the next one the adviser keeps in touch each day that it takes.',
        room: ['police', 'social care', 'health', 'the independent adviser', 'housing', 'probation'],
        source: 'report:484-493',
      },
      on: {
        'domestic_abuse.notified': 'marac_due',
        'marac.referred': 'marac_due',
        'marac.held': 'safety_plan',
      },
    },
    safety_plan: {
      meta: {
        label: 'Safety plan',
        explain:
          'Locks, a non-molestation order, a flag with the police, an adviser. Training brought more referrals than two advisers could see.',
        room: ['the parent at risk', 'the independent adviser'],
        source: 'report:484-493',
      },
      on: {
        'domestic_abuse.notified': 'safety_plan',
        'marac.referred': 'marac_due',
        'domestic_abuse_support.sought': 'support_awaited',
        'safety_plan.ended': 'safer',
      },
    },
    support_awaited: {
      meta: {
        label: 'A place is awaited',
        explain:
          'A programme for the one who harms, direct work with the child, an adviser for 16 to 18 year olds: courses have start dates, the risk has none.',
        source: 'report:487-493, 1326-1328',
      },
      on: {
        'domestic_abuse.notified': 'support_awaited',
        'marac.referred': 'marac_due',
        'domestic_abuse_support.started': 'supported',
        'domestic_abuse_support.dropped': 'dropped',
      },
    },
    supported: {
      meta: {
        label: 'Work under way',
        explain: 'The work goes on for months; new violence is told of at once.',
        room: ['the family member', 'the programme worker'],
        source: 'report:487-493, 1326-1328',
      },
      on: {
        'domestic_abuse.notified': 'supported',
        'marac.referred': 'marac_due',
        'domestic_abuse_support.completed': 'safer',
        'domestic_abuse_support.dropped': 'dropped',
      },
    },
    advised: finalState(
      'Advice sent',
      'The parent knows where help is; the notice stays on record.',
      'report:405-407',
    ),
    supported_early: finalState('Early help offered', 'The locality team takes it up.', 'report:405-407'),
    passed_on: finalState(
      'The assessment leads',
      'The social worker of the child takes it on.',
      'report:405-407',
    ),
    safer: finalState('Safer', 'The plan or programme has ended and the risk is lower.', 'report:484-493'),
    dropped: finalState(
      'Dropped out',
      'The work was not finished; the risk stays as it was.',
      'report:487-493, 1326-1328',
    ),
    looked_after: finalState(
      'The child became looked after',
      'Care has plans of its own; the adults go on with theirs.',
      'report:629-634',
    ),
    ...leftStates,
  },
});
