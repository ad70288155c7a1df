/** A lasting adult friend for a child in care who has little contact with the family. */
import { setup, type AnyStateMachine } from 'xstate';
import type { CaseEvent } from './case-event.ts';
import { finalState } from './final-state.ts';
import { leftStates, onLeaving } from './leaving.ts';
import type { StateMeta } from './machine-list.ts';

export const independentVisitor: AnyStateMachine = setup({
  types: { events: {} as CaseEvent, emitted: {} as CaseEvent, meta: {} as StateMeta },
}).createMachine({
  id: 'independent_visitor',
  initial: 'not_open',
  meta: {
    label: 'Independent visitor',
    explain:
      'A volunteer who visits, and takes the child out, for years. One child here has one; more are entitled.',
    source: 'report:249-250, 732-736',
  },
  on: {
    ...onLeaving,
    'care.ended.returned_home': '.care_ended',
    'care.ended': '.care_ended',
    'special_guardianship.ordered': '.care_ended',
    'child_arrangements.ordered': '.care_ended',
    'adoption_order.granted': '.care_ended',
  },
  states: {
    not_open: {
      meta: {
        label: 'Not open',
        explain: 'The child is not in care, or sees the family.',
        source: 'report:249-250, 732-736',
      },
      on: { 'independent_visitor.considered': 'considered' },
    },
    considered: {
      meta: {
        label: 'Would a visitor be good?',
        explain: 'A review asks: little contact with parents, far from home, in residential care?',
        room: ['reviewing officer', 'the child'],
        source: 'report:249-250, 732-736; Children Act 1989, section 23ZB',
      },
      on: {
        'independent_visitor.agreed': 'waiting',
        'independent_visitor.declined': 'declined',
        'independent_visitor.not_offered': 'not_offered',
      },
    },
    waiting: {
      meta: {
        label: 'A visitor is looked for',
        explain: 'Somebody of the right age and interests, checked and trained.',
        source: 'report:249-250, 732-736',
      },
      on: { 'independent_visitor.matched': 'visiting', 'independent_visitor.declined': 'declined' },
    },
    visiting: {
      meta: {
        label: 'Visits',
        explain: 'Once a month or so, no reports, no meetings: a friend.',
        room: ['the child', 'the visitor'],
        source: 'report:249-250, 732-736',
      },
      on: {
        'independent_visitor.visited': 'visiting',
        'independent_visitor.left': 'waiting',
        'independent_visitor.ended': 'ended',
      },
    },
    declined: finalState('Declined', 'The child does not want one.', 'report:249-250, 732-736'),
    not_offered: finalState(
      'Not offered',
      'The child would have been entitled and was not asked.',
      'report:249-250, 732-736',
    ),
    ended: finalState(
      'Ended',
      'It has run its course; some stay friends for life.',
      'report:249-250, 732-736',
    ),
    care_ended: finalState('Care ended', 'The right ends with care.', 'report:249-250, 732-736'),
    ...leftStates,
  },
});
