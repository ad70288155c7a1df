/** What may be said to have happened to a child who is not in school. */
import type { EventEntry } from '../machine-list.ts';

export const educationEvents = {
  'education_missing.identified': {
    label: 'A child was found to have no full schooling',
    decidedBy: 'partner agency',
    carries: [],
    source: 'report:526-538',
    untaken: 'The child is on the register already.',
  },
  'education_missing.registered': {
    label: 'The child went on the register of children missing education',
    decidedBy: 'partner agency',
    carries: ['missing_education_reason'],
    source: 'report:526-538',
  },
  'education_missing.reviewed': {
    label: 'Heads of services looked at the child on the register',
    decidedBy: 'manager',
    carries: [],
    source: 'report:526-538',
  },
  'education_missing.untraced': {
    label: 'The child could not be found',
    decidedBy: 'partner agency',
    carries: [],
    source: 'report:526-538',
  },
  'tuition.started': {
    label: 'Part-time tuition began',
    decidedBy: 'partner agency',
    carries: [],
    source: 'report:526-538',
  },
  'school_place.offered': {
    label: 'A school offered a place',
    decidedBy: 'partner agency',
    carries: [],
    source: 'report:526-538',
  },
  'school_place.refused': {
    label: 'The place came to nothing',
    decidedBy: 'family',
    carries: [],
    source: 'report:526-538',
  },
  'school.attended': {
    label: 'The child attends a school',
    decidedBy: 'child',
    carries: [],
    source: 'report:526-538',
  },
  'school_age.ended': {
    label: 'The child is past school age',
    decidedBy: 'time',
    carries: [],
    source: 'report:526-538',
  },
  'home_education.notified': {
    label: 'Parents took the child out of school to teach at home',
    decidedBy: 'family',
    carries: [],
    source: 'report:541-550',
    untaken: 'The officer knows already.',
  },
  'home_education.records_checked': {
    label: 'The records of social care were checked for a child taught at home',
    decidedBy: 'partner agency',
    carries: [],
    source: 'report:541-550',
  },
  'home_education.concern_found': {
    label: 'A concern came up about a child taught at home',
    decidedBy: 'partner agency',
    carries: [],
    source: 'report:541-550',
  },
  'home_education.contacted': {
    label: 'The officer was in contact with the family',
    decidedBy: 'partner agency',
    carries: [],
    source: 'report:541-550',
  },
  'home_education.meeting_declined': {
    label: 'The parents did not want to meet the officer',
    decidedBy: 'family',
    carries: [],
    source: 'report:541-550',
  },
  'home_education.found_unsuitable': {
    label: 'The teaching at home is not suitable',
    decidedBy: 'partner agency',
    carries: [],
    source: 'Education Act 1996, section 437; assumption: the report names no such case',
  },
  'home_education.returned_to_school': {
    label: 'The child went back to school',
    decidedBy: 'family',
    carries: [],
    source: 'report:541-550',
  },
} as const satisfies Record<string, EventEntry>;
