/** Somebody independent who speaks for the child: offered, taken up, or never heard of. */
import { setup, type AnyStateMachine } from 'xstate';
import type { CaseEvent } from './case-event.ts';
import { finalState } from './final-state.ts';
import { leftStates, onLeaving } from './leaving.ts';
import type { StateMeta } from './machine-list.ts';

export const advocacy: AnyStateMachine = setup({
  types: { events: {} as CaseEvent, emitted: {} as CaseEvent, meta: {} as StateMeta },
}).createMachine({
  id: 'advocacy',
  initial: 'not_open',
  meta: {
    label: 'Advocacy',
    explain:
      'An advocate says what the child wants, not what others think best. Few take it up here, and nobody knows why.',
    source: 'report:249-250, 464-469, 731-732, 1347-1349',
  },
  on: onLeaving,
  states: {
    not_open: {
      meta: {
        label: 'Not open',
        explain: 'The child has no meeting, complaint or plan that calls for an advocate.',
        source: 'report:249-250, 464-469, 731-732, 1347-1349',
      },
      on: { 'advocate.due': 'due', 'advocate.offered': 'offered' },
    },
    due: {
      meta: {
        label: 'An offer is due',
        explain:
          'A conference, a review or a complaint is ahead: the child has a right to be told what an advocate is.',
        source: 'report:249-250, 464-469, 731-732, 1347-1349',
      },
      on: { 'advocate.offered': 'offered', 'advocate.never_offered': 'not_told' },
    },
    offered: {
      meta: {
        label: 'Offered',
        explain: 'Told in words the child understands, more than once: no is an answer for today.',
        room: ['the child', 'somebody the child trusts'],
        source: 'report:249-250, 464-469, 731-732, 1347-1349',
      },
      on: { 'advocate.accepted': 'awaited', 'advocate.declined': 'declined' },
    },
    awaited: {
      meta: {
        label: 'An advocate is looked for',
        explain: 'Without a free advocate the meeting takes place and the voice is missing.',
        source: 'report:249-250, 464-469, 731-732, 1347-1349',
      },
      on: { 'advocate.met': 'speaking', 'advocate.came_too_late': 'not_heard' },
    },
    speaking: {
      meta: {
        label: 'The advocate speaks for the child',
        explain: 'Before the meeting they talk alone, in it the advocate speaks or helps the child to.',
        room: ['the child', 'the advocate'],
        source: 'report:249-250, 464-469, 731-732, 1347-1349',
      },
      on: { 'advocate.spoke': 'speaking', 'advocate.ended': 'ended' },
    },
    ended: finalState(
      'Ended',
      'What the child wanted was said and written down.',
      'report:249-250, 464-469, 731-732, 1347-1349',
    ),
    declined: finalState(
      'Declined',
      'The child wants no advocate now; another meeting is another offer.',
      'report:249-250, 464-469, 731-732, 1347-1349',
    ),
    not_told: finalState(
      'Never told',
      'Nobody told the child that there are advocates.',
      'report:249-250, 464-469, 731-732, 1347-1349',
    ),
    not_heard: finalState(
      'Too late',
      'The meeting was over before an advocate was free.',
      'report:249-250, 464-469, 731-732, 1347-1349',
    ),
    ...leftStates,
  },
});
