/** What may be said to have happened after the death of a child. */
import type { EventEntry } from '../machine-list.ts';

export const childDeathEvents = {
  'child_death.expected': {
    label: 'The death was expected',
    decidedBy: 'health',
    carries: [],
    source: 'Working Together 2015, chapter 5',
  },
  'child_death.unexpected': {
    label: 'The death was not expected',
    decidedBy: 'health',
    carries: [],
    source: 'Working Together 2015, chapter 5',
  },
  'rapid_response.met': {
    label: 'The agencies answered an unexpected death together',
    decidedBy: 'police',
    carries: [],
    source: 'Working Together 2015, chapter 5',
  },
  'serious_incident.notified': {
    label: 'Ofsted was told of a serious incident',
    decidedBy: 'manager',
    carries: [],
    source: 'Working Together 2015, chapter 4; report:133',
  },
  'serious_case_review.decided': {
    label: 'The board decided on a serious case review',
    decidedBy: 'chair',
    carries: [],
    source: 'Working Together 2015, chapter 4; report:133',
  },
  'serious_case_review.not_needed': {
    label: 'The board saw no need of a serious case review',
    decidedBy: 'chair',
    carries: [],
    source: 'Working Together 2015, chapter 4; report:133',
  },
  'serious_case_review.published': {
    label: 'The serious case review was published',
    decidedBy: 'chair',
    carries: [],
    source: 'Working Together 2015, chapter 4; report:133',
  },
  'child_death.reviewed': {
    label: 'The panel reviewed the death',
    decidedBy: 'chair',
    carries: ['modifiable'],
    source: 'report:1526-1530',
  },
} as const satisfies Record<string, EventEntry>;
