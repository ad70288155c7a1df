/** A child whose parents teach at home: help offered, records checked, contact twice a year. */
import { emit, setup, type AnyStateMachine } from 'xstate';
import type { CaseEvent } from './case-event.ts';
import { finalState } from './final-state.ts';
import { leftStates, onLeaving } from './leaving.ts';
import type { StateMeta } from './machine-list.ts';

export const homeEducation: AnyStateMachine = setup({
  types: { events: {} as CaseEvent, emitted: {} as CaseEvent, meta: {} as StateMeta },
}).createMachine({
  id: 'home_education',
  initial: 'not_open',
  meta: {
    label: 'Home education',
    explain:
      'Parents may teach at home. Help and mediation are offered first, for some leave school over a quarrel.',
    source: 'report:541-550',
  },
  on: { ...onLeaving, 'looked_after.started': '.looked_after' },
  states: {
    not_open: {
      meta: { label: 'Not open', explain: 'The child is not taught at home.', source: 'report:541-550' },
      on: { 'home_education.notified': 'checking' },
    },
    checking: {
      meta: {
        label: 'Records are checked',
        explain: 'Is the child known to social care? Mediation with the school is offered.',
        source: 'report:541-550',
      },
      on: {
        'home_education.records_checked': 'contact_due',
        'home_education.concern_found': {
          target: 'contact_due',
          actions: emit({ type: 'contact.received' }),
        },
        'home_education.returned_to_school': 'in_school',
      },
    },
    contact_due: {
      meta: {
        label: 'Contact due',
        explain: 'Every six months an officer is in touch; nearly all parents meet.',
        room: ['the parents', 'the child', 'an education officer'],
        source: 'report:541-550',
      },
      on: {
        'home_education.contacted': 'contact_due',
        'home_education.meeting_declined': 'declining',
        'home_education.concern_found': {
          target: 'contact_due',
          actions: emit({ type: 'contact.received' }),
        },
        'home_education.found_unsuitable': {
          target: 'unsuitable',
          actions: emit({ type: 'education_missing.identified' }),
        },
        'home_education.returned_to_school': 'in_school',
        'school_age.ended': 'too_old',
      },
    },
    declining: {
      meta: {
        label: 'The parents do not want to meet',
        explain: 'They need not; the officer keeps writing and other services keep their eyes open.',
        source: 'report:541-550',
      },
      on: {
        'home_education.contacted': 'contact_due',
        'home_education.meeting_declined': 'declining',
        'home_education.concern_found': { target: 'declining', actions: emit({ type: 'contact.received' }) },
        'home_education.found_unsuitable': {
          target: 'unsuitable',
          actions: emit({ type: 'education_missing.identified' }),
        },
        'home_education.returned_to_school': 'in_school',
        'school_age.ended': 'too_old',
      },
    },
    in_school: finalState(
      'Back in school',
      'A quarrel was settled or the family chose otherwise.',
      'report:541-550',
    ),
    unsuitable: finalState(
      'Not suitable',
      'The child is treated as missing education and a school is looked for.',
      'report:541-550',
    ),
    too_old: finalState('Past school age', 'Nobody need ask any more.', 'report:541-550'),
    looked_after: finalState('Became looked after', 'The virtual school takes over.', 'report:746-770'),
    ...leftStates,
  },
});
