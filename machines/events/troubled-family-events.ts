/** What may be said to have happened in work with families with several troubles at once. */
import type { EventEntry } from '../machine-list.ts';

export const troubledFamilyEvents = {
  'troubled_family.identified': {
    label: 'The data pointed to the family',
    decidedBy: 'manager',
    carries: [],
    source: 'report:382-387',
    untaken: 'The family has its one worker already.',
  },
  'troubled_family.agreed': {
    label: 'The family wants the one worker',
    decidedBy: 'family',
    carries: [],
    source: 'report:382-387',
  },
  'troubled_family.declined': {
    label: 'The family does not want the one worker',
    decidedBy: 'family',
    carries: [],
    source: 'report:382-387',
  },
  'troubled_family.plan_agreed': {
    label: 'The family plan was agreed',
    decidedBy: 'family',
    carries: [],
    source: 'report:382-387',
  },
  'troubled_family.reviewed': {
    label: 'The family plan was reviewed',
    decidedBy: 'manager',
    carries: [],
    source: 'report:382-387',
  },
  'troubled_family.ended.turned_round': {
    label: 'The family made the progress that was agreed',
    decidedBy: 'manager',
    carries: [],
    source: 'report:382-387',
  },
  'troubled_family.ended.family_withdrew': {
    label: 'The family ended the work',
    decidedBy: 'family',
    carries: [],
    source: 'report:382-387',
  },
  'troubled_family.stepped_up': {
    label: 'The worker told the front door of a child at risk',
    decidedBy: 'social worker',
    carries: [],
    source: 'report:382-387',
  },
} as const satisfies Record<string, EventEntry>;
