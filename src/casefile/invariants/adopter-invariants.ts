/** What holds between a child and the adopters whom it is matched with. */
import type { MatchedEvent, MatchedJourney } from '../matched-events.ts';
import type { Breach, Invariant, Journey } from './invariant.ts';

const ACT = 'Adoption and Children Act 2002';
const REGULATIONS = 'Adoption Agencies Regulations 2005';
const CHARTS = ['adoption', 'adopter'];

/** How far child and adopters have got with each other, by the states of their charts. */
const CHILD_IS_AT: Readonly<Record<string, number>> = {
  'family_finding.linked': 1,
  'family_finding.match_decision': 1,
  introductions: 2,
  'placed.first_review_due': 3,
  'placed.second_review_due': 3,
  'placed.later_review_due': 3,
  'placed.order_awaited': 3,
};
const ADOPTERS_ARE_AT: Readonly<Record<string, number>> = { linked: 1, matched: 2, child_placed: 3 };

/** States in which adopters are no longer, or not yet, somebody's. */
const NOT_APPROVED = ['adopter.withdrew', 'adopter.not_approved', 'adopter.adoption_ordered'];

interface Stretch {
  readonly child: string;
  readonly family: string | null;
  readonly from: number;
  readonly to: number;
}

/** From the match of each child until it parts from the adopters. */
function stretches({ events }: MatchedJourney): Stretch[] {
  const byChild = new Map<string, MatchedEvent[]>();
  for (const event of events)
    if (event.child !== null) byChild.set(event.child, [...(byChild.get(event.child) ?? []), event]);
  return [...byChild].map(([child, all]) => ({
    child,
    family: all[0].family,
    from: all[0].minute,
    to: all[all.length - 1].minute,
  }));
}

function otherFamilies(journey: MatchedJourney): Breach[] {
  const all = stretches(journey);
  return all.flatMap((one, index) =>
    all
      .slice(0, index)
      .filter((other) => other.family !== one.family && other.from < one.to && one.from < other.to)
      .map((other) => ({
        minute: Math.max(one.from, other.from),
        words: `adopters ${journey.adopters} have ${one.child} and ${other.child} at once`,
      })),
  );
}

function unapproved({ adopters, events }: MatchedJourney): Breach[] {
  const seen = new Set<string>();
  let isApproved = false;
  return events.flatMap(({ child, type, minute }) => {
    if (child === null) {
      if (type === 'adopter.approved') isApproved = true;
      else if (NOT_APPROVED.includes(type)) isApproved = false;
    } else if (!seen.has(child)) {
      seen.add(child);
      if (!isApproved)
        return [{ minute, words: `${child} is matched with ${adopters}, who are not approved` }];
    }
    return [];
  });
}

/** Where the two say different things when a minute is over. */
function disagreements({ adopters, events }: MatchedJourney): Breach[] {
  const children = new Map<string, number>();
  let own = 0;
  return events.flatMap(({ child, state, minute }, index) => {
    if (child === null) own = ADOPTERS_ARE_AT[state] ?? 0;
    else if (CHILD_IS_AT[state] === undefined) children.delete(child);
    else children.set(child, CHILD_IS_AT[state]);
    if (events[index + 1]?.minute === minute) return [];
    const furthest = Math.max(0, ...children.values());
    // Of brothers and sisters one may be further than those who are still there.
    const agree = children.size > 1 ? own >= furthest : own === furthest;
    const words = `adopters ${adopters} are at ${WORDS[own]}, the child at ${WORDS[furthest]}`;
    return agree || (own > furthest && furthest > 0 && hadSeveral(events, index)) ? [] : [{ minute, words }];
  });
}

const WORDS = ['no match', 'the link', 'the match', 'the placement'];

const hadSeveral = (events: readonly MatchedEvent[], until: number): boolean =>
  new Set(events.slice(0, until + 1).flatMap(({ child }) => child ?? [])).size > 1;

const ofAll =
  (find: (journey: MatchedJourney) => Breach[]) =>
  ({ matched = [] }: Journey): Breach[] =>
    matched.flatMap(find);

export const adopterInvariants: readonly Invariant[] = [
  {
    id: 'adopters_of_one_family',
    words: 'Adopters have one child at a time, or brothers and sisters.',
    source: `${REGULATIONS}, regulation 31; assumption: nobody is matched with a second family before the order`,
    charts: CHARTS,
    check: ofAll(otherFamilies),
  },
  {
    id: 'match_with_approved_adopters',
    words:
      'No child is matched but with adopters who are approved and have neither withdrawn nor become parents.',
    source: `${REGULATIONS}, regulations 30B and 31; ${ACT}, section 45`,
    charts: CHARTS,
    check: ofAll(unapproved),
  },
  {
    id: 'child_and_adopters_agree',
    words: 'Child and adopters say the same of their match: linked, matched, placed, or no match.',
    source: `report:857-859, 876-878; ${REGULATIONS}, regulations 31-36`,
    charts: CHARTS,
    check: ofAll(disagreements),
  },
];
