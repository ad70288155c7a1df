/** Timescales of private fostering. */
import type { TimescaleList } from '../machine-list.ts';
import { LOCAL_PRACTICE, PRIVATE_FOSTERING_2005 } from './editions.ts';

/** The arrangement is over. */
const OVER = [
  'private_fostering.assessed.prohibited',
  'private_fostering.ended',
  'looked_after.started',
  'special_guardianship.ordered',
  'child_arrangements.ordered',
  'child.moved_away',
  'child.died',
  'child.turned_18',
] as const;

export const privateFosteringTimescales = {
  private_fostering_notified: {
    ...PRIVATE_FOSTERING_2005,
    verified: false,
    label: 'Private fostering, notice',
    starts: ['private_arrangement.began'],
    stops: ['private_fostering.notified', 'private_fostering.discovered'],
    ends: ['private_arrangement.ended', ...OVER],
    limit: { amount: 48, unit: 'hours' },
  },
  private_fostering_visit: {
    ...PRIVATE_FOSTERING_2005,
    label: 'Private fostering, first visit',
    starts: ['private_fostering.notified', 'private_fostering.discovered'],
    stops: ['private_fostering.visited.first'],
    ends: OVER,
    limit: { amount: 7, unit: 'working days' },
  },
  private_fostering_visits_first_year: {
    ...PRIVATE_FOSTERING_2005,
    label: 'Private fostering, visit in year 1',
    starts: ['private_fostering.visited.first', 'private_fostering.visited.first_year'],
    stops: ['private_fostering.visited.first_year'],
    ends: ['private_fostering.year_completed', ...OVER],
    limit: { amount: 6, unit: 'weeks' },
  },
  private_fostering_visits_later: {
    ...PRIVATE_FOSTERING_2005,
    label: 'Private fostering, visit after year 1',
    starts: ['private_fostering.year_completed', 'private_fostering.visited.later_years'],
    stops: ['private_fostering.visited.later_years'],
    ends: ['private_fostering.concern_found', ...OVER],
    limit: { amount: 12, unit: 'weeks' },
  },
  private_fostering_assessment: {
    ...LOCAL_PRACTICE,
    label: 'Private fostering, assessment',
    starts: ['private_fostering.notified', 'private_fostering.discovered'],
    stops: [
      'private_fostering.assessed.suitable',
      'private_fostering.assessed.with_conditions',
      'private_fostering.assessed.prohibited',
    ],
    ends: [
      'private_fostering.ended',
      'looked_after.started',
      'special_guardianship.ordered',
      'child_arrangements.ordered',
      'child.moved_away',
      'child.died',
      'child.turned_18',
    ],
    limit: { amount: 42, unit: 'working days' },
  },
} as const satisfies TimescaleList;
