/** What may be said to have happened to the plan of a child in care. */
import type { EventEntry } from '../machine-list.ts';

const REGULATIONS = 'Care Planning, Placement and Case Review (England) Regulations 2010';

export const carePlanningEvents = {
  'care_plan.drafted': {
    label: 'The social worker drafted the care plan with child and family',
    decidedBy: 'social worker',
    carries: [],
    source: `${REGULATIONS}, reg. 4`,
  },
  'care_plan.returned': {
    label: 'The manager sent the care plan back',
    decidedBy: 'manager',
    carries: [],
    source: 'report:421-422; general knowledge of 2015',
  },
  'care_plan.agreed': {
    label: 'The care plan was agreed',
    decidedBy: 'manager',
    carries: [],
    source: `${REGULATIONS}, regs 4 and 5`,
  },
  'care_plan.revision_asked': {
    label: 'A review wants the care plan changed',
    decidedBy: 'consequence',
    carries: [],
    source: `${REGULATIONS}, reg. 6`,
  },
  'care_plan.revised': {
    label: 'The care plan was changed as the review wanted',
    decidedBy: 'social worker',
    carries: [],
    source: `${REGULATIONS}, reg. 6`,
  },
} as const satisfies Record<string, EventEntry>;
