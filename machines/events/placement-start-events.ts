/** What may be said to have happened at the start of a placement: its plan, and the notice to another area. */
import type { EventEntry } from '../machine-list.ts';

const REGULATIONS = 'Care Planning, Placement and Case Review (England) Regulations 2010';

export const placementStartEvents = {
  'placement_plan.agreed': {
    label: 'The placement plan was agreed with the carers',
    decidedBy: 'social worker',
    carries: [],
    source: `${REGULATIONS}, reg. 9; report:606-607`,
  },
  'area_authority.notified': {
    label: 'The authority and the health service of the other area were told that the child lives there',
    decidedBy: 'social worker',
    carries: [],
    source: `${REGULATIONS}, reg. 13; report:654-663`,
  },
} as const satisfies Record<string, EventEntry>;
