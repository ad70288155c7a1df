/** Leaving care: what right to help the young person has, and the pathway plan, from 16 to 21 or 25. */
import { setup, type AnyStateMachine } from 'xstate';
import type { CaseEvent } from './case-event.ts';
import { causes } from './causes.ts';
import { finalState } from './final-state.ts';
import type { StateMeta } from './machine-list.ts';

const RIGHTS = 'Children Act 1989, sections 23A to 23CA';
const PLAN = 'Care Leavers (England) Regulations 2010, regs 5 to 8; report:959-973';

const began = causes('care_leaver.began');
const closed = causes('care_leaver.closed');

export const leavingCare: AnyStateMachine = setup({
  types: { events: {} as CaseEvent, emitted: {} as CaseEvent, meta: {} as StateMeta },
}).createMachine({
  id: 'leaving_care',
  initial: 'not_open',
  meta: {
    label: 'Leaving care',
    explain: 'The authority stays a parent beyond 18: an adviser, a plan, help with home and work.',
    source: `${RIGHTS}; report:955-973`,
  },
  on: {
    'child.moved_away': { target: '.moved_away', actions: closed },
    'child.died': { target: '.died', actions: closed },
  },
  states: {
    not_open: {
      meta: {
        label: 'Not open',
        explain: 'The young person has no right to help after care.',
        source: RIGHTS,
      },
      on: {
        'leaving_care.eligible': 'open',
        'leaving_care.returned_to_study': { target: 'open.right.studying', actions: began },
      },
    },
    open: {
      type: 'parallel',
      meta: {
        label: 'Helped towards adult life',
        explain: 'The right to help changes with age and status; the plan goes on through all of it.',
        source: RIGHTS,
      },
      states: {
        right: {
          initial: 'eligible',
          meta: {
            label: 'Right to help',
            explain: 'Eligible in care, relevant out of it before 18, former relevant after.',
            source: RIGHTS,
          },
          states: {
            eligible: {
              meta: {
                label: 'Eligible: 16 or 17 and in care',
                explain:
                  'Still looked after, with all reviews and visits, and from now on a pathway plan as well. The adviser of the later team is named early.',
                source: `${RIGHTS}; report:955-960, 1001-1005`,
              },
              on: {
                'child.turned_18': { target: 'former_relevant', actions: began },
                'care.ended': { target: 'relevant', actions: began },
              },
            },
            relevant: {
              meta: {
                label: 'Relevant: 16 or 17 and out of care',
                explain: 'Left care before 18: the authority still owes a home, money and an adviser.',
                source: RIGHTS,
              },
              on: {
                'care.started': 'eligible',
                'child.turned_18': 'former_relevant',
                'leaving_care.qualifying_only': {
                  target: '#leaving_care.qualifying',
                  actions: closed,
                },
              },
            },
            former_relevant: {
              meta: {
                label: 'Former relevant: 18 to 21',
                explain: 'An adult who can call on the authority: keep in touch even where the answer is no.',
                source: `${RIGHTS}; report:979-991`,
              },
              on: {
                // At 18 care ends in the same minute.
                'care.ended': 'former_relevant',
                'study.continued_past_21': 'studying',
                'leaving_care.closed': { target: '#leaving_care.closed', actions: closed },
              },
            },
            studying: {
              meta: {
                label: 'In education, to 25',
                explain: 'At university or college: help and a home in the holidays until the course ends.',
                source: `${RIGHTS}; report:1046-1058`,
              },
              on: { 'leaving_care.closed': { target: '#leaving_care.closed', actions: closed } },
            },
          },
        },
        plan: {
          initial: 'adviser_awaited',
          meta: {
            label: 'Pathway plan',
            explain: 'Health, home, work, money, risks and family in one plan that the young person owns.',
            source: PLAN,
          },
          states: {
            adviser_awaited: {
              meta: {
                label: 'An adviser is named',
                explain: 'Best the one who stays after 18: the hand-over is then no break.',
                room: ['the young person', 'the social worker', 'the personal adviser'],
                source: `${PLAN}, 1001-1005`,
              },
              on: { 'personal_adviser.appointed': 'assessing' },
            },
            assessing: {
              meta: {
                label: 'Needs are assessed',
                explain:
                  'Within three months of 16: can this young person cook, budget, ask for help? What about safety, drugs, sleep?',
                room: ['the young person', 'the personal adviser'],
                source: PLAN,
              },
              on: { 'needs.assessed': 'planning' },
            },
            planning: {
              meta: {
                label: 'The plan is agreed',
                explain:
                  'In the young person’s words; with a second way for when the first does not work out.',
                room: ['the young person', 'the personal adviser', 'the carer'],
                source: PLAN,
              },
              on: { 'pathway_plan.agreed': 'in_force' },
            },
            in_force: {
              meta: {
                label: 'Pathway plan in force',
                explain:
                  'Reviewed every six months. Aims that only ever reach to the next review never reach university: keep the long ones.',
                room: ['the young person', 'the personal adviser'],
                source: `${PLAN}, 1074-1085`,
              },
              on: {
                'pathway_plan.reviewed': 'in_force',
                'health_passport.given': 'in_force',
                'apprenticeship.considered': 'in_force',
              },
            },
          },
        },
      },
    },
    closed: finalState(
      'Closed',
      'The young person is 21, or the course is over. A parent would still pick up the telephone.',
      RIGHTS,
    ),
    qualifying: finalState(
      'Qualifying: advice on request',
      'Home again for half a year, or with a guardian: advice and help where asked for.',
      RIGHTS,
    ),
    moved_away: finalState(
      'Another authority is responsible',
      'Another authority has taken the young person over, plan and adviser included.',
      RIGHTS,
    ),
    died: finalState(
      'Died',
      'The young person has died: the authority mourns as a parent would.',
      'Working Together 2015, chapter 5',
    ),
  },
});
