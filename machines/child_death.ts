/** What follows when a child dies: an answer to the family at once, a review, lessons. */
import { setup, type AnyStateMachine } from 'xstate';
import type { CaseEvent } from './case-event.ts';
import { finalState } from './final-state.ts';
import type { StateMeta } from './machine-list.ts';

export const childDeath: AnyStateMachine = setup({
  types: { events: {} as CaseEvent, emitted: {} as CaseEvent, meta: {} as StateMeta },
}).createMachine({
  id: 'child_death',
  initial: 'not_open',
  meta: {
    label: 'Death of a child',
    explain: 'Every death of a child is looked at, so that others may live. Eight were in the year.',
    source: 'report:1526-1530; Working Together 2015, chapter 5',
  },
  states: {
    not_open: {
      meta: { label: 'Not open', explain: 'The child is alive.', source: 'Working Together 2015, chapter 5' },
      on: { 'child.died': 'notified' },
    },
    notified: {
      meta: {
        label: 'Told to the board',
        explain: 'Doctors and police say whether anybody could have foreseen it.',
        room: ['the designated doctor for child deaths'],
        source: 'Working Together 2015, chapter 5',
      },
      on: { 'child_death.expected': 'review_due', 'child_death.unexpected': 'rapid_response' },
    },
    rapid_response: {
      meta: {
        label: 'Rapid response',
        explain:
          'Police, a doctor and social care visit the family together, within days: kind and thorough.',
        room: ['police', 'a paediatrician', 'social care'],
        source: 'Working Together 2015, chapter 5',
      },
      on: { 'serious_incident.notified': 'incident', 'rapid_response.met': 'review_due' },
    },
    incident: {
      meta: {
        label: 'A serious incident',
        explain:
          'Abuse or neglect is known or suspected: Ofsted is told, and the board asks for a serious case review.',
        room: ['the chair of the safeguarding board', 'police', 'health', 'social care'],
        source: 'Working Together 2015, chapter 4; report:133',
      },
      on: { 'serious_case_review.decided': 'case_review', 'serious_case_review.not_needed': 'review_due' },
    },
    case_review: {
      meta: {
        label: 'Serious case review',
        explain: 'Independent people ask how agencies worked together, and publish what they find.',
        room: ['an independent reviewer', 'the family'],
        source: 'Working Together 2015, chapter 4; report:133',
      },
      on: { 'serious_case_review.published': 'review_due' },
    },
    review_due: {
      meta: {
        label: 'Review by the child death panel',
        explain: 'The panel looks at all that is known: was there something that could be changed?',
        room: ['public health', 'a paediatrician', 'police', 'social care'],
        source: 'report:1526-1530; Working Together 2015, chapter 5',
      },
      on: { 'child_death.reviewed': 'reviewed' },
    },
    reviewed: finalState(
      'Reviewed',
      'What could be changed was written down and passed on.',
      'report:1526-1530',
    ),
  },
});
