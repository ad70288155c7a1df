/** Timescales of the health and schooling of a child in care. */
import { CARE_BEGINS, CARE_ENDS } from '../endings.ts';
import type { TimescaleList } from '../machine-list.ts';
import { CARE_PLANNING_2010, LOCAL_PRACTICE } from './editions.ts';

const HEALTH = {
  ...CARE_PLANNING_2010,
  source: `${CARE_PLANNING_2010.source}, reg. 7; statutory guidance: Promoting the health and well-being of looked-after children 2015`,
} as const;

export const careHealthTimescales = {
  initial_health_assessment: {
    ...HEALTH,
    label: 'First health assessment',
    starts: CARE_BEGINS,
    stops: ['health_assessment.initial.completed'],
    ends: CARE_ENDS,
    limit: { amount: 20, unit: 'working days' },
  },
  review_health_assessment_under_5: {
    ...HEALTH,
    label: 'Health check, under five',
    starts: ['health_plan.agreed.under_5', 'health_assessment.reviewed.under_5'],
    stops: ['health_assessment.reviewed.under_5'],
    ends: ['health_assessment.reviewed.from_5', ...CARE_ENDS],
    limit: { amount: 6, unit: 'months' },
  },
  review_health_assessment: {
    ...HEALTH,
    label: 'Health check, five and over',
    starts: ['health_plan.agreed.from_5', 'health_assessment.reviewed.from_5'],
    stops: ['health_assessment.reviewed.from_5'],
    ends: CARE_ENDS,
    limit: { amount: 12, unit: 'months' },
  },
  dental_check: {
    ...HEALTH,
    verified: false,
    label: 'Dental check',
    starts: [...CARE_BEGINS, 'dental_check.completed'],
    stops: ['dental_check.completed'],
    ends: CARE_ENDS,
    limit: { amount: 12, unit: 'months' },
  },
  wellbeing_score: {
    ...HEALTH,
    label: 'Strengths and difficulties questionnaire',
    starts: ['wellbeing_score.returned', 'wellbeing_score.high'],
    stops: ['wellbeing_score.returned', 'wellbeing_score.high'],
    ends: CARE_ENDS,
    limit: { amount: 12, unit: 'months' },
  },
  personal_education_plan: {
    ...CARE_PLANNING_2010,
    verified: false,
    label: 'First personal education plan',
    starts: ['virtual_school.told'],
    stops: ['pep.agreed'],
    ends: ['school_place.found', ...CARE_ENDS],
    limit: { amount: 10, unit: 'working days' },
    source: 'statutory guidance: Promoting the education of looked-after children 2014',
  },
  personal_education_plan_review: {
    ...LOCAL_PRACTICE,
    verified: true,
    label: 'Review of the personal education plan',
    starts: ['pep.agreed', 'pep.reviewed'],
    stops: ['pep.reviewed'],
    ends: CARE_ENDS,
    limit: { amount: 6, unit: 'months' },
    source: 'report:764; local practice',
  },
} as const satisfies TimescaleList;
