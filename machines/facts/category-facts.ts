/** Facts about the category of abuse of the child protection plan in force. */
import type { EventPattern, FactList } from '../machine-list.ts';
import { LEAVES, PLAN_ENDS } from '../endings.ts';

const SOURCE = 'report:476-483';
const until: readonly EventPattern[] = [...PLAN_ENDS, ...LEAVES];
const plan = (category: string): readonly EventPattern[] => [
  { type: 'cp_plan.started', where: { category } },
];

export const categoryFacts = {
  plan_for_neglect: {
    kind: 'since',
    since: plan('NEG'),
    until,
    yes: 'The plan in force is for neglect.',
    no: 'There is no plan for neglect in force.',
    source: SOURCE,
  },
  plan_for_emotional_abuse: {
    kind: 'since',
    since: plan('EMO'),
    until,
    yes: 'The plan in force is for emotional abuse.',
    no: 'There is no plan for emotional abuse in force.',
    source: SOURCE,
  },
  plan_for_physical_abuse: {
    kind: 'since',
    since: plan('PHY'),
    until,
    yes: 'The plan in force is for physical abuse.',
    no: 'There is no plan for physical abuse in force.',
    source: SOURCE,
  },
  plan_for_sexual_abuse: {
    kind: 'since',
    since: plan('SAB'),
    until,
    yes: 'The plan in force is for sexual abuse.',
    no: 'There is no plan for sexual abuse in force.',
    source: SOURCE,
  },
  plan_for_multiple_abuse: {
    kind: 'since',
    since: plan('MUL'),
    until,
    yes: 'The plan in force is for more than one kind of abuse.',
    no: 'There is no plan for more than one kind of abuse in force.',
    source: SOURCE,
  },
} as const satisfies FactList;
