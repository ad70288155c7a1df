/** What ends each chart wherever it stands, and what opens it that may come again: for the tests of the charts. */

import { machines } from '../../machines/index.ts';

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

/** Charts that care, or a leaving, does not end. */
const GOES_ON: Readonly<Record<string, readonly string[]>> = {
  // The court decides on a child in care as on a child at home.
  proceedings: ['looked_after.started'],
  // A lasting home is planned for children in care.
  special_guardianship: ['looked_after.started'],
  permanence: ['looked_after.started'],
  adoption: ['looked_after.started'],
  // The adult still works with children, wherever this child is.
  allegation: ['looked_after.started', 'child.moved_away', 'child.died', 'child.turned_18'],
  // A child in care without a school is still without a school.
  missing_education: ['looked_after.started'],
  // Children at home and in care have a right to be heard.
  advocacy: ['looked_after.started'],
  // A friend for children in care.
  independent_visitor: ['looked_after.started'],
  // A complaint is answered wherever the child lives.
  complaint: ['looked_after.started', 'child.moved_away', 'child.died', 'child.turned_18'],
  // The doctor sees children in care too.
  self_harm: ['looked_after.started'],
  // A plan against being drawn in goes on in care.
  specialist_concern: ['looked_after.started'],
  // It begins where all else ends.
  child_death: ['looked_after.started', 'child.moved_away', 'child.died', 'child.turned_18'],
  // Children in care need it most.
  life_story: ['looked_after.started'],
};

/** Of a chart of a child. Adopters come and go by themselves. */
export const endsOf = (chart: string): readonly string[] =>
  machines[chart]?.subject === 'adopter'
    ? []
    : (ENDS_OF_ITS_OWN[chart] ?? ENDS).filter((type) => GOES_ON[chart]?.includes(type) !== true);

/** Opening events that may come while an instance is open. A referral may not: what is told of an open case is passed to it. */
export const COMES_AGAIN: Readonly<Record<string, readonly string[]>> = {
  early_help: ['early_help.offered', 'case.stepped_down'],
  protection: ['harm.suspected', 'immediate_danger.reported'],
  placement_start: ['child.placed'],
  placement_visits: ['child.placed'],
  missing: ['missing_from_home.reported', 'missing_from_care.reported'],
};
