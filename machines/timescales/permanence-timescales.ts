/** Timescales of a lasting home. */
import { CARE_ENDS } from '../endings.ts';
import type { TimescaleList } from '../machine-list.ts';
import { ADOPTION_SCORECARD_2011_14, CARE_PLANNING_GUIDANCE } from './editions.ts';

const OTHER_PLANS = [
  'permanence_plan.agreed.return_home',
  'permanence_plan.agreed.relative',
  'permanence_plan.agreed.long_term_fostering',
  'permanence_plan.agreed.to_adulthood',
] as const;

export const permanenceTimescales = {
  permanence_plan: {
    ...CARE_PLANNING_GUIDANCE,
    label: 'Permanence plan',
    // The second review is due 20 working days and three months after the child came into care.
    starts: ['looked_after.started'],
    stops: ['permanence_plan.agreed.adoption', ...OTHER_PLANS],
    ends: CARE_ENDS,
    limit: { amount: 4, unit: 'months' },
  },
  entry_to_adoptive_placement: {
    ...ADOPTION_SCORECARD_2011_14,
    label: 'Care to adoptive home (A1)',
    starts: ['looked_after.started'],
    stops: ['adoptive_placement.started'],
    // A threshold for children who are adopted: another plan takes the child out of the count.
    ends: ['adoption_plan.changed', ...OTHER_PLANS, ...CARE_ENDS],
    limit: { amount: 547, unit: 'days' },
  },
} as const satisfies TimescaleList;
