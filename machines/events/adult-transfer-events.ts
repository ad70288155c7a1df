/** What may be said to have happened when a young person passes to services for adults. */
import type { EventEntry } from '../machine-list.ts';

const CARE_ACT = 'Care Act 2014, sections 58 to 66';

export const adultTransferEvents = {
  'adult_transfer.planned': {
    label: 'Adult services were told of a young person who will need them',
    decidedBy: 'social worker',
    carries: ['adult_service'],
    source: `${CARE_ACT}; report:1059-1066`,
  },
  'adult_needs.assessed.eligible': {
    label: 'Adult services assessed: they will help',
    decidedBy: 'partner agency',
    carries: [],
    source: CARE_ACT,
  },
  'adult_needs.assessed.not_eligible': {
    label: 'Adult services assessed: they will not help',
    decidedBy: 'partner agency',
    carries: [],
    source: CARE_ACT,
  },
  'adult_plan.agreed': {
    label: 'Both services and the young person agreed what changes when',
    decidedBy: 'partner agency',
    carries: [],
    source: `${CARE_ACT}; report:1059-1066`,
  },
  'adult_service.transferred': {
    label: 'The adult service has taken over',
    decidedBy: 'partner agency',
    carries: [],
    source: 'report:1059-1066',
  },
  'adult_service.declined': {
    label: 'The young person does not want the adult service',
    decidedBy: 'child',
    carries: [],
    source: `${CARE_ACT}`,
  },
} as const satisfies Record<string, EventEntry>;
