/** What may be said to have happened to a referral and in its assessment. */
import type { EventEntry } from '../machine-list.ts';

const WORKING_TOGETHER = 'Working Together 2015, chapter 1';

export const assessmentEvents = {
  'referral.received': {
    label: 'The contact became a referral',
    decidedBy: 'consequence',
    carries: ['source'],
    source: 'report:388-390',
  },
  'referral.accepted': {
    label: 'A manager decided that the referral is assessed',
    decidedBy: 'manager',
    carries: [],
    source: WORKING_TOGETHER,
  },
  'referral.closed': {
    label: 'A manager decided that the referral is closed without an assessment',
    decidedBy: 'manager',
    carries: [],
    source: 'report:407-408',
  },
  'assessment.started': {
    label: 'A social worker has the family and has begun',
    decidedBy: 'social worker',
    carries: [],
    source: 'report:334-336',
  },
  'interpreter.requested': {
    label: 'The first visit needs an interpreter',
    decidedBy: 'social worker',
    carries: [],
    source: 'report:431-433',
  },
  'child.not_seen': {
    label: 'Nobody was at home, or the child was not seen',
    decidedBy: 'family',
    carries: [],
    source: WORKING_TOGETHER,
  },
  'child.seen': {
    label: 'The social worker saw the child',
    decidedBy: 'social worker',
    carries: ['seen'],
    source: 'report:438-445',
  },
  'support.started_early': {
    label: 'Help began while the assessment is still going on',
    decidedBy: 'social worker',
    carries: [],
    source: 'report:428-430',
  },
  'assessment.drafted': {
    label: 'The assessment was written and handed to the manager',
    decidedBy: 'social worker',
    carries: [],
    source: 'report:427-434',
  },
  'assessment.returned': {
    label: 'The manager sent the assessment back for more work',
    decidedBy: 'manager',
    carries: [],
    source: 'report:421-422',
  },
  'assessment.completed.no_further_action': {
    label: 'Assessed: no further action',
    decidedBy: 'manager',
    carries: ['closure_reason', 'factor'],
    source: 'report:407-409',
  },
  'assessment.completed.early_help': {
    label: 'Assessed: not in need of social care, early help carries on',
    decidedBy: 'manager',
    carries: ['closure_reason', 'factor'],
    source: 'report:433-437',
  },
  'assessment.completed.child_in_need': {
    label: 'Assessed: a child in need',
    decidedBy: 'manager',
    carries: ['primary_need', 'factor'],
    source: 'Children Act 1989, section 17',
  },
  'assessment.completed.child_protection_plan': {
    label: 'Assessed: a conference has made a child protection plan',
    decidedBy: 'manager',
    carries: ['primary_need', 'factor'],
    source: WORKING_TOGETHER,
  },
} as const satisfies Record<string, EventEntry>;
