/** Timescales of children who are not in school. */
import type { TimescaleList } from '../machine-list.ts';
import { LOCAL_PRACTICE } from './editions.ts';

export const educationTimescales = {
  home_education_contact: {
    ...LOCAL_PRACTICE,
    source: 'report:547',
    label: 'Home education, contact',
    starts: ['home_education.records_checked', 'home_education.contacted', 'home_education.meeting_declined'],
    stops: ['home_education.contacted', 'home_education.meeting_declined'],
    ends: [
      'home_education.found_unsuitable',
      'home_education.returned_to_school',
      'school_age.ended',
      'looked_after.started',
      'child.moved_away',
      'child.died',
      'child.turned_18',
    ],
    limit: { amount: 6, unit: 'months' },
  },
} as const satisfies TimescaleList;
