/** What may be said to have happened on a child's way to adoption. */
import type { EventEntry } from '../machine-list.ts';

const PANEL = 'report:909-919';
const MAKER = 'report:923-934';
const REGULATION = 'Adoption Agencies Regulations 2005, regulation 36';

const reviewed = (which: string) =>
  ({
    label: `The ${which} review of an adoptive placement was held`,
    decidedBy: 'reviewing officer',
    carries: [],
    source: REGULATION,
  }) as const;

export const adoptionEvents = {
  'adoption.planned': {
    label: 'Adoption is a plan for the child, alone or beside another',
    decidedBy: 'consequence',
    carries: [],
    source: 'report:615-617, 835-840',
    untaken: 'Adoption is in hand already, beside another plan.',
  },
  'permanence_report.completed': {
    label: "The child's permanence report is ready",
    decidedBy: 'social worker',
    carries: [],
    source: 'report:916-919',
  },
  'adoption_decision.more_work_asked': {
    label: 'The agency decision-maker sent the report back',
    decidedBy: 'manager',
    carries: [],
    source: MAKER,
  },
  'adoption_decision.made.should_be_placed': {
    label: 'The agency decided that the child should be placed for adoption',
    decidedBy: 'manager',
    carries: [],
    source: MAKER,
  },
  'adoption_decision.made.not_adoption': {
    label: 'The agency decided against adoption',
    decidedBy: 'manager',
    carries: [],
    source: MAKER,
  },
  'placement_order.granted': {
    label: 'The court allowed the authority to place the child for adoption',
    decidedBy: 'court',
    carries: [],
    source: 'Adoption and Children Act 2002, section 21; report:846-849',
    untaken: 'The plan of adoption was given up meanwhile.',
  },
  'adoption_consent.given': {
    label: 'The parents agreed that the child be placed for adoption',
    decidedBy: 'family',
    carries: [],
    source: 'Adoption and Children Act 2002, section 19',
  },
  'placement_order.refused': {
    label: 'The court did not allow the authority to place the child for adoption',
    decidedBy: 'court',
    carries: [],
    source: 'Adoption and Children Act 2002, section 21',
  },
  'siblings.assessed_together_or_apart': {
    label: 'It was assessed whether brothers and sisters should be placed together',
    decidedBy: 'social worker',
    carries: ['siblings'],
    source: 'report:870-873',
  },
  'family_finding.started': {
    label: 'The search for adopters began',
    decidedBy: 'social worker',
    carries: [],
    source: 'report:673-674, 859-865',
  },
  'search.widened': {
    label: 'The search went to the national register',
    decidedBy: 'social worker',
    carries: [],
    source: 'report:872-875',
  },
  'adoption_review.held': {
    label: 'The plan of adoption was reviewed while no family is found',
    decidedBy: 'reviewing officer',
    carries: [],
    source: REGULATION,
  },
  'adopters.linked': {
    label: 'A family was found that may fit the child',
    decidedBy: 'social worker',
    carries: [],
    source: 'report:859-865',
  },
  'link.ended': {
    label: 'The family does not fit, or drew back',
    decidedBy: 'social worker',
    carries: [],
    source: 'assumption: links end before the panel everywhere; the report is silent',
  },
  'match.deferred': {
    label: 'The panel put the match off to its next meeting',
    decidedBy: 'manager',
    carries: [],
    source: PANEL,
  },
  'match.recommended': {
    label: 'The panel recommended the match',
    decidedBy: 'manager',
    carries: [],
    source: PANEL,
  },
  'match.not_recommended': {
    label: 'The panel advised against the match',
    decidedBy: 'manager',
    carries: [],
    source: PANEL,
  },
  'match.agreed': {
    label: 'The agency decided that child and adopters are matched',
    decidedBy: 'manager',
    carries: [],
    source: 'report:846-857, 928-934',
  },
  'match.refused': {
    label: 'The agency decided against the match',
    decidedBy: 'manager',
    carries: [],
    source: 'report:928-934',
  },
  'introductions.ended': {
    label: 'Introductions were broken off',
    decidedBy: 'social worker',
    carries: [],
    source: 'report:876-878',
  },
  'adoptive_placement.started': {
    label: 'The child moved in with the adopters',
    decidedBy: 'social worker',
    carries: [],
    source: 'report:839-845',
  },
  'adoptive_placement.visited.weekly': {
    label: 'The child was visited in the adoptive home before the first review',
    decidedBy: 'social worker',
    carries: [],
    source: REGULATION,
  },
  'adoptive_placement.visited.later': {
    label: 'The child was visited in the adoptive home as the review decided',
    decidedBy: 'social worker',
    carries: [],
    source: REGULATION,
  },
  'adoptive_placement.reviewed.first': reviewed('first'),
  'adoptive_placement.reviewed.second': reviewed('second'),
  'adoptive_placement.reviewed.later': reviewed('later'),
  'adoptive_placement.disrupted': {
    label: 'The adoptive placement ended before the order',
    decidedBy: 'family',
    carries: [],
    source: 'report:876-878',
  },
  'disruption.reviewed': {
    label: 'A meeting looked at why the adoptive placement ended',
    decidedBy: 'chair',
    carries: [],
    source: 'report:876-878',
  },
  'adoption_order.applied_for': {
    label: 'The adopters applied for the adoption order',
    decidedBy: 'family',
    carries: [],
    source: 'Adoption and Children Act 2002, section 42',
  },
  'adoption_application.granted': {
    label: 'The court granted the application for adoption',
    decidedBy: 'court',
    carries: [],
    source: 'report:146; Adoption and Children Act 2002, section 46',
  },
  'adoption_order.granted': {
    label: 'The court made the adoption order',
    decidedBy: 'court',
    carries: [],
    source: 'report:146; Adoption and Children Act 2002, section 46',
    untaken: 'A run may follow adoption alone.',
  },
  'adoption_order.refused': {
    label: 'The court did not make the adoption order',
    decidedBy: 'court',
    carries: [],
    source: 'Adoption and Children Act 2002, section 46',
  },
  'adoption_plan.changed': {
    label: 'Adoption is no longer the plan for the child',
    decidedBy: 'manager',
    carries: [],
    source: 'report:879-882',
    untaken: 'The permanence plan is another already.',
  },
} as const satisfies Record<string, EventEntry>;
