/** For each invariant a short journey that breaks it, told event by event. */
import type { CaseEvent, CaseFile, MatchedJourney } from '../../src/casefile/index.ts';
import { YEAR_MINUTES } from '../../src/simulation/facts.ts';

/** `day chart[/instance] event.type -> state`: what the chart took, and where it led. */
type Line = string;

export interface Planted {
  readonly lines: readonly Line[];
  /** Age in years on day 0; 6 where left out. */
  readonly age?: number;
  /** What adopters and their children say: `day adopter event.type -> state`, or the child's name (`one.2` of the family `one`) in place of `adopter`. */
  readonly matched?: readonly Line[];
  /** Spoils what no event can say. */
  readonly spoil?: (file: CaseFile) => CaseFile;
}

/** The events of a journey as it is told. */
export const eventsOf = ({ lines }: Planted): CaseEvent[] =>
  lines.map((line, sequence) => {
    const match = /^(-?\d+) (\w+)(?:\/(\d+))? (\S+) -> (\S+)$/.exec(line);
    if (match === null) throw new Error(`"${line}" is not told as an event`);
    const [, day, machine = '', instance, type = '', state = ''] = match;
    return {
      sequence,
      minute: Number(day) * 1440,
      machine,
      instance: Number(instance ?? 1),
      type,
      state,
      activity: null,
      team: null,
      worker: null,
      cause: null,
      codes: {},
      own: true,
    };
  });

/** The journey of the adopters, where there is one. */
export const matchedOf = ({ matched = [] }: Planted): MatchedJourney[] => {
  const events = matched.map((line) => {
    const match = /^(-?\d+) (\S+) (\S+) -> (\S+)$/.exec(line);
    if (match === null) throw new Error(`"${line}" is not told as an event`);
    const [, day, who = '', type = '', state = ''] = match;
    const isOwn = who === 'adopter';
    return {
      minute: Number(day) * 1440,
      machine: isOwn ? 'adopter' : 'adoption',
      type,
      state,
      child: isOwn ? null : who,
      family: isOwn ? null : (who.split('.')[0] ?? who),
    };
  });
  return events.length === 0 ? [] : [{ adopters: 'theirs', events }];
};

export const bornOf = ({ age = 6 }: Planted): number => -Math.round(age * YEAR_MINUTES);

const IN_CARE = [
  '0 looked_after looked_after.started -> entering',
  '1 looked_after care.entered.section_20 -> accommodated.by_agreement',
];
const ON_PLAN =
  'plan.core_group.first_due+plan.visits.regular+plan.reviews.first_due+plan.challenge.none+plan.new_harm.none';
const ELIGIBLE = 'open.right.eligible+open.plan.adviser_awaited';
const ENQUIRY = ['0 protection harm.suspected -> strategy_discussion.due'];
const ADOPTION = ['5 looked_after adoption_order.granted -> adopted'];

const APPROVED = '0 adopter adopter.approved -> waiting';

export const planted: Readonly<Record<string, Planted>> = {
  adopters_of_one_family: {
    lines: [],
    matched: [
      APPROVED,
      '1 one.1 adopters.linked -> family_finding.linked',
      '1 adopter adopter.linked -> linked',
      '2 two.1 adopters.linked -> family_finding.linked',
      '3 one.1 match.recommended -> family_finding.match_decision',
      '4 two.1 match.recommended -> family_finding.match_decision',
    ],
  },
  match_with_approved_adopters: {
    lines: [],
    matched: [
      '0 adopter adopter.stage_2_started -> stage_2',
      '1 one.1 adopters.linked -> family_finding.linked',
      '1 adopter adopter.linked -> linked',
    ],
  },
  child_and_adopters_agree: {
    lines: [],
    matched: [
      APPROVED,
      '1 one.1 adopters.linked -> family_finding.linked',
      '1 adopter adopter.linked -> linked',
      '2 one.1 link.ended -> family_finding.searching',
    ],
  },
  time_runs_forwards: {
    lines: ['5 contact contact.received -> triage', '3 contact contact.triaged -> threshold'],
  },
  one_instance_open: {
    lines: [
      '0 missing missing_from_home.reported -> missing_from_home',
      '2 missing/2 missing_from_home.reported -> missing_from_home',
    ],
  },
  nothing_after_the_end: {
    lines: [
      '0 contact contact.received -> triage',
      '1 contact contact.decided.advice -> consulted',
      '2 contact contact.triaged -> threshold',
    ],
  },
  clocks_run_forwards: {
    lines: ['9 assessment referral.received -> decision'],
    spoil: (file) => ({ ...file, clocks: file.clocks.map((clock) => ({ ...clock, done: 0 })) }),
  },
  one_case_holder: {
    lines: [],
    spoil: (file) => ({
      ...file,
      workers: [
        { team: 'safeguarding', worker: 1, from: 0, to: 20 },
        { team: 'safeguarding', worker: 2, from: 10, to: null },
      ],
    }),
  },
  nothing_after_death: {
    lines: [
      '0 missing missing_from_home.reported -> missing_from_home',
      '1 child_death child.died -> notified',
    ],
  },
  death_is_reviewed: { lines: ['0 contact contact.received -> triage', '1 contact child.died -> died'] },
  nothing_after_a_move: {
    lines: [
      '0 missing missing_from_home.reported -> missing_from_home',
      '1 protection harm.suspected -> strategy_discussion.due',
      '2 protection child.moved_away -> transferred',
    ],
  },
  adults_have_care_leavers_help_only: {
    lines: [
      '0 missing missing_from_home.reported -> missing_from_home',
      '1 protection harm.suspected -> strategy_discussion.due',
      '2 protection child.turned_18 -> turned_18',
    ],
    age: 18,
  },
  enquiry_after_strategy_discussion: {
    lines: [...ENQUIRY, '1 protection section47.started -> section47.in_open_case'],
  },
  initial_conference_after_enquiry: {
    lines: [...ENQUIRY, '9 protection conference.initial.held -> conference_decision'],
  },
  plan_after_initial_conference: { lines: [...ENQUIRY, `9 protection cp_plan.started -> ${ON_PLAN}`] },
  review_conference_after_initial: {
    lines: [
      ...ENQUIRY,
      `9 protection cp_plan.started -> ${ON_PLAN}`,
      `99 protection conference.review.held -> ${ON_PLAN}`,
    ],
  },
  core_group_on_a_plan: { lines: [...ENQUIRY, '3 protection core_group.held -> strategy_discussion.due'] },
  one_protection_plan: {
    lines: [`0 protection cp_plan.started -> ${ON_PLAN}`, `5 protection/2 cp_plan.started -> ${ON_PLAN}`],
  },
  need_episode_knows_the_plan: {
    lines: ['0 child_in_need need.found -> safeguarding.plan', `9 protection cp_plan.started -> ${ON_PLAN}`],
  },
  no_closing_under_enquiry: {
    lines: [
      '0 child_in_need need.found -> safeguarding.plan',
      '1 protection harm.suspected -> strategy_discussion.due',
      '2 child_in_need cin.closed.early_help -> stepped_down',
      '3 protection strategy_discussion.held -> strategy_discussion.deciding',
    ],
  },
  one_legal_status: {
    lines: [...IN_CARE, '5 looked_after/2 care.entered.remand -> remanded'],
  },
  one_home: { lines: IN_CARE },
  care_has_all_its_parts: {
    lines: [
      ...IN_CARE,
      '1 care_reviews care.started -> open.reviews.officer_awaited+open.challenge.none',
      '9 care_reviews care.ended -> care_ended',
    ],
  },
  only_in_care: { lines: ['0 camhs camhs.worry_raised -> consultation'] },
  reviews_of_children_in_care: {
    lines: [
      '0 care_reviews looked_after_review.first.held -> open.reviews.first_decision+open.challenge.none',
    ],
  },
  second_review_after_first: {
    lines: [
      '0 care_reviews looked_after_review.second.held -> open.reviews.second_decision+open.challenge.none',
    ],
  },
  later_review_after_second: {
    lines: [
      '0 care_reviews looked_after_review.later.held -> open.reviews.later_decision+open.challenge.none',
    ],
  },
  care_takes_the_place_of_other_arrangements: {
    lines: ['0 private_fostering private_fostering.notified -> visit_due', ...IN_CARE],
  },
  no_need_episode_in_care: { lines: ['0 child_in_need need.found -> safeguarding.deciding', ...IN_CARE] },
  home_from_care_helped: {
    lines: [
      ...IN_CARE,
      '5 looked_after looked_after.ended.returned_home -> returned_home',
      '5 permanence care.ended.returned_home -> at_home',
    ],
  },
  orders_in_proceedings: { lines: ['0 looked_after care.entered.care_order -> care_order'] },
  adoption_order_after_decision_and_match: {
    lines: ['0 adoption adoption.planned -> report_due', '5 adoption adoption_order.granted -> adopted'],
  },
  adopted_childs_case_closes: {
    lines: [...IN_CARE, '1 placement care.started -> open.home.awaiting+open.search.in_house', ...ADOPTION],
  },
  no_protection_beside_adoption: {
    lines: [...IN_CARE, `3 protection cp_plan.started -> ${ON_PLAN}`, ...ADOPTION],
  },
  care_ends_alike_everywhere: {
    lines: [
      ...IN_CARE,
      '0 permanence looked_after.started -> planning',
      '5 looked_after looked_after.ended.special_guardianship -> special_guardianship',
      '5 permanence care.ended -> left_care',
    ],
  },
  leaving_care_from_16: { lines: [`0 leaving_care leaving_care.eligible -> ${ELIGIBLE}`] },
  pathway_plan_at_16_to_25: {
    lines: ['0 leaving_care pathway_plan.agreed -> open.right.eligible+open.plan.in_force'],
    age: 15,
  },
  eligible_in_care: { lines: [`0 leaving_care leaving_care.eligible -> ${ELIGIBLE}`], age: 16 },
  former_relevant_from_18: {
    lines: [
      '0 leaving_care leaving_care.eligible -> open.right.former_relevant+open.plan.in_force',
      '9 leaving_care pathway_plan.reviewed -> open.right.former_relevant+open.plan.in_force',
    ],
    age: 17,
  },
  leaving_care_after_care: { lines: [`0 leaving_care leaving_care.eligible -> ${ELIGIBLE}`], age: 16 },
  care_leavers_have_a_right_to_help: {
    lines: ['0 care_leaver_home care_leaver.began -> open.deciding'],
    age: 17,
  },
  interview_after_return: {
    lines: [
      '0 missing missing_from_home.reported -> missing_from_home',
      '1 missing return_interview.offered -> offered',
    ],
  },
  missing_from_care_in_care: { lines: ['0 missing missing_from_care.reported -> missing_from_care'] },
  homeless_at_16_or_17: { lines: ['0 homeless_16_17 homelessness.presented -> tonight'], age: 15 },
  private_fostering_under_16: {
    lines: ['0 private_fostering private_fostering.notified -> visit_due'],
    age: 17,
  },
};
