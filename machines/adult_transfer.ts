/** A young person who needs a service for adults passes to it: told, assessed, planned, taken over. */
import { setup, type AnyStateMachine } from 'xstate';
import type { CaseEvent } from './case-event.ts';
import { finalState } from './final-state.ts';
import type { StateMeta } from './machine-list.ts';

const CARE_ACT = 'Care Act 2014, sections 58 to 66';
const SOURCE = `${CARE_ACT}; report:1059-1066`;

export const adultTransfer: AnyStateMachine = setup({
  types: { events: {} as CaseEvent, meta: {} as StateMeta },
}).createMachine({
  id: 'adult_transfer',
  initial: 'not_open',
  meta: {
    label: 'Passing to adult services',
    explain: 'From a service for children to one for adults, whose doors are narrower.',
    source: SOURCE,
  },
  on: { 'child.moved_away': '.moved_away', 'child.died': '.died' },
  states: {
    not_open: {
      meta: { label: 'Not open', explain: 'No service for adults is in sight.', source: CARE_ACT },
      on: { 'adult_transfer.planned': 'assessing' },
    },
    assessing: {
      meta: {
        label: 'Adult services assess',
        explain: 'A child’s needs assessment well before 18: what will adult services do, and what not?',
        room: ['the young person', 'the parents or carers', 'adult services', 'the social worker'],
        source: SOURCE,
      },
      on: {
        'adult_needs.assessed.eligible': 'planning',
        'adult_needs.assessed.not_eligible': 'not_eligible',
        'adult_service.declined': 'declined',
      },
    },
    planning: {
      meta: {
        label: 'The passage is planned',
        explain: 'Who pays from which day, which worker stays until when: no gap at the birthday.',
        room: ['the young person', 'adult services', 'the social worker'],
        source: SOURCE,
      },
      on: { 'adult_plan.agreed': 'waiting', 'adult_service.declined': 'declined' },
    },
    waiting: {
      meta: {
        label: 'Waiting for the adult service',
        explain: 'A few waited here, most for mental health. The children’s service goes on meanwhile.',
        source: SOURCE,
      },
      on: { 'adult_service.transferred': 'transferred', 'adult_service.declined': 'declined' },
    },
    transferred: finalState(
      'With the adult service',
      'The adult service leads; it has the history in hand.',
      SOURCE,
    ),
    not_eligible: finalState(
      'Not eligible',
      'Adult services will not help: say so early and look for what else there is.',
      CARE_ACT,
    ),
    declined: finalState(
      'Declined',
      'The young person does not want it now and knows how to ask later.',
      CARE_ACT,
    ),
    moved_away: finalState(
      'Another authority is responsible',
      'Another authority plans the passage.',
      CARE_ACT,
    ),
    died: finalState('Died', 'The young person has died.', 'Working Together 2015, chapter 5'),
  },
});
