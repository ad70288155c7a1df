/** What ought to happen by when, as the law stood in June 2015: measured, never enforced. */
import { careTimescales } from './timescales/care-timescales.ts';
import { frontDoorTimescales } from './timescales/front-door-timescales.ts';
import { needTimescales } from './timescales/need-timescales.ts';
import { protectionTimescales } from './timescales/protection-timescales.ts';
import { careHealthTimescales } from './timescales/care-health-timescales.ts';
import { leavingCareTimescales } from './timescales/leaving-care-timescales.ts';
import { riskTimescales } from './timescales/risk-timescales.ts';
import type { TimescaleList } from './machine-list.ts';

export const timescales: TimescaleList = {
  ...frontDoorTimescales,
  ...needTimescales,
  ...protectionTimescales,
  ...careTimescales,
  ...careHealthTimescales,
  ...leavingCareTimescales,
  ...riskTimescales,
};
