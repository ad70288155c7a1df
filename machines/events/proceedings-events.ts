/** What may be said to have happened on the way to court and in it. */
import type { EventEntry } from '../machine-list.ts';

const OUTLINE = 'Practice Direction 12A, 2014';
const FINAL_ORDER = 'Children Act 1989, section 31; report:646-653';
const CARE_TAKES_IT = 'Says what the court ordered; a chart of care takes it where the child is in care.';

const concluded = (label: string, source: string = FINAL_ORDER) =>
  ({ label: `Final order: ${label}`, decidedBy: 'court', carries: [], source }) as const;

export const proceedingsEvents = {
  'legal_planning.requested': {
    label: 'A legal planning meeting was asked for',
    decidedBy: 'manager',
    carries: [],
    source: 'report:643-644',
    untaken: 'Legal planning or court is under way already.',
  },
  'legal_planning.decided.not_now': {
    label: 'Legal planning: not now',
    decidedBy: 'manager',
    carries: [],
    source: 'report:643-644',
  },
  'legal_planning.decided.pre_proceedings': {
    label: 'Legal planning: a letter to the parents first',
    decidedBy: 'manager',
    carries: [],
    source: 'report:641-644',
  },
  'legal_planning.decided.issue': {
    label: 'Legal planning: to court at once',
    decidedBy: 'manager',
    carries: [],
    source: 'report:643-644',
  },
  'letter_before_proceedings.sent': {
    label: 'The parents were sent the letter before proceedings',
    decidedBy: 'manager',
    carries: [],
    source: 'report:642-643',
  },
  'pre_proceedings.met': {
    label: 'Parents and authority met, each with a lawyer',
    decidedBy: 'manager',
    carries: [],
    source: 'report:641-644',
  },
  'pre_proceedings.reviewed': {
    label: 'The changes agreed before proceedings were reviewed',
    decidedBy: 'manager',
    carries: [],
    source: 'report:641-644',
  },
  'pre_proceedings.ended.changed_enough': {
    label: 'Out of pre-proceedings: enough has changed',
    decidedBy: 'manager',
    carries: [],
    source: 'report:641-644',
  },
  'pre_proceedings.ended.issue': {
    label: 'Out of pre-proceedings: it goes to court',
    decidedBy: 'manager',
    carries: [],
    source: 'report:641-646',
  },
  'proceedings.issued': {
    label: 'The authority applied to the court',
    decidedBy: 'manager',
    carries: [],
    source: 'report:644-646',
  },
  'interim_care_order.granted': {
    label: 'The court granted or renewed an interim care order in proceedings',
    decidedBy: 'court',
    carries: [],
    source: 'Children Act 1989, section 38',
  },
  'interim_care_order.made': {
    label: 'An interim care order is in force',
    decidedBy: 'court',
    carries: [],
    source: 'Children Act 1989, section 38',
    untaken: CARE_TAKES_IT,
  },
  'case_management_hearing.held': {
    label: 'A case management hearing was held',
    decidedBy: 'court',
    carries: [],
    source: OUTLINE,
  },
  'issues_resolution_hearing.held': {
    label: 'The issues resolution hearing was held',
    decidedBy: 'court',
    carries: [],
    source: OUTLINE,
  },
  'proceedings.extended': {
    label: 'The court allowed up to eight weeks more',
    decidedBy: 'court',
    carries: ['extension_reason'],
    source: 'Children Act 1989, section 32; report:652-653',
  },
  'final_hearing.listed': {
    label: 'The dispute goes to a final hearing',
    decidedBy: 'court',
    carries: [],
    source: OUTLINE,
  },
  'final_hearing.held': {
    label: 'The final hearing was held',
    decidedBy: 'court',
    carries: [],
    source: OUTLINE,
  },
  'proceedings.withdrawn': {
    label: 'The authority withdrew its application with leave of the court',
    decidedBy: 'court',
    carries: [],
    source: FINAL_ORDER,
  },
  'proceedings.concluded.care_order': concluded('care order'),
  'proceedings.concluded.care_and_placement_orders': concluded(
    'care order with a placement order',
    'Adoption and Children Act 2002, section 21; report:846-849',
  ),
  'proceedings.concluded.supervision_order': concluded('supervision order'),
  'proceedings.concluded.special_guardianship': concluded('special guardianship'),
  'proceedings.concluded.child_arrangements': concluded('child arrangements'),
  'proceedings.concluded.no_order': concluded('none'),
  'proceedings.ended': {
    label: 'Legal planning or court is over, whatever came of it',
    decidedBy: 'consequence',
    carries: [],
    source: 'report:641-653',
    untaken: 'No relative was being looked at beside the case.',
  },
  'care_order.made': {
    label: 'The child is under a full care order',
    decidedBy: 'consequence',
    carries: [],
    source: 'Children Act 1989, section 31',
    untaken: CARE_TAKES_IT,
  },
  'supervision_order.made': {
    label: 'The child is under a supervision order',
    decidedBy: 'consequence',
    carries: [],
    source: 'Children Act 1989, section 35',
    untaken: CARE_TAKES_IT,
  },
  'guardianship_application.granted': {
    label: 'The court granted an application for special guardianship outside care proceedings',
    decidedBy: 'court',
    carries: [],
    source: 'Children Act 1989, section 14A',
  },
  'special_guardianship.ordered': {
    label: 'The court made a special guardianship order',
    decidedBy: 'court',
    carries: [],
    source: 'Children Act 1989, section 14A; report:147, 666-671',
    untaken: CARE_TAKES_IT,
  },
  'child_arrangements.ordered': {
    label: 'The court said by an order with whom the child lives',
    decidedBy: 'court',
    carries: [],
    source: 'Children Act 1989, section 8',
    untaken: CARE_TAKES_IT,
  },
} as const satisfies Record<string, EventEntry>;
