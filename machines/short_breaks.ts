/** A series of short breaks for a disabled child: lighter rules than care, as long as the breaks stay short. */
import { setup, type AnyStateMachine } from 'xstate';
import { childhoodEndStates } from './care_endings.ts';
import { onLeaving } from './leaving.ts';
import type { CaseEvent } from './case-event.ts';
import { causes } from './causes.ts';
import { finalState } from './final-state.ts';
import type { StateMeta } from './machine-list.ts';

const RULES = 'Care Planning, Placement and Case Review (England) Regulations 2010, reg. 48';
const SOURCE = `${RULES}; report:359-362`;

const full = { target: 'full_care', actions: causes('looked_after.started') } as const;

export const shortBreaks: AnyStateMachine = setup({
  types: { events: {} as CaseEvent, emitted: {} as CaseEvent, meta: {} as StateMeta },
}).createMachine({
  id: 'short_breaks',
  initial: 'not_open',
  meta: {
    label: 'Short breaks',
    explain: 'Nights away with the same carer, so that family life at home can go on.',
    source: SOURCE,
  },
  on: { ...onLeaving, 'looked_after.started': '.full_care' },
  states: {
    not_open: {
      meta: { label: 'Not open', explain: 'The child has no series of overnight breaks.', source: RULES },
      on: { 'short_breaks.agreed': 'seeking_carer' },
    },
    seeking_carer: {
      meta: {
        label: 'A carer is sought',
        explain:
          'Somebody who can do what this child needs, near home. Few can: the wait wears the family down.',
        room: ['the parents', 'the child', 'the specialist worker'],
        source: SOURCE,
      },
      on: { 'short_break_carer.found': 'first_series', 'short_breaks.ended': 'ended' },
    },
    first_series: {
      meta: {
        label: 'First stays',
        explain:
          'Within three months the breaks are looked at: does the child like it, does the family rest?',
        room: ['the child', 'the parents', 'the short break carer', 'the reviewing officer'],
        source: SOURCE,
      },
      on: {
        'short_break.stay_held': 'first_series',
        'short_break_visit.made': 'first_series',
        'short_break_review.first.held': 'series',
        'short_break_carer.lost': 'seeking_carer',
        'short_breaks.limit_passed': full,
        'short_breaks.ended': 'ended',
      },
    },
    series: {
      meta: {
        label: 'Regular stays',
        explain:
          'Reviewed every six months. More than 17 days at once or 75 in a year is care, with all its rules.',
        room: ['the child', 'the parents', 'the short break carer', 'the reviewing officer'],
        source: SOURCE,
      },
      on: {
        'short_break.stay_held': 'series',
        'short_break_visit.made': 'series',
        'short_break_review.later.held': 'series',
        'short_break_carer.lost': 'carer_lost',
        'short_breaks.limit_passed': full,
        'short_breaks.ended': 'ended',
      },
    },
    carer_lost: {
      meta: {
        label: 'Another carer is sought',
        explain: 'The carer has stopped: without breaks some families come close to breaking.',
        room: ['the parents', 'the specialist worker'],
        source: SOURCE,
      },
      on: { 'short_break_carer.found_again': 'series', 'short_breaks.ended': 'ended' },
    },
    ended: {
      type: 'final',
      meta: { label: 'Ended', explain: 'The family does without, or with other help.', source: RULES },
    },
    full_care: finalState('Looked after in full', 'The child is looked after with all rules of care.', RULES),
    ...childhoodEndStates,
  },
});
