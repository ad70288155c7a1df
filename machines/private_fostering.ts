/** Private fostering: a child who lives with somebody who is no close relative, by the parents' own arrangement. */
import { emit, setup, type AnyStateMachine } from 'xstate';
import type { CaseEvent } from './case-event.ts';
import { finalState } from './final-state.ts';
import { leftStates, onLeaving } from './leaving.ts';
import type { StateMeta } from './machine-list.ts';

export const privateFostering: AnyStateMachine = setup({
  types: { events: {} as CaseEvent, emitted: {} as CaseEvent, meta: {} as StateMeta },
}).createMachine({
  id: 'private_fostering',
  initial: 'not_open',
  meta: {
    label: 'Private fostering',
    explain:
      'A child under 16 lives for 28 days or more with somebody who is no close relative. Most are never told of.',
    source: 'report:131-132, 560-568, 1481-1486',
  },
  on: { ...onLeaving, 'looked_after.started': '.looked_after', 'private_fostering.ended': '.over' },
  states: {
    not_open: {
      meta: {
        label: 'Not open',
        explain: 'The child lives with parents or close relatives.',
        source: 'report:131-132, 560-568, 1481-1486',
      },
      on: { 'private_arrangement.began': 'unknown', 'private_fostering.notified': 'visit_due' },
    },
    unknown: {
      meta: {
        label: 'Nobody has told the authority',
        explain:
          'The child lives there and nobody visits. Campaigns brought no notices here; a school or doctor that asks finds more.',
        source: 'report:131-132, 560-568, 1481-1486',
      },
      on: {
        'private_fostering.notified': 'visit_due',
        'private_fostering.discovered': 'visit_due',
        'private_arrangement.ended': 'never_known',
      },
    },
    visit_due: {
      meta: {
        label: 'First visit due',
        explain:
          'Within seven working days a social worker sees carer, home and child, and speaks to the child alone.',
        room: ['the child, alone', 'the carer', 'social worker'],
        source: 'report:233-234, 356-358; Children (Private Arrangements for Fostering) Regulations 2005',
      },
      on: { 'private_fostering.visited.first': 'assessing' },
    },
    assessing: {
      meta: {
        label: 'Is it suitable?',
        explain: 'Checks, the views of child and parents, who pays, who decides at school and at the doctor.',
        room: ['the child', 'the carer', 'social worker'],
        source: 'report:560-565; Children (Private Arrangements for Fostering) Regulations 2005',
      },
      on: {
        'private_fostering.visited.first_year': 'assessing',
        'private_fostering.assessment_deferred': 'deferred',
        'private_fostering.assessed.suitable': 'suitable',
        'private_fostering.assessed.with_conditions': 'suitable',
        'private_fostering.assessed.prohibited': 'prohibited',
      },
    },
    deferred: {
      meta: {
        label: 'Left unassessed while the carer goes to court',
        explain:
          'The carer expects an order and nobody assesses. Orders fail, and the child lives there meanwhile: assess now.',
        source: 'report:560-565',
      },
      on: {
        'private_fostering.visited.first_year': 'deferred',
        'private_fostering.assessment_resumed': 'assessing',
        'child_arrangements.ordered': 'other_route',
        'special_guardianship.ordered': 'other_route',
      },
    },
    suitable: {
      initial: 'first_year',
      meta: {
        label: 'Suitable, and visited',
        explain: 'The arrangement goes on; visits see that it stays good for the child.',
        source: 'report:233-234, 356-358; Children (Private Arrangements for Fostering) Regulations 2005',
      },
      on: {
        'private_fostering.concern_found': {
          target: 'suitable.reassessing',
          actions: emit({ type: 'contact.received' }),
        },
      },
      states: {
        first_year: {
          meta: {
            label: 'First year: visited every six weeks',
            explain: 'The child is seen, and alone where right.',
            room: ['the child', 'social worker'],
            source: 'Children (Private Arrangements for Fostering) Regulations 2005',
          },
          on: {
            'private_fostering.visited.first_year': 'first_year',
            'private_fostering.year_completed': 'later_years',
          },
        },
        later_years: {
          meta: {
            label: 'Later years: visited every twelve weeks',
            explain: 'The child is seen, and alone where right; a calm home is no reason to forget it.',
            room: ['the child', 'social worker'],
            source: 'Children (Private Arrangements for Fostering) Regulations 2005',
          },
          on: { 'private_fostering.visited.later_years': 'later_years' },
        },
        reassessing: {
          meta: {
            label: 'Looked at again after a concern',
            explain:
              'The visit found something amiss: the front door hears of it, the arrangement is assessed again.',
            source: 'Children (Private Arrangements for Fostering) Regulations 2005',
          },
          on: {
            'private_fostering.assessed.suitable': 'first_year',
            'private_fostering.assessed.with_conditions': 'first_year',
            'private_fostering.assessed.prohibited': '#private_fostering.prohibited',
          },
        },
      },
    },
    prohibited: finalState(
      'Prohibited',
      'The child may not live there: parents or the authority find another home.',
      'Children Act 1989, section 69',
    ),
    never_known: finalState(
      'Ended unseen',
      'Nobody visited the child while it lasted.',
      'report:131-132, 560-568, 1481-1486',
    ),
    over: finalState(
      'Ended',
      'The child went back to the parents, moved on or turned 16.',
      'report:131-132, 560-568, 1481-1486',
    ),
    other_route: finalState(
      'Another route',
      'A court order says with whom the child lives: it is no private fostering any more.',
      'report:560-565',
    ),
    looked_after: finalState(
      'Became looked after',
      'Care has visits and reviews of its own.',
      'report:629-634',
    ),
    ...leftStates,
  },
});
