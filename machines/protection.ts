/** Protection: strategy discussion, section 47 enquiry, initial conference, child protection plan, its end. */
import { emit, type AnyStateMachine } from 'xstate';
import { initialConference } from './protection_conference.ts';
import { section47, strategyDiscussion } from './protection_enquiry.ts';
import { protectionPlan } from './protection_plan.ts';
import { finalState } from './final-state.ts';
import { protectionSetup } from './protection_setup.ts';

const WORKING_TOGETHER = 'Working Together 2015, chapter 1';

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
    'child.died': '.died',
    'child.moved_away': '.transferred',
    'child.turned_18': '.turned_18',
    'adoption_order.granted': '.adopted',
  },
  states: {
    not_open: {
      meta: {
        label: 'Not open',
        explain: 'Nobody suspects that the child suffers harm.',
        source: 'Children Act 1989, section 47',
      },
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
    strategy_discussion: strategyDiscussion,
    section47,
    initial_conference: initialConference,
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
    no_enquiry: finalState(
      'No enquiry',
      'The agencies saw no need to enquire; assessment or help goes on.',
      WORKING_TOGETHER,
    ),
    not_substantiated: finalState(
      'Not borne out',
      'The concern was not borne out; the family is told so, and may still want help.',
      WORKING_TOGETHER,
    ),
    no_continuing_risk: finalState(
      'Borne out, no continuing risk',
      'Harm was done, but the child is safe now: help as a child in need.',
      WORKING_TOGETHER,
    ),
    no_plan: finalState(
      'No plan',
      'The conference found no continuing risk of significant harm.',
      WORKING_TOGETHER,
    ),
    stepped_down: finalState(
      'Plan ended, stepped down',
      'Risk is down; a child in need plan keeps what was won.',
      'report:457-463',
    ),
    ended: finalState(
      'Plan ended',
      'The child is safe and needs no more help from social care.',
      'report:457-463',
    ),
    looked_after: finalState(
      'Became looked after',
      'The child is protected by being in care; a plan in force ends with it.',
      'report:128-130, 629-634',
    ),
    adopted: finalState(
      'Adopted',
      'The child has new parents in law: a plan against harm in the birth family is over.',
      'Adoption and Children Act 2002, section 46',
    ),
    transferred: finalState(
      'Another authority is responsible',
      'What was found is handed over in full.',
      'London Child Protection Procedures',
    ),
    died: finalState(
      'Died',
      'The child has died: any plan ends, what was known goes to the review of the death.',
      'Working Together 2015, chapter 5',
    ),
    turned_18: finalState(
      'Turned 18',
      'Protection of children ends at 18; adult safeguarding may go on.',
      'Children Act 1989, section 105',
    ),
  },
});
