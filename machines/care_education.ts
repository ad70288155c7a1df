/** Schooling of a child in care: the personal education plan, and what happens when there is no school. */
import { setup, type AnyStateMachine } from 'xstate';
import type { CaseEvent } from './case-event.ts';
import { CARE_ENDINGS, careEndStates } from './care_endings.ts';
import { guardsFromEvent } from './guards.ts';
import type { StateMeta } from './machine-list.ts';

const EDUCATION = 'statutory guidance: Promoting the education of looked-after children 2014';
const PLANS = `${EDUCATION}; report:754-757, 764-770`;
const ROOM = ['the child', 'the designated teacher', 'the social worker', 'the carer', 'the virtual school'];

export const careEducation: AnyStateMachine = setup({
  types: { events: {} as CaseEvent, meta: {} as StateMeta },
  guards: guardsFromEvent('of_learning_age'),
}).createMachine({
  id: 'care_education',
  initial: 'not_open',
  meta: {
    label: 'Schooling in care',
    explain: 'The virtual school is the pushy parent of every child in care, up to 18.',
    source: PLANS,
  },
  on: CARE_ENDINGS,
  states: {
    not_open: {
      meta: { label: 'Not open', explain: 'The child is not looked after.', source: EDUCATION },
      on: {
        'care.started': [{ guard: 'of_learning_age', target: 'telling' }, { target: 'too_young' }],
      },
    },
    too_young: {
      meta: {
        label: 'Too young for nursery',
        explain: 'Learning is play at home; the plan begins with nursery.',
        source: EDUCATION,
      },
      on: { 'learning_age.reached': 'telling' },
    },
    telling: {
      meta: {
        label: 'The virtual school is told',
        explain: 'The same day: a school that does not know cannot help.',
        room: ['the social worker', 'the virtual school'],
        source: `${EDUCATION}; report:746-770`,
      },
      on: { 'virtual_school.told': 'first_plan_due' },
    },
    first_plan_due: {
      meta: {
        label: 'First personal education plan due',
        explain:
          'Within ten working days, and there for the first review: where the child stands, what comes next, what the pupil premium buys.',
        room: ROOM,
        source: PLANS,
      },
      on: { 'pep.agreed': 'in_school', 'school_place.lost': 'without_school' },
    },
    in_school: {
      meta: {
        label: 'In school with a plan',
        explain:
          'Reviewed twice a year, at 16 and 17 too. Ask what each pound of the premium should change: inspectors could not always tell.',
        room: ROOM,
        source: PLANS,
      },
      on: {
        'pep.reviewed': 'in_school',
        'exclusion.averted': 'in_school',
        'school_place.lost': 'without_school',
      },
    },
    without_school: {
      meta: {
        label: 'Without a school',
        explain:
          'A move or an exclusion has cost the place. Every week without school loosens the placement too.',
        room: ['the virtual school', 'the social worker', 'the carer'],
        source: 'report:748-763',
      },
      on: { 'special_tuition.arranged': 'tuition', 'school_place.found': 'in_school' },
    },
    tuition: {
      meta: {
        label: 'Special tuition',
        explain: 'Full-time teaching of one’s own until a school is found; four young people had it.',
        room: ['the child', 'the tutor', 'the virtual school'],
        source: 'report:749-751',
      },
      on: { 'pep.reviewed': 'tuition', 'school_place.found': 'in_school' },
    },
    ...careEndStates,
  },
});
