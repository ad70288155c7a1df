/** What holds of child protection: enquiry, conference, plan, in this order. */
import type { CaseFile } from '../case-file.ts';
import type { Invariant } from './invariant.ts';
import { breachesAt, eventsOf, onlyAfter, onlyWhile, openSpans, stateSpans } from './journey-parts.ts';
import { endOf, overlaps, standsAt, uncovered, type Span } from './spans.ts';

const WORKING_TOGETHER = 'Working Together 2015, chapter 1';

const protectionPlans = ({ plans }: CaseFile): readonly Span[] =>
  plans.filter(({ name }) => name === 'child_protection');

/** Decisions that close a case. */
const CLOSURES = [
  'cin.closed.no_longer_in_need',
  'cin.closed.early_help',
  'referral.closed',
  'assessment.completed.no_further_action',
  'assessment.completed.early_help',
];

/** When harm is looked into and no plan is in force. */
const enquiries = (file: CaseFile): readonly Span[] =>
  ['strategy_discussion', 'section47', 'initial_conference', 'conference_decision'].flatMap((state) =>
    stateSpans(file, `protection.${state}`),
  );

export const protectionInvariants: readonly Invariant[] = [
  {
    id: 'enquiry_after_strategy_discussion',
    words: 'A section 47 enquiry begins after a strategy discussion.',
    source: WORKING_TOGETHER,
    charts: ['protection'],
    check: onlyAfter('protection', ['section47.started'], ['strategy_discussion.held']),
  },
  {
    id: 'initial_conference_after_enquiry',
    words:
      'An initial conference is held after a section 47 enquiry that called for it. (The charts know no plan that moves in from another authority.)',
    source: WORKING_TOGETHER,
    charts: ['protection'],
    check: onlyAfter('protection', ['conference.initial.held'], ['section47.completed.conference']),
  },
  {
    id: 'plan_after_initial_conference',
    words: 'A child protection plan is made by an initial conference.',
    source: WORKING_TOGETHER,
    charts: ['protection'],
    check: onlyAfter('protection', ['cp_plan.started'], ['conference.initial.held']),
  },
  {
    id: 'review_conference_after_initial',
    words: 'A review conference reviews a plan that an initial conference made.',
    source: WORKING_TOGETHER,
    charts: ['protection'],
    check: onlyAfter(
      'protection',
      ['conference.review.held'],
      ['conference.initial.held', 'cp_plan.started'],
    ),
  },
  {
    id: 'core_group_on_a_plan',
    words: 'Core groups and visits under the plan are of children who are on a child protection plan.',
    source: WORKING_TOGETHER,
    charts: ['protection'],
    check: onlyWhile(
      'protection',
      ['core_group.held', 'cp_visit.made', 'cp_visit.child_not_seen', 'conference.review.held'],
      protectionPlans,
      'without a child protection plan',
    ),
  },
  {
    id: 'one_protection_plan',
    words: 'A child is on one child protection plan at a time.',
    source: 'child protection: children in need census',
    charts: ['protection'],
    check: ({ file }) => breachesAt(overlaps(protectionPlans(file)), 'two child protection plans'),
  },
  {
    id: 'need_episode_knows_the_plan',
    words: 'An episode of need goes by the child protection plan exactly as long as there is one.',
    source: WORKING_TOGETHER,
    charts: ['protection', 'child_in_need'],
    check: ({ file }) => {
      const byPlan = stateSpans(file, 'child_in_need.on_protection_plan');
      const onPlan = protectionPlans(file);
      const inNeed = openSpans(file, 'child_in_need');
      const ignored = onPlan.filter(({ from }) => standsAt(inNeed, from) && !standsAt(byPlan, from));
      return [
        ...breachesAt(uncovered(byPlan, onPlan), 'goes by a plan that is over'),
        ...ignored.map(({ from }) => ({ minute: from, words: 'goes on as if there were no plan' })),
      ];
    },
  },
  {
    id: 'no_closing_under_enquiry',
    words: 'Nobody closes a case while agencies look into suspected harm.',
    source: WORKING_TOGETHER,
    charts: ['protection'],
    check: ({ file }) => {
      const open = enquiries(file);
      return eventsOf(file, CLOSURES)
        .filter(({ minute }) => open.some((span) => span.from < minute && endOf(span) > minute))
        .map(({ minute, type }) => ({ minute, words: `${type} during an enquiry` }));
    },
  },
];
