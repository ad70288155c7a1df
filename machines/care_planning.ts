/** The care plan of a child who is looked after: drafted, agreed, changed by reviews. */
import { setup, type AnyStateMachine } from 'xstate';
import type { CaseEvent } from './case-event.ts';
import { CARE_ENDINGS, careEndStates } from './care_endings.ts';
import type { StateMeta } from './machine-list.ts';

const REGULATIONS = 'Care Planning, Placement and Case Review (England) Regulations 2010';

export const carePlanning: AnyStateMachine = setup({
  types: { events: {} as CaseEvent, meta: {} as StateMeta },
}).createMachine({
  id: 'care_planning',
  initial: 'not_open',
  meta: {
    label: 'Care plan',
    explain: 'What the child needs, where the child should live for good, and who does what by when.',
    source: `${REGULATIONS}, regs 4 to 6`,
  },
  on: CARE_ENDINGS,
  states: {
    not_open: {
      meta: {
        label: 'Not open',
        explain: 'The child is not looked after.',
        source: `${REGULATIONS}, reg. 4`,
      },
      on: { 'care.started': 'due' },
    },
    due: {
      meta: {
        label: 'Care plan due',
        explain:
          'Within ten working days there is a plan: health, schooling, family, contact, and how the child will have a lasting home. Write it with those who live it.',
        room: ['the child', 'the parents', 'the social worker'],
        source: `${REGULATIONS}, regs 4 and 5; report:607-609`,
      },
      on: { 'care_plan.drafted': 'with_manager', 'care_plan.revision_asked': 'due' },
    },
    with_manager: {
      meta: {
        label: 'With the manager',
        explain: 'The manager asks whether the plan would be good enough for a child of their own.',
        room: ['the team manager', 'the social worker'],
        source: `${REGULATIONS}, reg. 5; report:591-593`,
      },
      on: {
        'care_plan.agreed': 'in_force',
        'care_plan.returned': 'due',
        'care_plan.revision_asked': 'due',
      },
    },
    in_force: {
      meta: {
        label: 'Care plan in force',
        explain: 'Child, parents, carer and reviewing officer have it. It says by when each thing is done.',
        source: `${REGULATIONS}, reg. 6`,
      },
      on: { 'care_plan.revision_asked': 'revising' },
    },
    revising: {
      meta: {
        label: 'Care plan being changed',
        explain: 'A review has decided otherwise: a plan that lags behind the decision lets a child drift.',
        room: ['the child', 'the social worker', 'the reviewing officer is told'],
        source: `${REGULATIONS}, reg. 6; report:672-677`,
      },
      on: { 'care_plan.revised': 'in_force', 'care_plan.revision_asked': 'revising' },
    },
    ...careEndStates,
  },
});
