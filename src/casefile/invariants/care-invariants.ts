/** What holds of a child in care: one status, one home, reviews, and what runs beside care. */
import type { CaseFile } from '../case-file.ts';
import type { Invariant } from './invariant.ts';
import { breachesAt, eventsOf, onlyAfter, onlyWhile, openSpans } from './journey-parts.ts';
import { overlaps, standsAt, uncovered, type Span } from './spans.ts';

const CHILDREN_ACT = 'Children Act 1989';
const REGULATIONS = 'Care Planning, Placement and Case Review (England) Regulations 2010';

/** Charts that are open exactly as long as the child is in care. */
const BESIDE_CARE = ['care_planning', 'care_reviews', 'placement', 'care_health', 'care_education'];
/** Charts that are open in care only. */
const IN_CARE_ONLY = ['placement_start', 'placement_visits', 'camhs', 'independent_visitor'];
/** Arrangements that are no care, and end with it. */
const INSTEAD_OF_CARE = ['private_fostering', 'short_breaks', 'homeless_16_17', 'edge_of_care'];

const inCare = ({ periodsOfCare }: CaseFile): readonly Span[] => periodsOfCare;

/** Spans of `inner` that are not wholly in care. */
const outOfCare = (file: CaseFile, inner: readonly Span[]): number[] => uncovered(inner, inCare(file));

export const careInvariants: readonly Invariant[] = [
  {
    id: 'one_legal_status',
    words: 'A child in care has one legal status at a time, and no other child has any.',
    source: `${CHILDREN_ACT}, section 22; SSDA903`,
    charts: ['looked_after'],
    check: ({ file }) => [
      ...breachesAt(overlaps(file.legalStatuses), 'two legal statuses at once'),
      ...breachesAt(uncovered(inCare(file), file.legalStatuses), 'in care without a legal status'),
      ...breachesAt(outOfCare(file, file.legalStatuses), 'a legal status without being in care'),
    ],
  },
  {
    id: 'one_home',
    words:
      'A child in care lives in one place at a time, without gap or overlap; waiting for a bed is told as such.',
    source: `${CHILDREN_ACT}, section 22C; SSDA903`,
    charts: ['looked_after', 'placement'],
    check: ({ file }) => [
      ...breachesAt(overlaps(file.placements), 'two homes at once'),
      ...breachesAt(uncovered(inCare(file), file.placements), 'in care and nobody knows where'),
      ...breachesAt(outOfCare(file, file.placements), 'placed without being in care'),
    ],
  },
  {
    id: 'care_has_all_its_parts',
    words:
      'As long as a child is in care, and no longer, there are a care plan, reviews, a placement, health and schooling.',
    source: `${REGULATIONS}, regs 4 to 9 and 33`,
    charts: ['looked_after'],
    check: ({ file, played }) =>
      BESIDE_CARE.filter((chart) => played.has(chart)).flatMap((chart) => [
        ...breachesAt(uncovered(inCare(file), openSpans(file, chart)), `in care without ${chart}`),
        ...breachesAt(outOfCare(file, openSpans(file, chart)), `${chart} without being in care`),
      ]),
  },
  {
    id: 'only_in_care',
    words:
      'Visits and plans of a placement, CAMHS for children in care and independent visitors are for children in care.',
    source: `${REGULATIONS}, regs 9 and 28; ${CHILDREN_ACT}, section 23ZB`,
    charts: ['looked_after'],
    check: ({ file }) =>
      IN_CARE_ONLY.flatMap((chart) =>
        breachesAt(outOfCare(file, openSpans(file, chart)), `${chart} without being in care`),
      ),
  },
  {
    id: 'reviews_of_children_in_care',
    words: 'Nobody holds a looked-after review for a child who is not looked after.',
    source: `${REGULATIONS}, reg. 33`,
    charts: ['looked_after', 'care_reviews'],
    check: onlyWhile(
      'care_reviews',
      ['looked_after_review.first.held', 'looked_after_review.second.held', 'looked_after_review.later.held'],
      inCare,
      'without being in care',
    ),
  },
  {
    id: 'second_review_after_first',
    words: 'The second looked-after review comes after the first.',
    source: `${REGULATIONS}, reg. 33`,
    charts: ['care_reviews'],
    check: onlyAfter('care_reviews', ['looked_after_review.second.held'], ['looked_after_review.first.held']),
  },
  {
    id: 'later_review_after_second',
    words: 'Later looked-after reviews come after the second.',
    source: `${REGULATIONS}, reg. 33`,
    charts: ['care_reviews'],
    check: onlyAfter('care_reviews', ['looked_after_review.later.held'], ['looked_after_review.second.held']),
  },
  {
    id: 'care_takes_the_place_of_other_arrangements',
    words:
      'Private fostering, short breaks, help with homelessness and work to avoid care are over when care begins and do not begin in it.',
    source: `${CHILDREN_ACT}, sections 17, 20 and 66`,
    charts: ['looked_after'],
    check: ({ file }) =>
      INSTEAD_OF_CARE.flatMap((chart) =>
        breachesAt(overlaps([...inCare(file), ...openSpans(file, chart)]), `${chart} beside care`),
      ),
  },
  {
    id: 'no_need_episode_in_care',
    words: 'A child in care has a care plan in place of an episode of need.',
    source: 'report:128-130, 629-634',
    charts: ['looked_after', 'child_in_need'],
    check: ({ file }) =>
      breachesAt(
        overlaps([...inCare(file), ...openSpans(file, 'child_in_need')]),
        'an episode of need beside care',
      ),
  },
  {
    id: 'home_from_care_helped',
    words: 'A child who comes home from care is a child in need from that day.',
    source: 'report:634-636',
    charts: ['looked_after', 'child_in_need'],
    check: ({ file }) =>
      eventsOf(file, ['care.ended.returned_home'])
        .filter(({ minute }) => !standsAt(openSpans(file, 'child_in_need'), minute))
        .map(({ minute }) => ({ minute, words: 'home from care and nobody helps' })),
  },
];
