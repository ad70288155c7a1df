/** What may be said to have happened in early help: the offer, the team around the child, stepping up and down. */
import type { EventEntry } from '../machine-list.ts';

export const earlyHelpEvents = {
  'early_help.offered': {
    label: 'Early help was offered to the family',
    decidedBy: 'consequence',
    carries: [],
    source: 'report:388-392',
  },
  'case.stepped_down': {
    label: 'Statutory work ends and early help carries on',
    decidedBy: 'consequence',
    carries: [],
    source: 'report:433-437',
  },
  'early_help.accepted': {
    label: 'The family accepted early help',
    decidedBy: 'family',
    carries: [],
    source: 'report:327-329',
  },
  'early_help.declined': {
    label: 'The family declined early help',
    decidedBy: 'family',
    carries: [],
    source: 'report:395-396',
  },
  'step_down.handover_held': {
    label: 'Family, social worker and locality worker met to hand the work over',
    decidedBy: 'social worker',
    carries: [],
    source: 'report:433-437',
  },
  'team_around_child.met': {
    label: 'The team around the child met and agreed a plan',
    decidedBy: 'partner agency',
    carries: [],
    source: 'report:365-381',
  },
  'early_help.reviewed': {
    label: 'The early help plan was reviewed',
    decidedBy: 'partner agency',
    carries: [],
    source: 'report:365-381',
  },
  'early_help.ended.needs_met': {
    label: 'Early help ended: the needs are met',
    decidedBy: 'partner agency',
    carries: [],
    source: 'report:365-381',
  },
  'early_help.ended.family_withdrew': {
    label: 'Early help ended: the family withdrew',
    decidedBy: 'family',
    carries: [],
    source: 'report:395-396',
  },
  'early_help.stepped_up': {
    label: 'Risk has grown: early help steps up to social care',
    decidedBy: 'partner agency',
    carries: [],
    source: 'report:416-420',
  },
  'help.taken_over': {
    label: 'Social care leads from now on; what early help began goes into its plan',
    decidedBy: 'consequence',
    carries: [],
    source: 'report:428-430',
    untaken: 'Most families had no early help open.',
  },
} as const satisfies Record<string, EventEntry>;
