/** What may be said to have happened to the mental health of a child in care. */
import type { EventEntry } from '../machine-list.ts';

const CAMHS = 'report:661-662, 712-716, 801-803';

export const camhsEvents = {
  'camhs.referred': {
    label: 'CAMHS was asked to help a child in care',
    decidedBy: 'consequence',
    carries: [],
    source: CAMHS,
    untaken: 'Where CAMHS knows the child already, the score goes to those who work with the child.',
  },
  'camhs.worry_raised': {
    label: 'Social worker or carer worry about how a child in care feels',
    decidedBy: 'social worker',
    carries: [],
    source: CAMHS,
  },
  'camhs.accepted_by_therapist': {
    label: 'The therapist for children in care takes the child on when a place is free',
    decidedBy: 'health',
    carries: [],
    source: 'report:712-716',
  },
  'camhs.advice_agreed': {
    label: 'The therapist advises the carers rather than seeing the child',
    decidedBy: 'health',
    carries: [],
    source: 'report:712-716',
  },
  'camhs.passed_to_wider_service': {
    label: 'The wider CAMHS is asked to see the child',
    decidedBy: 'health',
    carries: [],
    source: 'report:661-662, 801-803, 1328-1332',
  },
  'camhs.therapy_started': {
    label: 'The therapist for children in care began to see the child',
    decidedBy: 'health',
    carries: [],
    source: 'report:712-716',
  },
  'camhs.treatment_started': {
    label: 'The wider CAMHS began to see the child',
    decidedBy: 'health',
    carries: [],
    source: 'report:801-803, 1328-1332',
  },
  'camhs.advice_given': {
    label: 'The carers have been advised',
    decidedBy: 'health',
    carries: [],
    source: 'report:712-716',
  },
  'camhs.completed': {
    label: 'The treatment is done',
    decidedBy: 'health',
    carries: [],
    source: CAMHS,
  },
  'camhs.declined': {
    label: 'The child does not want it, or not any more',
    decidedBy: 'child',
    carries: [],
    source: `${CAMHS}; general knowledge of 2015`,
  },
} as const satisfies Record<string, EventEntry>;
