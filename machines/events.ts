/** Everything that may be said to have happened, by event type: label, who decides it, what it carries, source. */
import { adoptionEvents } from './events/adoption-events.ts';
import { assessmentEvents } from './events/assessment-events.ts';
import { childInNeedEvents } from './events/child-in-need-events.ts';
import { contactEvents } from './events/contact-events.ts';
import { earlyHelpEvents } from './events/early-help-events.ts';
import { leavingEvents } from './events/leaving-events.ts';
import { permanenceEvents } from './events/permanence-events.ts';
import { proceedingsEvents } from './events/proceedings-events.ts';
import { protectionEvents } from './events/protection-events.ts';
import { adopterEvents } from './events/adopter-events.ts';
import { adoptionSupportEvents } from './events/adoption-support-events.ts';
import { privateFosteringEvents } from './events/private-fostering-events.ts';
import { allegationEvents } from './events/allegation-events.ts';
import { educationEvents } from './events/education-events.ts';
import { rightsEvents } from './events/rights-events.ts';
import { edgeOfCareEvents } from './events/edge-of-care-events.ts';
import { troubledFamilyEvents } from './events/troubled-family-events.ts';
import { domesticAbuseEvents } from './events/domestic-abuse-events.ts';
import { healthAndConcernEvents } from './events/health-and-concern-events.ts';
import { childDeathEvents } from './events/child-death-events.ts';
import { lifeStoryEvents } from './events/life-story-events.ts';
import type { EventEntry } from './machine-list.ts';

const entries = {
  ...contactEvents,
  ...earlyHelpEvents,
  ...assessmentEvents,
  ...childInNeedEvents,
  ...protectionEvents,
  ...leavingEvents,
  ...proceedingsEvents,
  ...permanenceEvents,
  ...adoptionEvents,
  ...adopterEvents,
  ...adoptionSupportEvents,
  ...privateFosteringEvents,
  ...allegationEvents,
  ...educationEvents,
  ...rightsEvents,
  ...edgeOfCareEvents,
  ...troubledFamilyEvents,
  ...domesticAbuseEvents,
  ...healthAndConcernEvents,
  ...childDeathEvents,
  ...lifeStoryEvents,
};

export type EventType = keyof typeof entries;

export const events: Readonly<Record<string, EventEntry>> = entries;
