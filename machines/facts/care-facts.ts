/** Facts about a child in care: by what right, since when, where placed. */
import { CARE_BEGINS, CARE_ENDS } from '../endings.ts';
import type { FactList } from '../machine-list.ts';

const CHILDREN_ACT = 'Children Act 1989';

export const careFacts = {
  in_care: {
    kind: 'since',
    since: CARE_BEGINS,
    until: CARE_ENDS,
    yes: 'The child is looked after.',
    no: 'The child is not looked after.',
    source: `${CHILDREN_ACT}, section 22`,
  },
  in_care_before: {
    kind: 'count',
    events: CARE_BEGINS,
    atLeast: 2,
    yes: 'The child came into care more than once.',
    no: 'The child did not come into care more than once.',
    source: 'report:148',
  },
  police_protected: {
    kind: 'since',
    since: [{ type: 'emergency_protection.obtained', where: { power: 'L1' } }],
    until: [...CARE_BEGINS, ...CARE_ENDS],
    yes: 'The police have just protected the child.',
    no: 'The police have not just protected the child.',
    source: `${CHILDREN_ACT}, section 46`,
  },
  court_protected: {
    kind: 'since',
    since: [{ type: 'emergency_protection.obtained', where: { power: 'L2' } }],
    until: [...CARE_BEGINS, ...CARE_ENDS],
    yes: 'A court has just made an emergency protection order.',
    no: 'No court has just made an emergency protection order.',
    source: `${CHILDREN_ACT}, section 44`,
  },
  unaccompanied: {
    kind: 'since',
    since: ['asylum_seeking_child.received', 'care.entered.unaccompanied'],
    until: ['age_assessment.completed.adult'],
    yes: 'The young person came to the country alone and sought asylum.',
    no: 'The child did not come to the country alone to seek asylum.',
    source: 'report:955-959',
  },
  officer_unanswered: {
    kind: 'since',
    since: ['reviewing_officer.challenged'],
    until: ['reviewing_officer.answered', ...CARE_ENDS],
    yes: "The reviewing officer's challenge waits for an answer.",
    no: 'No challenge of the reviewing officer waits for an answer.',
    source: 'report:786-793',
  },
  second_review_late: {
    kind: 'late',
    timescale: 'second_looked_after_review',
    yes: 'The second looked-after review was held after its limit.',
    no: 'The second looked-after review was held within its limit.',
    source: 'report:672-677',
  },
  under_5: {
    kind: 'age',
    below: 5,
    yes: 'The child is under five: health is checked every half year.',
    no: 'The child is five or older: health is checked every year.',
    source: 'Care Planning, Placement and Case Review (England) Regulations 2010, reg. 7',
  },
  of_learning_age: {
    kind: 'age',
    from: 3,
    yes: 'The child is old enough for nursery or school.',
    no: 'The child is too young for nursery or school.',
    source: 'statutory guidance: Promoting the education of looked-after children 2014',
  },
  in_camhs: {
    kind: 'since',
    since: ['camhs.therapy_started', 'camhs.treatment_started'],
    until: ['camhs.completed', 'camhs.declined', ...CARE_ENDS],
    yes: 'CAMHS sees the child.',
    no: 'CAMHS does not see the child.',
    source: 'report:712-716, 801-803',
  },
} as const satisfies FactList;
