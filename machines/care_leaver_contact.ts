/** Keeping in touch with a care leaver, and whether he or she works or studies. */
import { setup, type AnyStateMachine } from 'xstate';
import { LEAVER_ENDINGS, leaverEndStates } from './care_leaver_endings.ts';
import type { CaseEvent } from './case-event.ts';
import type { StateMeta } from './machine-list.ts';

const CONTACT = 'Care Leavers (England) Regulations 2010; report:979-991';
const WORK = 'SSDA903, ACTIV; report:771-775, 1074-1085';
const ROOM = ['the young person', 'the personal adviser'];

export const careLeaverContact: AnyStateMachine = setup({
  types: { events: {} as CaseEvent, meta: {} as StateMeta },
}).createMachine({
  id: 'care_leaver_contact',
  initial: 'not_open',
  meta: {
    label: 'Keeping in touch',
    explain: 'The authority does what a parent does: it calls, visits, and does not give up.',
    source: CONTACT,
  },
  on: LEAVER_ENDINGS,
  states: {
    not_open: {
      meta: { label: 'Not open', explain: 'The young person has not left care.', source: CONTACT },
      on: { 'care_leaver.began': 'open' },
    },
    open: {
      type: 'parallel',
      meta: { label: 'After care', explain: 'Contact and work are told side by side.', source: CONTACT },
      states: {
        contact: {
          initial: 'first_visit_due',
          meta: {
            label: 'Contact',
            explain: 'Soon after each move, then every two months; here 83 in a hundred were in touch.',
            source: CONTACT,
          },
          states: {
            first_visit_due: {
              meta: {
                label: 'First visit due',
                explain: 'Within a week of the move: does the heating work, is there food, who comes by?',
                room: ROOM,
                source: CONTACT,
              },
              on: {
                'adviser_visit.first_made': 'second_visit_due',
                'adviser_visit.no_answer': 'first_visit_due',
                'care_leaver.moved': { target: 'first_visit_due', reenter: true },
                'care_leaver.lost_touch': 'lost_touch',
              },
            },
            second_visit_due: {
              meta: {
                label: 'Second visit due',
                explain: 'Within four weeks of the move: is it a home yet?',
                room: ROOM,
                source: CONTACT,
              },
              on: {
                'adviser_visit.second_made': 'in_touch',
                'adviser_visit.no_answer': 'second_visit_due',
                'care_leaver.moved': 'first_visit_due',
                'care_leaver.lost_touch': 'lost_touch',
              },
            },
            in_touch: {
              meta: {
                label: 'In touch',
                explain:
                  'At least every two months, more where life is hard. A message counts, a talk counts more.',
                room: ROOM,
                source: CONTACT,
              },
              on: {
                'adviser_visit.made': 'in_touch',
                'adviser_visit.no_answer': 'in_touch',
                'care_leaver.moved': 'first_visit_due',
                'care_leaver.lost_touch': 'lost_touch',
              },
            },
            lost_touch: {
              meta: {
                label: 'Not in touch',
                explain:
                  'The case stays open and somebody keeps looking. Those whose asylum appeals are used up mostly stay away.',
                source: 'report:983-990',
              },
              on: { 'care_leaver.came_back': 'in_touch', 'care_leaver.moved': 'lost_touch' },
            },
          },
        },
        work: {
          initial: 'not_recorded',
          meta: {
            label: 'Education, training, work',
            explain: 'Recorded around the birthdays; an apprenticeship with the council is worth asking for.',
            source: WORK,
          },
          states: {
            not_recorded: {
              meta: {
                label: 'Not recorded yet',
                explain: 'Nobody has asked since care ended.',
                source: WORK,
              },
              on: {
                'education_employment.recorded.active': 'active',
                'education_employment.recorded.not_active': 'not_active',
              },
            },
            active: {
              meta: {
                label: 'In education, training or work',
                explain: 'University, college, a job or a course: ask what would make it last.',
                source: WORK,
              },
              on: {
                'education_employment.recorded.active': 'active',
                'education_employment.recorded.not_active': 'not_active',
              },
            },
            not_active: {
              meta: {
                label: 'In none of them',
                explain: 'Illness, a baby, or nothing that would have them: a plan for each is different.',
                source: WORK,
              },
              on: {
                'education_employment.recorded.active': 'active',
                'education_employment.recorded.not_active': 'not_active',
              },
            },
          },
        },
      },
    },
    ...leaverEndStates,
  },
});
