/** What may be said to have happened at the reviews of a child in care, and what the reviewing officer does. */
import type { EventEntry } from '../machine-list.ts';

const REGULATIONS = 'Care Planning, Placement and Case Review (England) Regulations 2010';
const HANDBOOK = "statutory guidance: Independent Reviewing Officers' Handbook 2010";

const held = (which: string, source: string): EventEntry => ({
  label: `The ${which} looked-after review was held`,
  decidedBy: 'reviewing officer',
  carries: ['review_participation'],
  source,
});

export const careReviewEvents = {
  'reviewing_officer.appointed': {
    label: 'An independent reviewing officer was named for the child',
    decidedBy: 'manager',
    carries: [],
    source: `${REGULATIONS}, reg. 36; ${HANDBOOK}`,
  },
  'child.consulted': {
    label: 'The child said before the review what should be talked about, and how',
    decidedBy: 'child',
    carries: [],
    source: 'report:694-696, 808-833',
  },
  'looked_after_review.adjourned': {
    label: 'The review could not decide and was put off',
    decidedBy: 'reviewing officer',
    carries: [],
    source: HANDBOOK,
  },
  'review.brought_forward': {
    label: 'What happened cannot wait for the next review',
    decidedBy: 'consequence',
    carries: [],
    source: `${REGULATIONS}, reg. 33; report:678-681`,
    untaken: 'A review may be due already.',
  },
  'looked_after_review.first.held': held('first', `${REGULATIONS}, reg. 33(1)`),
  'looked_after_review.second.held': held('second', `${REGULATIONS}, reg. 33(2)`),
  'looked_after_review.later.held': held('next', `${REGULATIONS}, reg. 33(2)`),
  'care_plan.confirmed': {
    label: 'The review decided that the care plan goes on',
    decidedBy: 'reviewing officer',
    carries: [],
    source: 'report:602-603, 785-788',
  },
  'care_plan.changed': {
    label: 'The review decided that the care plan must change',
    decidedBy: 'reviewing officer',
    carries: [],
    source: 'report:602-603, 785-788',
  },
  'reviewing_officer.challenged': {
    label: 'The reviewing officer found drift or weak practice and took it up',
    decidedBy: 'reviewing officer',
    carries: [],
    source: 'report:786-793',
  },
  'reviewing_officer.escalated': {
    label: 'The reviewing officer went to senior managers',
    decidedBy: 'reviewing officer',
    carries: [],
    source: 'report:786-793',
  },
  'reviewing_officer.referred_to_cafcass': {
    label: 'The reviewing officer referred the case to Cafcass',
    decidedBy: 'reviewing officer',
    carries: [],
    source: `${REGULATIONS}, reg. 45; ${HANDBOOK}`,
  },
  'reviewing_officer.answered': {
    label: 'The reviewing officer has an answer that is good enough for the child',
    decidedBy: 'reviewing officer',
    carries: [],
    source: 'report:786-793',
  },
} as const satisfies Record<string, EventEntry>;
