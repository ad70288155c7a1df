/** Timescales of allegations against adults who work with children. */
import type { TimescaleList } from '../machine-list.ts';
import { LOCAL_PRACTICE, WORKING_TOGETHER_2015 } from './editions.ts';

const CONCLUDED = ['allegation.concluded.substantiated', 'allegation.concluded.not_substantiated'] as const;

/** Ends that an older Working Together gave as shares of all; local procedures kept them. */
const OLDER_SHARES = {
  ...LOCAL_PRACTICE,
  source: 'local practice, from Working Together of 2010, appendix 5',
} as const;

export const allegationTimescales = {
  allegation_reported: {
    ...WORKING_TOGETHER_2015,
    source: 'Working Together 2015, chapter 2',
    label: 'Allegation reported',
    starts: ['allegation.known'],
    stops: ['allegation.reported'],
    ends: [],
    limit: { amount: 1, unit: 'working days' },
  },
  allegation_concluded_1_month: {
    ...OLDER_SHARES,
    label: 'Allegation in a month (80% ought to)',
    starts: ['allegation.reported'],
    stops: CONCLUDED,
    ends: ['allegation.decided.advice_only'],
    limit: { amount: 1, unit: 'months' },
  },
  allegation_concluded_3_months: {
    ...OLDER_SHARES,
    label: 'Allegation in 3 months (90%)',
    starts: ['allegation.reported'],
    stops: CONCLUDED,
    ends: ['allegation.decided.advice_only'],
    limit: { amount: 3, unit: 'months' },
  },
  allegation_concluded: {
    ...OLDER_SHARES,
    label: 'Allegation in 12 months',
    starts: ['allegation.reported'],
    stops: CONCLUDED,
    ends: ['allegation.decided.advice_only'],
    limit: { amount: 12, unit: 'months' },
  },
} as const satisfies TimescaleList;
