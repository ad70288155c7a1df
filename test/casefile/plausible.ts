/** What a scenario sees to, because no chart can: ages, where the child is, and that a court decides where it is asked. */
import type { WanderingChild } from '../machines/wandering-child.ts';

type Condition = (child: WanderingChild) => boolean;

const from16to17: Condition = (child) => child.holds('age_16_plus') && !child.holds('age_18_plus');
const inCare: Condition = (child) => child.holds('in_care');
const atHome: Condition = (child) => !child.open.some(({ chart }) => chart.name === 'looked_after');

const isPlayed = (child: WanderingChild, name: string): boolean =>
  child.played.some((chart) => chart.name === name);

/** Where a chart of the court is played, the court decides there: as a consequence, or in the states that take it. */
const decidedIn =
  (name: string): Condition =>
  (child) =>
    !isPlayed(child, name);
const takenIn =
  (name: string, type: string): Condition =>
  (child) =>
    !isPlayed(child, name) ||
    child.open.some(
      ({ chart, configuration }) =>
        chart.name === name && chart.takes.get(configuration)?.includes(type) === true,
    );

const both =
  (one: Condition, other: Condition): Condition =>
  (child) =>
    one(child) && other(child);
const under16: Condition = (child) => !child.holds('age_16_plus');

/** Care proceedings were issued, where the run plays them. */
const inCourt: Condition = (child) =>
  !isPlayed(child, 'proceedings') || child.events.some(({ type }) => type === 'proceedings.issued');
const wasHelpedAfterCare: Condition = (child) =>
  child.holds('age_18_plus') && child.instances.some(({ chart }) => chart.name === 'leaving_care');

/** Care ends where there is care. */
const endsCare =
  (type: string): Condition =>
  (child) =>
    isPlayed(child, 'looked_after') && takenIn('looked_after', type)(child);

const CONDITIONS: Readonly<Record<string, Condition>> = {
  'special_guardianship.ordered': decidedIn('proceedings'),
  'child_arrangements.ordered': decidedIn('proceedings'),
  'placement_order.granted': decidedIn('proceedings'),
  'interim_care_order.made': takenIn('proceedings', 'interim_care_order.made'),
  'adoption_order.granted': both(
    takenIn('adoption', 'adoption_order.granted'),
    endsCare('adoption_order.granted'),
  ),
  'looked_after.ended.adopted': both(decidedIn('adoption'), endsCare('looked_after.ended.adopted')),
  'looked_after.ended.special_guardianship': endsCare('looked_after.ended.special_guardianship'),
  'looked_after.ended.child_arrangements': endsCare('looked_after.ended.child_arrangements'),
  'care.entered.placement_order': inCourt,
  'care.entered.interim_care_order': inCourt,
  'care.entered.care_order': inCourt,
  'legal_status.changed.interim_care_order': inCourt,
  'legal_status.changed.care_order': inCourt,
  'legal_status.changed.placement_order': inCourt,
  'private_arrangement.began': both(atHome, under16),
  'private_fostering.notified': both(atHome, under16),
  'short_breaks.agreed': atHome,
  'edge_of_care.referred': atHome,
  'homelessness.presented': both(atHome, from16to17),
  'missing_from_home.reported': atHome,
  'missing_from_care.reported': inCare,
  'camhs.worry_raised': inCare,
  'independent_visitor.considered': inCare,
  'leaving_care.eligible': both(inCare, from16to17),
  'leaving_care.returned_to_study': wasHelpedAfterCare,
};

/** Opens a chart for an adult. */
const FOR_ADULTS = ['leaving_care.returned_to_study', 'adult_transfer.planned'];

export const mayHappen = (type: string, child: WanderingChild): boolean => CONDITIONS[type]?.(child) ?? true;

export const mayOpen = (type: string, child: WanderingChild): boolean =>
  mayHappen(type, child) && (!child.holds('age_18_plus') || FOR_ADULTS.includes(type));
