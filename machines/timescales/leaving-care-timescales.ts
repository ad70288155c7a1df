/** Timescales of leaving care and of life after it. */
import type { TimescaleList } from '../machine-list.ts';

const REGULATIONS = {
  kind: 'statutory',
  verified: true,
  valid: { from: '2011-04-01', to: null },
  source: 'Care Leavers (England) Regulations 2010',
} as const;

const HELP_ENDS = [
  'leaving_care.closed',
  'leaving_care.qualifying_only',
  'child.moved_away',
  'child.died',
] as const;

export const leavingCareTimescales = {
  pathway_needs_assessment: {
    ...REGULATIONS,
    label: 'Needs assessment for the pathway plan',
    starts: ['leaving_care.eligible'],
    stops: ['needs.assessed'],
    ends: HELP_ENDS,
    limit: { amount: 3, unit: 'months' },
    source:
      'Care Planning, Placement and Case Review (England) Regulations 2010, reg. 42; Care Leavers (England) Regulations 2010',
  },
  pathway_plan_review: {
    ...REGULATIONS,
    label: 'Review of the pathway plan',
    starts: ['pathway_plan.agreed', 'pathway_plan.reviewed'],
    stops: ['pathway_plan.reviewed'],
    ends: HELP_ENDS,
    limit: { amount: 6, unit: 'months' },
    source: 'Care Leavers (England) Regulations 2010, reg. 7; report:968',
  },
} as const satisfies TimescaleList;
