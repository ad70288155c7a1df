/** A relative or carer who may bring the child up: viability, assessment, order, support. */
import { setup, type AnyStateMachine } from 'xstate';
import { causes } from './causes.ts';
import type { CaseEvent } from './case-event.ts';
import { finalState } from './final-state.ts';
import { leftStates, onLeaving } from './leaving.ts';
import type { StateMeta } from './machine-list.ts';

const LAW = 'Children Act 1989, sections 14A-14F';

export const specialGuardianship: AnyStateMachine = setup({
  types: { events: {} as CaseEvent, emitted: {} as CaseEvent, meta: {} as StateMeta },
}).createMachine({
  id: 'special_guardianship',
  initial: 'not_open',
  meta: {
    label: 'A relative or carer as guardian',
    explain:
      'Work on relatives runs beside court and other plans; each relative is looked at for themselves.',
    source: `report:664-671; ${LAW}`,
  },
  on: { ...onLeaving, 'adoption_order.granted': '.not_chosen' },
  states: {
    not_open: {
      meta: { label: 'Not open', explain: 'Nobody has put this person forward.', source: 'report:664-671' },
      on: {
        'relative.put_forward': 'viability',
        'special_guardianship.notice_given': 'assessing',
      },
    },
    viability: {
      meta: {
        label: 'First look: could it work?',
        explain:
          'A visit and checks within days say whether a full assessment is worth while. Late names cost weeks in court.',
        room: ['the relative', 'social worker'],
        source: 'report:636-641, 664-671',
      },
      on: {
        'viability.found_positive': 'assessing',
        'viability.found_negative': 'not_suitable',
        'relative.withdrew': 'withdrew',
        'proceedings.ended': 'not_chosen',
        'special_guardianship.ordered': 'not_chosen',
        'child_arrangements.ordered': 'not_chosen',
      },
    },
    assessing: {
      meta: {
        label: 'Full assessment',
        explain:
          'Health, home, history, the bond with the child and with the parents, and what support would be needed.',
        room: ['the relative or carer', 'social worker', 'the child'],
        source: `report:664-671; ${LAW}`,
      },
      on: {
        'special_guardian.assessed.recommended': 'recommended',
        'special_guardian.assessed.not_recommended': 'not_suitable',
        'relative.withdrew': 'withdrew',
        'proceedings.ended': 'not_chosen',
        'special_guardianship.ordered': 'not_chosen',
        'child_arrangements.ordered': 'not_chosen',
      },
    },
    recommended: {
      meta: {
        label: 'Recommended; the court decides',
        explain:
          'The report and the plan of support are before the court, in care proceedings or on an application.',
        source: `report:664-671; ${LAW}`,
      },
      on: {
        'special_guardianship.ordered': 'support_due',
        'child_arrangements.ordered': 'support_due',
        'guardianship_application.granted': {
          target: 'support_due',
          actions: causes('special_guardianship.ordered'),
        },
        'special_guardianship.refused': 'not_chosen',
        'proceedings.ended': 'not_chosen',
        'relative.withdrew': 'withdrew',
      },
    },
    support_due: {
      meta: {
        label: 'Plan of support due',
        explain:
          'An allowance, contact with the parents, advice: agreed before the guardians are left to themselves.',
        room: ['the guardians', 'social worker'],
        source: LAW,
      },
      on: { 'guardian_support.agreed': 'supported', 'guardian_support.declined': 'guardian' },
    },
    supported: {
      meta: {
        label: 'Guardians with support',
        explain: 'The plan is looked at each year; strain is easier to mend when somebody asks.',
        room: ['the guardians', 'social worker'],
        source: 'Special Guardianship Regulations 2005',
      },
      on: { 'guardian_support.reviewed': 'supported', 'guardian_support.ended': 'guardian' },
    },
    guardian: finalState(
      'Guardians without support',
      'The family does without the authority; it may ask again at any time.',
      LAW,
    ),
    not_suitable: finalState(
      'Not suitable',
      'The assessment says no; reasons are given, others are looked for.',
      'report:664-671',
    ),
    not_chosen: finalState('Not chosen', 'The court chose another home for the child.', LAW),
    withdrew: finalState('Drew back', 'The relative decided against it.', 'report:664-671'),
    ...leftStates,
  },
});
