/** Timescales of what happens beside a case: missing, exploitation, homelessness, short breaks. */
import type { TimescaleList } from '../machine-list.ts';
import { CARE_PLANNING_2010, LOCAL_PRACTICE } from './editions.ts';

const CHILD_LEAVES = ['child.moved_away', 'child.died', 'child.turned_18'] as const;

const BREAKS_END = [
  'short_breaks.ended',
  'short_breaks.limit_passed',
  'short_break_carer.lost',
  'looked_after.started',
  ...CHILD_LEAVES,
] as const;

export const riskTimescales = {
  return_interview: {
    kind: 'statutory',
    verified: true,
    valid: { from: '2014-01-01', to: null },
    label: 'Talk with a child who was missing',
    starts: ['child.found'],
    stops: ['return_interview.held'],
    ends: [
      'return_interview.declined',
      'missing_from_home.reported',
      'missing_from_care.reported',
      ...CHILD_LEAVES,
    ],
    limit: { amount: 72, unit: 'hours' },
    source: 'statutory guidance: Children who run away or go missing from home or care 2014',
  },
  homeless_safe_bed: {
    ...LOCAL_PRACTICE,
    label: 'A safe bed for a young person without a home: same day',
    starts: ['homelessness.presented'],
    stops: ['emergency_bed.found', 'homelessness.mediated_home'],
    ends: ['looked_after.started', ...CHILD_LEAVES],
    limit: { amount: 0, unit: 'days' },
    source: 'report:569-573; local practice',
  },
  homeless_assessment: {
    ...LOCAL_PRACTICE,
    label: 'Assessment of a young person without a home',
    starts: ['homelessness.presented'],
    stops: ['homelessness.assessed.section_20', 'homelessness.assessed.section_17'],
    ends: ['homelessness.mediated_home', 'looked_after.started', ...CHILD_LEAVES],
    limit: { amount: 10, unit: 'working days' },
    source: 'report:570-575; local practice',
  },
  short_break_first_review: {
    ...CARE_PLANNING_2010,
    verified: false,
    label: 'First review of short breaks',
    starts: ['short_break_carer.found'],
    stops: ['short_break_review.first.held'],
    ends: BREAKS_END,
    limit: { amount: 3, unit: 'months' },
    source: `${CARE_PLANNING_2010.source}, reg. 48`,
  },
  short_break_review: {
    ...CARE_PLANNING_2010,
    verified: false,
    label: 'Later review of short breaks',
    starts: ['short_break_review.first.held', 'short_break_review.later.held'],
    stops: ['short_break_review.later.held'],
    ends: BREAKS_END,
    limit: { amount: 6, unit: 'months' },
    source: `${CARE_PLANNING_2010.source}, reg. 48`,
  },
  short_break_visit: {
    ...CARE_PLANNING_2010,
    verified: false,
    label: 'Visit at a short break',
    starts: ['short_break_visit.made'],
    stops: ['short_break_visit.made'],
    ends: BREAKS_END,
    limit: { amount: 6, unit: 'months' },
    source: `${CARE_PLANNING_2010.source}, reg. 28`,
  },
} as const satisfies TimescaleList;
