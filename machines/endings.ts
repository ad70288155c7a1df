/** Groups of event types by which work ends: where several facts and timescales must agree on what "over" means. */

/** Whatever the case, it ends for this authority's team. */
export const LEAVES = [
  'care_entry.decided',
  'emergency_protection.obtained',
  'looked_after.started',
  'adoption_order.granted',
  'family.moved',
  'child.moved_away',
  'child.died',
  'child.turned_18',
] as const;

/** A child protection plan ends by a decision of a conference. */
export const PLAN_ENDS = [
  'cp_plan.ended.stepped_down',
  'cp_plan.ended.no_longer_needed',
  'transfer_conference.held',
] as const;

/** A strategy discussion or enquiry ends without a conference. */
export const ENQUIRY_ENDS = [
  'strategy_discussion.ended.no_enquiry',
  'section47.completed.not_substantiated',
  'section47.completed.no_continuing_risk',
] as const;

/** An assessment is authorised. */
export const ASSESSMENT_COMPLETIONS = [
  'assessment.completed.no_further_action',
  'assessment.completed.early_help',
  'assessment.completed.child_in_need',
  'assessment.completed.child_protection_plan',
] as const;

/** A referral or assessment ends and the case with it. */
export const CLOSED_BEFORE_NEED = [
  'referral.closed',
  'assessment.completed.no_further_action',
  'assessment.completed.early_help',
] as const;

/** An episode of need ends. */
export const NEED_ENDS = ['cin.closed.no_longer_in_need', 'cin.closed.early_help'] as const;

/** Care begins: the right by which the child came in is recorded. */
export const CARE_BEGINS = [
  'care.entered.section_20',
  'care.entered.unaccompanied',
  'care.entered.police_protection',
  'care.entered.emergency_order',
  'care.entered.interim_care_order',
  'care.entered.care_order',
  'care.entered.placement_order',
  'care.entered.remand',
] as const;

/** Care ends for this authority. */
export const CARE_ENDS = [
  'looked_after.ended.returned_home',
  'looked_after.ended.with_relatives',
  'looked_after.ended.special_guardianship',
  'looked_after.ended.child_arrangements',
  'looked_after.ended.adopted',
  'looked_after.ended.independent_living',
  'looked_after.ended.sentenced',
  'looked_after.ended.remand_ended',
  'looked_after.ended.other',
  'special_guardianship.ordered',
  'child_arrangements.ordered',
  'adoption_order.granted',
  'care_order.discharged',
  'age_assessment.completed.adult',
  'care.ended',
  'child.moved_away',
  'child.died',
  'child.turned_18',
] as const;

/** The child moves into a home, by its kind. */
export const PLACEMENTS = [
  'placement.started.foster_in_house',
  'placement.started.foster_agency',
  'placement.started.connected_person',
  'placement.started.childrens_home',
  'placement.started.residential_school',
  'placement.started.with_parents',
  'placement.started.independent_living',
  'placement.started.secure',
  'placement.started.adoptive',
] as const;
