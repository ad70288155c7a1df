/** Facts about where a child in care lives, and how often that changed. */
import { CARE_ENDS, PLACEMENTS } from '../endings.ts';
import type { EventPattern, FactList } from '../machine-list.ts';

const CHANGES: readonly EventPattern[] = [...PLACEMENTS, 'placement.disrupted', ...CARE_ENDS];
const others = (kind: (typeof PLACEMENTS)[number]): readonly EventPattern[] =>
  CHANGES.filter((each) => each !== kind);
const away = (where: Readonly<Record<string, string>>): readonly EventPattern[] =>
  PLACEMENTS.map((type) => ({ type, where }));

export const placementFacts = {
  placed_with_parents: {
    kind: 'since',
    since: ['placement.started.with_parents'],
    until: others('placement.started.with_parents'),
    yes: 'The child in care lives with the parents.',
    no: 'The child in care does not live with the parents.',
    source: 'report:144',
  },
  placed_with_connected_person: {
    kind: 'since',
    since: ['placement.started.connected_person'],
    until: others('placement.started.connected_person'),
    yes: 'The child in care lives with family or friends.',
    no: 'The child in care does not live with family or friends.',
    source: 'report:636-641',
  },
  placed_for_adoption: {
    kind: 'since',
    since: ['placement.started.adoptive'],
    until: others('placement.started.adoptive'),
    yes: 'The child lives with adopters, the order still ahead.',
    no: 'The child does not live with adopters before an order.',
    source: 'report:857-859',
  },
  has_home_in_care: {
    kind: 'since',
    since: PLACEMENTS,
    until: ['placement.disrupted', ...CARE_ENDS],
    yes: 'The child has a home in care, which the next may follow by plan.',
    no: 'The child has no home in care: a bed is needed now.',
    source: 'report:596-598',
  },
  placed_out_of_area: {
    kind: 'since',
    since: away({ placement_area: 'out' }),
    until: ['placement.disrupted', ...away({ placement_area: 'in' }), ...CARE_ENDS],
    yes: 'The child in care lives outside the area of the authority.',
    no: 'The child in care lives inside the area, or has no home yet.',
    source: 'report:140-143, 654-663',
  },
  placed_far_away: {
    kind: 'since',
    since: away({ distance: 'over_20_miles' }),
    until: ['placement.disrupted', ...away({ distance: 'under_20_miles' }), ...CARE_ENDS],
    yes: 'The child in care lives more than 20 miles from home.',
    no: 'The child in care does not live more than 20 miles from home.',
    source: 'report:682-684',
  },
  moved_within_12_months: {
    kind: 'within',
    events: ['placement.disrupted', 'placement.move_planned'],
    days: 365,
    yes: 'The child had to change homes in the last twelve months.',
    no: 'The child did not have to change homes in the last twelve months.',
    source: 'report:678-681',
  },
  moved_twice_within_12_months: {
    kind: 'within',
    events: ['placement.disrupted', 'placement.move_planned'],
    days: 365,
    atLeast: 2,
    yes: 'The child had to change homes at least twice in the last twelve months: three or more placements.',
    no: 'The child had to change homes less than twice in the last twelve months.',
    source: 'report:678-681; SFR34: three or more placements in the year',
  },
  disrupted_before: {
    kind: 'count',
    events: ['placement.disrupted'],
    atLeast: 1,
    yes: 'A placement of the child broke down before.',
    no: 'No placement of the child broke down before.',
    source: 'report:678-681',
  },
  temporarily_approved: {
    kind: 'since',
    since: ['temporary_approval.given'],
    until: [
      'connected_person.approved',
      'connected_person.not_approved',
      'connected_person.withdrew',
      ...CARE_ENDS,
    ],
    yes: 'Family or friends are approved for the time being only.',
    no: 'There is no temporary approval of family or friends.',
    source: 'report:636-641',
  },
  approval_below_level: {
    kind: 'since',
    since: [
      { type: 'temporary_approval.given', where: { decision_level: 'too_low' } },
      { type: 'temporary_approval.given', where: { decision_level: 'not_recorded' } },
    ],
    until: ['connected_person.approved', 'connected_person.not_approved', ...CARE_ENDS],
    yes: 'The emergency placement was decided too low or not recorded.',
    no: 'The emergency placement was decided by the nominated officer, or there is none.',
    source: 'report:263-265, 636-641',
  },
} as const satisfies FactList;
