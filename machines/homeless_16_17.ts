/** A young person of 16 or 17 without a home: a bed tonight, a choice that is understood, care or help without it. */
import { emit, setup, type AnyStateMachine } from 'xstate';
import { childhoodEndStates } from './care_endings.ts';
import { onLeaving } from './leaving.ts';
import type { CaseEvent } from './case-event.ts';
import { guardsFromEvent } from './guards.ts';
import { finalState } from './final-state.ts';
import type { StateMeta } from './machine-list.ts';

const PROTOCOL = 'report:569-575; statutory guidance: homeless 16 and 17 year olds 2010';
const ROOM = ['the young person', 'the social worker', 'housing'];

export const homeless1617: AnyStateMachine = setup({
  types: { events: {} as CaseEvent, emitted: {} as CaseEvent, meta: {} as StateMeta },
  guards: guardsFromEvent('case_open'),
}).createMachine({
  id: 'homeless_16_17',
  initial: 'not_open',
  meta: {
    label: 'Homeless at 16 or 17',
    explain: 'A child without a home is a matter for social care first, and for housing beside it.',
    source: PROTOCOL,
  },
  on: { ...onLeaving, 'looked_after.started': '.looked_after' },
  states: {
    not_open: {
      meta: { label: 'Not open', explain: 'The young person has a home.', source: PROTOCOL },
      on: { 'homelessness.presented': 'tonight' },
    },
    tonight: {
      meta: {
        label: 'Where to tonight?',
        explain:
          'The same day: can the young person go home safely with some help, or else a safe bed. Never send a child from counter to counter.',
        room: ROOM,
        source: PROTOCOL,
      },
      on: {
        'homelessness.mediated_home': 'home',
        'emergency_bed.found': 'explaining',
      },
    },
    explaining: {
      meta: {
        label: 'The choice is explained',
        explain:
          'Care brings an adviser and help to 21; help without care does not. A choice that is not understood is no choice.',
        room: ['the young person', 'an advocate', 'the social worker'],
        source: 'report:570-575',
      },
      on: { 'rights.explained': 'assessing', 'homelessness.mediated_home': 'home' },
    },
    assessing: {
      meta: {
        label: 'Social care and housing assess together',
        explain: 'One assessment, not two: what does this young person need, and what does he or she want?',
        room: ROOM,
        source: PROTOCOL,
      },
      on: {
        'homelessness.mediated_home': 'home',
        'homelessness.assessed.section_20': {
          target: 'looked_after',
          actions: emit({ type: 'looked_after.started' }),
        },
        'homelessness.assessed.section_17': [
          { guard: 'case_open', target: 'helped' },
          { target: 'helped', actions: emit({ type: 'need.found' }) },
        ],
      },
    },
    helped: {
      meta: {
        label: 'Housed with help, not in care',
        explain: 'A room and a worker as a child in need. A panel of agencies asks whether it still works.',
        room: ['housing', 'social care', 'the provider'],
        source: 'report:570-577',
      },
      on: { 'young_people_panel.reviewed': 'helped', 'young_people_panel.moved_on': 'housed' },
    },
    home: finalState(
      'Home again',
      'Family and young person try it again; who do they ring when it gets loud?',
      PROTOCOL,
    ),
    housed: finalState('A lasting home', 'The young person has a home that can last.', 'report:575-577'),
    looked_after: finalState(
      'Became looked after',
      'The young person is in care, with the rights that go with it.',
      'report:570-575',
    ),
    ...childhoodEndStates,
  },
});
