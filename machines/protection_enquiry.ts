/** Strategy discussion and section 47 enquiry: two states of the protection chart. */
import { emit } from 'xstate';
import { protectionSetup } from './protection_setup.ts';

const ROOM = ['social care manager', 'police', 'health'];
const SOURCE = 'Working Together 2015, chapter 1; report:237-240, 340-343, 445-447';

/** State `strategy_discussion` of the protection chart. */
export const strategyDiscussion = protectionSetup.createStateConfig({
  initial: 'due',
  meta: {
    label: 'Strategy discussion',
    explain: 'The agencies share what they know and decide whether to enquire.',
    source: SOURCE,
  },
  states: {
    due: {
      meta: {
        label: 'Strategy discussion due',
        explain:
          'Bring social care, police and health together, by telephone if need be. Two agencies alone decide without the medical facts.',
        room: ROOM,
        source: SOURCE,
      },
      on: {
        'strategy_discussion.held': 'deciding',
        'harm.suspected': 'due',
        'immediate_danger.reported': 'urgent',
      },
    },
    urgent: {
      meta: {
        label: 'Strategy discussion due today',
        explain:
          'The child may be in danger now. Discuss the same day; if the child cannot wait even for that, police can protect at once.',
        room: ROOM,
        source: SOURCE,
      },
      on: {
        'strategy_discussion.held': 'deciding',
        'harm.suspected': 'urgent',
        'immediate_danger.reported': 'urgent',
      },
    },
    reconvening: {
      meta: {
        label: 'To be discussed again',
        explain: 'Facts were missing, as when health was not there: those who know them are called in.',
        room: ROOM,
        source: SOURCE,
      },
      on: {
        'strategy_discussion.held': 'deciding',
        'harm.suspected': 'reconvening',
        'immediate_danger.reported': 'urgent',
      },
    },
    deciding: {
      meta: {
        label: 'What the discussion decides',
        explain:
          'An enquiry by social care alone or jointly with the police, another discussion, or none: the reasons are written down for each agency.',
        room: ROOM,
        source: SOURCE,
      },
      on: {
        'section47.started': [
          { guard: 'in_assessment', target: '#protection.section47.with_assessment' },
          { target: '#protection.section47.in_open_case' },
        ],
        'strategy_discussion.reconvened': 'reconvening',
        'strategy_discussion.ended.no_enquiry': {
          target: '#protection.no_enquiry',
          actions: emit({ type: 'enquiry.ended' }),
        },
        'harm.suspected': 'deciding',
        'immediate_danger.reported': 'deciding',
      },
    },
  },
});

/** State `section47` of the protection chart. */
export const section47 = protectionSetup.createStateConfig({
  initial: 'with_assessment',
  meta: {
    label: 'Section 47 enquiry',
    explain: 'Is the concern borne out, and is the child at continuing risk of significant harm?',
    source: 'Children Act 1989, section 47',
  },
  on: {
    'section47.completed.not_substantiated': {
      target: 'not_substantiated',
      actions: emit({ type: 'enquiry.ended' }),
    },
    'section47.completed.no_continuing_risk': {
      target: 'no_continuing_risk',
      actions: emit({ type: 'enquiry.ended' }),
    },
  },
  states: {
    with_assessment: {
      meta: {
        label: 'Enquiry beside an assessment',
        explain:
          'The worker who assesses the family enquires: the child is seen and spoken to, a doctor examines where needed. Other assessments wait meanwhile.',
        room: ['the child', 'the social worker', 'the police where joint'],
        source: 'report:446-449',
      },
      on: {
        'section47.completed.conference': '#protection.initial_conference.report.by_assessing_worker',
        'harm.suspected': 'with_assessment',
        'immediate_danger.reported': 'with_assessment',
      },
    },
    in_open_case: {
      meta: {
        label: 'Enquiry in an open case',
        explain: 'The worker who holds the case enquires, with fresh eyes: knowing a family can blind.',
        room: ['the child', 'the social worker', 'the police where joint'],
        source: 'report:446-449',
      },
      on: {
        'section47.completed.conference': '#protection.initial_conference.report.by_case_worker',
        'harm.suspected': 'in_open_case',
        'immediate_danger.reported': 'in_open_case',
      },
    },
  },
});
