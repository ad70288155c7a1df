/** An allegation against an adult who works with children, until its outcome is recorded. */
import { setup, type AnyStateMachine } from 'xstate';
import type { CaseEvent } from './case-event.ts';
import { finalState } from './final-state.ts';
import type { StateMeta } from './machine-list.ts';

export const allegation: AnyStateMachine = setup({
  types: { events: {} as CaseEvent, emitted: {} as CaseEvent, meta: {} as StateMeta },
}).createMachine({
  id: 'allegation',
  initial: 'not_open',
  meta: {
    label: 'Allegation against a professional',
    explain:
      'One designated officer for both boroughs sees that each allegation is looked into fairly and soon. It is about the adult and goes on wherever the child is.',
    source: 'report:578-581, 1142-1144; Working Together 2015, chapter 2',
  },
  states: {
    not_open: {
      meta: {
        label: 'Not open',
        explain: 'Nobody has said anything against an adult who works with the child.',
        source: 'report:578-581, 1142-1144',
      },
      on: { 'allegation.known': 'known' },
    },
    known: {
      meta: {
        label: 'Known to the employer',
        explain:
          'The employer tells the designated officer within a working day, before asking anybody else.',
        source: 'Working Together 2015, chapter 2',
      },
      on: { 'allegation.reported': 'considering' },
    },
    considering: {
      meta: {
        label: 'The designated officer considers it',
        explain:
          'Does it meet the threshold: harm done, a crime, or somebody unsuited to work with children? Twice as many as a year before ask one officer.',
        room: ['the designated officer', 'the employer'],
        source: 'report:578-581, 1142-1144',
      },
      on: { 'allegation.decided.advice_only': 'advised', 'allegation.decided.threshold_met': 'meeting_due' },
    },
    meeting_due: {
      meta: {
        label: 'Strategy meeting due',
        explain:
          'The agencies share what they know and plan: police first, then social care, then the employer.',
        room: ['the designated officer', 'the employer', 'police', 'social care'],
        source: 'report:578-581, 1142-1144; Working Together 2015, chapter 2',
      },
      on: { 'allegation_meeting.held': 'inquiry' },
    },
    inquiry: {
      meta: {
        label: 'Under inquiry',
        explain:
          'Police, social care or the employer look into it; a police inquiry may take a year. Child and adult are both told and supported.',
        room: ['the designated officer', 'the employer', 'police', 'social care'],
        source: 'Working Together 2015, chapter 2',
      },
      on: {
        'allegation_meeting.held': 'inquiry',
        'allegation.concluded.substantiated': 'action_due',
        'allegation.concluded.not_substantiated': 'not_substantiated',
      },
    },
    action_due: {
      meta: {
        label: 'What the employer does',
        explain:
          'Dismissal and a report to the Disclosure and Barring Service, or training and back to work under watch.',
        room: ['the employer', 'the designated officer'],
        source: 'Working Together 2015, chapter 2',
      },
      on: {
        'allegation_action.dismissed_and_barred': 'dismissed',
        'allegation_action.back_to_work': 'back_to_work',
      },
    },
    advised: finalState(
      'Advice only',
      'The threshold was not met; the employer deals with it.',
      'report:578-581, 1142-1144',
    ),
    not_substantiated: finalState(
      'Not substantiated',
      'The outcome is recorded: unsubstantiated, unfounded, malicious or false. The adult goes back to work.',
      'Working Together 2015, chapter 2',
    ),
    dismissed: finalState(
      'Dismissed and reported',
      'The adult no longer works with children.',
      'Working Together 2015, chapter 2',
    ),
    back_to_work: finalState(
      'Back to work',
      'The employer keeps the adult, with conditions.',
      'Working Together 2015, chapter 2',
    ),
  },
});
