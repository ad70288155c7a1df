/** Intensive work to keep a teenager at home. */
import { setup, type AnyStateMachine } from 'xstate';
import type { CaseEvent } from './case-event.ts';
import { finalState } from './final-state.ts';
import { leftStates, onLeaving } from './leaving.ts';
import type { StateMeta } from './machine-list.ts';

export const edgeOfCare: AnyStateMachine = setup({
  types: { events: {} as CaseEvent, emitted: {} as CaseEvent, meta: {} as StateMeta },
}).createMachine({
  id: 'edge_of_care',
  initial: 'not_open',
  meta: {
    label: 'Edge of care',
    explain: 'A team of both boroughs works for some weeks with a family in which a teenager may not stay.',
    source: 'report:1340-1345',
  },
  on: { ...onLeaving, 'looked_after.started': '.entered_care' },
  states: {
    not_open: {
      meta: {
        label: 'Not open',
        explain: 'Nobody fears that the child must leave home.',
        source: 'report:1340-1345',
      },
      on: { 'edge_of_care.referred': 'considered' },
    },
    considered: {
      meta: {
        label: 'Is it for this family?',
        explain: 'The team has few places: it takes those who would otherwise come into care.',
        room: ['the project team', 'social worker'],
        source: 'report:1340-1345',
      },
      on: { 'edge_of_care.accepted': 'working', 'edge_of_care.refused': 'refused' },
    },
    working: {
      meta: {
        label: 'Intensive work',
        explain: 'Several times a week, evenings too: rules, quarrels, school, friends.',
        room: ['the young person', 'the parents', 'the project worker'],
        source: 'report:1340-1345',
      },
      on: {
        'edge_of_care.reviewed': 'working',
        'edge_of_care.ended.stays_home': 'stays_home',
        'edge_of_care.ended.family_withdrew': 'withdrew',
      },
    },
    refused: finalState('Not taken', 'No place, or other help fits better.', 'report:1340-1345'),
    stays_home: finalState(
      'Stays at home',
      'The family can go on by itself with ordinary help.',
      'report:1340-1345',
    ),
    withdrew: finalState('The family withdrew', 'The work ended before its aim.', 'report:1340-1345'),
    entered_care: finalState(
      'Entered care',
      'It could not be: the child is looked after, planned and not in a crisis.',
      'report:1340-1345',
    ),
    ...leftStates,
  },
});
