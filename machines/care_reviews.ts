/** Reviews of a child in care: the first, the second, the later ones, and the reviewing officer's challenge beside them. */
import { setup, type AnyStateMachine } from 'xstate';
import type { CaseEvent } from './case-event.ts';
import { CARE_ENDINGS, careEndStates } from './care_endings.ts';
import { causes } from './causes.ts';
import type { StateMeta } from './machine-list.ts';

const REGULATIONS = 'Care Planning, Placement and Case Review (England) Regulations 2010, regs 33 and 36';
const SOURCE = `${REGULATIONS}; report:602-603, 691-696, 785-788`;
const CHALLENGE = `${REGULATIONS}; report:786-793`;
const ROOM = [
  'independent reviewing officer',
  'the child, or the child’s views',
  'social worker',
  'carer',
  'parents',
];

/** A review is ahead; the child prepares it. */
const due = <Self extends string, Which extends string, Decision extends string>(
  self: Self,
  which: Which,
  decision: Decision,
  label: string,
  explain: string,
) => ({
  meta: { label, explain, room: ROOM, source: SOURCE },
  on: {
    'child.consulted': self,
    'looked_after_review.adjourned': { target: self, reenter: true as const },
    [`looked_after_review.${which}.held`]: decision,
  },
});

/** The review decides what becomes of the care plan. */
const decision = (label: string, explain: string, next: string) => ({
  meta: { label, explain, room: ROOM, source: SOURCE },
  on: {
    'care_plan.confirmed': next,
    'care_plan.changed': { target: next, actions: causes('care_plan.revision_asked') },
  },
});

export const careReviews: AnyStateMachine = setup({
  types: { events: {} as CaseEvent, emitted: {} as CaseEvent, meta: {} as StateMeta },
}).createMachine({
  id: 'care_reviews',
  initial: 'not_open',
  meta: {
    label: 'Looked-after reviews',
    explain: 'Somebody outside the team asks, with the child, whether the plan is right and being done.',
    source: SOURCE,
  },
  on: CARE_ENDINGS,
  states: {
    not_open: {
      meta: { label: 'Not open', explain: 'The child is not looked after.', source: REGULATIONS },
      on: { 'care.started': 'open' },
    },
    open: {
      type: 'parallel',
      meta: {
        label: 'Reviewed',
        explain: 'Reviews follow each other as long as care lasts; challenge runs beside them.',
        source: SOURCE,
      },
      states: {
        reviews: {
          initial: 'officer_awaited',
          meta: {
            label: 'Reviews',
            explain: 'The first after 20 working days, the second after three months, then each half year.',
            source: SOURCE,
          },
          states: {
            officer_awaited: {
              meta: {
                label: 'A reviewing officer is named',
                explain:
                  'One person, independent of the team, stays with the child through all reviews; the child knows how to reach them.',
                source: CHALLENGE,
              },
              on: { 'reviewing_officer.appointed': 'first_due' },
            },
            first_due: due(
              'first_due',
              'first',
              'first_decision',
              'First review due',
              'Within 20 working days: is the child well placed, are plans for health, school and family there? The officer speaks with the child beforehand.',
            ),
            first_decision: decision(
              'The first review decides',
              'The plan stands or is changed. Say who does what by when, so that the second review can settle permanence.',
              'second_due',
            ),
            second_due: due(
              'second_due',
              'second',
              'second_decision',
              'Second review due',
              'Within three months of the first. Here the plan for a lasting home is agreed: no child should wait for one plan to fail before the next begins.',
            ),
            second_decision: decision(
              'The second review decides',
              'Home, relatives, adoption, long-term fostering: which is the plan, and which runs beside it?',
              'later_due',
            ),
            later_due: {
              ...due(
                'later_due',
                'later',
                'later_decision',
                'Next review due',
                'Every six months at the latest. Some children chair their own review; all can say who is there.',
              ),
              on: {
                'child.consulted': 'later_due',
                'looked_after_review.adjourned': { target: 'later_due', reenter: true },
                'looked_after_review.later.held': 'later_decision',
                'review.brought_forward': 'brought_forward',
              },
            },
            brought_forward: due(
              'brought_forward',
              'later',
              'later_decision',
              'Review brought forward',
              'Something has happened, such as an unplanned move: the review comes sooner, if it can before the child is moved again.',
            ),
            later_decision: decision(
              'A later review decides',
              'The plan goes on or changes. A child who says the same at three reviews and sees nothing change stops coming.',
              'later_due',
            ),
          },
        },
        challenge: {
          initial: 'none',
          meta: {
            label: 'Challenge by the reviewing officer',
            explain:
              'An officer who sees drift, at a review or between reviews, takes it up until it is put right.',
            source: CHALLENGE,
          },
          states: {
            none: {
              meta: {
                label: 'No challenge open',
                explain: 'The plan moves, or the officer has had an answer.',
                source: CHALLENGE,
              },
              on: { 'reviewing_officer.challenged': 'with_team' },
            },
            with_team: {
              meta: {
                label: 'The team answers the officer',
                explain:
                  'Most is settled early by talking it through. A few weak cases went unchallenged here: write the challenge down.',
                room: ['the reviewing officer', 'the team manager'],
                source: CHALLENGE,
              },
              on: {
                'reviewing_officer.answered': 'none',
                'reviewing_officer.escalated': 'with_senior_managers',
                'reviewing_officer.challenged': 'with_team',
              },
            },
            with_senior_managers: {
              meta: {
                label: 'Senior managers answer the officer',
                explain: 'The answer of the team was not enough: those above it have to decide.',
                room: ['the reviewing officer', 'the head of service'],
                source: CHALLENGE,
              },
              on: {
                'reviewing_officer.answered': 'none',
                'reviewing_officer.referred_to_cafcass': 'with_cafcass',
                'reviewing_officer.challenged': 'with_senior_managers',
              },
            },
            with_cafcass: {
              meta: {
                label: 'Before Cafcass',
                explain: 'The last way: Cafcass looks at it and may take the authority to court.',
                room: ['the reviewing officer', 'Cafcass'],
                source: CHALLENGE,
              },
              on: {
                'reviewing_officer.answered': 'none',
                'reviewing_officer.challenged': 'with_cafcass',
              },
            },
          },
        },
      },
    },
    ...careEndStates,
  },
});
