/** Health of a child in care: the first assessment, checks again, the dentist, the carer's questionnaire, side by side. */
import { emit, setup, type AnyStateMachine } from 'xstate';
import type { CaseEvent } from './case-event.ts';
import { CARE_ENDINGS, careEndStates } from './care_endings.ts';
import { guardsFromEvent } from './guards.ts';
import type { StateMeta } from './machine-list.ts';

const HEALTH =
  'Care Planning, Placement and Case Review (England) Regulations 2010, reg. 7; statutory guidance: Promoting the health and well-being of looked-after children 2015';
const NURSE = `${HEALTH}; report:712-720`;
const WELLBEING = `${HEALTH}; SSDA903, SDQ_SCORE`;

export const careHealth: AnyStateMachine = setup({
  types: { events: {} as CaseEvent, emitted: {} as CaseEvent, meta: {} as StateMeta },
  guards: guardsFromEvent('under_5'),
}).createMachine({
  id: 'care_health',
  initial: 'not_open',
  meta: {
    label: 'Health in care',
    explain: 'Nobody else keeps in mind what a parent would: checks, teeth, how the child feels.',
    source: NURSE,
  },
  on: CARE_ENDINGS,
  states: {
    not_open: {
      meta: { label: 'Not open', explain: 'The child is not looked after.', source: HEALTH },
      on: { 'care.started': 'open' },
    },
    open: {
      type: 'parallel',
      meta: {
        label: 'Health watched over',
        explain: 'One nurse keeps count for all children in care; without her all of it falls behind.',
        source: NURSE,
      },
      states: {
        assessments: {
          initial: 'initial_due',
          meta: {
            label: 'Health assessments',
            explain: 'A doctor first, then the nurse every half year under five, every year after.',
            source: NURSE,
          },
          states: {
            initial_due: {
              meta: {
                label: 'First health assessment due',
                explain:
                  'Within 20 working days, so that the first review has the report. Here it fell behind when the post of the nurse stood empty for five months.',
                room: ['the child', 'the doctor', 'the carer'],
                source: NURSE,
              },
              on: {
                'health_assessment.initial.completed': [
                  { guard: 'under_5', target: 'planning_under_5' },
                  { target: 'planning_from_5' },
                ],
                'health_assessment.declined': 'initial_due',
              },
            },
            planning_under_5: {
              meta: {
                label: 'Health plan of a young child',
                explain: 'What the doctor found becomes a plan: who does what, and a check in half a year.',
                room: ['the nurse', 'the carer', 'the social worker'],
                source: NURSE,
              },
              on: { 'health_plan.agreed.under_5': 'review_due_under_5' },
            },
            planning_from_5: {
              meta: {
                label: 'Health plan',
                explain: 'What the doctor found becomes a plan: who does what, and a check in a year.',
                room: ['the nurse', 'the carer', 'the social worker'],
                source: NURSE,
              },
              on: { 'health_plan.agreed.from_5': 'review_due_from_5' },
            },
            review_due_under_5: {
              meta: {
                label: 'Next check, under five',
                explain: 'Every six months: small children change fast.',
                room: ['the child', 'the nurse', 'the carer'],
                source: NURSE,
              },
              on: {
                'health_assessment.reviewed.under_5': [
                  { guard: 'under_5', target: 'review_due_under_5' },
                  { target: 'review_due_from_5' },
                ],
              },
            },
            review_due_from_5: {
              meta: {
                label: 'Next check, five and over',
                explain:
                  'Every year. A teenager may say no: offer another place, another time, another person.',
                room: ['the child', 'the nurse', 'the carer'],
                source: NURSE,
              },
              on: {
                'health_assessment.reviewed.from_5': 'review_due_from_5',
                'health_assessment.declined': 'review_due_from_5',
                'substance_need.identified': 'review_due_from_5',
              },
            },
          },
        },
        teeth: {
          initial: 'first_due',
          meta: {
            label: 'Teeth',
            explain: 'A dentist once a year; the nurse keeps count.',
            source: NURSE,
          },
          states: {
            first_due: {
              meta: {
                label: 'First dental check due',
                explain: 'Many children come into care without ever having seen a dentist.',
                source: NURSE,
              },
              on: { 'dental_check.completed': 'next_due' },
            },
            next_due: {
              meta: {
                label: 'Next dental check due',
                explain: 'At least once a year, as the return asks.',
                source: NURSE,
              },
              on: { 'dental_check.completed': 'next_due' },
            },
          },
        },
        wellbeing: {
          initial: 'too_early',
          meta: {
            label: 'Strengths and difficulties questionnaire',
            explain: 'The carer says how the child is doing; a number that should lead to a talk.',
            source: WELLBEING,
          },
          states: {
            too_early: {
              meta: {
                label: 'Not asked yet',
                explain: 'The child is under four, over 16, or less than a year in care.',
                source: WELLBEING,
              },
              on: { 'wellbeing_score.asked': 'asked' },
            },
            asked: {
              meta: {
                label: 'Asked every year',
                explain: 'A high score goes to CAMHS, who see the child or advise the carer.',
                room: ['the carer', 'the nurse', 'the virtual school'],
                source: WELLBEING,
              },
              on: {
                'wellbeing_score.returned': 'asked',
                'wellbeing_score.high': { target: 'asked', actions: emit({ type: 'camhs.referred' }) },
              },
            },
          },
        },
      },
    },
    ...careEndStates,
  },
});
