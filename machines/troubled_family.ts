/** One worker and one plan for a family with several troubles at once. */
import { emit, setup, type AnyStateMachine } from 'xstate';
import type { CaseEvent } from './case-event.ts';
import { finalState } from './final-state.ts';
import { leftStates, onLeaving } from './leaving.ts';
import type { StateMeta } from './machine-list.ts';

export const troubledFamily: AnyStateMachine = setup({
  types: { events: {} as CaseEvent, emitted: {} as CaseEvent, meta: {} as StateMeta },
}).createMachine({
  id: 'troubled_family',
  initial: 'not_open',
  meta: {
    label: 'Troubled family',
    explain:
      'Data point out families with the most needs; school and behaviour are among them for nearly two thirds.',
    source: 'report:382-387',
  },
  on: { ...onLeaving, 'looked_after.started': '.looked_after' },
  states: {
    not_open: {
      meta: { label: 'Not open', explain: 'The data do not point to this family.', source: 'report:382-387' },
      on: { 'troubled_family.identified': 'identified' },
    },
    identified: {
      meta: {
        label: 'Found in the data',
        explain: 'Police, school and housing data match: would the family have one worker for all of it?',
        room: ['the family', 'a family support worker'],
        source: 'report:382-387',
      },
      on: { 'troubled_family.agreed': 'planning', 'troubled_family.declined': 'declined' },
    },
    planning: {
      meta: {
        label: 'One plan',
        explain: 'What has to change for each of the family, by when, and who of the services does what.',
        room: ['the family', 'a family support worker', 'school'],
        source: 'report:382-387',
      },
      on: { 'troubled_family.plan_agreed': 'working' },
    },
    working: {
      meta: {
        label: 'One worker, one plan',
        explain: 'The worker is there for months: mornings before school, letters from the landlord.',
        room: ['the family', 'a family support worker'],
        source: 'report:382-387',
      },
      on: {
        'troubled_family.reviewed': 'working',
        'troubled_family.ended.turned_round': 'turned_round',
        'troubled_family.ended.family_withdrew': 'withdrew',
        'troubled_family.stepped_up': { target: 'stepped_up', actions: emit({ type: 'contact.received' }) },
      },
    },
    turned_round: finalState(
      'Progress made',
      'Children in school, less trouble, work in sight: the programme pays for it.',
      'report:382-387',
    ),
    declined: finalState('Declined', 'The family did not want it.', 'report:382-387'),
    withdrew: finalState('Withdrew', 'The family ended it before progress was made.', 'report:382-387'),
    stepped_up: finalState('Stepped up', 'A child may be at risk: the front door decides.', 'report:382-387'),
    looked_after: finalState('Became looked after', 'The care plan leads from now on.', 'report:629-634'),
    ...leftStates,
  },
});
