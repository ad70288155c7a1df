/** Early help: a locality worker and a team around the child, with stepping up and stepping down. */
import { emit, setup, type AnyStateMachine } from 'xstate';
import type { CaseEvent } from './case-event.ts';
import { guardsFromEvent } from './guards.ts';
import { finalState } from './final-state.ts';
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
    'child.died': '.died',
    'child.moved_away': '.moved_away',
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
    declined: finalState(
      'Declined',
      'The family said no. A need that stays may come back as a contact.',
      'report:395-396',
    ),
    needs_met: finalState(
      'Needs met',
      'The aims of the plan are reached; ordinary services carry on.',
      'report:365-381',
    ),
    withdrawn: finalState(
      'The family withdrew',
      'Help ended before its aims were reached.',
      'report:395-396',
    ),
    stepped_up: finalState(
      'Stepped up to social care',
      'Risk has grown past what early help can hold; it becomes a referral.',
      'report:178-181, 416-420',
    ),
    taken_over: finalState(
      'Social care leads',
      'The social worker’s plan takes in what early help began.',
      'report:428-430',
    ),
    moved_away: finalState(
      'Moved away',
      'The family lives in another area; its services are told with the family’s agreement.',
      'London Child Protection Procedures',
    ),
    died: finalState(
      'Died',
      'The child has died: the team looks after the family and ends its plan.',
      'Working Together 2015, chapter 5',
    ),
    turned_18: finalState('Turned 18', 'Help for children ends at 18.', 'Children Act 1989, section 105'),
  },
});
