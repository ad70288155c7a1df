/** Plans in force. */
import type { SpellEntry, SpellList } from './spell-list.ts';

const lastingHome = (state: string, label: string): SpellEntry => ({
  label: `Permanence plan: ${label}`,
  states: [`permanence.${state}`],
});

export const plans = {
  early_help: { label: 'Early help plan', states: ['early_help.in_progress'] },
  child_in_need: {
    label: 'Child in need plan',
    states: [
      'child_in_need.safeguarding.plan',
      'child_in_need.safeguarding.long_term',
      'child_in_need.disabilities.plan',
    ],
  },
  // The plan stays in force until the other authority has held its conference.
  child_protection: { label: 'Child protection plan', states: ['protection.plan', 'protection.transfer'] },
  care_plan: { label: 'Care plan', states: ['care_planning.in_force', 'care_planning.revising'] },
  placement_plan: {
    label: 'Placement plan',
    states: ['placement_start.near.complete', 'placement_start.away.complete'],
    renewedBy: ['placement_plan.agreed'],
  },
  return_home: lastingHome('return_home', 'return home'),
  relative: lastingHome('relative', 'relatives or friends'),
  adoption: lastingHome('adoption', 'adoption'),
  long_term_fostering: lastingHome('long_term_fostering', 'long-term fostering'),
  to_adulthood: lastingHome('to_adulthood', 'care until adulthood'),
  pathway_plan: { label: 'Pathway plan', states: ['leaving_care.open.plan.in_force'] },
} as const satisfies SpellList;
