/** CAMHS for a child in care: one therapist with few places, advice to carers, the wider and slower service. */
import { setup, type AnyStateMachine } from 'xstate';
import type { CaseEvent } from './case-event.ts';
import { CARE_ENDINGS, careEndStates } from './care_endings.ts';
import { finalState } from './final-state.ts';
import type { StateMeta } from './machine-list.ts';

const THERAPIST = 'report:712-716';
const WIDER = 'report:661-662, 801-803, 1328-1332';

export const camhs: AnyStateMachine = setup({
  types: { events: {} as CaseEvent, meta: {} as StateMeta },
}).createMachine({
  id: 'camhs',
  initial: 'not_open',
  meta: {
    label: 'CAMHS in care',
    explain: 'A therapist who works beside the social workers, and behind her the service for all children.',
    source: `${THERAPIST}, 801-803`,
  },
  on: CARE_ENDINGS,
  states: {
    not_open: {
      meta: { label: 'Not open', explain: 'CAMHS was not asked for this child.', source: THERAPIST },
      on: { 'camhs.referred': 'triage', 'camhs.worry_raised': 'triage' },
    },
    triage: {
      meta: {
        label: 'What does this child need?',
        explain:
          'The therapist talks with worker and carer: see the child, help the carer to help, or ask the wider service.',
        room: ['the therapist', 'the social worker', 'the carer'],
        source: THERAPIST,
      },
      on: {
        'camhs.accepted_by_therapist': 'awaiting_therapist',
        'camhs.advice_agreed': 'advising',
        'camhs.passed_to_wider_service': 'awaiting_wider_service',
        'camhs.declined': 'declined',
      },
    },
    awaiting_therapist: {
      meta: {
        label: 'Waiting for a place with the therapist',
        explain: 'Nine children at a time: the tenth waits, or goes to the wider service.',
        source: THERAPIST,
      },
      on: {
        'camhs.therapy_started': 'in_therapy',
        'camhs.passed_to_wider_service': 'awaiting_wider_service',
        'camhs.declined': 'declined',
      },
    },
    in_therapy: {
      meta: {
        label: 'Seen by the therapist',
        explain: 'Close to the social workers, so that home and therapy pull the same way.',
        room: ['the child', 'the therapist'],
        source: THERAPIST,
      },
      on: {
        'camhs.completed': 'treated',
        'camhs.passed_to_wider_service': 'awaiting_wider_service',
        'camhs.declined': 'declined',
      },
    },
    advising: {
      meta: {
        label: 'The therapist advises the carers',
        explain: 'A carer who understands the behaviour can often hold it.',
        room: ['the therapist', 'the carer'],
        source: THERAPIST,
      },
      on: { 'camhs.advice_given': 'advised', 'camhs.accepted_by_therapist': 'awaiting_therapist' },
    },
    awaiting_wider_service: {
      meta: {
        label: 'Waiting for the wider CAMHS',
        explain:
          'Slow, and slower for a child placed far away. Meanwhile the placement carries the strain: support it.',
        source: WIDER,
      },
      on: { 'camhs.treatment_started': 'in_treatment', 'camhs.declined': 'declined' },
    },
    in_treatment: {
      meta: {
        label: 'Seen by the wider CAMHS',
        explain: 'The child is treated like any other; tell them what care means for this child.',
        room: ['the child', 'CAMHS'],
        source: WIDER,
      },
      on: { 'camhs.completed': 'treated', 'camhs.declined': 'declined' },
    },
    treated: finalState('Treated', 'The treatment is done; a new worry opens it again.', THERAPIST),
    advised: finalState(
      'Carers advised',
      'The carers know what to try; the child need not be seen.',
      THERAPIST,
    ),
    declined: finalState(
      'Declined',
      'The young person does not want it now. The door stays open.',
      THERAPIST,
    ),
    ...careEndStates,
  },
});
