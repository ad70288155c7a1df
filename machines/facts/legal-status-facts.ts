/** Facts about the legal status of a child in care: one holds at a time. */
import { CARE_ENDS } from '../endings.ts';
import type { EventPattern, FactList } from '../machine-list.ts';

const CHILDREN_ACT = 'Children Act 1989';

const SECTION_20 = [
  'care.entered.section_20',
  'care.entered.unaccompanied',
  'legal_status.changed.section_20',
] as const;
const POWERS = [
  'care.entered.police_protection',
  'care.entered.emergency_order',
  'legal_status.changed.police_protection',
  'legal_status.changed.emergency_order',
] as const;
const INTERIM = [
  'care.entered.interim_care_order',
  'legal_status.changed.interim_care_order',
  'interim_care_order.made',
] as const;
const CARE_ORDER = ['care.entered.care_order', 'legal_status.changed.care_order', 'care_order.made'] as const;
const PLACEMENT_ORDER = [
  'care.entered.placement_order',
  'legal_status.changed.placement_order',
  'placement_order.granted',
] as const;
const REMAND = ['care.entered.remand', 'legal_status.changed.remand'] as const;

/** From an event of this status to one of any other, or to the end of care. */
const holding = (since: readonly EventPattern[]) => ({
  kind: 'since' as const,
  since,
  until: [
    ...[SECTION_20, POWERS, INTERIM, CARE_ORDER, PLACEMENT_ORDER, REMAND]
      .filter((each) => each !== since)
      .flat(),
    ...CARE_ENDS,
  ],
});

export const legalStatusFacts = {
  accommodated: {
    ...holding(SECTION_20),
    yes: 'The child is in care by agreement.',
    no: 'The child is not in care by agreement.',
    source: `${CHILDREN_ACT}, section 20`,
  },
  under_emergency_power: {
    ...holding(POWERS),
    yes: 'The child is in care by an emergency power.',
    no: 'The child is not in care by an emergency power.',
    source: `${CHILDREN_ACT}, sections 44 and 46`,
  },
  interim_order: {
    ...holding(INTERIM),
    yes: 'An interim care order is in force.',
    no: 'No interim care order is in force.',
    source: `${CHILDREN_ACT}, section 38`,
  },
  on_care_order: {
    ...holding(CARE_ORDER),
    yes: 'A care order is in force.',
    no: 'No care order is in force, or a placement order stands above it.',
    source: `${CHILDREN_ACT}, section 31`,
  },
  on_placement_order: {
    ...holding(PLACEMENT_ORDER),
    yes: 'A placement order is in force.',
    no: 'No placement order is in force.',
    source: 'Adoption and Children Act 2002, section 21',
  },
  on_remand: {
    ...holding(REMAND),
    yes: 'A court has remanded the child.',
    no: 'No court has remanded the child.',
    source: 'Legal Aid, Sentencing and Punishment of Offenders Act 2012, sections 92 and 104',
  },
} as const satisfies FactList;
