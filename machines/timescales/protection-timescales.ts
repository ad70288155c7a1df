/** Timescales from the suspicion of harm to the end of a child protection plan. */
import { ENQUIRY_ENDS, LEAVES, PLAN_ENDS } from '../endings.ts';
import type { TimescaleList } from '../machine-list.ts';
import { LOCAL_PRACTICE, LONDON_PROCEDURES, WORKING_TOGETHER_2015 } from './editions.ts';

const PLAN_OVER = [...PLAN_ENDS, ...LEAVES] as const;
/** Harm that is told during an enquiry becomes part of it: no discussion of its own is due. */
const PART_OF_ENQUIRY = [
  ...ENQUIRY_ENDS,
  'section47.completed.conference',
  'conference.initial.held',
  ...PLAN_OVER,
] as const;
const NO_CONFERENCE = [...ENQUIRY_ENDS, ...LEAVES] as const;

export const protectionTimescales = {
  strategy_discussion: {
    ...LONDON_PROCEDURES,
    label: 'Strategy discussion',
    starts: ['harm.suspected'],
    stops: ['strategy_discussion.held'],
    ends: PART_OF_ENQUIRY,
    limit: { amount: 3, unit: 'working days' },
  },
  strategy_discussion_urgent: {
    ...LONDON_PROCEDURES,
    label: 'Strategy discussion, urgent: same day',
    starts: ['immediate_danger.reported'],
    stops: ['strategy_discussion.held'],
    ends: PART_OF_ENQUIRY,
    limit: { amount: 0, unit: 'days' },
  },
  initial_conference: {
    ...WORKING_TOGETHER_2015,
    label: 'Initial conference',
    // The discussion that began the enquiry is of the same minute; an earlier one that was reconvened does not count.
    starts: ['section47.started'],
    stops: ['conference.initial.held'],
    ends: NO_CONFERENCE,
    limit: { amount: 15, unit: 'working days' },
  },
  conference_report_shared: {
    ...LONDON_PROCEDURES,
    label: 'Conference report with the parents',
    // Two working days before the last day for the conference, counted from the same start.
    starts: ['section47.started'],
    stops: ['conference_report.shared'],
    ends: ['conference.initial.held', ...NO_CONFERENCE],
    limit: { amount: 13, unit: 'working days' },
    source: 'London Child Protection Procedures; report:228-230',
  },
  core_group: {
    ...WORKING_TOGETHER_2015,
    label: 'First core group',
    starts: ['cp_plan.started'],
    stops: ['core_group.held'],
    ends: PLAN_OVER,
    limit: { amount: 10, unit: 'working days' },
  },
  core_group_later: {
    ...LOCAL_PRACTICE,
    label: 'Later core group',
    starts: ['core_group.held'],
    stops: ['core_group.held'],
    ends: PLAN_OVER,
    limit: { amount: 6, unit: 'weeks' },
  },
  cp_visit: {
    ...LONDON_PROCEDURES,
    label: 'Visit to a child on a plan',
    starts: ['cp_plan.started', 'cp_visit.made'],
    stops: ['cp_visit.made'],
    ends: PLAN_OVER,
    limit: { amount: 10, unit: 'working days' },
  },
  first_review_conference: {
    ...WORKING_TOGETHER_2015,
    label: 'First review conference',
    starts: ['cp_plan.started'],
    stops: ['conference.review.held'],
    ends: PLAN_OVER,
    limit: { amount: 3, unit: 'months' },
  },
  later_review_conference: {
    ...WORKING_TOGETHER_2015,
    label: 'Later review conference',
    starts: ['conference.review.held'],
    stops: ['conference.review.held'],
    ends: PLAN_OVER,
    limit: { amount: 6, unit: 'months' },
  },
} as const satisfies TimescaleList;
