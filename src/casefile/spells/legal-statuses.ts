/** By what right a child is in care: states of the chart `looked_after`, codes of the SSDA903 return of 2014-15. */
import type { SpellList } from './spell-list.ts';

export const legalStatuses = {
  accommodated: { label: 'Accommodated, section 20', code: 'V2', states: ['looked_after.accommodated'] },
  police_protection: { label: 'Police protection', code: 'L1', states: ['looked_after.police_protection'] },
  emergency_order: {
    label: 'Emergency protection order',
    code: 'L2',
    states: ['looked_after.emergency_order'],
  },
  interim_care_order: {
    label: 'Interim care order',
    code: 'C1',
    states: ['looked_after.interim_care_order'],
  },
  care_order: { label: 'Care order', code: 'C2', states: ['looked_after.care_order'] },
  placement_order: { label: 'Placement order', code: 'E1', states: ['looked_after.placement_order'] },
  remanded: { label: 'Remanded', code: 'J1', states: ['looked_after.remanded'] },
} as const satisfies SpellList;
