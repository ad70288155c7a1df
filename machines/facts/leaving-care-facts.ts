/** Facts about a young person who leaves care or has left it. */
import type { FactList } from '../machine-list.ts';

const RIGHTS = 'Children Act 1989, sections 23A to 23CA';

export const leavingCareFacts = {
  helped_after_care: {
    kind: 'since',
    since: ['leaving_care.eligible', 'leaving_care.returned_to_study'],
    until: ['leaving_care.closed', 'leaving_care.qualifying_only', 'child.moved_away', 'child.died'],
    yes: 'The young person has a right to help after care.',
    no: 'The young person has no right to help after care.',
    source: RIGHTS,
  },
  aims_short: {
    kind: 'since',
    since: [
      { type: 'pathway_plan.agreed', where: { plan_aims: 'short' } },
      { type: 'pathway_plan.reviewed', where: { plan_aims: 'short' } },
    ],
    until: [
      { type: 'pathway_plan.agreed', where: { plan_aims: 'long' } },
      { type: 'pathway_plan.reviewed', where: { plan_aims: 'long' } },
    ],
    yes: 'The pathway plan reaches to its next review only.',
    no: 'The pathway plan has aims years ahead, or there is none.',
    source: 'report:967-973',
  },
  age_18_plus: {
    kind: 'age',
    from: 18,
    yes: 'The young person is an adult.',
    no: 'The child is under 18.',
    source: 'Children Act 1989, section 105',
  },
  touch_lost: {
    kind: 'since',
    since: ['care_leaver.lost_touch'],
    until: ['care_leaver.came_back', 'leaving_care.closed', 'child.died'],
    yes: 'The authority is not in touch with the care leaver.',
    no: 'The authority is in touch with the care leaver, or there is none.',
    source: 'report:983-990',
  },
} as const satisfies FactList;
