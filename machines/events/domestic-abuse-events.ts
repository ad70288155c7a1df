/** What may be said to have happened about violence in a home with children. */
import type { EventEntry } from '../machine-list.ts';

export const domesticAbuseEvents = {
  'domestic_abuse.notified': {
    label: 'Police told of an incident of domestic abuse at which children live',
    decidedBy: 'police',
    carries: [],
    source: 'report:405-407',
  },
  'domestic_abuse.graded.high': {
    label: 'The notice was graded high risk',
    decidedBy: 'manager',
    carries: [],
    source: 'report:405-407',
  },
  'domestic_abuse.graded.medium': {
    label: 'The notice was graded medium risk',
    decidedBy: 'manager',
    carries: [],
    source: 'report:405-407',
  },
  'domestic_abuse.graded.standard': {
    label: 'The notice was graded standard risk',
    decidedBy: 'manager',
    carries: [],
    source: 'report:405-407',
  },
  'domestic_abuse.left_to_assessment': {
    label: 'The assessment of the child takes it on',
    decidedBy: 'manager',
    carries: [],
    source: 'report:405-407',
  },
  'marac.referred': {
    label: 'High-risk domestic abuse went to the multi-agency risk conference',
    decidedBy: 'partner agency',
    carries: [],
    source: 'report:484-493',
  },
  'marac.held': {
    label: 'The multi-agency risk conference discussed the family',
    decidedBy: 'police',
    carries: [],
    source: 'report:484-493',
  },
  'safety_plan.ended': {
    label: 'The safety plan ended: the risk is lower',
    decidedBy: 'partner agency',
    carries: [],
    source: 'report:484-493',
  },
  'domestic_abuse_support.sought': {
    label: 'A place in a programme was asked for',
    decidedBy: 'social worker',
    carries: ['abuse_support'],
    source: 'report:487-493, 1326-1328',
  },
  'domestic_abuse_support.started': {
    label: 'The programme or direct work began',
    decidedBy: 'partner agency',
    carries: ['abuse_support'],
    source: 'report:487-493, 1326-1328',
  },
  'domestic_abuse_support.completed': {
    label: 'The programme or direct work was completed',
    decidedBy: 'partner agency',
    carries: [],
    source: 'report:487-493, 1326-1328',
  },
  'domestic_abuse_support.dropped': {
    label: 'The programme or direct work was given up',
    decidedBy: 'family',
    carries: [],
    source: 'report:487-493, 1326-1328',
  },
} as const satisfies Record<string, EventEntry>;
