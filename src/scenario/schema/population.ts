/** Who comes, how often, who comes again, and who is there at the start. */
import { z } from 'zod';
import { byFacts, distribution, modifiers } from './distribution.ts';
import { faultsOf, type Fault } from './leaf.ts';
import { ageBandFaults, clockBandFaults, datedFaults, shareFaults } from './relations.ts';
import { WEEKDAYS } from './team.ts';
import { chance, clock, condition, count, date, duration, eventPattern, eventType, factor, name, note, positive, rate, source } from './values.ts'; // prettier-ignore

const sourced = { source: source.optional(), note: note.optional() };

export const MONTHS = [
  'january', 'february', 'march', 'april', 'may', 'june',
  'july', 'august', 'september', 'october', 'november', 'december',
] as const; // prettier-ignore

/** Shares by name that sum to 1. */
export const shares = z
  .record(z.string(), chance)
  .superRefine(faultsOf((all) => shareFaults(Object.values(all))));

/** A mapping whose keys are of a fixed list, not all of them needed. */
const byName = (names: readonly string[], what: string) =>
  z.record(z.string(), factor).superRefine(
    faultsOf((all) =>
      Object.keys(all)
        .filter((key) => !names.includes(key))
        .map((key): Fault => ({ code: 'not-one-of', details: [key, names, what], path: [key], atKey: true })),
    ),
  );

const sharesOf = (bands: readonly { readonly share: number }[]): Fault[] =>
  shareFaults(bands.map((band) => band.share));

function arrivalFaults(one: {
  readonly rate?: string | undefined;
  readonly every?: string | undefined;
}): Fault[] {
  if (one.rate !== undefined && one.every !== undefined) return [{ code: 'rate-and-every', path: ['every'] }];
  return one.rate === undefined && one.every === undefined ? [{ code: 'no-rate' }] : [];
}

export const arrivals = z
  .strictObject({
    event: eventType,
    prefix: z.string().optional().describe('Before the date in identifiers; empty for the main stream.'),
    rate: rate.optional(),
    every: duration.optional().describe('Or one after each such time, without chance.'),
    season: byName(MONTHS, 'months').optional().describe('Factors by month (january … december).'),
    weekdays: byName(WEEKDAYS, 'weekdays')
      .optional()
      .describe('Factors by weekday; bank holidays count as Sunday.'),
    hours: z
      .array(z.strictObject({ from: clock, to: clock, share: chance }))
      .superRefine(faultsOf((bands) => [...clockBandFaults(bands), ...sharesOf(bands)]))
      .optional()
      .describe('Shares of the day by clock time.'),
    changes: z
      .array(z.strictObject({ from: date, times: factor, source: source.optional() }))
      .superRefine(faultsOf(datedFaults))
      .optional()
      .describe('Factors from a date on.'),
    people: name.optional().describe('Which entry of `people`; `people.default` without it.'),
    ...sourced,
  })
  .superRefine(faultsOf(arrivalFaults));

const SEXES = ['M', 'F', 'U'];
const LARGEST_FAMILY = 20;

function sexFaults(all: Readonly<Record<string, number>>): Fault[] {
  return Object.keys(all)
    .filter((key) => !SEXES.includes(key))
    .map((key) => ({ code: 'not-one-of', details: [key, SEXES, 'codes'], path: [key], atKey: true }));
}

function sizeFaults(all: Readonly<Record<string, number>>): Fault[] {
  return Object.keys(all)
    .filter((key) => !/^[1-9]\d*$/.test(key) || Number(key) > LARGEST_FAMILY)
    .map((key) => ({ code: 'family-size', details: [LARGEST_FAMILY], path: [key], atKey: true }));
}

export const people = z.strictObject({
  family_size: shares.superRefine(faultsOf(sizeFaults)).optional().describe('Shares by number of children.'),
  first_child_age: z
    .array(z.strictObject({ from: duration, to: duration, share: chance }))
    .min(1)
    .superRefine(faultsOf((bands) => [...ageBandFaults(bands), ...sharesOf(bands)]))
    .optional()
    .describe('Shares by age of the first child, e.g. from 1 years to 5 years; uniform inside a band.'),
  sibling_gap: duration.optional().describe('Standard deviation of the age difference, e.g. "4 years".'),
  sex: shares.superRefine(faultsOf(sexFaults)).optional().describe('Shares by code: M, F, U.'),
  ethnicity: shares.optional(),
  attributes: z.record(z.string(), chance).optional().describe('Chance of each attribute, e.g. disabled.'),
  ...sourced,
});

export const returns = z.strictObject({
  after: z.array(eventPattern).min(1).describe('Events after which a child may come again.'),
  event: eventType,
  chance: byFacts(chance),
  modifiers: modifiers.optional(),
  delay: byFacts(distribution),
  together: chance.optional(),
  ...sourced,
});

export const birthday = z.strictObject({
  age: positive,
  event: eventType,
  when: condition.optional().describe('Only where these facts hold on the day.'),
  source: source.optional(),
});

/** How many there are is said, or follows from those whom they are matched with. */
function countFaults(one: { readonly count?: unknown; readonly matched_with?: string | undefined }): Fault[] {
  if (one.count !== undefined && one.matched_with !== undefined)
    return [{ code: 'count-and-matched', path: ['matched_with'] }];
  return one.count === undefined && one.matched_with === undefined ? [{ code: 'no-count' }] : [];
}

export const opening = z
  .strictObject({
    count: count
      .optional()
      .describe('Children (whole families are made until it is reached); where adopters enquire, adopters.'),
    matched_with: name
      .optional()
      .describe(
        'Of adopters, in place of `count`: an entry of children, each family of which was matched with some of these.',
      ),
    elapsed: distribution.describe(
      'Time since the last event of the history at the start of the run; with matched_with, at the match.',
    ),
    history: z
      .array(
        z.strictObject({
          event: eventType,
          before: distribution
            .optional()
            .describe('How long before the next event of the history; 0 where left out.'),
        }),
      )
      .min(1),
    people: name.optional(),
    ...sourced,
  })
  .superRefine(faultsOf(countFaults));
