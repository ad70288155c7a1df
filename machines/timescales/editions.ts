/** The editions of guidance and procedures that the timescales of this version come from, with when each came into force. */

/** Working Together to Safeguard Children, published on 26 March 2015. */
export const WORKING_TOGETHER_2015 = {
  kind: 'statutory',
  verified: true,
  valid: { from: '2015-03-26', to: null },
  source: 'Working Together 2015, chapter 1',
} as const;

/** Fifth edition of the London Child Protection Procedures; figures from memory until somebody confirms them. */
export const LONDON_PROCEDURES = {
  kind: 'local',
  verified: false,
  valid: { from: '2015-01-01', to: null },
  source: 'London Child Protection Procedures',
} as const;

/** What the borough holds itself to; no rule says it. */
export const LOCAL_PRACTICE = {
  kind: 'local',
  verified: false,
  valid: { from: '2014-04-01', to: null },
  source: 'local practice',
} as const;

/** The outline of care proceedings that the courts keep to; days are business days and the day of issue is day 1. */
export const PUBLIC_LAW_OUTLINE = {
  kind: 'statutory',
  verified: false,
  valid: { from: '2014-04-22', to: null },
  source: 'Practice Direction 12A, 2014',
} as const;

/** Reviews and visits before and after a child is placed for adoption. */
export const ADOPTION_AGENCIES_2005 = {
  kind: 'statutory',
  verified: true,
  valid: { from: '2005-12-30', to: null },
  source: 'Adoption Agencies Regulations 2005, regulation 36',
} as const;

/** Statutory guidance on adoption of 2013 and 2014; figures from memory until somebody confirms them. */
export const ADOPTION_GUIDANCE = {
  kind: 'statutory',
  verified: false,
  valid: { from: '2013-07-01', to: null },
  source: 'Adoption statutory guidance 2013',
} as const;

/** A threshold for a mean of three years over the children adopted: for one child a yardstick, no duty. */
export const ADOPTION_SCORECARD_2011_14 = {
  kind: 'local',
  verified: true,
  valid: { from: '2011-04-01', to: null },
  source: 'Adoption scorecards, threshold for 2011-14; report:841-848',
} as const;

/** What the guidance on care planning, of 2010 and 2015, asks for. */
export const CARE_PLANNING_GUIDANCE = {
  kind: 'statutory',
  verified: true,
  valid: { from: '2011-04-01', to: null },
  source: 'Care planning guidance 2010 and 2015',
} as const;

/** Stages of the adopters' assessment and their reviews, as the guidance of 2013 has them. */
export const ADOPTERS_2013 = {
  kind: 'statutory',
  verified: true,
  valid: { from: '2013-07-01', to: null },
  source: 'Adoption statutory guidance 2013; Adoption Agencies Regulations 2005',
} as const;

/** Visits to privately fostered children. */
export const PRIVATE_FOSTERING_2005 = {
  kind: 'statutory',
  verified: true,
  valid: { from: '2005-07-01', to: null },
  source: 'Children (Private Arrangements for Fostering) Regulations 2005',
} as const;

/** Complaints of children and families under the Children Act. */
export const COMPLAINTS_2006 = {
  kind: 'statutory',
  verified: true,
  valid: { from: '2006-09-01', to: null },
  source: 'Children Act 1989 Representations Procedure (England) Regulations 2006',
} as const;

/** The Children Act as it stood. */
export const CHILDREN_ACT_1989 = {
  kind: 'statutory',
  verified: true,
  valid: { from: '1991-10-14', to: null },
  source: 'Children Act 1989',
} as const;

/** The regulations on care planning, placement and case review, in force from 1 April 2011. */
export const CARE_PLANNING_2010 = {
  kind: 'statutory',
  verified: true,
  valid: { from: '2011-04-01', to: null },
  source: 'Care Planning, Placement and Case Review (England) Regulations 2010',
} as const;
