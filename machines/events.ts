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
import { lookedAfterEvents } from './events/looked-after-events.ts';
import { carePlanningEvents } from './events/care-planning-events.ts';
import { careReviewEvents } from './events/care-review-events.ts';
import { placementEvents } from './events/placement-events.ts';
import { connectedPersonEvents } from './events/connected-person-events.ts';
import { placementStartEvents } from './events/placement-start-events.ts';
import { placementVisitEvents } from './events/placement-visit-events.ts';
import { careHealthEvents } from './events/care-health-events.ts';
import { camhsEvents } from './events/camhs-events.ts';
import { careEducationEvents } from './events/care-education-events.ts';
import { leavingCareEvents } from './events/leaving-care-events.ts';
import { careLeaverHomeEvents } from './events/care-leaver-home-events.ts';
import { careLeaverContactEvents } from './events/care-leaver-contact-events.ts';
import { adultTransferEvents } from './events/adult-transfer-events.ts';
import { missingEvents } from './events/missing-events.ts';
import { exploitationEvents } from './events/exploitation-events.ts';
import { homelessnessEvents } from './events/homelessness-events.ts';
import { shortBreakEvents } from './events/short-break-events.ts';
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
  ...lookedAfterEvents,
  ...carePlanningEvents,
  ...careReviewEvents,
  ...placementEvents,
  ...connectedPersonEvents,
  ...placementStartEvents,
  ...placementVisitEvents,
  ...careHealthEvents,
  ...camhsEvents,
  ...careEducationEvents,
  ...leavingCareEvents,
  ...careLeaverHomeEvents,
  ...careLeaverContactEvents,
  ...adultTransferEvents,
  ...missingEvents,
  ...exploitationEvents,
  ...homelessnessEvents,
  ...shortBreakEvents,
};

export type EventType = keyof typeof entries;

export const events: Readonly<Record<string, EventEntry>> = entries;
