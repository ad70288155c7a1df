/** The child protection plan in force: core groups, visits, review conferences and challenge, side by side. */
import { emit } from 'xstate';
import { protectionSetup } from './protection_setup.ts';

const WORKING_TOGETHER = 'Working Together 2015, chapter 1';

const REVIEW_ROOM = ['independent chair', 'social worker', 'parents', 'core group'];
const REVIEW_SOURCE = `${WORKING_TOGETHER}; report:448-454`;

/** A review conference is ahead. */
const reviewDue = <Decision extends string>(label: string, explain: string, decision: Decision) => ({
  meta: { label, explain, room: REVIEW_ROOM, source: REVIEW_SOURCE },
  on: { 'conference.review.held': decision },
});

/** The conference sits and decides: the plan goes on, with or without a challenge, unless it ends. */
const reviewDecision = <Next extends string>(label: string, explain: string, next: Next) => ({
  meta: { label, explain, room: REVIEW_ROOM, source: REVIEW_SOURCE },
  on: { 'cp_plan.continued': next, 'chair.challenged': next },
});

/** State `plan` of the protection chart. */
export const protectionPlan = protectionSetup.createStateConfig({
  type: 'parallel',
  meta: {
    label: 'Child protection plan',
    explain:
      'The plan says what must change for the child to be safe, by when, and what happens if it does not. It ends at a review conference.',
    source: `${WORKING_TOGETHER}; report:452-463`,
  },
  on: {
    'cp_plan.ended.stepped_down': {
      target: 'stepped_down',
      actions: emit({ type: 'protection.stepped_down' }),
    },
    'cp_plan.ended.no_longer_needed': { target: 'ended', actions: emit({ type: 'protection.ended' }) },
    'family.moved': 'transfer',
  },
  states: {
    core_group: {
      initial: 'first_due',
      meta: {
        label: 'Core group',
        explain: 'The few people who carry the plan out, the parents among them.',
        source: WORKING_TOGETHER,
      },
      states: {
        first_due: {
          meta: {
            label: 'First core group due',
            explain:
              'Within ten working days the core group turns the outline plan into one that everybody can work by.',
            room: ['social worker', 'parents', 'at least one other professional'],
            source: WORKING_TOGETHER,
          },
          on: { 'core_group.held': 'meeting' },
        },
        meeting: {
          meta: {
            label: 'The core group meets',
            explain: 'Every six weeks or so: what has been done, what has changed for the child?',
            room: [
              'social worker',
              'parents',
              'at least one other professional',
              'the child where old enough',
            ],
            source: `${WORKING_TOGETHER}; local practice`,
          },
          on: { 'core_group.held': 'meeting' },
        },
      },
    },
    visits: {
      initial: 'regular',
      meta: {
        label: 'Visits',
        explain: 'The child is seen at home, often alone.',
        source: 'London Child Protection Procedures',
      },
      states: {
        regular: {
          meta: {
            label: 'Visited regularly',
            explain: 'At least every ten working days: see the child, the bedroom, the kitchen; speak alone.',
            room: ['the child', 'the social worker'],
            source: 'London Child Protection Procedures; report:335-336',
          },
          on: { 'cp_visit.made': 'regular', 'cp_visit.child_not_seen': 'child_not_seen' },
        },
        child_not_seen: {
          meta: {
            label: 'Child not seen',
            explain:
              'The door stayed shut or the child was away: risk that nobody sees. Try again at once, tell the manager.',
            room: ['the child', 'the social worker'],
            source: 'London Child Protection Procedures',
          },
          on: { 'cp_visit.made': 'regular', 'cp_visit.child_not_seen': 'child_not_seen' },
        },
      },
    },
    reviews: {
      initial: 'first_due',
      meta: {
        label: 'Review conferences',
        explain: 'An independent chair asks again whether the plan is needed.',
        source: WORKING_TOGETHER,
      },
      states: {
        first_due: reviewDue(
          'First review due',
          'Within three months of the initial conference: is the child safer, is the plan still needed?',
          'first_decision',
        ),
        first_decision: reviewDecision(
          'The first review decides',
          'Few plans end so soon: words are not yet change. The chair asks what is different for the child.',
          'second_due',
        ),
        second_due: reviewDue(
          'Second review due',
          'Six months at the latest after the first; sooner where much has changed.',
          'second_decision',
        ),
        second_decision: reviewDecision(
          'The second review decides',
          'Most plans that work have done so by now. Without change another round of the same is no plan.',
          'later_due',
        ),
        later_due: reviewDue(
          'Next review due',
          'Six months at the latest after the last one. A plan of more than a year calls for another course.',
          'later_decision',
        ),
        later_decision: reviewDecision(
          'A later review decides',
          'Nothing has changed? The chair challenges: other action or legal planning, not another round.',
          'later_due',
        ),
      },
    },
    challenge: {
      initial: 'none',
      meta: {
        label: 'Challenge by the chair',
        explain: 'A chair who sees a plan change nothing says so and wants an answer.',
        source: 'report:452-454',
      },
      states: {
        none: {
          meta: {
            label: 'No challenge open',
            explain: 'The plan moves, or the chair has had an answer.',
            source: 'report:452-454',
          },
          on: { 'chair.challenged': 'answering' },
        },
        answering: {
          meta: {
            label: 'The team answers the chair',
            explain: 'Another three months of the same is no answer: new action, or legal planning.',
            room: ['the team manager', 'the chair'],
            source: 'report:452-454, 641-644',
          },
          on: {
            'challenge.answered.new_action': 'none',
            'challenge.answered.legal_planning': {
              target: 'legal_planning',
              actions: emit({ type: 'legal_planning.requested' }),
            },
            'chair.challenged': 'answering',
          },
        },
        legal_planning: {
          meta: {
            label: 'Legal planning meeting due',
            explain: 'Social work and law together ask: is the threshold for court met, and what next?',
            room: ['social worker', 'team manager', 'lawyer'],
            source: 'report:643-644',
          },
          on: { 'legal_planning.met': 'none', 'chair.challenged': 'legal_planning' },
        },
      },
    },
    new_harm: {
      initial: 'none',
      meta: {
        label: 'New harm while on the plan',
        explain: 'A plan in force does not answer a new injury.',
        source: WORKING_TOGETHER,
      },
      states: {
        none: {
          meta: {
            label: 'Nothing new',
            explain: 'What is known is what the plan works on.',
            source: WORKING_TOGETHER,
          },
          on: { 'harm.suspected': 'discussing', 'immediate_danger.reported': 'discussing' },
        },
        discussing: {
          meta: {
            label: 'Strategy discussion on new harm',
            explain:
              'The agencies discuss the new harm: is the plan enough, must the review come sooner, must the child be moved?',
            room: ['social care manager', 'police', 'health'],
            source: `${WORKING_TOGETHER}; report:237-240`,
          },
          on: {
            'strategy_discussion.held': 'none',
            'harm.suspected': 'discussing',
            'immediate_danger.reported': 'discussing',
          },
        },
      },
    },
  },
});
