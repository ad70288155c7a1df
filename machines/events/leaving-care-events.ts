/** What may be said to have happened to the right of a young person to help after care, and to the pathway plan. */
import type { EventEntry } from '../machine-list.ts';

const CHILDREN_ACT = 'Children Act 1989, sections 23A to 23CA';
const REGULATIONS = 'Care Leavers (England) Regulations 2010';

export const leavingCareEvents = {
  'leaving_care.eligible': {
    label: '16, in care now and for 13 weeks since 14: the young person has a right to help after care',
    decidedBy: 'time',
    carries: [],
    source: 'Children Act 1989, schedule 2, paragraph 19B; report:955-960',
  },
  'leaving_care.returned_to_study': {
    label: 'A care leaver of 21 to 24 studies again and has a right to help again',
    decidedBy: 'child',
    carries: [],
    source: `${CHILDREN_ACT}`,
  },
  'leaving_care.qualifying_only': {
    label: 'Home for half a year, or an order to a guardian: advice on request only',
    decidedBy: 'manager',
    carries: [],
    source: `${CHILDREN_ACT}; ${REGULATIONS}, reg. 3`,
  },
  'personal_adviser.appointed': {
    label: 'The young person has a personal adviser',
    decidedBy: 'manager',
    carries: [],
    source: `${REGULATIONS}, reg. 8; report:1001-1005`,
  },
  'needs.assessed': {
    label: 'What the young person needs for adult life was assessed',
    decidedBy: 'social worker',
    carries: [],
    source: `${REGULATIONS}, reg. 5; report:959-964`,
  },
  'pathway_plan.agreed': {
    label: 'Young person and adviser agreed a pathway plan',
    decidedBy: 'child',
    carries: ['plan_aims'],
    source: `${REGULATIONS}, reg. 6; report:960-968`,
  },
  'pathway_plan.reviewed': {
    label: 'The pathway plan was reviewed',
    decidedBy: 'social worker',
    carries: ['plan_aims'],
    source: `${REGULATIONS}, reg. 7; report:967-973`,
  },
  'health_passport.given': {
    label: 'The young person holds a written health history',
    decidedBy: 'health',
    carries: [],
    source: 'report:1066-1074',
  },
  'apprenticeship.considered': {
    label: 'A council apprenticeship was thought of for the young person',
    decidedBy: 'social worker',
    carries: [],
    source: 'report:771-775, 1083-1085',
  },
  'study.continued_past_21': {
    label: 'At 21 the young person is still in education: help goes on',
    decidedBy: 'child',
    carries: [],
    source: CHILDREN_ACT,
  },
  'leaving_care.closed': {
    label: 'The right to help after care has ended',
    decidedBy: 'time',
    carries: [],
    source: CHILDREN_ACT,
  },
  'care_leaver.began': {
    label: 'Life after care begins: home, contact, work',
    decidedBy: 'consequence',
    carries: [],
    source: CHILDREN_ACT,
    untaken: 'A run may follow the plan alone.',
  },
  'care_leaver.closed': {
    label: 'Help after care is over',
    decidedBy: 'consequence',
    carries: [],
    source: CHILDREN_ACT,
    untaken: 'A run may follow the plan alone.',
  },
} as const satisfies Record<string, EventEntry>;
