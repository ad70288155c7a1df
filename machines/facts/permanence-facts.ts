/** Facts about where a child in care is to grow up, and what made it late. */
import { CARE_ENDS } from '../endings.ts';
import type { FactList } from '../machine-list.ts';

const LEFT = ['child.moved_away', 'child.died', 'child.turned_18'] as const;
/** Adoption is done, or no longer the plan. */
const ADOPTION_OVER = ['adoption_plan.changed', 'adoption_order.granted', ...LEFT] as const;

const PLANS = [
  'permanence_plan.agreed.return_home',
  'permanence_plan.agreed.relative',
  'permanence_plan.agreed.adoption',
  'permanence_plan.agreed.long_term_fostering',
  'permanence_plan.agreed.to_adulthood',
] as const;
const PLAN_OVER = [
  'permanence_plan.changed',
  'first_plan.ruled_out',
  'adoption_plan.changed',
  ...CARE_ENDS,
] as const;

/** From the agreement of this plan until there is another, or none. */
const planned = (plan: (typeof PLANS)[number]) => ({
  kind: 'since' as const,
  since: [plan],
  until: [...PLANS.filter((each) => each !== plan), ...PLAN_OVER],
  source: 'report:672-677',
});

export const permanenceFacts = {
  plan_is_home: {
    ...planned('permanence_plan.agreed.return_home'),
    yes: 'The permanence plan is to go home.',
    no: 'The permanence plan is not to go home, or there is none.',
  },
  plan_is_relative: {
    ...planned('permanence_plan.agreed.relative'),
    yes: 'The permanence plan is to live with relatives or friends.',
    no: 'The permanence plan is not to live with relatives or friends, or there is none.',
  },
  plan_is_fostering: {
    ...planned('permanence_plan.agreed.long_term_fostering'),
    yes: 'The permanence plan is long-term fostering.',
    no: 'The permanence plan is not long-term fostering, or there is none.',
  },
  in_court: {
    kind: 'since',
    since: ['proceedings.issued'],
    until: ['proceedings.ended', ...LEFT],
    yes: 'Care proceedings about the child are before the court.',
    no: 'No care proceedings about the child are before the court.',
    source: 'report:649-653',
  },
  relative_recommended: {
    kind: 'since',
    since: ['special_guardian.assessed.recommended'],
    until: ['relative.withdrew', 'special_guardianship.refused', ...CARE_ENDS],
    yes: 'A relative or carer was assessed and recommended as guardian.',
    no: 'No relative or carer was recommended as guardian.',
    source: 'report:664-671',
  },
  should_be_placed: {
    kind: 'since',
    since: ['adoption_decision.made.should_be_placed'],
    until: ADOPTION_OVER,
    yes: 'The agency decided that the child should be placed for adoption.',
    no: 'The agency has not decided that the child should be placed for adoption.',
    source: 'report:923-934; Adoption and Children Act 2002, section 22',
  },
  adoption_planned: {
    kind: 'since',
    since: ['adoption.planned'],
    until: ADOPTION_OVER,
    yes: 'Adoption is a plan for the child, alone or beside another.',
    no: 'Adoption is no plan for the child.',
    source: 'report:253-256, 862-865',
  },
  siblings_together: {
    kind: 'since',
    since: [{ type: 'siblings.assessed_together_or_apart', where: { siblings: 'together' } }],
    until: [
      { type: 'siblings.assessed_together_or_apart', where: { siblings: 'apart' } },
      { type: 'siblings.assessed_together_or_apart', where: { siblings: 'single' } },
      ...ADOPTION_OVER,
    ],
    yes: 'Brothers and sisters are to be placed together: few adopters can take them.',
    no: 'The child may be placed alone.',
    source: 'report:850-853, 870-875',
  },
  adoptive_placement_broke_down: {
    kind: 'count',
    events: ['adoptive_placement.disrupted'],
    atLeast: 1,
    yes: 'An adoptive placement ended before the order.',
    no: 'No adoptive placement ended before the order.',
    source: 'report:876-878',
  },
  return_home_failed: {
    kind: 'count',
    events: ['return_home.failed'],
    atLeast: 1,
    yes: 'A return home has failed before.',
    no: 'No return home has failed.',
    source: 'report:148, 634-636',
  },
  proceedings_extended: {
    kind: 'since',
    since: ['proceedings.extended'],
    until: ['proceedings.ended', ...LEFT],
    yes: 'The court has allowed more than 26 weeks.',
    no: 'The court has not allowed more than 26 weeks.',
    source: 'Children Act 1989, section 32; report:652-653',
  },
  permanence_plan_late: {
    kind: 'late',
    timescale: 'permanence_plan',
    yes: 'The permanence plan was agreed after its limit: the child drifts.',
    no: 'The permanence plan was agreed within its limit.',
    source: 'report:253-256, 664-677',
  },
  proceedings_late: {
    kind: 'late',
    timescale: 'care_proceedings',
    yes: 'The court took longer than 26 weeks.',
    no: 'The court took no longer than 26 weeks.',
    source: 'Children Act 1989, section 32; report:652-653',
  },
} as const satisfies FactList;
