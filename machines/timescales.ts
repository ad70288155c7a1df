/** What ought to happen by when, as the law stood in June 2015: measured, never enforced. */
import { adoptionTimescales } from './timescales/adoption-timescales.ts';
import { careTimescales } from './timescales/care-timescales.ts';
import { frontDoorTimescales } from './timescales/front-door-timescales.ts';
import { needTimescales } from './timescales/need-timescales.ts';
import { permanenceTimescales } from './timescales/permanence-timescales.ts';
import { proceedingsTimescales } from './timescales/proceedings-timescales.ts';
import { protectionTimescales } from './timescales/protection-timescales.ts';
import { adopterTimescales } from './timescales/adopter-timescales.ts';
import { privateFosteringTimescales } from './timescales/private-fostering-timescales.ts';
import { allegationTimescales } from './timescales/allegation-timescales.ts';
import { educationTimescales } from './timescales/education-timescales.ts';
import { complaintTimescales } from './timescales/complaint-timescales.ts';
import { selfHarmTimescales } from './timescales/self-harm-timescales.ts';
import { lifeStoryTimescales } from './timescales/life-story-timescales.ts';
import { careHealthTimescales } from './timescales/care-health-timescales.ts';
import { leavingCareTimescales } from './timescales/leaving-care-timescales.ts';
import { riskTimescales } from './timescales/risk-timescales.ts';
import type { TimescaleList } from './machine-list.ts';

export const timescales: TimescaleList = {
  ...frontDoorTimescales,
  ...needTimescales,
  ...protectionTimescales,
  ...proceedingsTimescales,
  ...permanenceTimescales,
  ...adoptionTimescales,
  ...adopterTimescales,
  ...privateFosteringTimescales,
  ...allegationTimescales,
  ...educationTimescales,
  ...complaintTimescales,
  ...selfHarmTimescales,
  ...lifeStoryTimescales,
  ...careTimescales,
  ...careHealthTimescales,
  ...leavingCareTimescales,
  ...riskTimescales,
};
