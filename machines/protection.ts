/** Protection: strategy discussion, section 47 enquiry, initial conference, child protection plan, its end. */
import { emit, type AnyStateMachine } from 'xstate';
import { protectionPlan, protectionSetup } from './protection_plan.ts';

const WORKING_TOGETHER = 'Working Together 2015, chapter 1';

const STRATEGY_ROOM = ['social care manager', 'police', 'health'];
const STRATEGY_SOURCE = `${WORKING_TOGETHER}; report:237-240, 340-343, 445-447`;

export const protection: AnyStateMachine = protectionSetup.createMachine({
  id: 'protection',
  initial: 'not_open',
  meta: {
    label: 'Protection',
    explain: 'From the first suspicion of significant harm to the end of a child protection plan.',
    source: 'Children Act 1989, section 47',
  },
  on: {
    'care_entry.decided': { target: '.looked_after', actions: emit({ type: 'looked_after.started' }) },
    'emergency_protection.obtained': {
      target: '.looked_after',
      actions: emit({ type: 'looked_after.started' }),
    },
    'looked_after.started': '.looked_after',
    'family.moved': { target: '.transferred', actions: emit({ type: 'child.moved_away' }) },
    'child.moved_away': '.transferred',
    'child.turned_18': '.turned_18',
  },
  states: {
    not_open: {
      meta: { label: 'Not open', explain: 'Nobody suspects harm.', source: 'Children Act 1989, section 47' },
      on: {
        'harm.suspected': {
          target: 'strategy_discussion.due',
          actions: emit({ type: 'enquiry.opened' }),
        },
        'immediate_danger.reported': {
          target: 'strategy_discussion.urgent',
          actions: emit({ type: 'enquiry.opened' }),
        },
      },
    },
    strategy_discussion: {
      initial: 'due',
      meta: {
        label: 'Strategy discussion',
        explain: 'The agencies share what they know and decide whether to enquire.',
        source: STRATEGY_SOURCE,
      },
      states: {
        due: {
          meta: {
            label: 'Strategy discussion due',
            explain:
              'Bring social care, police and health together, by telephone if need be. Two agencies alone decide without the medical facts.',
            room: STRATEGY_ROOM,
            source: STRATEGY_SOURCE,
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
            room: STRATEGY_ROOM,
            source: STRATEGY_SOURCE,
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
            room: STRATEGY_ROOM,
            source: STRATEGY_SOURCE,
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
            room: STRATEGY_ROOM,
            source: STRATEGY_SOURCE,
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
    },
    section47: {
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
        'section47.completed.conference': 'initial_conference',
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
          on: { 'harm.suspected': 'with_assessment', 'immediate_danger.reported': 'with_assessment' },
        },
        in_open_case: {
          meta: {
            label: 'Enquiry in an open case',
            explain: 'The worker who holds the case enquires, with fresh eyes: knowing a family can blind.',
            room: ['the child', 'the social worker', 'the police where joint'],
            source: 'report:446-449',
          },
          on: { 'harm.suspected': 'in_open_case', 'immediate_danger.reported': 'in_open_case' },
        },
      },
    },
    initial_conference: {
      type: 'parallel',
      meta: {
        label: 'On the way to the initial conference',
        explain: 'The conference meets within 15 working days of the discussion that began the enquiry.',
        source: WORKING_TOGETHER,
      },
      on: { 'conference.initial.held': 'conference_decision' },
      states: {
        report: {
          initial: 'being_written',
          meta: {
            label: 'Report for the conference',
            explain: 'The social worker’s report is read by the family before the meeting.',
            source: 'report:454-456',
          },
          states: {
            being_written: {
              meta: {
                label: 'The report is being written',
                explain:
                  'Parents who get it the evening before cannot prepare; inspectors found this here. Two working days before is the aim.',
                source: 'report:228-230, 345-347, 454-456',
              },
              on: { 'conference_report.shared': 'shared' },
            },
            shared: {
              meta: {
                label: 'Parents and child have the report',
                explain: 'Go through it with them, say what you will say in the meeting, hear what is wrong.',
                room: ['the parents', 'the child where old enough', 'the social worker'],
                source: 'report:454-456',
              },
            },
          },
        },
        meeting: {
          initial: 'booked',
          meta: {
            label: 'The meeting itself',
            explain: 'An independent chair, the family and at least two other professional groups.',
            source: 'London Child Protection Procedures',
          },
          states: {
            booked: {
              meta: {
                label: 'Conference booked',
                explain:
                  'The chair finds a day and calls family and agencies. Children over 11 are asked whether and how they want to take part.',
                room: [
                  'independent chair',
                  'social worker',
                  'parents unless excluded',
                  'at least two other professional groups',
                ],
                source: 'report:343-349, 448-475',
              },
              on: {
                'conference.initial.adjourned': { target: 'booked', reenter: true },
                'harm.suspected': 'booked',
                'immediate_danger.reported': 'booked',
              },
            },
          },
        },
      },
    },
    conference_decision: {
      meta: {
        label: 'The conference decides',
        explain:
          'Is the child at continuing risk of significant harm? Then a plan under one category: neglect, emotional, physical or sexual abuse.',
        room: ['independent chair', 'social worker', 'parents', 'at least two other professional groups'],
        source: 'report:448-454, 476-483',
      },
      on: {
        'cp_plan.started': { target: 'plan', actions: emit({ type: 'protection.started' }) },
        'conference.ended.no_plan': { target: 'no_plan', actions: emit({ type: 'enquiry.ended' }) },
        'harm.suspected': 'conference_decision',
        'immediate_danger.reported': 'conference_decision',
      },
    },
    plan: protectionPlan,
    transfer: {
      meta: {
        label: 'Transfer to another authority',
        explain:
          'The family has moved. The plan stays here until the other authority has held its own conference: nobody drops the child in between.',
        room: ['the chair of the other authority', 'both social workers', 'the parents'],
        source: 'London Child Protection Procedures',
      },
      on: {
        'transfer_conference.held': {
          target: 'transferred',
          actions: emit({ type: 'child.moved_away' }),
        },
        'harm.suspected': 'transfer',
        'immediate_danger.reported': 'transfer',
      },
    },
    no_enquiry: {
      type: 'final',
      meta: {
        label: 'No enquiry',
        explain: 'The agencies saw no need to enquire; assessment or help goes on.',
        source: STRATEGY_SOURCE,
      },
    },
    not_substantiated: {
      type: 'final',
      meta: {
        label: 'Not borne out',
        explain: 'The concern was not borne out; the family is told so, and may still want help.',
        source: WORKING_TOGETHER,
      },
    },
    no_continuing_risk: {
      type: 'final',
      meta: {
        label: 'Borne out, no continuing risk',
        explain: 'Harm was done, but the child is safe now: help as a child in need.',
        source: WORKING_TOGETHER,
      },
    },
    no_plan: {
      type: 'final',
      meta: {
        label: 'No plan',
        explain: 'The conference found no continuing risk of significant harm.',
        source: WORKING_TOGETHER,
      },
    },
    stepped_down: {
      type: 'final',
      meta: {
        label: 'Plan ended, stepped down',
        explain: 'Risk is down; a child in need plan keeps what was won.',
        source: 'report:457-463',
      },
    },
    ended: {
      type: 'final',
      meta: {
        label: 'Plan ended',
        explain: 'The child is safe and needs no more help from social care.',
        source: 'report:457-463',
      },
    },
    looked_after: {
      type: 'final',
      meta: {
        label: 'Became looked after',
        explain: 'The child is protected by being in care; a plan in force ends with it.',
        source: 'report:128-130, 629-634',
      },
    },
    transferred: {
      type: 'final',
      meta: {
        label: 'Another authority is responsible',
        explain: 'What was found is handed over in full.',
        source: 'London Child Protection Procedures',
      },
    },
    turned_18: {
      type: 'final',
      meta: {
        label: 'Turned 18',
        explain: 'Protection of children ends at 18; adult safeguarding may go on.',
        source: 'Children Act 1989, section 105',
      },
    },
  },
});
