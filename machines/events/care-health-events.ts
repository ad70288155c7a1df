/** What may be said to have happened to the health of a child in care. */
import type { EventEntry } from '../machine-list.ts';

const HEALTH = 'statutory guidance: Promoting the health and well-being of looked-after children 2015';
const REGULATIONS = 'Care Planning, Placement and Case Review (England) Regulations 2010, reg. 7';
const NURSE = `${HEALTH}; report:712-720`;

export const careHealthEvents = {
  'health_assessment.initial.completed': {
    label: 'A doctor made the first health assessment',
    decidedBy: 'health',
    carries: [],
    source: `${REGULATIONS}; report:712-720`,
  },
  'health_plan.agreed.under_5': {
    label: 'The health plan of a child under five is there: next check in half a year',
    decidedBy: 'health',
    carries: [],
    source: `${REGULATIONS}; ${HEALTH}`,
  },
  'health_plan.agreed.from_5': {
    label: 'The health plan is there: next check in a year',
    decidedBy: 'health',
    carries: [],
    source: `${REGULATIONS}; ${HEALTH}`,
  },
  'health_assessment.reviewed.under_5': {
    label: 'The health of a child under five was checked again',
    decidedBy: 'health',
    carries: [],
    source: NURSE,
  },
  'health_assessment.reviewed.from_5': {
    label: 'The health of the child was checked again',
    decidedBy: 'health',
    carries: [],
    source: NURSE,
  },
  'health_assessment.declined': {
    label: 'The young person did not want the health check',
    decidedBy: 'child',
    carries: [],
    source: HEALTH,
  },
  'substance_need.identified': {
    label: 'A need about drugs or alcohol was found and a service offered',
    decidedBy: 'health',
    carries: ['substance_help'],
    source: 'SSDA903, OC2; report:961-964, 1059-1062',
  },
  'dental_check.completed': {
    label: 'The child saw a dentist',
    decidedBy: 'health',
    carries: [],
    source: `${NURSE}; SSDA903, OC2`,
  },
  'wellbeing_score.asked': {
    label: 'A year in care and aged 4 to 16: the carer is asked for the questionnaire',
    decidedBy: 'time',
    carries: [],
    source: `${HEALTH}; SSDA903, SDQ_SCORE`,
  },
  'wellbeing_score.returned': {
    label: "The carer's questionnaire came back: no cause for concern, or near it",
    decidedBy: 'health',
    carries: ['wellbeing_band'],
    source: `${HEALTH}; SSDA903, SDQ_SCORE`,
  },
  'wellbeing_score.high': {
    label: "The carer's questionnaire came back: cause for concern",
    decidedBy: 'health',
    carries: [],
    source: `${HEALTH}; SSDA903, SDQ_SCORE`,
  },
} as const satisfies Record<string, EventEntry>;
