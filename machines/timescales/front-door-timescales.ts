/** Timescales from the contact to the authorised assessment. */
import { ASSESSMENT_COMPLETIONS, LEAVES } from '../endings.ts';
import type { TimescaleList } from '../machine-list.ts';
import { LOCAL_PRACTICE, WORKING_TOGETHER_2015 } from './editions.ts';

const MASH = { ...LOCAL_PRACTICE, source: 'London MASH practice' } as const;

export const frontDoorTimescales = {
  out_of_hours_handover: {
    ...LOCAL_PRACTICE,
    label: 'Out of hours to the day team',
    starts: ['out_of_hours.made_safe'],
    stops: ['out_of_hours.handed_over'],
    ends: LEAVES,
    limit: { amount: 2, unit: 'working hours' },
    source: 'report:412-415; "start of the next working day" read as its first two hours',
  },
  mash_red: {
    ...MASH,
    label: 'MASH decision, red',
    starts: ['mash.rated.red'],
    stops: ['mash.decided'],
    ends: LEAVES,
    limit: { amount: 4, unit: 'hours' },
  },
  mash_amber: {
    ...MASH,
    label: 'MASH decision, amber',
    starts: ['mash.rated.amber'],
    stops: ['mash.decided'],
    ends: ['mash.rated.red', ...LEAVES],
    limit: { amount: 1, unit: 'working days' },
  },
  mash_green: {
    ...MASH,
    label: 'MASH decision, green',
    starts: ['mash.rated.green'],
    stops: ['mash.decided'],
    ends: ['mash.rated.red', ...LEAVES],
    limit: { amount: 3, unit: 'working days' },
  },
  referral_decision: {
    ...WORKING_TOGETHER_2015,
    label: 'Decision on a referral',
    starts: ['referral.received'],
    stops: ['referral.accepted', 'referral.closed'],
    ends: ['assessment.completed.child_protection_plan', ...LEAVES],
    limit: { amount: 1, unit: 'working days' },
  },
  single_assessment: {
    ...WORKING_TOGETHER_2015,
    label: 'Assessment',
    starts: ['referral.received'],
    stops: ASSESSMENT_COMPLETIONS,
    ends: ['referral.closed', ...LEAVES],
    limit: { amount: 45, unit: 'working days' },
  },
} as const satisfies TimescaleList;
