/** What may be said to have happened in a series of short breaks of a disabled child. */
import type { EventEntry } from '../machine-list.ts';

const RULES = 'Care Planning, Placement and Case Review (England) Regulations 2010, reg. 48';

export const shortBreakEvents = {
  'short_breaks.agreed': {
    label: 'A series of overnight short breaks was agreed with the parents',
    decidedBy: 'social worker',
    carries: [],
    source: `${RULES}; Children Act 1989, schedule 2, paragraph 6`,
  },
  'short_break_carer.found': {
    label: 'A carer or home for the short breaks was found',
    decidedBy: 'social worker',
    carries: [],
    source: `${RULES}; report:359-362`,
  },
  'short_break_carer.found_again': {
    label: 'Another carer or home for the short breaks was found',
    decidedBy: 'social worker',
    carries: [],
    source: RULES,
  },
  'short_break_carer.lost': {
    label: 'The carer or home no longer takes the child',
    decidedBy: 'partner agency',
    carries: [],
    source: `${RULES}`,
  },
  'short_break.stay_held': {
    label: 'The child stayed overnight with the short break carer',
    decidedBy: 'family',
    carries: [],
    source: `${RULES}; SSDA903, LS V4`,
  },
  'short_break_visit.made': {
    label: 'The social worker saw the child at the short break',
    decidedBy: 'social worker',
    carries: [],
    source: 'Care Planning, Placement and Case Review (England) Regulations 2010, reg. 28',
  },
  'short_break_review.first.held': {
    label: 'The short breaks were reviewed for the first time',
    decidedBy: 'reviewing officer',
    carries: [],
    source: RULES,
  },
  'short_break_review.later.held': {
    label: 'The short breaks were reviewed again',
    decidedBy: 'reviewing officer',
    carries: [],
    source: RULES,
  },
  'short_breaks.limit_passed': {
    label: 'More than 17 days at once or 75 in a year: the lighter rules no longer hold',
    decidedBy: 'social worker',
    carries: [],
    source: RULES,
  },
  'short_breaks.ended': {
    label: 'The short breaks are over',
    decidedBy: 'family',
    carries: [],
    source: RULES,
  },
} as const satisfies Record<string, EventEntry>;
