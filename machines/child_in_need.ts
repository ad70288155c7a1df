/** An episode of need: which team helps, the plan, its reviews, protection beside it, and how it closes. */
import { emit, setup, type AnyStateMachine } from 'xstate';
import type { CaseEvent } from './case-event.ts';
import { guardsFromEvent } from './guards.ts';
import { finalState } from './final-state.ts';
import type { StateMeta } from './machine-list.ts';

const REVIEWS = 'report:430-431; local practice';

export const childInNeed: AnyStateMachine = setup({
  types: { events: {} as CaseEvent, emitted: {} as CaseEvent, meta: {} as StateMeta },
  guards: guardsFromEvent('on_plan', 'enquiry_open', 'is_disabled'),
}).createMachine({
  id: 'child_in_need',
  initial: 'not_open',
  meta: {
    label: 'Child in need',
    explain: 'From the finding of need to the closing of the case, protection plan included.',
    source: 'Children Act 1989, section 17',
  },
  on: {
    'care_entry.decided': { target: '.looked_after', actions: emit({ type: 'looked_after.started' }) },
    'looked_after.started': '.looked_after',
    'family.moved': { target: '.moved_away', actions: emit({ type: 'child.moved_away' }) },
    'child.died': '.died',
    'child.moved_away': '.moved_away',
    'child.turned_18': [{ guard: 'is_disabled', target: '.adult_services' }, { target: '.turned_18' }],
  },
  states: {
    not_open: {
      meta: {
        label: 'Not open',
        explain: 'No need has been found yet.',
        source: 'Children Act 1989, section 17',
      },
      on: {
        'need.found': [
          { guard: 'on_plan', target: 'on_protection_plan' },
          { guard: 'enquiry_open', target: 'under_enquiry' },
          { guard: 'is_disabled', target: 'disabilities' },
          { target: 'safeguarding' },
        ],
        'care.ended.returned_home': [
          { guard: 'on_plan', target: 'on_protection_plan' },
          { guard: 'enquiry_open', target: 'under_enquiry' },
          { guard: 'is_disabled', target: 'disabilities' },
          { target: 'safeguarding.transfer' },
        ],
      },
    },
    safeguarding: {
      initial: 'deciding',
      meta: {
        label: 'In need',
        explain: 'The referral and assessment team helps briefly, or the safeguarding team by a plan.',
        source: 'report:427-437',
      },
      on: {
        'enquiry.opened': 'under_enquiry',
        'protection.started': 'on_protection_plan',
        'cin.closed.no_longer_in_need': 'closed',
        'cin.closed.early_help': {
          target: 'stepped_down',
          actions: emit({ type: 'case.stepped_down' }),
        },
      },
      states: {
        deciding: {
          meta: {
            label: 'The manager decides how much help is needed',
            explain:
              'A short piece of work by the team that knows the family, or a plan with the safeguarding team.',
            room: ['the team manager', 'the social worker'],
            source: 'report:428-437',
          },
          on: { 'help.brief_agreed': 'brief_help', 'help.plan_needed': 'transfer' },
        },
        brief_help: {
          meta: {
            label: 'Brief help',
            explain: 'A few visits, advice, a link to a service. Helping at once can spare a family a plan.',
            room: ['the family', 'the social worker'],
            source: 'report:428-430, 1296-1301',
          },
          on: { 'help.plan_needed': 'transfer' },
        },
        transfer: {
          meta: {
            label: 'Transfer to the safeguarding team',
            explain:
              'Both workers meet the family: the story need not be told twice. A full team lets the family wait between two workers.',
            room: ['the family', 'the worker who leaves', 'the worker who comes'],
            source: 'report:416-420; base-flows:5',
          },
          on: { 'case.transferred': 'planning' },
        },
        planning: {
          meta: {
            label: 'The plan is agreed',
            explain:
              'Family and social worker agree who does what by when. A child in need plan rests on agreement; the worker may spend a small sum at once.',
            room: ['the parents', 'the child where old enough', 'the social worker', 'school or health'],
            source: 'report:427-437, 1296-1301',
          },
          on: { 'cin_plan.agreed': 'plan' },
        },
        plan: {
          meta: {
            label: 'Child in need plan',
            explain:
              'Visits, help and a review by the manager: is it better for the child? If not, say so and change course.',
            room: ['the family', 'the social worker'],
            source: REVIEWS,
          },
          on: {
            'cin_visit.made': 'plan',
            'cin_plan.reviewed': 'plan',
            'long_term_need.recognised': 'long_term',
          },
        },
        long_term: {
          meta: {
            label: 'Long-term support',
            explain:
              'The need will last for years, as where a parent is ill: light, steady support with regular reviews.',
            room: ['the family', 'the social worker'],
            source: REVIEWS,
          },
          on: { 'cin_visit.made': 'long_term', 'cin_plan.reviewed': 'long_term' },
        },
        as_before: {
          type: 'history',
          target: 'deciding',
          meta: {
            label: 'As before the enquiry',
            explain: 'The case goes on where it was.',
            source: 'Working Together 2015, chapter 1',
          },
        },
      },
    },
    disabilities: {
      initial: 'transfer',
      meta: {
        label: 'In need: children with disabilities team',
        explain: 'A specialist team holds the case of a disabled child, usually for years.',
        source: 'report:359-362',
      },
      on: {
        'enquiry.opened': 'under_enquiry',
        'protection.started': 'on_protection_plan',
        'cin.closed.no_longer_in_need': 'closed',
        'cin.closed.early_help': {
          target: 'stepped_down',
          actions: emit({ type: 'case.stepped_down' }),
        },
      },
      states: {
        transfer: {
          meta: {
            label: 'The specialist team takes the case',
            explain:
              'A worker who knows disability takes the child on; a small team, so a full one is felt at once.',
            room: ['the family', 'the worker who leaves', 'the specialist worker'],
            source: 'report:359-362',
          },
          on: { 'cwd_case.allocated': 'planning' },
        },
        planning: {
          meta: {
            label: 'The plan is agreed',
            explain: 'The plan joins up health, school and short breaks with what the family can do.',
            room: ['the parents', 'the child', 'the specialist worker', 'health', 'school'],
            source: 'report:359-362',
          },
          on: { 'cin_plan.agreed': 'plan' },
        },
        plan: {
          meta: {
            label: 'Plan for a disabled child',
            explain:
              'Support with short breaks. A disabled child is as open to harm as any other, and more often overlooked.',
            room: ['the family', 'the child', 'the specialist worker'],
            source: 'report:359-362',
          },
          on: {
            'cin_visit.made': 'plan',
            'cin_plan.reviewed': 'plan',
            'short_break.arranged': 'plan',
          },
        },
        plan_changed: {
          meta: {
            label: 'The plan has changed: the manager records why',
            explain:
              'A protection plan becomes a child in need plan. The manager checks the risk and writes down the reason: here inspectors found oversight wanting.',
            room: ['the team manager', 'the specialist worker'],
            source: 'report:258-260, 423-426',
          },
          on: { 'plan_change.recorded': 'planning', 'plan_change.unrecorded': 'planning' },
        },
        as_before: {
          type: 'history',
          target: 'transfer',
          meta: {
            label: 'As before the enquiry',
            explain: 'The case goes on where it was.',
            source: 'Working Together 2015, chapter 1',
          },
        },
      },
    },
    under_enquiry: {
      meta: {
        label: 'While harm is looked into',
        explain:
          'The agencies look into suspected harm. Help goes on, but nobody closes the case or changes the plan until the enquiry has spoken.',
        source: 'Working Together 2015, chapter 1',
      },
      on: {
        'enquiry.ended': [
          { guard: 'is_disabled', target: 'disabilities.as_before' },
          { target: 'safeguarding.as_before' },
        ],
        'protection.started': 'on_protection_plan',
      },
    },
    on_protection_plan: {
      meta: {
        label: 'On a child protection plan',
        explain:
          'The protection plan is the plan of the case; what happens to it is told by the protection chart.',
        source: 'Working Together 2015, chapter 1',
      },
      on: {
        'protection.stepped_down': [
          { guard: 'is_disabled', target: 'disabilities.plan_changed' },
          { target: 'safeguarding.planning' },
        ],
        'protection.ended': 'closed',
        // The protection chart says when the other authority has the case.
        'family.moved': 'on_protection_plan',
      },
    },
    closed: finalState(
      'Closed',
      'The child is no longer in need. A third of the families come back some day: say how.',
      'report:433-437',
    ),
    stepped_down: finalState(
      'Stepped down to early help',
      'The family goes on with a team around the child.',
      'report:433-437',
    ),
    adult_services: finalState(
      'Adult services',
      'A disabled young person of 18 goes on with adult social care, planned years ahead.',
      'Care Act 2014, sections 58-66',
    ),
    looked_after: finalState(
      'Became looked after',
      'Care has plans and clocks of its own.',
      'report:591-593, 629-634',
    ),
    moved_away: finalState(
      'Moved away',
      'Another authority goes on with the case.',
      'London Child Protection Procedures',
    ),
    died: finalState(
      'Died',
      'The child has died: the case is closed, what was known goes to the review of the death.',
      'Working Together 2015, chapter 5',
    ),
    turned_18: finalState(
      'Turned 18',
      'Services for children in need end at 18.',
      'Children Act 1989, section 105',
    ),
  },
});
