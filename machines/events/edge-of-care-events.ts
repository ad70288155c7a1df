/** What may be said to have happened in intensive work with a teenager at the edge of care. */
import type { EventEntry } from '../machine-list.ts';

export const edgeOfCareEvents = {
  'edge_of_care.referred': {
    label: 'A teenager at risk of care was put forward to the project',
    decidedBy: 'social worker',
    carries: [],
    source: 'report:1340-1345',
    untaken: 'The project knows the family already.',
  },
  'edge_of_care.accepted': {
    label: 'The project took the family',
    decidedBy: 'manager',
    carries: [],
    source: 'report:1340-1345',
  },
  'edge_of_care.refused': {
    label: 'The project did not take the family',
    decidedBy: 'manager',
    carries: [],
    source: 'report:1340-1345',
  },
  'edge_of_care.reviewed': {
    label: 'The intensive work was reviewed',
    decidedBy: 'manager',
    carries: [],
    source: 'report:1340-1345',
  },
  'edge_of_care.ended.stays_home': {
    label: 'The work ended: the child stays at home',
    decidedBy: 'social worker',
    carries: [],
    source: 'report:1340-1345',
  },
  'edge_of_care.ended.family_withdrew': {
    label: 'The family ended the work',
    decidedBy: 'family',
    carries: [],
    source: 'report:1340-1345',
  },
} as const satisfies Record<string, EventEntry>;
