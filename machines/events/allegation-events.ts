/** What may be said to have happened after an allegation against an adult who works with children. */
import type { EventEntry } from '../machine-list.ts';

export const allegationEvents = {
  'allegation.known': {
    label: 'An employer learned of an allegation against an adult who works with children',
    decidedBy: 'partner agency',
    carries: [],
    source: 'Working Together 2015, chapter 2',
  },
  'allegation.reported': {
    label: 'The designated officer was told of the allegation',
    decidedBy: 'partner agency',
    carries: [],
    source: 'report:578-581, 1142-1144',
  },
  'allegation.decided.advice_only': {
    label: 'The designated officer gave advice: below the threshold',
    decidedBy: 'manager',
    carries: [],
    source: 'report:578-581, 1142-1144',
  },
  'allegation.decided.threshold_met': {
    label: 'The designated officer found the threshold met',
    decidedBy: 'manager',
    carries: [],
    source: 'report:578-581, 1142-1144',
  },
  'allegation_meeting.held': {
    label: 'The agencies met on the allegation',
    decidedBy: 'manager',
    carries: [],
    source: 'report:578-581, 1142-1144',
  },
  'allegation.concluded.substantiated': {
    label: 'The allegation was substantiated',
    decidedBy: 'manager',
    carries: [],
    source: 'Working Together 2015, chapter 2',
  },
  'allegation.concluded.not_substantiated': {
    label: 'The allegation was not substantiated',
    decidedBy: 'manager',
    carries: ['allegation_outcome'],
    source: 'Working Together 2015, chapter 2',
  },
  'allegation_action.dismissed_and_barred': {
    label: 'The adult was dismissed and reported for barring',
    decidedBy: 'partner agency',
    carries: [],
    source: 'Working Together 2015, chapter 2',
  },
  'allegation_action.back_to_work': {
    label: 'The adult went back to work with conditions',
    decidedBy: 'partner agency',
    carries: [],
    source: 'Working Together 2015, chapter 2',
  },
} as const satisfies Record<string, EventEntry>;
