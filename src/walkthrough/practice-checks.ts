/** Practice that the inspection found wanting, seen in a case's events: what it was, and what tends to follow. */
import type { Happening } from './happening.ts';

export interface PracticeCheck {
  readonly name: string;
  /** Event type, and the codes with which it fails. */
  readonly event: string;
  readonly where: Readonly<Record<string, string>>;
  readonly label: string;
  readonly follows: string;
  readonly source: string;
}

export const PRACTICE_CHECKS: readonly PracticeCheck[] = [
  {
    name: 'health_in_the_discussion',
    event: 'strategy_discussion.held',
    where: { participants: 'police_and_social_care' },
    label: 'The strategy discussion was held without health',
    follows: 'Medical facts come late: it may have to be held again, or decide wrongly.',
    source: 'report:237-240, 340-343',
  },
  {
    name: 'health_in_the_mash',
    event: 'information.shared',
    where: { agencies: 'without_health' },
    label: 'The agencies put together what they know, and health did not answer',
    follows: 'The picture is less complete and the wait longer.',
    source: 'report:399-405',
  },
  {
    name: 'child_seen_alone',
    event: 'child.seen',
    where: { seen: 'with_others' },
    label: 'The child was not seen alone',
    follows:
      'What a child cannot say in front of others stays unsaid; a manager may send the assessment back.',
    source: 'report:438-445',
  },
  {
    name: 'child_takes_part',
    event: 'conference.initial.held',
    where: { participation: 'not_asked' },
    label: 'The child was not asked for the conference, or declined',
    follows: 'The plan is made without the child’s own words.',
    source: 'report:347-349, 464-475',
  },
  {
    name: 'return_interview_detail',
    event: 'return_interview.recorded',
    where: { interview_detail: 'too_little' },
    label: 'The record of the return interview says too little',
    follows: 'Nobody learns why, and the next time is likelier.',
    source: 'report:244-246, 501-507',
  },
  {
    name: 'senior_decision',
    event: 'temporary_approval.given',
    where: { decision_level: 'too_low' },
    label: 'The emergency placement was approved below the nominated officer',
    follows: 'The child’s legal status is unclear, and the weeks may run out unnoticed.',
    source: 'report:263-265, 636-641',
  },
  {
    name: 'senior_decision_written',
    event: 'temporary_approval.given',
    where: { decision_level: 'not_recorded' },
    label: 'The emergency placement was approved and the decision not written down',
    follows: 'Nobody can say later who decided and why.',
    source: 'report:263-265, 636-641',
  },
  {
    name: 'clear_premium',
    event: 'pep.agreed',
    where: { premium_use: 'unclear' },
    label: 'The education plan does not say what the pupil premium should change',
    follows: 'Money is spent and nobody can tell what for.',
    source: 'report:754-757',
  },
  {
    name: 'long_aims',
    event: 'pathway_plan.agreed',
    where: { plan_aims: 'short' },
    label: 'The pathway plan looks to the next review only',
    follows: 'Long routes, such as an apprenticeship or a degree, are not begun.',
    source: 'report:967-973',
  },
  {
    name: 'permanence_pushed',
    event: 'permanence_planning.met',
    where: { tracking: 'no_change' },
    label: 'The permanence meeting brought nothing new',
    follows: 'A minority of children drift, months at a time.',
    source: 'report:672-677',
  },
  {
    name: 'private_fostering_assessed',
    event: 'private_fostering.assessment_deferred',
    where: {},
    label: 'The assessment of the private arrangement was put off',
    follows: 'The order may fail, and the child lives there unprotected meanwhile.',
    source: 'report:560-565',
  },
  {
    name: 'suitable_home',
    event: 'accommodation.started.temporary',
    where: {},
    label: 'The care leaver was put into a stop-gap such as bed and breakfast',
    follows: 'Such homes are lost soon; the young person may be lost with them.',
    source: 'report:1014-1045',
  },
];

export interface FailedCheck {
  readonly check: PracticeCheck;
  readonly happening: Happening;
}

/** Checks that what happened fails. */
export const failedChecks = (happened: readonly Happening[]): FailedCheck[] =>
  happened.flatMap((happening) =>
    PRACTICE_CHECKS.filter(
      ({ event, where }) =>
        event === happening.type &&
        Object.entries(where).every(([code, value]) => happening.codes[code] === value),
    ).map((check) => ({ check, happening })),
  );
