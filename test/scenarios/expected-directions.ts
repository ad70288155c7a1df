/** What each what-if that is shipped is about, by one direct measure, and which way it must move beside the base. */

/** What is looked at: a measure, or how often an event happens. */
export type Looked = { readonly measure: string } | { readonly event: string };

export type Expected = Looked & { readonly goes: 'up' | 'down' };

export const EXPECTED_DIRECTIONS: Readonly<Record<string, Expected>> = {
  'no-agency-staff': { measure: 'wait.case.referral_and_assessment.mean', goes: 'up' },
  'contacts-after-a-public-case': { measure: 'referrals', goes: 'up' },
  'adoption-panel-every-fortnight': {
    measure: 'ledger.adoption.family_finding.linked.waiting_for_a_meeting',
    goes: 'down',
  },
  'court-in-26-weeks': { measure: 'court_weeks', goes: 'down' },
  'health-in-every-discussion': { event: 'strategy_discussion.reconvened', goes: 'down' },
  'ten-more-foster-homes': { measure: 'with_own_carers', goes: 'up' },
  'independent-return-interviews': { measure: 'interviews_too_thin', goes: 'down' },
  'staying-put-doubled': { measure: 'care_leavers_staying_put', goes: 'up' },
  'new-estate': { measure: 'contacts', goes: 'up' },
  'no-conferences-in-august': { measure: 'timeliness.initial_conference.percent_in_time', goes: 'down' },
  'better-early-help': { event: 'early_help.stepped_up', goes: 'down' },
  'two-workers-fewer': { measure: 'timeliness.single_assessment.percent_in_time', goes: 'down' },
  'nurse-away-five-months': { measure: 'timeliness.initial_health_assessment.percent_in_time', goes: 'down' },
};
