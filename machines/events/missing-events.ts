/** What may be said to have happened when a child goes missing from home or from care. */
import type { EventEntry } from '../machine-list.ts';

const MISSING = 'statutory guidance: Children who run away or go missing from home or care 2014';
const INTERVIEW = `${MISSING}; report:497-507, 703-707`;

export const missingEvents = {
  'missing_from_home.reported': {
    label: 'A child is missing from home',
    decidedBy: 'family',
    carries: [],
    source: `${MISSING}; report:494-503`,
  },
  'missing_from_care.reported': {
    label: 'A child is missing from the home in care',
    decidedBy: 'partner agency',
    carries: [],
    source: `${MISSING}; report:699-703`,
  },
  'child.found': {
    label: 'The missing child is back or was found',
    decidedBy: 'police',
    carries: [],
    source: MISSING,
  },
  'return_interview.offered': {
    label: 'The child was offered a talk about why and where',
    decidedBy: 'social worker',
    carries: ['interviewer'],
    source: INTERVIEW,
  },
  'return_interview.held': {
    label: 'The child talked with somebody about why and where',
    decidedBy: 'child',
    carries: [],
    source: INTERVIEW,
  },
  'return_interview.declined': {
    label: 'The child did not want to talk; a letter says where help is',
    decidedBy: 'child',
    carries: [],
    source: INTERVIEW,
  },
  'return_interview.recorded': {
    label: 'What the child said was written down and passed on',
    decidedBy: 'social worker',
    carries: ['interview_detail'],
    source: `${INTERVIEW}, 244-246`,
  },
  'return_themes.collated': {
    label: 'What this interview says was laid beside the others',
    decidedBy: 'manager',
    carries: [],
    source: 'report:505-507, 1208-1210, 1546-1548',
  },
  'misper.met.nothing_more': {
    label: 'The monthly group looked at it: nothing more to do',
    decidedBy: 'partner agency',
    carries: [],
    source: 'report:494-497',
  },
  'misper.met.exploitation_flagged': {
    label: 'The monthly group saw signs of sexual exploitation',
    decidedBy: 'partner agency',
    carries: [],
    source: 'report:494-497',
  },
} as const satisfies Record<string, EventEntry>;
