/** What may be said to have happened in protection: strategy discussion, section 47, conferences, the plan. */
import type { EventEntry } from '../machine-list.ts';

const WORKING_TOGETHER = 'Working Together 2015, chapter 1';

/** Why no episode of need need be open beside a protection plan. */
const IN_CARE = 'A child in care has a care plan in place of an episode of need.';

export const protectionEvents = {
  'harm.suspected': {
    label: 'There is reasonable cause to suspect significant harm',
    decidedBy: 'social worker',
    carries: [],
    source: 'Children Act 1989, section 47',
  },
  'immediate_danger.reported': {
    label: 'A child may be in danger now',
    decidedBy: 'consequence',
    carries: [],
    source: WORKING_TOGETHER,
  },
  'enquiry.opened': {
    label: 'Agencies look into suspected harm; other decisions on the case wait',
    decidedBy: 'consequence',
    carries: [],
    source: WORKING_TOGETHER,
    untaken: 'Where no episode of need is open, the assessment goes on beside it.',
  },
  'strategy_discussion.held': {
    label: 'The agencies shared what they know and discussed what to do',
    decidedBy: 'manager',
    carries: ['participants'],
    source: 'report:340-343',
  },
  'strategy_discussion.reconvened': {
    label: 'Facts were missing: they will meet again',
    decidedBy: 'manager',
    carries: [],
    source: 'report:445-447',
  },
  'strategy_discussion.ended.no_enquiry': {
    label: 'Discussed: no enquiry is needed',
    decidedBy: 'manager',
    carries: [],
    source: WORKING_TOGETHER,
  },
  'section47.started': {
    label: 'A section 47 enquiry began',
    decidedBy: 'manager',
    carries: ['kind'],
    source: 'Children Act 1989, section 47',
  },
  'emergency_protection.obtained': {
    label: 'The child could not wait: police protection or an emergency order',
    decidedBy: 'police',
    carries: ['power'],
    source: 'Children Act 1989, sections 44 and 46',
  },
  'section47.completed.not_substantiated': {
    label: 'Enquired: the concern was not borne out',
    decidedBy: 'manager',
    carries: [],
    source: WORKING_TOGETHER,
  },
  'section47.completed.no_continuing_risk': {
    label: 'Enquired: borne out, but no continuing risk of significant harm',
    decidedBy: 'manager',
    carries: [],
    source: WORKING_TOGETHER,
  },
  'section47.completed.conference': {
    label: 'Enquired: borne out and a continuing risk, so a conference is called',
    decidedBy: 'manager',
    carries: [],
    source: WORKING_TOGETHER,
  },
  'conference_report.shared': {
    label: "The social worker's report was shared with child and parents",
    decidedBy: 'social worker',
    carries: [],
    source: 'report:454-456',
  },
  'conference.initial.adjourned': {
    label: 'The initial conference could not decide and was adjourned',
    decidedBy: 'chair',
    carries: [],
    source: 'London Child Protection Procedures',
  },
  'conference.initial.held': {
    label: 'The initial child protection conference was held',
    decidedBy: 'chair',
    carries: ['participation'],
    source: 'report:448-454',
  },
  'conference.ended.no_plan': {
    label: 'The conference decided that no child protection plan is needed',
    decidedBy: 'chair',
    carries: [],
    source: WORKING_TOGETHER,
  },
  'cp_plan.started': {
    label: 'A child protection plan began',
    decidedBy: 'chair',
    carries: ['category'],
    source: 'report:476-483',
  },
  'protection.started': {
    label: 'The child is on a protection plan: other work goes by that plan',
    decidedBy: 'consequence',
    carries: [],
    source: WORKING_TOGETHER,
    untaken: IN_CARE,
  },
  'core_group.held': {
    label: 'The core group met',
    decidedBy: 'social worker',
    carries: [],
    source: WORKING_TOGETHER,
  },
  'cp_visit.made': {
    label: 'The social worker saw the child at home under the protection plan',
    decidedBy: 'social worker',
    carries: [],
    source: 'London Child Protection Procedures',
  },
  'cp_visit.child_not_seen': {
    label: 'The social worker came, but the child was not seen',
    decidedBy: 'family',
    carries: [],
    source: 'London Child Protection Procedures',
  },
  'conference.review.held': {
    label: 'The review conference was held',
    decidedBy: 'chair',
    carries: [],
    source: WORKING_TOGETHER,
  },
  'cp_plan.continued': {
    label: 'The review decided that the plan goes on',
    decidedBy: 'chair',
    carries: [],
    source: WORKING_TOGETHER,
  },
  'chair.challenged': {
    label: 'The plan goes on, but the chair saw no change and asked for another course',
    decidedBy: 'chair',
    carries: [],
    source: 'report:452-454',
  },
  'challenge.answered.new_action': {
    label: 'The team answered the chair with new action',
    decidedBy: 'manager',
    carries: [],
    source: 'report:452-454',
  },
  'challenge.answered.legal_planning': {
    label: 'The team answered the chair by asking for a legal planning meeting',
    decidedBy: 'manager',
    carries: [],
    source: 'report:641-644',
  },
  'legal_planning.met': {
    label: 'The legal planning meeting was held',
    decidedBy: 'manager',
    carries: [],
    source: 'report:643-644',
  },
  'cp_plan.ended.stepped_down': {
    label: 'The plan ended: the child stays a child in need',
    decidedBy: 'chair',
    carries: [],
    source: 'report:457-463',
  },
  'cp_plan.ended.no_longer_needed': {
    label: 'The plan ended: no further help is needed',
    decidedBy: 'chair',
    carries: [],
    source: 'report:457-463',
  },
  'transfer_conference.held': {
    label: 'The other authority held its conference and took the plan over',
    decidedBy: 'chair',
    carries: [],
    source: 'London Child Protection Procedures',
  },
  'enquiry.ended': {
    label: 'The enquiry is over without a plan: the case goes on as before',
    decidedBy: 'consequence',
    carries: [],
    source: WORKING_TOGETHER,
    untaken: 'Where no episode of need is open, the assessment went on beside it.',
  },
  'protection.stepped_down': {
    label: 'The plan is over: a child in need plan takes its place',
    decidedBy: 'consequence',
    carries: [],
    source: 'report:457-463',
    untaken: IN_CARE,
  },
  'protection.ended': {
    label: 'The plan is over and so is the case',
    decidedBy: 'consequence',
    carries: [],
    source: 'report:457-463',
    untaken: IN_CARE,
  },
} as const satisfies Record<string, EventEntry>;
