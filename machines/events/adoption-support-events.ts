/** What may be said to have happened when adoptive families ask for help. */
import type { EventEntry } from '../machine-list.ts';

export const adoptionSupportEvents = {
  'adoption_support.requested': {
    label: 'An adoptive family asked for help',
    decidedBy: 'family',
    carries: [],
    source: 'report:617-618, 935-946',
    untaken: 'The family has support already.',
  },
  'adoption_support.assessed': {
    label: 'The need for support was assessed',
    decidedBy: 'social worker',
    carries: [],
    source: 'report:617-618, 935-946',
  },
  'adoption_support.advice_enough': {
    label: 'Advice was enough',
    decidedBy: 'social worker',
    carries: [],
    source: 'report:617-618, 935-946',
  },
  'adoption_support.accepted': {
    label: 'The family took the support',
    decidedBy: 'family',
    carries: [],
    source: 'report:617-618, 935-946',
  },
  'adoption_support.declined': {
    label: 'The family did not want the support',
    decidedBy: 'family',
    carries: [],
    source: 'report:617-618, 935-946',
  },
  'adoption_support.reviewed': {
    label: 'The support was reviewed',
    decidedBy: 'social worker',
    carries: [],
    source: 'report:617-618, 935-946',
  },
  'adoption_support.ended': {
    label: 'The support ended',
    decidedBy: 'social worker',
    carries: [],
    source: 'report:617-618, 935-946',
  },
} as const satisfies Record<string, EventEntry>;
