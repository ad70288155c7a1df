/** What may be said to have happened when the social worker sees a child in care. */
import type { EventEntry } from '../machine-list.ts';

const VISITS = 'Care Planning, Placement and Case Review (England) Regulations 2010, reg. 28';

const visited = (label: string): EventEntry => ({
  label,
  decidedBy: 'social worker',
  carries: ['seen'],
  source: `${VISITS}; report:599-600, 697-698`,
});

export const placementVisitEvents = {
  'placement_visit.first_made': visited('The social worker saw the child in the new home for the first time'),
  'placement_visit.made': visited('The social worker saw the child in the home'),
  'placement_visit.weekly_made': visited('The social worker saw the child with family or friends, this week'),
  'placement_visit.four_weekly_made': visited(
    'The social worker saw the child with family or friends, this month',
  ),
  'placement_visit.quarterly_made': visited('The social worker saw the child in the lasting home'),
  'placement_visit.child_not_seen': {
    label: 'The social worker came, but the child was not seen in the home',
    decidedBy: 'family',
    carries: [],
    source: VISITS,
  },
  'placement_visit.concern_found': {
    label: 'The visit found something that cannot wait',
    decidedBy: 'social worker',
    carries: [],
    source: `${VISITS}; report:599-600`,
  },
  'placement_visits.four_weekly_agreed': {
    label: 'The first review agreed to visits every four weeks',
    decidedBy: 'reviewing officer',
    carries: [],
    source: VISITS,
  },
  'placement_visits.eased': {
    label: 'The home is meant to last: visits every three months',
    decidedBy: 'reviewing officer',
    carries: [],
    source: VISITS,
  },
  'placement_visits.as_usual': {
    label: 'Family or friends are approved or the order is made: visits as for any child',
    decidedBy: 'social worker',
    carries: [],
    source: VISITS,
  },
} as const satisfies Record<string, EventEntry>;
