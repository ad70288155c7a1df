/** What holds of court orders and adoption. */
import type { CaseFile } from '../case-file.ts';
import type { Breach, Invariant } from './invariant.ts';
import { adoptedAt, eventsOf, onlyAfter } from './journey-parts.ts';
import { endOf, type Span } from './spans.ts';

const ADOPTION_ACT = 'Adoption and Children Act 2002';

/** Orders that a court makes in care proceedings. */
const ORDERS = ['interim_care_order', 'care_order', 'placement_order'];

/** What an adopted child may have had before and may go on with. */
const GOES_ON_AFTER_ADOPTION = [
  'contact',
  'assessment',
  'early_help',
  'adoption_support',
  'life_story',
  'allegation',
  'complaint',
  'advocacy',
  'missing_education',
  'home_education',
  'self_harm',
  'specialist_concern',
  'missing',
  'exploitation',
  'child_death',
  'leaving_care',
  'care_leaver_home',
  'care_leaver_contact',
  'adult_transfer',
];

const goesOnAt = (span: Span, minute: number): boolean => span.from < minute && endOf(span) > minute;

/** Final states of care, and in which state the charts of permanence and adoption must end with it. */
const ENDS_ALIKE: Readonly<Record<string, Readonly<Record<string, string>>>> = {
  adopted: { permanence: 'adopted', adoption: 'adopted' },
  special_guardianship: { permanence: 'special_guardianship', adoption: 'plan_changed' },
  child_arrangements: { permanence: 'child_arrangements', adoption: 'plan_changed' },
  returned_home: { permanence: 'at_home', adoption: 'plan_changed' },
};

/** What else was open when care ended in a known way, and says otherwise. */
function endsOtherwise(file: CaseFile): Breach[] {
  return file.instances.flatMap(({ machine, closed, stays }) => {
    const alike =
      machine === 'looked_after' && closed !== null ? ENDS_ALIKE[stays.at(-1)?.state ?? ''] : undefined;
    if (alike === undefined || closed === null) return [];
    return file.instances.flatMap((other) => {
      const expected = alike[other.machine];
      if (expected === undefined || !(other.opened < closed && (other.closed ?? closed) >= closed)) return [];
      const state = other.stays.findLast(({ from }) => from <= closed)?.state;
      const words = `care ended as ${stays.at(-1)?.state}, ${other.machine} as ${state}`;
      return state === expected ? [] : [{ minute: closed, words }];
    });
  });
}

export const courtInvariants: readonly Invariant[] = [
  {
    id: 'orders_in_proceedings',
    words:
      'Interim care orders, care orders and placement orders are made in care proceedings, never before them.',
    source: `Children Act 1989, sections 31 and 38; ${ADOPTION_ACT}, section 21`,
    charts: ['looked_after', 'proceedings'],
    check: ({ file }) => {
      const issued = eventsOf(file, ['proceedings.issued'])[0]?.minute ?? Number.POSITIVE_INFINITY;
      return file.legalStatuses
        .filter(({ name, from }) => ORDERS.includes(name) && from < issued)
        .map(({ name, from }) => ({ minute: from, words: `${name} without proceedings` }));
    },
  },
  {
    id: 'adoption_order_after_decision_and_match',
    words:
      'An adoption order follows the decision that the child should be placed, a match and a time with the adopters.',
    source: `${ADOPTION_ACT}, sections 18 and 42`,
    charts: ['adoption'],
    check: onlyAfter(
      'adoption',
      ['adoption_order.granted'],
      ['adoption_decision.made.should_be_placed', 'match.agreed', 'adoptive_placement.started'],
    ),
  },
  {
    id: 'adopted_childs_case_closes',
    words:
      "With the adoption order the child's case closes: care, court and what was open of the birth family.",
    source: `${ADOPTION_ACT}, section 46; report:146, 935-946`,
    charts: [],
    check: ({ file }) => {
      const adopted = adoptedAt(file);
      if (adopted === undefined) return [];
      return file.instances
        .filter(({ machine }) => !GOES_ON_AFTER_ADOPTION.includes(machine) && machine !== 'protection')
        .filter(({ opened, closed }) => goesOnAt({ from: opened, to: closed }, adopted))
        .map(({ machine }) => ({ minute: adopted, words: `${machine} goes on after the adoption` }));
    },
  },
  {
    id: 'no_protection_beside_adoption',
    words: 'No child protection plan and no enquiry of the birth family stays open beside an adopted child.',
    source: `${ADOPTION_ACT}, section 46; Working Together 2015, chapter 1`,
    charts: ['protection'],
    check: ({ file }) => {
      const adopted = adoptedAt(file);
      if (adopted === undefined) return [];
      return file.instances
        .filter(
          ({ machine, opened, closed }) =>
            machine === 'protection' && goesOnAt({ from: opened, to: closed }, adopted),
        )
        .map(() => ({ minute: adopted, words: 'protection goes on after the adoption' }));
    },
  },
  {
    id: 'care_ends_alike_everywhere',
    words:
      'How care ended is told alike by the legal status, the plan for a lasting home and the plan of adoption.',
    source: 'SSDA903, reason episode ceased; report:144-150',
    charts: ['looked_after'],
    check: ({ file }) => endsOtherwise(file),
  },
];
