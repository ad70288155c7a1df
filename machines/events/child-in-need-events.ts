/** What may be said to have happened to a child in need: the plan, its reviews, stepping up and down, closing. */
import type { EventEntry } from '../machine-list.ts';

const LOCAL_PRACTICE = 'local practice; report:430-431';

export const childInNeedEvents = {
  'need.found': {
    label: 'The assessment found a child in need: an episode of need begins',
    decidedBy: 'consequence',
    carries: [],
    source: 'Children Act 1989, section 17',
  },
  'care.ended.returned_home': {
    label: 'The child came home from care and stays a child in need',
    decidedBy: 'consequence',
    carries: [],
    source: 'report:634-636',
    untaken: 'An episode of need may have begun while the child was in care.',
  },
  'help.brief_agreed': {
    label: 'The manager decided on a short piece of help by the same team',
    decidedBy: 'manager',
    carries: [],
    source: 'report:428-437',
  },
  'help.plan_needed': {
    label: 'The manager decided that the family needs a plan and a worker for longer',
    decidedBy: 'manager',
    carries: [],
    source: 'report:428-437',
  },
  'case.transferred': {
    label: 'The safeguarding team has the case',
    decidedBy: 'manager',
    carries: [],
    source: 'report:416-420',
  },
  'cwd_case.allocated': {
    label: 'The children with disabilities team has the case',
    decidedBy: 'manager',
    carries: [],
    source: 'report:359-362',
  },
  'cin_plan.agreed': {
    label: 'Family and social worker agreed a child in need plan',
    decidedBy: 'family',
    carries: [],
    source: 'report:427-437',
  },
  'cin_visit.made': {
    label: 'The social worker visited under the child in need plan',
    decidedBy: 'social worker',
    carries: [],
    source: LOCAL_PRACTICE,
  },
  'cin_plan.reviewed': {
    label: 'Manager and family looked at the progress of the plan',
    decidedBy: 'manager',
    carries: [],
    source: 'report:430-431',
  },
  'long_term_need.recognised': {
    label: 'The need will last for years: long-term support',
    decidedBy: 'manager',
    carries: [],
    source: LOCAL_PRACTICE,
  },
  'short_break.arranged': {
    label: 'A short break for a disabled child was arranged',
    decidedBy: 'social worker',
    carries: [],
    source: 'Children Act 1989, schedule 2, paragraph 6',
  },
  'plan_change.recorded': {
    label: 'A manager recorded why the plan of a disabled child changed',
    decidedBy: 'manager',
    carries: [],
    source: 'report:423-426',
  },
  'plan_change.unrecorded': {
    label: 'The plan of a disabled child changed and no reason was recorded',
    decidedBy: 'manager',
    carries: [],
    source: 'report:258-260',
  },
  'cin.closed.no_longer_in_need': {
    label: 'Closed: no longer in need',
    decidedBy: 'manager',
    carries: ['closure_reason'],
    source: 'report:433-437',
  },
  'cin.closed.early_help': {
    label: 'Closed: stepped down to early help',
    decidedBy: 'manager',
    carries: ['closure_reason'],
    source: 'report:433-437',
  },
} as const satisfies Record<string, EventEntry>;
