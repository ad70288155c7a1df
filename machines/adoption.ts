/** Adoption on the child's side: from the plan to the adoption order. */
import { emit, setup, type AnyStateMachine } from 'xstate';
import { adoptionPlacement } from './adoption_placement.ts';
import type { CaseEvent } from './case-event.ts';
import { finalState } from './final-state.ts';
import { leftStates, onLeaving } from './leaving.ts';
import type { StateMeta } from './machine-list.ts';

const MAKER_ROOM = ['the agency decision-maker', 'with legal and medical advice'];
const MATCH_ROOM = [
  'the independent chair',
  'a social worker',
  'independent members',
  "the child's social worker",
  'the adopters',
];
const ORDER = 'Adoption and Children Act 2002, sections 21-22';

export const adoption: AnyStateMachine = setup({
  types: { events: {} as CaseEvent, emitted: {} as CaseEvent, meta: {} as StateMeta },
}).createMachine({
  id: 'adoption',
  initial: 'not_open',
  meta: {
    label: 'Adoption',
    explain: 'A new family for life where the child cannot grow up in their own.',
    source: 'report:835-881; Adoption and Children Act 2002',
  },
  on: {
    ...onLeaving,
    'adoption_plan.changed': '.plan_changed',
    'special_guardianship.ordered': '.plan_changed',
    'child_arrangements.ordered': '.plan_changed',
    'care.ended.returned_home': '.plan_changed',
    'care.ended': '.plan_changed',
  },
  states: {
    not_open: {
      meta: {
        label: 'Not open',
        explain: 'Adoption is not among the plans for the child.',
        source: 'report:835-840',
      },
      on: { 'adoption.planned': 'report_due' },
    },
    report_due: {
      meta: {
        label: "Child's permanence report due",
        explain:
          'The report tells the child’s story, health and needs: the decision-maker and later the adopters rest on it. A weak one is sent back.',
        source: 'report:916-919; Adoption Agencies Regulations 2005',
      },
      on: { 'permanence_report.completed': 'decision_due' },
    },
    decision_due: {
      meta: {
        label: 'Should the child be placed for adoption?',
        explain:
          'One senior person decides, on the report and with legal and medical advice, and writes down why.',
        room: MAKER_ROOM,
        source: 'report:923-934',
      },
      on: {
        'adoption_decision.more_work_asked': 'report_due',
        'adoption_decision.made.should_be_placed': 'awaiting_order',
        'adoption_decision.made.not_adoption': {
          target: 'plan_changed',
          actions: emit({ type: 'adoption_plan.changed' }),
        },
      },
    },
    awaiting_order: {
      initial: 'not_searching',
      meta: {
        label: 'Placement order awaited',
        explain: 'Only a court, or the parents’ consent, lets the authority place a child for adoption.',
        source: ORDER,
      },
      on: {
        'placement_order.refused': {
          target: 'order_refused',
          actions: emit({ type: 'adoption_plan.changed' }),
        },
      },
      states: {
        not_searching: {
          meta: {
            label: 'Nobody looks for a family yet',
            explain:
              'A family may be looked for before the order is made: each week of waiting here is added later.',
            source: 'report:673-674, 859-865',
          },
          on: {
            'family_finding.started': 'searching',
            'siblings.assessed_together_or_apart': 'not_searching',
            'placement_order.granted': '#adoption.family_finding.due',
            'adoption_consent.given': '#adoption.family_finding.due',
          },
        },
        searching: {
          meta: {
            label: 'A family is looked for while the court decides',
            explain: 'Profiles go to the consortium without a promise: the court may still say no.',
            source: 'report:673-674, 859-865',
          },
          on: {
            'siblings.assessed_together_or_apart': 'searching',
            'placement_order.granted': '#adoption.family_finding.searching',
            'adoption_consent.given': '#adoption.family_finding.searching',
          },
        },
      },
    },
    family_finding: {
      initial: 'due',
      meta: {
        label: 'Family finding',
        explain:
          'Own adopters first, then the consortium and the national register. Brothers and sisters, older children and those with complex needs wait longest.',
        source: 'report:846-865, 870-875',
      },
      states: {
        due: {
          meta: {
            label: 'Search due',
            explain: 'The order is there and nobody looks yet: the clock to the match is running.',
            source: 'report:846-849',
          },
          on: { 'family_finding.started': 'searching', 'adoption_review.held': 'due' },
        },
        searching: {
          meta: {
            label: 'Looked for among adopters near by',
            explain:
              'The family finder, adopters of both boroughs and the consortium; a child appreciation day tells who the child is.',
            room: ['the family finder', "the child's social worker"],
            source: 'report:859-865, 872-875',
          },
          on: {
            'siblings.assessed_together_or_apart': 'searching',
            'search.widened': 'wider_search',
            'adopters.linked': 'linked',
            'adoption_review.held': 'searching',
          },
        },
        wider_search: {
          meta: {
            label: 'Looked for in the whole country',
            explain:
              'The register, activity days, an inter-agency fee. For a sibling group: together, or apart by a date?',
            source: 'report:872-875; Adoption statutory guidance 2013',
          },
          on: {
            'siblings.assessed_together_or_apart': 'wider_search',
            'adopters.linked': 'linked',
            'adoption_review.held': 'wider_search',
          },
        },
        linked: {
          meta: {
            label: 'A family is in view',
            explain:
              'Both sides read, meet and ask; the match goes to the monthly panel. Papers that come late wait a month.',
            room: MATCH_ROOM,
            source: 'report:909-919',
          },
          on: {
            'link.ended': 'searching',
            'match.deferred': { target: 'linked', reenter: true },
            'match.not_recommended': 'match_decision',
            'match.recommended': 'match_decision',
            'adoption_review.held': 'linked',
          },
        },
        match_decision: {
          meta: {
            label: 'The match is decided',
            explain:
              'The panel recommends, the agency decision-maker decides; with a yes the clock to the match stops.',
            room: MAKER_ROOM,
            source: 'report:846-857, 928-934',
          },
          on: {
            'match.agreed': '#adoption.introductions',
            'match.refused': 'searching',
            'adoption_review.held': 'match_decision',
          },
        },
      },
    },
    introductions: {
      meta: {
        label: 'Introductions',
        explain:
          'Child and adopters come to know each other, at the pace of the child; then the child moves in.',
        room: ['the child', 'the adopters', 'the foster carer', 'both social workers'],
        source: 'report:857-859, 876-878',
      },
      on: {
        'adoptive_placement.started': {
          target: 'placed',
          actions: emit({ type: 'placement.started.adoptive' }),
        },
        'introductions.ended': 'family_finding.searching',
      },
    },
    placed: adoptionPlacement,
    disrupted: {
      meta: {
        label: 'Placement ended before the order',
        explain:
          'A meeting asks what happened, without blame: what must be known before another family is sought?',
        room: ['an independent chair', 'both social workers', 'the adopters', 'the foster carer'],
        source: 'report:876-878; Adoption Agencies Regulations 2005',
      },
      on: { 'disruption.reviewed': 'family_finding.searching' },
    },
    adopted: finalState(
      'Adopted',
      'The child has new parents in law and leaves care; help is there at any time for the asking.',
      'Adoption and Children Act 2002, section 46; report:146',
    ),
    order_refused: finalState(
      'Placement order refused',
      'The court did not allow adoption: another lasting home is planned.',
      ORDER,
    ),
    plan_changed: finalState(
      'Adoption is no longer the plan',
      'No family was found, or another lasting home is better: the child is told, the search is stopped.',
      'report:879-882',
    ),
    ...leftStates,
  },
});
