/** What each new home must have from the start: a placement plan, and word to the other area where it is outside. */
import { setup, type AnyStateMachine } from 'xstate';
import type { CaseEvent } from './case-event.ts';
import { CARE_ENDINGS, careEndStates } from './care_endings.ts';
import { guardsFromEvent } from './guards.ts';
import type { StateMeta } from './machine-list.ts';

const REGULATIONS = 'Care Planning, Placement and Case Review (England) Regulations 2010, regs 9 and 13';
const AWAY = `${REGULATIONS}; report:140-143, 654-663`;

export const placementStart: AnyStateMachine = setup({
  types: { events: {} as CaseEvent, meta: {} as StateMeta },
  guards: guardsFromEvent('placed_out_of_area'),
}).createMachine({
  id: 'placement_start',
  initial: 'not_open',
  meta: {
    label: 'Start of a placement',
    explain: 'A plan that the carers can work by, and no child in another area whom nobody there knows of.',
    source: REGULATIONS,
  },
  on: CARE_ENDINGS,
  states: {
    not_open: {
      meta: { label: 'Not open', explain: 'The child has no home in care yet.', source: REGULATIONS },
      on: {
        'child.placed': [
          { guard: 'placed_out_of_area', target: 'away.plan_due' },
          { target: 'near.plan_due' },
        ],
      },
    },
    near: {
      initial: 'plan_due',
      meta: {
        label: 'Placed in the area',
        explain: 'The home is in the area of the authority.',
        source: REGULATIONS,
      },
      on: {
        'child.placed': [
          { guard: 'placed_out_of_area', target: 'away' },
          { target: 'near', reenter: true },
        ],
      },
      states: {
        plan_due: {
          meta: {
            label: 'Placement plan due',
            explain:
              'Within five working days, better before the move: how the child’s day goes, what the carers may decide, who pays for what, how family is seen.',
            room: ['the child', 'the carers', 'the parents', 'the social worker'],
            source: `${REGULATIONS}; report:606-607`,
          },
          on: { 'placement_plan.agreed': 'complete' },
        },
        complete: {
          meta: {
            label: 'Plan in force',
            explain: 'The carers have the plan and work by it.',
            source: REGULATIONS,
          },
        },
      },
    },
    away: {
      initial: 'plan_due',
      meta: {
        label: 'Placed in another area',
        explain: 'Schools and health services there must know the child before something happens.',
        source: AWAY,
      },
      on: {
        'child.placed': [{ guard: 'placed_out_of_area', target: 'away', reenter: true }, { target: 'near' }],
      },
      states: {
        plan_due: {
          meta: {
            label: 'Placement plan and notice due',
            explain:
              'The plan as for any home; and the authority of the area is told, before the move where it can be.',
            room: ['the child', 'the carers', 'the parents', 'the social worker'],
            source: AWAY,
          },
          on: { 'placement_plan.agreed': 'notice_due', 'area_authority.notified': 'plan_still_due' },
        },
        plan_still_due: {
          meta: {
            label: 'Placement plan due, area told',
            explain: 'The area knows of the child; the carers still wait for a plan.',
            source: AWAY,
          },
          on: { 'placement_plan.agreed': 'complete' },
        },
        notice_due: {
          meta: {
            label: 'Notice to the area due',
            explain:
              'The plan is there, but nobody in that area has been told: school and doctor start late.',
            source: AWAY,
          },
          on: { 'area_authority.notified': 'complete' },
        },
        complete: {
          meta: {
            label: 'Plan in force, area told',
            explain: 'Distance still costs: fewer chance meetings, longer ways to CAMHS.',
            source: AWAY,
          },
        },
      },
    },
    ...careEndStates,
  },
});
