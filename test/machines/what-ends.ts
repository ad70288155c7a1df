/** What ends each chart wherever it stands, and what opens it that may come again: for the tests of the charts. */

/** The child leaves. */
const LEAVES = ['child.moved_away', 'child.died', 'child.turned_18'];

/** For a chart that runs beside a child's time in care. */
const CARE_ENDS = ['care.ended', 'child.moved_away', 'child.died', 'child.turned_18'];

/** For a chart of life after care. */
const LEAVER_ENDS = ['child.moved_away', 'child.died'];

/** For every chart that says nothing else: care begins, or the child leaves. */
const ENDS = ['looked_after.started', 'child.moved_away', 'child.died', 'child.turned_18'];

const ENDS_OF_ITS_OWN: Readonly<Record<string, readonly string[]>> = {
  looked_after: LEAVES,
  care_planning: CARE_ENDS,
  care_reviews: CARE_ENDS,
  placement: CARE_ENDS,
  connected_person: CARE_ENDS,
  placement_start: CARE_ENDS,
  placement_visits: CARE_ENDS,
  care_health: CARE_ENDS,
  camhs: CARE_ENDS,
  care_education: CARE_ENDS,
  leaving_care: LEAVER_ENDS,
  care_leaver_home: LEAVER_ENDS,
  care_leaver_contact: LEAVER_ENDS,
  adult_transfer: LEAVER_ENDS,
  missing: LEAVES,
  exploitation: LEAVES,
};

export const endsOf = (chart: string): readonly string[] => ENDS_OF_ITS_OWN[chart] ?? ENDS;

/** Opening events that may come while an instance is open. A referral may not: what is told of an open case is passed to it. */
export const COMES_AGAIN: Readonly<Record<string, readonly string[]>> = {
  early_help: ['early_help.offered', 'case.stepped_down'],
  protection: ['harm.suspected', 'immediate_danger.reported'],
  placement_start: ['child.placed'],
  placement_visits: ['child.placed'],
  missing: ['missing_from_home.reported', 'missing_from_care.reported'],
};
