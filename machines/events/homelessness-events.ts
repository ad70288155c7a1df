/** What may be said to have happened to a young person of 16 or 17 without a home. */
import type { EventEntry } from '../machine-list.ts';

const PROTOCOL = 'report:569-575; statutory guidance: homeless 16 and 17 year olds 2010';

export const homelessnessEvents = {
  'homelessness.presented': {
    label: 'A young person of 16 or 17 has nowhere to live',
    decidedBy: 'child',
    carries: [],
    source: PROTOCOL,
  },
  'emergency_bed.found': {
    label: 'A safe bed for tonight was found',
    decidedBy: 'partner agency',
    carries: ['bed'],
    source: PROTOCOL,
  },
  'homelessness.mediated_home': {
    label: 'Somebody spoke with family and young person, who went home',
    decidedBy: 'family',
    carries: [],
    source: PROTOCOL,
  },
  'rights.explained': {
    label: 'The young person knows what care and what help without care would mean',
    decidedBy: 'social worker',
    carries: [],
    source: 'report:570-575',
  },
  'homelessness.assessed.section_20': {
    label: 'Assessed: the young person comes into care and agrees',
    decidedBy: 'social worker',
    carries: [],
    source: `${PROTOCOL}; Children Act 1989, section 20`,
  },
  'homelessness.assessed.section_17': {
    label: 'Assessed: help without care, which the young person chose knowing both',
    decidedBy: 'social worker',
    carries: [],
    source: `${PROTOCOL}; Children Act 1989, section 17`,
  },
  'young_people_panel.reviewed': {
    label: 'The panel looked at where the young person lives: stays',
    decidedBy: 'partner agency',
    carries: [],
    source: 'report:575-577',
  },
  'young_people_panel.moved_on': {
    label: 'The panel agreed a lasting home',
    decidedBy: 'partner agency',
    carries: [],
    source: 'report:575-577',
  },
} as const satisfies Record<string, EventEntry>;
