/** Timescales of a child in need plan. */
import { LEAVES, NEED_ENDS } from '../endings.ts';
import type { TimescaleList } from '../machine-list.ts';
import { LOCAL_PRACTICE } from './editions.ts';

const PLAN_RESTS = [...NEED_ENDS, 'enquiry.opened', 'protection.started', ...LEAVES] as const;

export const needTimescales = {
  cin_first_review: {
    ...LOCAL_PRACTICE,
    label: 'First review of a child in need plan',
    starts: ['cin_plan.agreed'],
    stops: ['cin_plan.reviewed'],
    ends: PLAN_RESTS,
    limit: { amount: 6, unit: 'weeks' },
  },
  cin_review: {
    ...LOCAL_PRACTICE,
    label: 'Later review of a child in need plan',
    starts: ['cin_plan.reviewed'],
    stops: ['cin_plan.reviewed'],
    ends: PLAN_RESTS,
    limit: { amount: 3, unit: 'months' },
  },
} as const satisfies TimescaleList;
