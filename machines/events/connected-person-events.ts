/** What may be said to have happened when a child goes to family or friends in an emergency. */
import type { EventEntry } from '../machine-list.ts';

const REGULATIONS = 'Care Planning, Placement and Case Review (England) Regulations 2010';

export const connectedPersonEvents = {
  'connected_person.proposed': {
    label: 'Family or friends offer the child a bed tonight',
    decidedBy: 'family',
    carries: [],
    source: 'report:593-595, 636-641',
  },
  'viability.assessed.suitable': {
    label: 'Looked at at once: the child can safely stay there for now',
    decidedBy: 'social worker',
    carries: [],
    source: `${REGULATIONS}, reg. 24; report:636-641`,
  },
  'viability.assessed.unsuitable': {
    label: 'Looked at at once: not safe for the child',
    decidedBy: 'social worker',
    carries: [],
    source: `${REGULATIONS}, reg. 24`,
  },
  'temporary_approval.given': {
    label: 'Family or friends were approved for the time being',
    decidedBy: 'manager',
    carries: ['decision_level'],
    source: `${REGULATIONS}, reg. 24; report:263-265`,
  },
  'temporary_approval.refused': {
    label: 'The senior manager did not approve them',
    decidedBy: 'manager',
    carries: [],
    source: `${REGULATIONS}, reg. 24`,
  },
  'temporary_approval.extended': {
    label: 'The temporary approval was extended by eight weeks',
    decidedBy: 'manager',
    carries: [],
    source: `${REGULATIONS}, reg. 25`,
  },
  'temporary_approval.lapsed': {
    label: 'The weeks ran out: the child lives there without an approval',
    decidedBy: 'time',
    carries: [],
    source: `${REGULATIONS}, regs 24 and 25; report:636-641`,
  },
  'connected_person.assessed': {
    label: 'Family or friends were fully assessed as foster carers',
    decidedBy: 'social worker',
    carries: [],
    source: 'Fostering Services (England) Regulations 2011, reg. 26; report:803-807',
  },
  'connected_person.approved': {
    label: 'Family or friends were approved as foster carers',
    decidedBy: 'manager',
    carries: [],
    source: 'Fostering Services (England) Regulations 2011, reg. 27; report:803-807',
  },
  'connected_person.not_approved': {
    label: 'Family or friends were not approved: the child must move',
    decidedBy: 'manager',
    carries: [],
    source: 'Fostering Services (England) Regulations 2011, reg. 27',
  },
  'connected_person.withdrew': {
    label: 'Family or friends do not go on',
    decidedBy: 'family',
    carries: [],
    source: 'report:636-641',
  },
} as const satisfies Record<string, EventEntry>;
