/** Early help: a locality worker and a team around the child, with stepping up and stepping down. */
import { emit, setup, type AnyStateMachine } from 'xstate';
import type { CaseEvent } from './case-event.ts';
import { guardsFromEvent } from './guards.ts';
import type { StateMeta } from './machine-list.ts';

export const earlyHelp: AnyStateMachine = setup({
  types: { events: {} as CaseEvent, emitted: {} as CaseEvent, meta: {} as StateMeta },
  guards: guardsFromEvent('case_open'),
}).createMachine({
  id: 'early_help',
  initial: 'not_open',
  meta: {
    label: 'Early help',
    explain: 'Help that the family agrees to, before or after social care is needed.',
    source: 'report:327-329, 365-381',
  },
  on: {
    'help.taken_over': '.taken_over',
    'looked_after.started': '.taken_over',
    'child.moved_away': '.moved_away',
    'child.died': '.died',
    'child.turned_18': '.turned_18',
  },
  states: {
    not_open: {
      meta: { label: 'Not open', explain: 'Nobody has offered early help yet.', source: 'report:327-329' },
      on: { 'early_help.offered': 'offered', 'case.stepped_down': 'stepping_down' },
    },
    offered: {
      meta: {
        label: 'Offered',
        explain: 'Early help rests on agreement: the family hears what there is and says yes or no.',
        source: 'report:395-396',
      },
      on: {
        'early_help.accepted': 'gathering_team',
        'early_help.declined': 'declined',
        'early_help.offered': 'offered',
        'case.stepped_down': 'stepping_down',
      },
    },
    stepping_down: {
      meta: {
        label: 'Stepping down',
        explain:
          'The social worker hands over to the locality worker in the presence of the family. Without this meeting more families come back.',
        room: ['the family', 'the social worker', 'the locality worker'],
        source: 'report:416-420, 433-437',
      },
      on: {
        'step_down.handover_held': 'in_progress',
        'early_help.declined': 'declined',
        'early_help.offered': 'stepping_down',
        'case.stepped_down': 'stepping_down',
      },
    },
    gathering_team: {
      meta: {
        label: 'The team around the child comes together',
        explain:
          'School, health visitor, youth worker and family meet and agree one plan with one lead professional.',
        room: ['the family', 'the lead professional', 'school or nursery', 'health'],
        source: 'report:365-381',
      },
      on: {
        'team_around_child.met': 'in_progress',
        'early_help.ended.family_withdrew': 'withdrawn',
        'early_help.offered': 'gathering_team',
        'case.stepped_down': 'gathering_team',
      },
    },
    in_progress: {
      meta: {
        label: 'Help under way',
        explain:
          'A worker and a plan: parenting courses, work at school, a children’s centre. The team looks at the progress and asks whether it is still enough.',
        room: ['the family', 'the lead professional'],
        source: 'report:365-387',
      },
      on: {
        'early_help.reviewed': 'in_progress',
        'early_help.ended.needs_met': 'needs_met',
        'early_help.ended.family_withdrew': 'withdrawn',
        'early_help.stepped_up': [
          {
            guard: 'case_open',
            target: 'taken_over',
            actions: emit({ type: 'information.received' }),
          },
          { target: 'stepped_up', actions: emit({ type: 'referral.received' }) },
        ],
        'early_help.offered': 'in_progress',
        'case.stepped_down': 'in_progress',
      },
    },
    declined: {
      type: 'final',
      meta: {
        label: 'Declined',
        explain: 'The family said no. A need that stays may come back as a contact.',
        source: 'report:395-396',
      },
    },
    needs_met: {
      type: 'final',
      meta: {
        label: 'Needs met',
        explain: 'The aims of the plan are reached; ordinary services carry on.',
        source: 'report:365-381',
      },
    },
    withdrawn: {
      type: 'final',
      meta: {
        label: 'The family withdrew',
        explain: 'Help ended before its aims were reached.',
        source: 'report:395-396',
      },
    },
    stepped_up: {
      type: 'final',
      meta: {
        label: 'Stepped up to social care',
        explain: 'Risk has grown past what early help can hold; it becomes a referral.',
        source: 'report:178-181, 416-420',
      },
    },
    taken_over: {
      type: 'final',
      meta: {
        label: 'Social care leads',
        explain: 'The social worker’s plan takes in what early help began.',
        source: 'report:428-430',
      },
    },
    moved_away: {
      type: 'final',
      meta: {
        label: 'Moved away',
        explain: 'The family lives in another area; its services are told with the family’s agreement.',
        source: 'London Child Protection Procedures',
      },
    },
    died: {
      type: 'final',
      meta: {
        label: 'Died',
        explain: 'The child has died: what the family needs now is another kind of help.',
        source: 'Working Together 2015, chapter 5; report:1526-1530',
      },
    },
    turned_18: {
      type: 'final',
      meta: {
        label: 'Turned 18',
        explain: 'Help for children ends at 18.',
        source: 'Children Act 1989, section 105',
      },
    },
  },
});
