/** Adoption on the adopters' side: from the first question to a child who moves in. */
import { setup, type AnyStateMachine } from 'xstate';
import type { CaseEvent } from './case-event.ts';
import { finalState } from './final-state.ts';
import type { StateMeta } from './machine-list.ts';

export const adopter: AnyStateMachine = setup({
  types: { events: {} as CaseEvent, emitted: {} as CaseEvent, meta: {} as StateMeta },
}).createMachine({
  id: 'adopter',
  initial: 'not_open',
  meta: {
    label: 'Adopters',
    explain: 'People who ask about adopting: who comes, who is approved, who waits for a child.',
    source: 'report:887-908',
  },
  states: {
    not_open: {
      meta: { label: 'Not open', explain: 'Nobody has asked about adopting yet.', source: 'report:887-896' },
      on: { 'adopter.enquired': 'enquiry' },
    },
    enquiry: {
      initial: 'unanswered',
      meta: {
        label: 'Enquiry',
        explain: 'They find out whether adoption is for them. Most go no further.',
        source: 'report:887-896',
      },
      on: { 'adopter.registered': 'stage_1', 'adopter.dropped_out': 'dropped_out' },
      states: {
        unanswered: {
          meta: {
            label: 'Answer due',
            explain: 'The first question is answered within days: whoever waits for weeks asks elsewhere.',
            source: 'report:887-896',
          },
          on: { 'adopter.informed': 'informed' },
        },
        informed: {
          meta: {
            label: 'Thinking it over',
            explain: 'An information evening says who the children are that wait.',
            source: 'report:887-896',
          },
          on: { 'adopter.informed': 'informed' },
        },
      },
    },
    stage_1: {
      initial: 'under_way',
      meta: {
        label: 'Stage one',
        explain:
          'Checks, references and first training, at the pace of the adopters but for two months at most.',
        source: 'report:896-899',
      },
      states: {
        under_way: {
          meta: {
            label: 'Checks and first training',
            explain:
              'Police, health and referees answer; the slowest of them decides. Unexplained delay loses families.',
            source: 'report:896-899',
          },
          on: {
            'adopter.stage_1_paused': 'paused',
            'adopter.stage_1_completed': '#adopter.between_stages',
            'adopter.not_suitable': '#adopter.not_suitable',
            'adopter.dropped_out': '#adopter.dropped_out',
          },
        },
        paused: {
          meta: {
            label: 'Paused by the adopters',
            explain: 'A move, a birth, an illness: they say when to go on.',
            source: 'report:896-899',
          },
          on: { 'adopter.stage_1_resumed': 'under_way', 'adopter.dropped_out': '#adopter.dropped_out' },
        },
      },
    },
    between_stages: {
      meta: {
        label: 'Between the stages',
        explain: 'They may take up to six months to think before they go on.',
        source: 'Adoption Agencies Regulations 2005; Adoption statutory guidance 2013',
      },
      on: { 'adopter.stage_2_started': 'stage_2', 'adopter.dropped_out': 'dropped_out' },
    },
    stage_2: {
      meta: {
        label: 'Stage two',
        explain:
          'A social worker comes to know them over visits and writes the report on what they can offer a child.',
        room: ['the adopters', 'the adoption social worker'],
        source: 'report:899-905',
      },
      on: {
        'adopter.stage_2_completed': 'panel_due',
        'adopter.not_suitable': 'not_suitable',
        'adopter.dropped_out': 'dropped_out',
      },
    },
    panel_due: {
      meta: {
        label: 'Panel due',
        explain: 'The joint panel meets each month; the adopters come to it.',
        room: ['the independent chair', 'a social worker', 'independent members', 'the adopters'],
        source: 'report:909-934',
      },
      on: {
        'adopter.panel_deferred': { target: 'panel_due', reenter: true },
        'adopter.panel_recommended': 'decision_due',
        'adopter.panel_advised_against': 'decision_due',
      },
    },
    decision_due: {
      meta: {
        label: 'The agency decides',
        explain: 'The agency decision-maker weighs the advice of the panel.',
        room: ['the agency decision-maker'],
        source: 'report:909-934',
      },
      on: { 'adopter.approved': 'waiting', 'adopter.not_approved': 'may_object' },
    },
    may_object: {
      meta: {
        label: 'They may object',
        explain: 'Within 40 working days they may put their view or ask an independent panel to look again.',
        source: 'Adoption Agencies Regulations 2005; Adoption statutory guidance 2013',
      },
      on: { 'adopter.asked_for_review': 'panel_due', 'adopter.accepted_refusal': 'not_approved' },
    },
    waiting: {
      meta: {
        label: 'Approved and waiting',
        explain:
          'Skills are kept up and wishes talked over: those who wait do not always fit the children who wait.',
        room: ['the adopters', 'the adoption social worker'],
        source: 'report:890-894, 905-908',
      },
      on: {
        'adopter.preferences_widened': 'waiting',
        'adopter.reviewed': 'waiting',
        'adopter.linked': 'linked',
        'adopter.withdrew': 'withdrew',
      },
    },
    linked: {
      meta: {
        label: 'A child is in view',
        explain: 'They read the reports and meet those who know the child; the panel looks at the match.',
        room: ['the independent chair', 'a social worker', 'independent members', 'the adopters'],
        source: 'report:909-919',
      },
      on: { 'adopter.link_ended': 'waiting', 'adopter.matched': 'matched', 'adopter.withdrew': 'withdrew' },
    },
    matched: {
      meta: {
        label: 'Matched',
        explain: 'They come to know the child before the child moves in.',
        room: ['the adopters', 'the child', 'the foster carer'],
        source: 'report:857-859, 876-878',
      },
      on: { 'adopter.introductions_ended': 'waiting', 'adopter.child_placed': 'child_placed' },
    },
    child_placed: {
      meta: {
        label: 'The child lives with them',
        explain: 'They parent and are visited until the court makes the order.',
        source: 'report:839-845',
      },
      on: { 'adopter.placement_disrupted': 'pausing', 'adopter.adoption_ordered': 'parents' },
    },
    pausing: {
      meta: {
        label: 'After a placement that ended',
        explain: 'They need time and a talk before another child is thought of.',
        source: 'report:876-878',
      },
      on: { 'adopter.ready_again': 'waiting', 'adopter.withdrew': 'withdrew' },
    },
    parents: finalState('Parents', 'The order is made. Help stays open to them.', 'report:146'),
    dropped_out: finalState(
      'Went no further',
      'They stopped before approval; most do so before they register.',
      'report:887-896',
    ),
    not_suitable: finalState(
      'Told no during assessment',
      'Checks or assessment showed that it cannot be.',
      'Adoption Agencies Regulations 2005; Adoption statutory guidance 2013',
    ),
    not_approved: finalState('Not approved', 'The agency said no and they let it stand.', 'report:909-934'),
    withdrew: finalState(
      'Withdrew after approval',
      'They no longer wish to adopt.',
      'report:890-894, 905-908',
    ),
  },
});
