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
