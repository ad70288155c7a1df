/** Timescales of what happens beside a case: missing, exploitation, homelessness, short breaks. */
import type { TimescaleList } from '../machine-list.ts';
import { LOCAL_PRACTICE } from './editions.ts';

const CHILD_LEAVES = ['child.moved_away', 'child.died', 'child.turned_18'] as const;

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
} as const satisfies TimescaleList;
