/** Timescales of what happens beside a case: missing, exploitation, homelessness, short breaks. */
import type { TimescaleList } from '../machine-list.ts';

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
} as const satisfies TimescaleList;
