/** A young person who came to hospital after self-harm: seen again by the doctor, or not. */
import { emit, setup, type AnyStateMachine } from 'xstate';
import type { CaseEvent } from './case-event.ts';
import { finalState } from './final-state.ts';
import { leftStates, onLeaving } from './leaving.ts';
import type { StateMeta } from './machine-list.ts';

export const selfHarm: AnyStateMachine = setup({
  types: { events: {} as CaseEvent, emitted: {} as CaseEvent, meta: {} as StateMeta },
}).createMachine({
  id: 'self_harm',
  initial: 'not_open',
  meta: {
    label: 'Self-harm',
    explain:
      'A doctor invites the young person in after the hospital; without that many come to hospital again.',
    source: 'report:1487-1494',
  },
  on: onLeaving,
  states: {
    not_open: {
      meta: { label: 'Not open', explain: 'No self-harm is known of.', source: 'report:1487-1494' },
      on: { 'self_harm.attended': 'follow_up_due' },
    },
    follow_up_due: {
      meta: {
        label: 'Follow-up due',
        explain:
          'The practice writes or rings within two weeks, to the young person and not only to the parents.',
        room: ['the young person', 'the general practitioner'],
        source: 'report:1487-1494',
      },
      on: {
        'self_harm.attended': 'follow_up_due',
        'self_harm.followed_up': 'seen',
        'self_harm.not_followed_up': 'not_seen',
      },
    },
    seen: {
      meta: {
        label: 'Seen by the doctor',
        explain: 'What lies behind it, and who can help? Ask plainly about safety at home.',
        room: ['the young person', 'the general practitioner'],
        source: 'report:1487-1494',
      },
      on: {
        'self_harm.attended': 'follow_up_due',
        'self_harm.settled': 'settled',
        'self_harm.sent_to_camhs': 'with_camhs',
        'self_harm.concern_found': { target: 'told', actions: emit({ type: 'contact.received' }) },
      },
    },
    settled: finalState('Settled', 'The young person knows where to turn.', 'report:1487-1494'),
    with_camhs: finalState(
      'Mental health services have it',
      'CAMHS sees the young person.',
      'report:1487-1494; report:1328-1332',
    ),
    told: finalState(
      'The front door was told',
      'The doctor fears for the child at home.',
      'report:1487-1494',
    ),
    not_seen: finalState(
      'Not seen',
      'Nobody asked, or the young person did not come: the next news may be the hospital again.',
      'report:1487-1494',
    ),
    ...leftStates,
  },
});
