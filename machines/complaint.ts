/** A complaint by a child or family, through its three stages. */
import { setup, type AnyStateMachine } from 'xstate';
import type { CaseEvent } from './case-event.ts';
import { finalState } from './final-state.ts';
import type { StateMeta } from './machine-list.ts';

export const complaint: AnyStateMachine = setup({
  types: { events: {} as CaseEvent, emitted: {} as CaseEvent, meta: {} as StateMeta },
}).createMachine({
  id: 'complaint',
  initial: 'not_open',
  meta: {
    label: 'Complaint',
    explain: 'Few come from children. Two about the accuracy of assessments were upheld here.',
    source: 'report:1350-1358; Children Act 1989 Representations Procedure (England) Regulations 2006',
  },
  states: {
    not_open: {
      meta: { label: 'Not open', explain: 'Nobody has complained yet.', source: 'report:1350-1358' },
      on: { 'complaint.received': 'stage_1' },
    },
    stage_1: {
      meta: {
        label: 'Stage one: the team answers',
        explain:
          'The manager talks with whoever complained and answers in ten working days, twenty where it is complex.',
        room: ['the child or parent', 'the team manager', 'an advocate where wanted'],
        source: 'Children Act 1989 Representations Procedure (England) Regulations 2006',
      },
      on: { 'complaint.answered': 'answered', 'complaint.withdrawn': 'withdrawn' },
    },
    answered: {
      meta: {
        label: 'Answered: is it good enough?',
        explain: 'They have twenty working days to ask for more.',
        source: 'Children Act 1989 Representations Procedure (England) Regulations 2006',
      },
      on: { 'complaint.accepted': 'resolved', 'complaint.taken_to_stage_2': 'stage_2' },
    },
    stage_2: {
      meta: {
        label: 'Stage two: an investigation',
        explain: 'An investigator and an independent person look into it.',
        room: ['an investigating officer', 'an independent person'],
        source: 'Children Act 1989 Representations Procedure (England) Regulations 2006',
      },
      on: { 'complaint.investigated': 'investigated', 'complaint.withdrawn': 'withdrawn' },
    },
    investigated: {
      meta: {
        label: 'Investigated: is it good enough?',
        explain: 'The report and the answer of a senior manager are with them.',
        source: 'Children Act 1989 Representations Procedure (England) Regulations 2006',
      },
      on: { 'complaint.accepted': 'resolved', 'complaint.taken_to_panel': 'stage_3' },
    },
    stage_3: {
      meta: {
        label: 'Stage three: a panel',
        explain: 'Three independent people hear both sides; beyond them is only the ombudsman.',
        room: ['three independent panel members', 'the child or parent'],
        source: 'Children Act 1989 Representations Procedure (England) Regulations 2006',
      },
      on: { 'complaint.panel_held': 'resolved' },
    },
    resolved: finalState(
      'Resolved',
      'What was wrong is put right, and others learn from it.',
      'report:1350-1358',
    ),
    withdrawn: finalState(
      'Withdrawn',
      'They do not go on with it.',
      'Children Act 1989 Representations Procedure (England) Regulations 2006',
    ),
  },
});
