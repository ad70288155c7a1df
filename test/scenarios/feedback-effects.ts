/** What late work does next in the base scenario: each effect with what causes it, its parameter, and what it makes more or fewer. */

export interface FeedbackEffect {
  readonly what: string;
  /** What makes the cause frequent. */
  readonly cause: readonly string[];
  /** Path of the effect's parameter, its value where the effect is strong, and where there is none. */
  readonly parameter: readonly [path: string, strong: number, none: number];
  /** Event that becomes more, or fewer. */
  readonly event: string;
  readonly more: boolean;
  readonly years?: number;
}

export const FEEDBACK_EFFECTS: readonly FeedbackEffect[] = [
  {
    what: 'where contacts are looked at late, the threshold rises',
    cause: ['teams.spa_mash.workers=3'],
    parameter: ['stages.contact.threshold.outcomes[0].modifiers[0].times', 0.5, 1],
    event: 'contact.decided.referral',
    more: false,
    years: 0.25,
  },
  {
    what: 'a late assessment brings families back',
    cause: ['teams.referral_and_assessment.workers=8'],
    parameter: ['returns.after_a_case.modifiers[1].times', 1.8, 1],
    event: 'contact.received',
    more: true,
    years: 1,
  },
  {
    what: 'a step down that nobody takes over brings families back',
    cause: ['stages.early_help.stepping_down.outcomes[0].chance=0.9'],
    parameter: ['returns.after_early_help.modifiers[1].times', 1.8, 1],
    event: 'contact.received',
    more: true,
    years: 1,
  },
  {
    what: 'help before the assessment ends lowers the risk that is found',
    cause: ['stages.assessment.in_progress.gathering.hazards[0].per_year=20'],
    parameter: ['stages.protection.section47.with_assessment.outcomes[0].modifiers[0].times', 0.3, 1],
    event: 'section47.completed.conference',
    more: false,
    years: 0.5,
  },
  {
    what: 'a late conference leaves harm to happen again',
    cause: ['teams.chairs.places=1'],
    parameter: ['stages.protection.plan.hazards[3].modifiers[0].times', 8, 1],
    event: 'harm.suspected',
    more: true,
    years: 1,
  },
  {
    what: 'an approval that nobody senior gave runs out',
    cause: [
      'details.temporary_approval.given.decision_level.shares={ too_low: 1 }',
      'stages.placement.open.home.awaiting.hazards[0].per_year=20000',
    ],
    parameter: [
      'stages.connected_person.temporarily_approved.weeks.first.outcomes[0].modifiers[0].times',
      8,
      1,
    ],
    event: 'temporary_approval.lapsed',
    more: true,
    years: 1,
  },
  {
    what: 'thin interviews do not prevent the next time',
    cause: ['details.return_interview.recorded.interview_detail.shares={ too_little: 1 }'],
    parameter: ['stages.missing.with_group.hazards[1].modifiers[0].times', 5, 1],
    event: 'missing_from_home.reported',
    more: true,
    years: 0.5,
  },
  {
    what: 'a late permanence plan is challenged',
    cause: ['stages.permanence.planning.outcomes[4].duration=200 d'],
    parameter: ['stages.care_reviews.open.reviews.later_due.hazards[0].modifiers[0].times', 40, 1],
    event: 'reviewing_officer.challenged',
    more: true,
    years: 1.5,
  },
  {
    what: 'waiting for CAMHS breaks homes',
    cause: ['stages.placement.open.home.foster_agency.hazards[2].per_year=4'],
    parameter: ['stages.camhs.awaiting_wider_service.hazards[0].per_year', 10, 0],
    event: 'placement.disrupted',
    more: true,
    years: 1,
  },
  {
    what: 'reports that parents have late put conferences off',
    cause: ['teams.referral_and_assessment.workers=9'],
    parameter: [
      'stages.protection.initial_conference.meeting.booked.outcomes[0].chance.otherwise',
      0.9,
      0.02,
    ],
    event: 'conference.initial.adjourned',
    more: true,
    years: 1,
  },
  {
    what: 'where health is missing, agencies meet again',
    cause: [],
    parameter: [
      'stages.protection.strategy_discussion.deciding.outcomes[0].chance.cases[0].value',
      0.3,
      0.02,
    ],
    event: 'strategy_discussion.reconvened',
    more: true,
    years: 0.25,
  },
];
