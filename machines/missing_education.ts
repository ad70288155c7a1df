/** A child without full schooling: the register, a lead service, a way back to school. */
import { emit, setup, type AnyStateMachine } from 'xstate';
import type { CaseEvent } from './case-event.ts';
import { finalState } from './final-state.ts';
import { leftStates, onLeaving } from './leaving.ts';
import type { StateMeta } from './machine-list.ts';

export const missingEducation: AnyStateMachine = setup({
  types: { events: {} as CaseEvent, emitted: {} as CaseEvent, meta: {} as StateMeta },
}).createMachine({
  id: 'missing_education',
  initial: 'not_open',
  meta: {
    label: 'Missing education',
    explain:
      'Children without full schooling stand on a register; nearly half are there for medical reasons.',
    source: 'report:526-538',
  },
  on: onLeaving,
  states: {
    not_open: {
      meta: {
        label: 'Not open',
        explain: 'The child has a school, or is taught at home.',
        source: 'report:526-538',
      },
      on: { 'education_missing.identified': 'checking' },
    },
    checking: {
      meta: {
        label: 'Where is the child?',
        explain:
          'School and education welfare ask home, other authorities and health before the name goes off a roll.',
        source: 'report:526-538',
      },
      on: {
        'education_missing.registered': 'registered',
        'school.attended': 'in_school',
        'education_missing.untraced': { target: 'untraced', actions: emit({ type: 'contact.received' }) },
      },
    },
    registered: {
      initial: 'searching',
      meta: {
        label: 'On the register',
        explain: 'A lead service answers for the child; heads of services go through the list each month.',
        room: ['heads of services', 'health', 'police where needed'],
        source: 'report:526-538',
      },
      on: {
        'school_age.ended': 'too_old',
        'school.attended': 'in_school',
        'education_missing.untraced': { target: 'untraced', actions: emit({ type: 'contact.received' }) },
      },
      states: {
        searching: {
          meta: {
            label: 'A school is looked for',
            explain: 'Places go by the term: a child named in May may start in September.',
            source: 'report:526-538',
          },
          on: {
            'education_missing.reviewed': 'searching',
            'tuition.started': 'tuition',
            'school_place.offered': 'place_offered',
          },
        },
        tuition: {
          meta: {
            label: 'Part-time tuition meanwhile',
            explain:
              'A tutor for some hours, at home or in hospital: better than nothing, less than a school.',
            source: 'report:526-538',
          },
          on: { 'education_missing.reviewed': 'tuition', 'school_place.offered': 'place_offered' },
        },
        place_offered: {
          meta: {
            label: 'A place is offered',
            explain: 'The school is known; the first day is not yet.',
            source: 'report:526-538',
          },
          on: { 'education_missing.reviewed': 'place_offered', 'school_place.refused': 'searching' },
        },
      },
    },
    in_school: finalState(
      'In school',
      'The child attends; the name goes off the register.',
      'report:526-538',
    ),
    too_old: finalState('Past school age', 'Training and further education take over.', 'report:526-538'),
    untraced: finalState(
      'Not found',
      'The child could not be found: the front door and other authorities are told.',
      'report:526-538',
    ),
    ...leftStates,
  },
});
