/** Timescales of leaving care and of life after it. */
import type { TimescaleList } from '../machine-list.ts';

const REGULATIONS = {
  kind: 'statutory',
  verified: true,
  valid: { from: '2011-04-01', to: null },
  source: 'Care Leavers (England) Regulations 2010',
} as const;

const HELP_ENDS = [
  'leaving_care.closed',
  'leaving_care.qualifying_only',
  'child.moved_away',
  'child.died',
] as const;

const CONTACT = { ...REGULATIONS, verified: false } as const;

const HOMES = [
  'accommodation.started.with_family',
  'accommodation.started.staying_put',
  'accommodation.started.supported',
  'accommodation.started.own_tenancy',
  'accommodation.started.adult_care',
  'accommodation.started.custody',
  'accommodation.started.temporary',
] as const;

const NOT_VISITED = ['accommodation.started.unknown', 'care_leaver.lost_touch', ...HELP_ENDS] as const;

export const leavingCareTimescales = {
  pathway_needs_assessment: {
    ...REGULATIONS,
    label: 'Needs assessment for the pathway plan',
    starts: ['leaving_care.eligible'],
    stops: ['needs.assessed'],
    ends: HELP_ENDS,
    limit: { amount: 3, unit: 'months' },
    source:
      'Care Planning, Placement and Case Review (England) Regulations 2010, reg. 42; Care Leavers (England) Regulations 2010',
  },
  pathway_plan_review: {
    ...REGULATIONS,
    label: 'Review of the pathway plan',
    starts: ['pathway_plan.agreed', 'pathway_plan.reviewed'],
    stops: ['pathway_plan.reviewed'],
    ends: HELP_ENDS,
    limit: { amount: 6, unit: 'months' },
    source: 'Care Leavers (England) Regulations 2010, reg. 7; report:968',
  },
  care_leaver_first_visit: {
    ...CONTACT,
    label: 'First visit in a new home after care',
    starts: HOMES,
    stops: ['adviser_visit.first_made'],
    ends: NOT_VISITED,
    limit: { amount: 7, unit: 'days' },
  },
  care_leaver_second_visit: {
    ...CONTACT,
    label: 'Second visit in a new home after care',
    starts: HOMES,
    stops: ['adviser_visit.second_made'],
    ends: NOT_VISITED,
    limit: { amount: 28, unit: 'days' },
  },
  care_leaver_contact: {
    ...CONTACT,
    label: 'Regular visit after care',
    starts: ['adviser_visit.second_made', 'adviser_visit.made', 'care_leaver.came_back'],
    stops: ['adviser_visit.made'],
    ends: [...HOMES, ...NOT_VISITED],
    limit: { amount: 2, unit: 'months' },
  },
} as const satisfies TimescaleList;
