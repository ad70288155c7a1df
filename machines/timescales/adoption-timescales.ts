/** Timescales of a child's way to adoption. */
import type { TimescaleList } from '../machine-list.ts';
import { ADOPTION_AGENCIES_2005, ADOPTION_GUIDANCE, ADOPTION_SCORECARD_2011_14 } from './editions.ts';

/** The plan of adoption falls away. */
const NO_ADOPTION = [
  'adoption_plan.changed',
  'special_guardianship.ordered',
  'child_arrangements.ordered',
  'care.ended.returned_home',
  'child.moved_away',
  'child.died',
  'child.turned_18',
] as const;
/** The child no longer lives with adopters on trial. */
const PLACEMENT_OVER = ['adoptive_placement.disrupted', 'adoption_order.granted', ...NO_ADOPTION] as const;

export const adoptionTimescales = {
  adoption_decision: {
    ...ADOPTION_GUIDANCE,
    label: 'Decision for adoption',
    starts: ['adoption.planned'],
    stops: ['adoption_decision.made.should_be_placed', 'adoption_decision.made.not_adoption'],
    ends: NO_ADOPTION,
    limit: { amount: 2, unit: 'months' },
  },
  adoption_register: {
    ...ADOPTION_GUIDANCE,
    label: 'On the national register',
    starts: ['placement_order.granted', 'adoption_consent.given'],
    stops: ['search.widened'],
    ends: ['adopters.linked', 'match.agreed', ...NO_ADOPTION],
    limit: { amount: 3, unit: 'months' },
  },
  adoption_review_first: {
    ...ADOPTION_AGENCIES_2005,
    label: 'Not placed yet, first review',
    starts: ['placement_order.granted', 'adoption_consent.given'],
    stops: ['adoption_review.held'],
    ends: ['adoptive_placement.started', ...NO_ADOPTION],
    limit: { amount: 3, unit: 'months' },
  },
  adoption_review_later: {
    ...ADOPTION_AGENCIES_2005,
    label: 'Not placed yet, later review',
    starts: ['adoption_review.held'],
    stops: ['adoption_review.held'],
    ends: ['adoptive_placement.started', ...NO_ADOPTION],
    limit: { amount: 6, unit: 'months' },
  },
  panel_to_decision: {
    ...ADOPTION_GUIDANCE,
    label: 'Decision on a match after the panel',
    starts: ['match.recommended', 'match.not_recommended'],
    stops: ['match.agreed', 'match.refused'],
    ends: NO_ADOPTION,
    limit: { amount: 7, unit: 'working days' },
  },
  placement_order_to_match: {
    ...ADOPTION_SCORECARD_2011_14,
    label: 'Placement order to match (A2)',
    starts: ['placement_order.granted'],
    stops: ['match.agreed'],
    ends: NO_ADOPTION,
    limit: { amount: 152, unit: 'days' },
  },
  adoptive_placement_visit: {
    ...ADOPTION_AGENCIES_2005,
    label: 'Weekly visit to an adoptive home',
    starts: ['adoptive_placement.started', 'adoptive_placement.visited.weekly'],
    stops: ['adoptive_placement.visited.weekly'],
    ends: ['adoptive_placement.reviewed.first', ...PLACEMENT_OVER],
    limit: { amount: 7, unit: 'days' },
  },
  adoptive_placement_review_first: {
    ...ADOPTION_AGENCIES_2005,
    label: 'Adoptive placement, first review',
    starts: ['adoptive_placement.started'],
    stops: ['adoptive_placement.reviewed.first'],
    ends: PLACEMENT_OVER,
    limit: { amount: 4, unit: 'weeks' },
  },
  adoptive_placement_review_second: {
    ...ADOPTION_AGENCIES_2005,
    label: 'Adoptive placement, second review',
    starts: ['adoptive_placement.reviewed.first'],
    stops: ['adoptive_placement.reviewed.second'],
    ends: PLACEMENT_OVER,
    limit: { amount: 3, unit: 'months' },
  },
  adoptive_placement_review_later: {
    ...ADOPTION_AGENCIES_2005,
    label: 'Adoptive placement, later review',
    starts: ['adoptive_placement.reviewed.second', 'adoptive_placement.reviewed.later'],
    stops: ['adoptive_placement.reviewed.later'],
    ends: PLACEMENT_OVER,
    limit: { amount: 6, unit: 'months' },
  },
} as const satisfies TimescaleList;
