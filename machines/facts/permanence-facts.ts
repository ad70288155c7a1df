/** Facts about where a child in care is to grow up. */
import type { FactList } from '../machine-list.ts';

export const permanenceFacts = {
  should_be_placed: {
    kind: 'since',
    since: ['adoption_decision.made.should_be_placed'],
    until: [
      'adoption_plan.changed',
      'adoption_order.granted',
      'child.moved_away',
      'child.died',
      'child.turned_18',
    ],
    yes: 'The agency decided that the child should be placed for adoption.',
    no: 'The agency has not decided that the child should be placed for adoption.',
    source: 'report:923-934; Adoption and Children Act 2002, section 22',
  },
} as const satisfies FactList;
