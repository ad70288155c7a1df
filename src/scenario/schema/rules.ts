/** Machines, facts and timescales that a scenario brings with it. */
import { z } from 'zod';
import { anyNumber, date, eventPattern, eventType, limit, name, note, positive, positiveCount, source } from './values.ts'; // prettier-ignore
import { faultsOf, type Fault } from './leaf.ts';

/** Ends after it begins. */
function validityFaults(valid: { readonly from: string; readonly to: string | null }): Fault[] {
  return valid.to !== null && valid.to < valid.from
    ? [{ code: 'ends-before', details: [valid.from], path: ['to'] }]
    : [];
}

export const timescale = z.strictObject({
  label: z.string().optional(),
  starts: z.array(eventPattern).min(1),
  stops: z.array(eventPattern).min(1),
  ends: z.array(eventPattern).optional(),
  limit,
  kind: z.enum(['statutory', 'local']),
  verified: z.boolean().optional(),
  valid: z.strictObject({ from: date, to: date.nullable() }).superRefine(faultsOf(validityFaults)).optional(),
  source: source.optional(),
  note: note.optional(),
});

const said = {
  yes: z.string().describe('The sentence where it holds.'),
  no: z.string().describe('The sentence where it does not.'),
  source: source.optional(),
};

function ageFaults(age: {
  readonly from?: number | undefined;
  readonly below?: number | undefined;
}): Fault[] {
  if (age.from === undefined && age.below === undefined) return [{ code: 'age-open' }];
  return (age.from ?? 0) >= (age.below ?? Infinity) ? [{ code: 'age-empty', path: ['below'] }] : [];
}

export const fact = z.union([
  z.strictObject({
    kind: z.literal('since'),
    since: z.array(eventPattern).min(1),
    until: z.array(eventPattern).optional(),
    ...said,
  }),
  z.strictObject({
    kind: z.literal('within'),
    events: z.array(eventPattern).min(1),
    days: positive,
    atLeast: positiveCount.optional().describe('1 where left out.'),
    ...said,
  }),
  z.strictObject({
    kind: z.literal('count'),
    events: z.array(eventPattern).min(1),
    atLeast: positiveCount,
    ...said,
  }),
  z.strictObject({ kind: z.literal('late'), timescale: name, ...said }),
  z
    .strictObject({
      kind: z.literal('age'),
      from: anyNumber.optional(),
      below: anyNumber.optional(),
      ...said,
    })
    .superRefine(faultsOf(ageFaults)),
  z.strictObject({ kind: z.literal('attribute'), attribute: z.string(), ...said }),
  z.strictObject({ kind: z.literal('siblings'), atLeast: positiveCount, ...said }),
  z.strictObject({ kind: z.literal('out of hours'), ...said }),
  z
    .strictObject({
      kind: z.literal('dated'),
      from: date.optional().describe('First day on which it holds.'),
      before: date.optional().describe('First day on which it holds no more.'),
      ...said,
    })
    .superRefine(faultsOf(datesFaults))
    .describe('Of every child alike, by the date: how a place changes over the years.'),
]);

function datesFaults({
  from,
  before,
}: {
  readonly from?: string | undefined;
  readonly before?: string | undefined;
}): Fault[] {
  if (from === undefined && before === undefined) return [{ code: 'dates-open' }];
  return from !== undefined && before !== undefined && from >= before
    ? [{ code: 'ends-before', details: [from], path: ['before'] }]
    : [];
}

const machineFace = {
  label: z.string().optional(),
  subject: z.enum(['child', 'family', 'adopter']).optional(),
  opens: z.array(eventType).min(1),
  concurrent: z.boolean().optional(),
};

export const machineEntry = z.union([
  name.describe('One of the machines that casepath ships.'),
  z.strictObject({
    name,
    file: z.string().describe("A JSON file with XState's machine configuration, relative to this file."),
    ...machineFace,
  }),
  z.strictObject({
    name,
    config: z.record(z.string(), z.unknown()).describe("XState's machine configuration, here in place."),
    ...machineFace,
  }),
]);
