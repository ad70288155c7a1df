/** What a scenario asks of a run: measures, thresholds, comparators, and what its work costs. */
import { z } from 'zod';
import { faultsOf, type Fault } from './leaf.ts';
import { anyNumber, eventPattern, name, note, positive, source } from './values.ts';

const statePattern = z.string().describe('machine.state.path, or machine for any open instance.');
export const events = z.array(eventPattern).min(1);
export const states = z.array(statePattern).min(1);
const face = {
  label: z.string(),
  headline: z
    .string()
    .optional()
    .describe(
      'Short label under which it stands on the scoreboard of a run; where some have one, only these do.',
    ),
  source: source.optional(),
};

export const measure = z.union([
  z.strictObject({
    kind: z.literal('flow'),
    events,
    rate: z.boolean().optional().describe('Also per 10,000 children.'),
    ...face,
  }),
  z
    .strictObject({ kind: z.literal('stock'), in: states, rate: z.boolean().optional(), ...face })
    .describe('Children in any of these states.'),
  z
    .strictObject({ kind: z.literal('share'), events, with: name, ...face })
    .describe('Share of these events whose child has the fact just before.'),
  z.strictObject({ kind: z.literal('stock share'), in: states, with: name, ...face }),
  z.strictObject({ kind: z.literal('ratio'), events, of: events, ...face }),
  z
    .strictObject({
      kind: z.literal('length'),
      from: events,
      to: events,
      unit: z.enum(['days', 'weeks']),
      ...face,
    })
    .describe('Mean time from the last of these events to those, for what ended in the period.'),
]);

interface Judged {
  readonly timescale?: string | undefined;
  readonly measure?: string | undefined;
  readonly at_least?: number | undefined;
  readonly at_most?: number | undefined;
}

function thresholdFaults(one: Judged): Fault[] {
  const faults: Fault[] = [];
  if (one.timescale === undefined && one.measure === undefined) faults.push({ code: 'judges-nothing' });
  if (one.timescale !== undefined && one.measure !== undefined)
    faults.push({ code: 'judges-two', path: ['measure'] });
  if (one.at_least === undefined && one.at_most === undefined) faults.push({ code: 'no-bound' });
  if ((one.at_least ?? -Infinity) > (one.at_most ?? Infinity))
    faults.push({ code: 'bounds-crossed', path: ['at_least'] });
  return faults;
}

export const threshold = z
  .strictObject({
    label: z.string(),
    timescale: name.optional(),
    measure: name.optional(),
    at_least: anyNumber.optional(),
    at_most: anyNumber.optional(),
    headline: z.literal(false).optional().describe('Judged, and not on the scoreboard of a run.'),
    source: source.optional(),
  })
  .superRefine(faultsOf(thresholdFaults));

export const comparator = z.strictObject({
  value: anyNumber,
  year: z.string().optional(),
  confirmed: z.boolean().optional(),
  source: source.optional(),
});

const priced = z.strictObject({ pounds: positive, source: source.optional(), note: note.optional() });

export const costs = z
  .strictObject({
    hours: z.record(name, priced).optional().describe('By team: pounds for an hour of its work.'),
    weeks: z
      .record(name, priced)
      .optional()
      .describe('By measure of a stock: pounds for a week of one child in it.'),
    not_counted: z
      .array(z.string())
      .min(1)
      .optional()
      .describe('What costs money and is left out, for the reader.'),
    source: source.optional(),
    note: note.optional(),
  })
  .describe('What hours of work and weeks in a home cost; `compare` prices both sides by it.');
