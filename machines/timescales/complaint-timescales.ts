/** Timescales of complaints. */
import type { TimescaleList } from '../machine-list.ts';
import { COMPLAINTS_2006 } from './editions.ts';

export const complaintTimescales = {
  complaint_stage_1: {
    ...COMPLAINTS_2006,
    label: 'Complaint, stage one',
    starts: ['complaint.received'],
    stops: ['complaint.answered'],
    ends: ['complaint.withdrawn'],
    limit: { amount: 10, unit: 'working days' },
  },
  complaint_stage_1_complex: {
    ...COMPLAINTS_2006,
    label: 'Complaint, stage one, complex',
    starts: ['complaint.received'],
    stops: ['complaint.answered'],
    ends: ['complaint.withdrawn'],
    limit: { amount: 20, unit: 'working days' },
  },
  complaint_stage_2: {
    ...COMPLAINTS_2006,
    label: 'Complaint, stage two',
    starts: ['complaint.taken_to_stage_2'],
    stops: ['complaint.investigated'],
    ends: ['complaint.withdrawn'],
    limit: { amount: 25, unit: 'working days' },
  },
} as const satisfies TimescaleList;
