/** A child who lives with adopters until the order: a state of the adoption chart. */
import { setup } from 'xstate';
import { causes } from './causes.ts';
import type { CaseEvent } from './case-event.ts';
import type { StateMeta } from './machine-list.ts';

const REGULATION = 'Adoption Agencies Regulations 2005, regulation 36';
const ROOM = ['reviewing officer', 'the adopters', 'both social workers', 'the child where old enough'];

const placementSetup = setup({
  types: { events: {} as CaseEvent, emitted: {} as CaseEvent, meta: {} as StateMeta },
});

/** State `placed` of the adoption chart. */
export const adoptionPlacement = placementSetup.createStateConfig({
  initial: 'first_review_due',
  meta: {
    label: 'Placed for adoption',
    explain:
      'The child lives with the adopters and is still looked after. The adopters may apply when they have lived together for ten weeks.',
    source: 'Adoption and Children Act 2002, section 42',
  },
  on: { 'adoptive_placement.disrupted': 'disrupted' },
  states: {
    first_review_due: {
      meta: {
        label: 'First review due',
        explain:
          'Within four weeks: how do they eat, sleep and play, and who helps? A visit each week until then.',
        room: ROOM,
        source: REGULATION,
      },
      on: {
        'adoptive_placement.visited.weekly': 'first_review_due',
        'adoptive_placement.reviewed.first': 'second_review_due',
      },
    },
    second_review_due: {
      meta: {
        label: 'Second review due',
        explain: 'Within three months of the first: is it time to apply, or is more help needed?',
        room: ROOM,
        source: REGULATION,
      },
      on: {
        'adoptive_placement.visited.later': 'second_review_due',
        'adoptive_placement.reviewed.second': 'later_review_due',
        'adoption_order.applied_for': 'order_awaited',
      },
    },
    later_review_due: {
      meta: {
        label: 'Later review due',
        explain: 'Every six months until the order: a wait of years keeps a family on trial.',
        room: ROOM,
        source: REGULATION,
      },
      on: {
        'adoptive_placement.visited.later': 'later_review_due',
        'adoptive_placement.reviewed.later': 'later_review_due',
        'adoption_order.applied_for': 'order_awaited',
      },
    },
    order_awaited: {
      meta: {
        label: 'Adoption order applied for',
        explain:
          'The court reads the reports and hears the birth parents once more; reviews and visits go on.',
        room: ['the judge', 'the adopters'],
        source: 'Adoption and Children Act 2002, sections 46-47',
      },
      on: {
        'adoptive_placement.visited.later': 'order_awaited',
        'adoptive_placement.reviewed.second': 'order_awaited',
        'adoptive_placement.reviewed.later': 'order_awaited',
        'adoption_order.granted': '#adoption.adopted',
        'adoption_application.granted': {
          target: '#adoption.adopted',
          actions: causes('adoption_order.granted'),
        },
        'adoption_order.refused': 'later_review_due',
      },
    },
  },
});
