/** Timescales of a child's time in care. */
import { CARE_BEGINS, CARE_ENDS } from '../endings.ts';
import type { TimescaleList } from '../machine-list.ts';
import { CARE_PLANNING_2010, CHILDREN_ACT_1989 } from './editions.ts';

const STATUS_CHANGES = [
  'legal_status.changed.section_20',
  'legal_status.changed.emergency_order',
  'legal_status.changed.interim_care_order',
] as const;

const APPROVAL_ENDS = [
  'connected_person.approved',
  'connected_person.not_approved',
  'connected_person.withdrew',
] as const;

export const careTimescales = {
  police_protection: {
    ...CHILDREN_ACT_1989,
    label: 'Police protection: 72 hours',
    starts: ['care.entered.police_protection', 'legal_status.changed.police_protection'],
    stops: STATUS_CHANGES,
    ends: CARE_ENDS,
    limit: { amount: 72, unit: 'hours' },
    source: 'Children Act 1989, section 46(6)',
  },
  emergency_order: {
    ...CHILDREN_ACT_1989,
    label: 'Emergency protection order: 8 days',
    starts: ['care.entered.emergency_order', 'legal_status.changed.emergency_order'],
    stops: ['legal_status.changed.section_20', 'legal_status.changed.interim_care_order'],
    ends: ['emergency_order.extended', ...CARE_ENDS],
    limit: { amount: 8, unit: 'days' },
    source: 'Children Act 1989, section 45(1)',
  },
  looked_after_care_plan: {
    ...CARE_PLANNING_2010,
    label: 'Care plan',
    starts: CARE_BEGINS,
    stops: ['care_plan.agreed'],
    ends: CARE_ENDS,
    limit: { amount: 10, unit: 'working days' },
    source: `${CARE_PLANNING_2010.source}, reg. 4`,
  },
  reviewing_officer: {
    ...CARE_PLANNING_2010,
    verified: false,
    label: 'Reviewing officer named',
    starts: CARE_BEGINS,
    stops: ['reviewing_officer.appointed'],
    ends: CARE_ENDS,
    limit: { amount: 5, unit: 'working days' },
    source: "statutory guidance: Independent Reviewing Officers' Handbook 2010",
  },
  first_looked_after_review: {
    ...CARE_PLANNING_2010,
    label: 'First looked-after review',
    starts: CARE_BEGINS,
    stops: ['looked_after_review.first.held'],
    ends: CARE_ENDS,
    limit: { amount: 20, unit: 'working days' },
    source: `${CARE_PLANNING_2010.source}, reg. 33(1)`,
  },
  second_looked_after_review: {
    ...CARE_PLANNING_2010,
    label: 'Second looked-after review',
    starts: ['looked_after_review.first.held'],
    stops: ['looked_after_review.second.held'],
    ends: CARE_ENDS,
    limit: { amount: 3, unit: 'months' },
    source: `${CARE_PLANNING_2010.source}, reg. 33(2)`,
  },
  later_looked_after_review: {
    ...CARE_PLANNING_2010,
    label: 'Later looked-after review',
    starts: ['looked_after_review.second.held', 'looked_after_review.later.held'],
    stops: ['looked_after_review.later.held'],
    ends: CARE_ENDS,
    limit: { amount: 6, unit: 'months' },
    source: `${CARE_PLANNING_2010.source}, reg. 33(2)`,
  },
  connected_person_temporary_approval: {
    ...CARE_PLANNING_2010,
    label: 'Temporary approval of family or friends',
    starts: ['temporary_approval.given'],
    stops: APPROVAL_ENDS,
    ends: ['temporary_approval.extended', ...CARE_ENDS],
    limit: { amount: 16, unit: 'weeks' },
    source: `${CARE_PLANNING_2010.source}, reg. 24`,
  },
  connected_person_extended_approval: {
    ...CARE_PLANNING_2010,
    label: 'Temporary approval of family or friends, extended',
    starts: ['temporary_approval.extended'],
    stops: APPROVAL_ENDS,
    ends: CARE_ENDS,
    limit: { amount: 8, unit: 'weeks' },
    source: `${CARE_PLANNING_2010.source}, reg. 25`,
  },
} as const satisfies TimescaleList;
