/** What may be said to have happened after self-harm, or a concern that specialists know. */
import type { EventEntry } from '../machine-list.ts';

export const healthAndConcernEvents = {
  'self_harm.attended': {
    label: 'A young person came to hospital after self-harm',
    decidedBy: 'health',
    carries: [],
    source: 'report:1487-1494',
  },
  'self_harm.followed_up': {
    label: 'The doctor saw the young person after self-harm',
    decidedBy: 'health',
    carries: [],
    source: 'report:1487-1494',
  },
  'self_harm.not_followed_up': {
    label: 'The young person was not seen after self-harm',
    decidedBy: 'health',
    carries: [],
    source: 'report:1487-1494',
  },
  'self_harm.settled': {
    label: 'The doctor and the young person see no need of more',
    decidedBy: 'health',
    carries: [],
    source: 'report:1487-1494',
  },
  'self_harm.sent_to_camhs': {
    label: 'The doctor asked mental health services to see the young person',
    decidedBy: 'health',
    carries: [],
    source: 'report:1487-1494',
  },
  'self_harm.concern_found': {
    label: 'The doctor fears for the child at home',
    decidedBy: 'health',
    carries: [],
    source: 'report:1487-1494',
  },
  'specialist_concern.raised': {
    label: 'A concern that specialists know was raised',
    decidedBy: 'partner agency',
    carries: ['specialist_concern'],
    source: 'report:551-559, 1461-1468',
  },
  'specialist_concern.advice_given': {
    label: 'The specialist gave advice',
    decidedBy: 'partner agency',
    carries: [],
    source: 'report:551-559, 1461-1468',
  },
  'specialist_concern.sent_to_assessment': {
    label: 'The concern went to the front door for an assessment',
    decidedBy: 'social worker',
    carries: [],
    source: 'report:551-559, 1461-1468',
  },
  'specialist_concern.sent_to_strategy': {
    label: 'The concern calls for a strategy discussion',
    decidedBy: 'manager',
    carries: [],
    source: 'report:551-559, 1461-1468',
  },
  'channel.referred': {
    label: 'The young person was put forward to the Channel panel',
    decidedBy: 'police',
    carries: [],
    source: 'report:551-559, 1461-1468',
  },
  'channel.met': {
    label: 'The Channel panel met',
    decidedBy: 'police',
    carries: [],
    source: 'report:551-559, 1461-1468',
  },
  'channel_plan.agreed': {
    label: 'A Channel plan was agreed',
    decidedBy: 'police',
    carries: [],
    source: 'report:551-559, 1461-1468',
  },
  'channel_plan.not_needed': {
    label: 'The Channel panel saw no need of a plan',
    decidedBy: 'police',
    carries: [],
    source: 'report:551-559, 1461-1468',
  },
  'channel_plan.reviewed': {
    label: 'The Channel plan was reviewed',
    decidedBy: 'police',
    carries: [],
    source: 'report:551-559, 1461-1468',
  },
  'channel_plan.ended': {
    label: 'The Channel plan ended: the risk is down',
    decidedBy: 'police',
    carries: [],
    source: 'report:551-559, 1461-1468',
  },
  'channel_plan.refused': {
    label: 'The young person wants no Channel plan',
    decidedBy: 'child',
    carries: [],
    source: 'report:551-559, 1461-1468',
  },
} as const satisfies Record<string, EventEntry>;
