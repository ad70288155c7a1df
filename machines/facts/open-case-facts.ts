/** Facts about what is open for the child just now. */
import {
  ASSESSMENT_COMPLETIONS,
  CARE_BEGINS,
  CARE_ENDS,
  CLOSED_BEFORE_NEED,
  ENQUIRY_ENDS,
  LEAVES,
  NEED_ENDS,
  PLAN_ENDS,
} from '../endings.ts';
import type { FactList } from '../machine-list.ts';

const WORKING_TOGETHER = 'Working Together 2015, chapter 1';

export const openCaseFacts = {
  out_of_hours: {
    kind: 'out of hours',
    yes: 'The office is closed: the duty team acts.',
    no: 'The office is open.',
    source: 'report:412-415',
  },
  case_open: {
    kind: 'since',
    since: [
      'referral.received',
      'care.ended.returned_home',
      'homelessness.assessed.section_17',
      ...CARE_BEGINS,
    ],
    until: [
      ...CLOSED_BEFORE_NEED,
      ...NEED_ENDS,
      'cp_plan.ended.no_longer_needed',
      'transfer_conference.held',
      ...LEAVES,
      // Who comes home stays a child in need: `care.ended` is told after that.
      ...CARE_ENDS.filter((type) => type !== 'care.ended'),
    ],
    yes: "The child's case is open: news goes to the worker who holds it.",
    no: 'The child has no open case.',
    source: 'report:388-392',
  },
  in_assessment: {
    kind: 'since',
    since: ['referral.received'],
    until: ['referral.closed', ...ASSESSMENT_COMPLETIONS, ...LEAVES],
    yes: 'A referral is being assessed: the referral and assessment team makes the enquiry.',
    no: 'No assessment is open: the team that holds the case makes the enquiry.',
    source: 'report:446-449',
  },
  enquiry_open: {
    kind: 'since',
    since: ['harm.suspected', 'immediate_danger.reported'],
    until: [...ENQUIRY_ENDS, 'cp_plan.started', 'conference.ended.no_plan', ...PLAN_ENDS, ...LEAVES],
    yes: 'Agencies are looking into suspected harm: the case cannot be closed meanwhile.',
    no: 'Nobody is looking into suspected harm just now.',
    source: WORKING_TOGETHER,
  },
  on_plan: {
    kind: 'since',
    since: ['cp_plan.started'],
    until: [...PLAN_ENDS, ...LEAVES],
    yes: 'The child is on a child protection plan.',
    no: 'The child is on no child protection plan.',
    source: WORKING_TOGETHER,
  },
  in_early_help: {
    kind: 'since',
    since: ['early_help.accepted', 'step_down.handover_held'],
    until: [
      'early_help.ended.needs_met',
      'early_help.ended.family_withdrew',
      'early_help.stepped_up',
      'help.taken_over',
      ...LEAVES,
    ],
    yes: 'Early help works with the family.',
    no: 'The family has no early help just now.',
    source: 'report:327-329',
  },
  long_term_need: {
    kind: 'since',
    since: ['long_term_need.recognised', 'cwd_case.allocated'],
    until: [...NEED_ENDS, 'cp_plan.started', ...LEAVES],
    yes: "The child's need will last for years.",
    no: "The child's need is not known to be a lasting one.",
    source: 'base-flows:2',
  },
  enquired_in_assessment: {
    kind: 'since',
    since: ['section47.started'],
    until: [
      'referral.closed',
      ...ASSESSMENT_COMPLETIONS,
      ...NEED_ENDS,
      'cp_plan.ended.no_longer_needed',
      ...LEAVES,
    ],
    yes: 'A section 47 enquiry was made during this assessment.',
    no: 'No section 47 enquiry was made during this assessment.',
    source: 'base-flows:6',
  },
  conference_report_shared: {
    kind: 'since',
    since: ['conference_report.shared'],
    until: ['cp_plan.started', 'conference.ended.no_plan', ...LEAVES],
    yes: 'Child and parents have the report for the conference.',
    no: 'Child and parents do not have the report for the conference yet.',
    source: 'report:454-456',
  },
  health_missed_discussion: {
    kind: 'since',
    since: [{ type: 'strategy_discussion.held', where: { participants: 'police_and_social_care' } }],
    until: [
      { type: 'strategy_discussion.held', where: { participants: 'with_health' } },
      { type: 'strategy_discussion.held', where: { participants: 'with_health_and_others' } },
    ],
    yes: 'Only police and social care took part in the last strategy discussion.',
    no: 'Health took part in the last strategy discussion, or there was none.',
    source: 'report:340-343, 445-447',
  },
  chair_unanswered: {
    kind: 'since',
    since: ['chair.challenged'],
    until: ['challenge.answered.new_action', 'challenge.answered.legal_planning', ...PLAN_ENDS, ...LEAVES],
    yes: "The chair's challenge waits for an answer.",
    no: 'No challenge of the chair waits for an answer.',
    source: 'report:452-454',
  },
} as const satisfies FactList;
