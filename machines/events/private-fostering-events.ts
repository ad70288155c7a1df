/** What may be said to have happened to a child who is privately fostered. */
import type { EventEntry } from '../machine-list.ts';

export const privateFosteringEvents = {
  'private_arrangement.began': {
    label: 'A child came to live with somebody who is no close relative, and nobody told the authority',
    decidedBy: 'family',
    carries: [],
    source: 'report:131-132, 560-568, 1481-1486',
  },
  'private_arrangement.ended': {
    label: 'The private arrangement ended before anybody knew of it',
    decidedBy: 'family',
    carries: [],
    source: 'report:131-132, 560-568, 1481-1486',
  },
  'private_fostering.notified': {
    label: 'The authority was told of a private fostering arrangement',
    decidedBy: 'family',
    carries: [],
    source: 'report:131-132, 560-568, 1481-1486',
    untaken: 'The arrangement is known already.',
  },
  'private_fostering.discovered': {
    label: 'A partner found a private fostering arrangement that nobody had told of',
    decidedBy: 'partner agency',
    carries: [],
    source: 'report:131-132, 560-568, 1481-1486',
  },
  'private_fostering.visited.first': {
    label: 'Carer, home and child were seen for the first time',
    decidedBy: 'social worker',
    carries: [],
    source: 'report:233-234, 356-358',
  },
  'private_fostering.visited.first_year': {
    label: 'The privately fostered child was visited in the first year',
    decidedBy: 'social worker',
    carries: [],
    source: 'report:233-234, 356-358',
  },
  'private_fostering.visited.later_years': {
    label: 'The privately fostered child was visited after the first year',
    decidedBy: 'social worker',
    carries: [],
    source: 'report:233-234, 356-358',
  },
  'private_fostering.year_completed': {
    label: 'The private arrangement has lasted a year',
    decidedBy: 'time',
    carries: [],
    source: 'Children (Private Arrangements for Fostering) Regulations 2005',
  },
  'private_fostering.assessment_deferred': {
    label: 'The assessment was left because the carer seeks a court order',
    decidedBy: 'manager',
    carries: [],
    source: 'report:560-565',
  },
  'private_fostering.assessment_resumed': {
    label: 'The assessment was taken up again',
    decidedBy: 'manager',
    carries: [],
    source: 'report:560-565',
  },
  'private_fostering.assessed.suitable': {
    label: 'Assessed: the arrangement is suitable',
    decidedBy: 'manager',
    carries: [],
    source: 'report:560-565',
  },
  'private_fostering.assessed.with_conditions': {
    label: 'Assessed: suitable with conditions',
    decidedBy: 'manager',
    carries: [],
    source: 'report:560-565',
  },
  'private_fostering.assessed.prohibited': {
    label: 'Assessed: the arrangement was prohibited',
    decidedBy: 'manager',
    carries: [],
    source: 'report:560-565',
  },
  'private_fostering.concern_found': {
    label: 'A visit found a concern',
    decidedBy: 'social worker',
    carries: [],
    source: 'report:233-234, 356-358',
  },
  'private_fostering.ended': {
    label: 'The private arrangement ended',
    decidedBy: 'family',
    carries: ['arrangement_end'],
    source: 'report:131-132, 560-568, 1481-1486',
  },
} as const satisfies Record<string, EventEntry>;
