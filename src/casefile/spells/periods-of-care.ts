/** Times in care: as long as a legal status holds. */
import { legalStatuses } from './legal-statuses.ts';
import type { SpellList } from './spell-list.ts';

export const periodsOfCare = {
  looked_after: {
    label: 'Looked after',
    states: Object.values(legalStatuses).flatMap(({ states }) => states),
  },
} satisfies SpellList;
