/** Timescales before and in care proceedings. */
import type { TimescaleList } from '../machine-list.ts';
import { LOCAL_PRACTICE, PUBLIC_LAW_OUTLINE } from './editions.ts';

const LEFT = ['child.moved_away', 'child.died', 'child.turned_18'] as const;

/** The court has made a final order, or there is nothing left to decide. */
const CONCLUDED = [
  'proceedings.concluded.care_order',
  'proceedings.concluded.care_and_placement_orders',
  'proceedings.concluded.supervision_order',
  'proceedings.concluded.special_guardianship',
  'proceedings.concluded.child_arrangements',
  'proceedings.concluded.no_order',
  'proceedings.withdrawn',
] as const;

export const proceedingsTimescales = {
  pre_proceedings: {
    ...LOCAL_PRACTICE,
    label: 'Before proceedings, from the letter',
    starts: ['letter_before_proceedings.sent'],
    stops: ['pre_proceedings.ended.changed_enough', 'proceedings.issued'],
    ends: LEFT,
    limit: { amount: 12, unit: 'weeks' },
  },
  case_management_hearing: {
    ...PUBLIC_LAW_OUTLINE,
    label: 'Case management hearing',
    // The 18th day of business where the day of issue is the first.
    starts: ['proceedings.issued'],
    stops: ['case_management_hearing.held'],
    ends: [...CONCLUDED, ...LEFT],
    limit: { amount: 17, unit: 'working days' },
  },
  issues_resolution_hearing: {
    ...PUBLIC_LAW_OUTLINE,
    label: 'Issues resolution hearing',
    starts: ['proceedings.issued'],
    stops: ['issues_resolution_hearing.held'],
    ends: [...CONCLUDED, ...LEFT],
    limit: { amount: 20, unit: 'weeks' },
  },
  care_proceedings: {
    kind: 'statutory',
    verified: true,
    valid: { from: '2014-04-22', to: null },
    source: 'Children Act 1989, section 32, as changed in 2014; report:652',
    label: 'Care proceedings',
    starts: ['proceedings.issued'],
    stops: CONCLUDED,
    ends: LEFT,
    limit: { amount: 26, unit: 'weeks' },
  },
  care_proceedings_extension: {
    kind: 'statutory',
    verified: true,
    valid: { from: '2014-04-22', to: null },
    source: 'Children Act 1989, section 32(8), as changed in 2014',
    label: 'Care proceedings, each extension',
    starts: ['proceedings.extended'],
    stops: ['proceedings.extended', ...CONCLUDED],
    ends: LEFT,
    limit: { amount: 8, unit: 'weeks' },
  },
} as const satisfies TimescaleList;
