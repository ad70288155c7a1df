/** Female genital mutilation, trafficking, gangs, radicalisation: rarely told of, each with a way of its own. */
import { emit, setup, type AnyStateMachine } from 'xstate';
import type { CaseEvent } from './case-event.ts';
import { finalState } from './final-state.ts';
import { guardsFromEvent } from './guards.ts';
import { leftStates, onLeaving } from './leaving.ts';
import type { StateMeta } from './machine-list.ts';

export const specialistConcern: AnyStateMachine = setup({
  types: { events: {} as CaseEvent, emitted: {} as CaseEvent, meta: {} as StateMeta },
  guards: guardsFromEvent('case_open'),
}).createMachine({
  id: 'specialist_concern',
  initial: 'not_open',
  meta: {
    label: 'Specialist concern',
    explain:
      'Few come, mostly from schools: other agencies seem to miss them, so a campaign should bring more.',
    source: 'report:551-559, 1461-1468',
  },
  on: onLeaving,
  states: {
    not_open: {
      meta: {
        label: 'Not open',
        explain: 'Nobody has named such a concern.',
        source: 'report:551-559, 1461-1468',
      },
      on: { 'specialist_concern.raised': 'considering' },
    },
    considering: {
      meta: {
        label: 'What does it call for?',
        explain:
          'A specialist of police, health or school is asked at once: who acts on a rumour alone may do harm.',
        room: ['social care', 'police', 'health or school as the concern has it'],
        source: 'report:551-559, 1461-1468',
      },
      on: {
        'specialist_concern.advice_given': 'advised',
        'specialist_concern.sent_to_assessment': {
          target: 'assessed',
          actions: emit({ type: 'contact.received' }),
        },
        'specialist_concern.sent_to_strategy': [
          {
            guard: 'case_open',
            target: 'discussed',
            actions: [emit({ type: 'information.received' }), emit({ type: 'harm.suspected' })],
          },
          {
            target: 'discussed',
            actions: [emit({ type: 'referral.received' }), emit({ type: 'harm.suspected' })],
          },
        ],
        'channel.referred': 'channel_due',
      },
    },
    channel_due: {
      meta: {
        label: 'Channel meeting due',
        explain:
          'A panel of agencies asks whether the young person is being drawn in, and what would help. It rests on consent.',
        room: ['police', 'social care', 'school', 'health', 'youth service'],
        source: 'report:551-559, 1461-1468',
      },
      on: { 'channel.met': 'channel_deciding' },
    },
    channel_deciding: {
      meta: {
        label: 'What the Channel panel decides',
        explain: 'A mentor, school, sport, work with the family; or another service; or nothing.',
        room: ['police', 'social care', 'school', 'health', 'youth service'],
        source: 'report:551-559, 1461-1468',
      },
      on: {
        'channel_plan.agreed': 'channel_plan',
        'channel_plan.not_needed': 'advised',
        'specialist_concern.sent_to_assessment': {
          target: 'assessed',
          actions: emit({ type: 'contact.received' }),
        },
      },
    },
    channel_plan: {
      meta: {
        label: 'Channel plan',
        explain: 'The panel looks at it again and again until the risk is down.',
        room: ['the young person', 'a mentor'],
        source: 'report:551-559, 1461-1468',
      },
      on: {
        'channel_plan.reviewed': 'channel_plan',
        'channel_plan.ended': 'ended',
        'channel_plan.refused': 'refused',
      },
    },
    advised: finalState(
      'Advice given',
      'The school or family knows what to look for.',
      'report:551-559, 1461-1468',
    ),
    assessed: finalState(
      'It goes through the front door',
      'Social care decides on an assessment.',
      'report:551-559, 1461-1468',
    ),
    discussed: finalState(
      'Harm is suspected',
      'The agencies hold a strategy discussion.',
      'report:551-559, 1461-1468',
    ),
    ended: finalState(
      'Channel plan ended',
      'The risk is down; the panel asks once more after half a year.',
      'report:551-559, 1461-1468',
    ),
    refused: finalState(
      'Refused',
      'The young person wants no help; police and social care keep their own duties.',
      'report:551-559, 1461-1468',
    ),
    ...leftStates,
  },
});
