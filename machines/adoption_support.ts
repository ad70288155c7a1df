/** Help for adoptive families, asked for at any time after the order. */
import { setup, type AnyStateMachine } from 'xstate';
import type { CaseEvent } from './case-event.ts';
import { finalState } from './final-state.ts';
import { leftStates, onLeaving } from './leaving.ts';
import type { StateMeta } from './machine-list.ts';

export const adoptionSupport: AnyStateMachine = setup({
  types: { events: {} as CaseEvent, emitted: {} as CaseEvent, meta: {} as StateMeta },
}).createMachine({
  id: 'adoption_support',
  initial: 'not_open',
  meta: {
    label: 'Support after adoption',
    explain:
      'Families come back when a child grows and asks questions; every family that asks is offered help.',
    source: 'report:617-618, 935-946',
  },
  on: { ...onLeaving, 'looked_after.started': '.in_care' },
  states: {
    not_open: {
      meta: {
        label: 'Not open',
        explain: 'The family has asked for nothing.',
        source: 'report:617-618, 935-946',
      },
      on: { 'adoption_support.requested': 'requested' },
    },
    requested: {
      meta: {
        label: 'Asked for',
        explain:
          'The family tells what is hard. Adoption support workers know what early harm does to a child later.',
        room: ['the parents', 'an adoption support worker'],
        source: 'report:617-618, 935-946',
      },
      on: { 'adoption_support.assessed': 'offered', 'adoption_support.advice_enough': 'advised' },
    },
    offered: {
      meta: {
        label: 'Support offered',
        explain:
          'Therapy, a parenting course, contact by letters or money: the plan says what and for how long.',
        source: 'report:617-618, 935-946',
      },
      on: { 'adoption_support.accepted': 'supported', 'adoption_support.declined': 'advised' },
    },
    supported: {
      meta: {
        label: 'Support under way',
        explain:
          'Help keeps strained families whole; the plan is looked at each year or when it no longer fits.',
        room: ['the parents', 'the child', 'an adoption support worker'],
        source: 'report:617-618, 935-946; Adoption Support Services Regulations 2005',
      },
      on: { 'adoption_support.reviewed': 'supported', 'adoption_support.ended': 'ended' },
    },
    advised: finalState('Advice was enough', 'The family knows where to turn.', 'report:617-618, 935-946'),
    ended: finalState(
      'Support ended',
      'The aims are reached; the door stays open.',
      'report:617-618, 935-946',
    ),
    in_care: finalState(
      'In care again',
      'The adoption did not hold: the child is looked after once more.',
      'assumption: adoptions that break down bring a few children back; the report counts none',
    ),
    ...leftStates,
  },
});
