/** The figures that every English authority publishes of a year, by the return in which they stand. */

/** Of the whole year to 31 March, or of its last day. */
export type CountedOver = 'year' | 'end';

export interface PublishedFigure {
  readonly label: string;
  /** `%` for a percentage. */
  readonly unit: string;
  readonly counted: CountedOver;
  /** The return, and what stands there. */
  readonly published: string;
}

const CENSUS = 'children in need census';
const CARE = 'looked-after children return (SSDA903)';
const WORKFORCE = 'social work workforce census';

const figure = (label: string, unit: string, counted: CountedOver, published: string): PublishedFigure => ({
  label,
  unit,
  counted,
  published,
});

export const PUBLISHED_FIGURES = {
  children: figure('Children of the area', 'children', 'end', 'mid-year estimate: children of 0 to 17'),
  contacts: figure('Contacts', 'contacts', 'year', 'no national return: the authority’s own count, children'),
  referrals: figure('Referrals', 'children', 'year', `${CENSUS}: referrals in the year`),
  re_referrals: figure('Referred again within 12 months', '%', 'year', `${CENSUS}: of the referrals`),
  closed_at_referral: figure(
    'Closed at referral',
    '%',
    'year',
    `${CENSUS}: referrals with no further action`,
  ),
  not_in_need: figure('Assessed and not in need', '%', 'year', `${CENSUS}: of the referrals`),
  assessments: figure('Assessments completed', 'children', 'year', `${CENSUS}: assessments in the year`),
  assessments_in_time: figure(
    'Assessments within 45 working days',
    '%',
    'year',
    `${CENSUS}: of those completed`,
  ),
  need_started: figure('Episodes of need started', 'children', 'year', `${CENSUS}: episodes that began`),
  children_in_need: figure('Children in need', 'children', 'end', `${CENSUS}: on 31 March, all of them`),
  section_47: figure('Section 47 enquiries', 'children', 'year', `${CENSUS}: enquiries that began`),
  conferences: figure('Initial conferences', 'children', 'year', `${CENSUS}: initial conferences held`),
  conferences_in_time: figure('Conferences within 15 working days', '%', 'year', `${CENSUS}: of those held`),
  plans_started: figure('Protection plans started', 'children', 'year', `${CENSUS}: plans that began`),
  repeat_plans: figure('Second or later plan', '%', 'year', `${CENSUS}: of the plans that began`),
  on_plan: figure('On a protection plan', 'children', 'end', `${CENSUS}: on 31 March`),
  looked_after: figure('Looked after', 'children', 'end', `${CARE}: on 31 March`),
  care_started: figure('Came into care', 'children', 'year', `${CARE}: started to be looked after`),
  care_ceased: figure('Left care', 'children', 'year', `${CARE}: ceased to be looked after`),
  adopted: figure('Adopted', 'children', 'year', `${CARE}: ceased because adopted`),
  special_guardianships: figure(
    'Special guardianship',
    'children',
    'year',
    `${CARE}: ceased by such an order`,
  ),
  unaccompanied: figure('In care, unaccompanied', 'children', 'end', `${CARE}: asylum seekers, on 31 March`),
  fostered: figure('In foster families', 'children', 'end', `${CARE}: on 31 March`),
  care_leavers: figure(
    'Care leavers of 19 to 21',
    'young people',
    'year',
    `${CARE}: with a birthday in the year`,
  ),
  social_workers: figure(
    'Social workers in post',
    'posts',
    'end',
    `${WORKFORCE}: full-time equivalents, no agency`,
  ),
  agency_share: figure('Agency social workers', '%', 'end', `${WORKFORCE}: agency worker rate`),
} as const satisfies Readonly<Record<string, PublishedFigure>>;

export type FigureName = keyof typeof PUBLISHED_FIGURES;

export const FIGURE_NAMES = Object.keys(PUBLISHED_FIGURES) as FigureName[];
