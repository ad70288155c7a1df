/** What may be said to have happened to the schooling of a child in care. */
import type { EventEntry } from '../machine-list.ts';

const EDUCATION = 'statutory guidance: Promoting the education of looked-after children 2014';
const PLANS = `${EDUCATION}; report:754-757, 764-770`;

export const careEducationEvents = {
  'learning_age.reached': {
    label: 'The child in care is old enough for nursery',
    decidedBy: 'time',
    carries: [],
    source: EDUCATION,
  },
  'virtual_school.told': {
    label: 'The virtual school knows of the child: a personal education plan is due',
    decidedBy: 'social worker',
    carries: [],
    source: `${EDUCATION}; report:746-770`,
  },
  'pep.agreed': {
    label: 'School, virtual school and carer agreed a personal education plan',
    decidedBy: 'partner agency',
    carries: ['premium_use'],
    source: PLANS,
  },
  'pep.reviewed': {
    label: 'The personal education plan was reviewed',
    decidedBy: 'partner agency',
    carries: ['premium_use'],
    source: PLANS,
  },
  'exclusion.averted': {
    label: 'The psychologist or the school kept the child in school',
    decidedBy: 'partner agency',
    carries: [],
    source: 'report:748-763',
  },
  'school_place.lost': {
    label: 'The child in care has no school',
    decidedBy: 'partner agency',
    carries: [],
    source: 'report:748-763',
  },
  'special_tuition.arranged': {
    label: 'Tuition of 25 hours a week was arranged',
    decidedBy: 'partner agency',
    carries: [],
    source: 'report:749-751',
  },
  'school_place.found': {
    label: 'The child in care has a school again',
    decidedBy: 'partner agency',
    carries: [],
    source: 'report:748-763',
  },
} as const satisfies Record<string, EventEntry>;
