/** Permanence: where a child in care is to grow up, with a second plan beside the first. */
import { setup, emit, type AnyStateMachine } from 'xstate';
import type { CaseEvent } from './case-event.ts';
import { finalState } from './final-state.ts';
import { leftStates, onLeaving } from './leaving.ts';
import type { StateMeta } from './machine-list.ts';

const PLANNING_ROOM = [
  'the manager of the child’s team',
  'managers of adoption and fostering',
  'reviewing officer',
  'social worker',
];
const SIDE_BY_SIDE = 'report:253-256, 862-865';
const TRACKING = 'report:672-677';

const permanenceSetup = setup({
  types: { events: {} as CaseEvent, emitted: {} as CaseEvent, meta: {} as StateMeta },
});

/** A first aim that may fail, alone or with adoption prepared beside it. */
const aim = (label: string, explain: string, source: string) =>
  permanenceSetup.createStateConfig({
    initial: 'alone',
    meta: { label, explain, source },
    on: {
      'return_home.started': {
        target: 'on_trial',
        actions: emit({ type: 'placement.started.with_parents' }),
      },
      'permanence_plan.changed': 'planning',
    },
    states: {
      alone: {
        meta: {
          label: `${label}: no second plan`,
          explain: 'If this fails, the next plan starts from nothing: months are lost one after another.',
          room: PLANNING_ROOM,
          source: SIDE_BY_SIDE,
        },
        on: {
          'permanence_planning.met': 'alone',
          'parallel_plan.started': { target: 'twin_tracked', actions: emit({ type: 'adoption.planned' }) },
          'first_plan.ruled_out': '#permanence.planning',
        },
      },
      twin_tracked: {
        meta: {
          label: `${label}: adoption is prepared beside it`,
          explain:
            'Both plans run at once, with dates; the family is told so openly. If the first fails, no month is lost.',
          room: PLANNING_ROOM,
          source: SIDE_BY_SIDE,
        },
        on: {
          'permanence_planning.met': 'twin_tracked',
          'first_plan.ruled_out': '#permanence.adoption',
          'adoption_plan.changed': 'alone',
        },
      },
    },
  });

export const permanence: AnyStateMachine = permanenceSetup.createMachine({
  id: 'permanence',
  initial: 'not_open',
  meta: {
    label: 'Permanence',
    explain:
      'A child in care needs to know where home will be: parents, relatives, adopters or a foster family.',
    source: 'report:606-609, 664-682',
  },
  on: {
    ...onLeaving,
    'special_guardianship.ordered': '.special_guardianship',
    'child_arrangements.ordered': '.child_arrangements',
    'adoption_order.granted': '.adopted',
    'care.ended.returned_home': '.at_home',
    'care.ended': '.left_care',
  },
  states: {
    not_open: {
      meta: { label: 'Not open', explain: 'The child is not looked after.', source: 'report:606-609' },
      on: { 'looked_after.started': 'planning' },
    },
    planning: {
      meta: {
        label: 'A permanence plan is needed',
        explain:
          'By the second review there is a plan for a lasting home. A meeting of managers tracks the children who have none.',
        room: PLANNING_ROOM,
        source: 'report:607-609, 664-677',
      },
      on: {
        'permanence_planning.met': 'planning',
        'permanence_plan.agreed.return_home': 'return_home',
        'permanence_plan.agreed.relative': 'relative',
        'permanence_plan.agreed.adoption': {
          target: 'adoption',
          actions: emit({ type: 'adoption.planned' }),
        },
        'permanence_plan.agreed.long_term_fostering': 'long_term_fostering',
        'permanence_plan.agreed.to_adulthood': 'to_adulthood',
      },
    },
    return_home: aim(
      'Return home',
      'The parents can change enough in time: what must be different, and who checks it?',
      'report:634-636',
    ),
    relative: aim(
      'Relatives or friends',
      'Somebody the child knows can give a home until adulthood; best looked for before court.',
      'report:664-671',
    ),
    adoption: {
      meta: {
        label: 'Adoption',
        explain:
          'A new family is sought; the adoption chart tells how. The tracking meeting asks what holds it up.',
        room: PLANNING_ROOM,
        source: 'report:615-617, 835-840',
      },
      on: {
        'permanence_planning.met': 'adoption',
        'adoption_plan.changed': 'planning',
      },
    },
    long_term_fostering: {
      initial: 'sought',
      meta: {
        label: 'Long-term fostering',
        explain:
          'The child grows up with foster carers, present or new ones, who commit themselves until adulthood.',
        source: 'report:606-609, 681-682',
      },
      on: { 'permanence_plan.changed': 'planning' },
      states: {
        sought: {
          meta: {
            label: 'A long-term family is sought',
            explain: 'Without a match the child goes on as in a short stay: unsure of tomorrow.',
            room: PLANNING_ROOM,
            source: TRACKING,
          },
          on: { 'permanence_planning.met': 'sought', 'long_term_fostering.approved': 'settled' },
        },
        settled: {
          meta: {
            label: 'Matched until adulthood',
            explain: 'The match is approved and the child told. Visits may be fewer when all agree.',
            room: ['fostering panel or manager', 'social worker', 'the carers', 'the child'],
            source: 'report:606-609, 681-682',
          },
          on: { 'long_term_fostering.disrupted': 'sought' },
        },
      },
    },
    to_adulthood: {
      meta: {
        label: 'Care until adulthood elsewhere',
        explain:
          'A residential home, a school or preparing for a home of one’s own: for older children mostly.',
        source:
          'assumption: the remaining plans of a care plan; the report speaks of 16 and 17 year olds alone',
      },
      on: { 'permanence_plan.changed': 'planning' },
    },
    on_trial: {
      meta: {
        label: 'Home on trial',
        explain:
          'Still looked after, placed with the parents: visits go on, and there is a plan if it fails.',
        room: ['the child', 'the parents', 'social worker', 'reviewing officer'],
        source: 'report:144, 634-636; Care Planning, Placement and Case Review Regulations 2010',
      },
      on: { 'return_home.failed': 'planning' },
    },
    at_home: {
      meta: {
        label: 'Home from care, with support',
        explain:
          'Care has ended, help goes on as for a child in need. Support that ends early brings children back.',
        room: ['the child', 'the parents', 'social worker'],
        source: 'report:148, 634-636',
      },
      on: { 'looked_after.started': 'planning', 'return_home.lasted': 'home', 'care.ended': 'at_home' },
    },
    left_care: finalState(
      'Care ended',
      'Care ended in another way: with relatives, by a sentence, or on one’s own feet. No lasting home was settled here.',
      'SSDA903, reasons why a period of care ceased',
    ),
    home: finalState(
      'Home for good',
      'The return has lasted; nobody expects the child back in care.',
      'report:634-636',
    ),
    special_guardianship: finalState(
      'With special guardians',
      'Care has ended; the guardians decide, and may ask for support.',
      'report:147, 666-671',
    ),
    child_arrangements: finalState(
      'Child arrangements order',
      'The court said with whom the child lives; care has ended.',
      'Children Act 1989, section 8',
    ),
    adopted: finalState('Adopted', 'The child has a new family in law.', 'report:146'),
    ...leftStates,
  },
});
