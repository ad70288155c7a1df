/** `manifest.json`: what a run folder holds and how it came about. It says nothing of when or where, so that the same run is the same bytes. */
import { z } from 'zod';

export const RUN_FORMAT = 'casepath-run';
export const RUN_FORMAT_VERSION = 1;

const hash16 = z.string().regex(/^[0-9a-f]{16}$/);
const sha256 = z.string().regex(/^[0-9a-f]{64}$/);
const count = z.int().min(0);

/** A replication whose events were written. */
const written = z.strictObject({
  replication: count,
  children: count.describe('Rows of children.parquet; replications stand there in the order of this list.'),
  events: count,
  parts: z.array(z.string()).describe('Files of its events, in order.'),
});

export const manifestSchema = z.strictObject({
  format: z.literal(RUN_FORMAT),
  formatVersion: z.literal(RUN_FORMAT_VERSION),
  casepath: z.string().describe('Version of casepath that wrote the run.'),
  name: z.string().describe('Name of the scenario.'),
  scenario: z.record(z.string(), z.unknown()).describe('The scenario as resolved.'),
  scenarioHash: sha256.describe('Over the scenario as resolved, its keys in alphabetical order.'),
  seed: z.string(),
  random: z.string().describe('Name of the generator of random numbers.'),
  replications: count,
  warmUp: z
    .strictObject({
      found: z.literal('mser-5'),
      of: z
        .string()
        .nullable()
        .describe('Stock that settles, a measure; null for all children with anything open.'),
      every: z.enum(['day', 'week']),
      days: count.describe('The length found; the scenario below states it.'),
      within: count.describe('Days of a trial.'),
      trials: count,
    })
    .optional()
    .describe('How a warm-up was found whose length the scenario did not state.'),
  precision: z
    .strictObject({
      measure: z.string(),
      asked: z.number().positive().describe('Half the interval of the mean, a share of it where relative.'),
      halfWidth: z.number().min(0).nullable().describe('The half there is; null of too few values.'),
      relative: z.boolean(),
      confidence: z.number(),
      atMost: count,
      reached: z.boolean(),
    })
    .optional()
    .describe('Why there are so many replications, where a precision was asked for.'),
  uncertainty: z
    .strictObject({
      from: z
        .enum(['posterior', 'prior'])
        .describe('Whether values were drawn from what a calibration left possible, or from the priors.'),
      unknowns: z.array(z.string()).describe('Names of the parameters that were drawn.'),
      kept: z.array(z.string()).describe('Unknowns that were not, because a what-if says what they are.'),
      perDraw: z.int().min(1).describe('Replications that share a draw, one after another.'),
      values: z.array(z.array(z.number())).describe('Of each draw, in the order of the unknowns.'),
    })
    .optional()
    .describe('Of a run whose replications have parameters of their own.'),
  imported: z
    .strictObject({
      file: z.string().describe('Name of the table, without its folder.'),
      kind: z.enum(['csv', 'parquet']),
      bytes: count,
      sha256,
      mapping: z
        .strictObject({ file: z.string(), sha256 })
        .nullable()
        .describe('The mapping file that was used.'),
      judgedBy: z
        .string()
        .nullable()
        .describe('Name of the scenario whose machines, measures and thresholds were taken.'),
      rows: z
        .strictObject({ read: count, taken: count, refused: count })
        .describe('Rows of the table; one that several machines take is several events.'),
      misfits: count.describe('Events that the charts do not have as they are.'),
      withoutTime: count.describe('Rows that say a day and no time.'),
      families: z.boolean().describe('Whether the table says who is of which family.'),
      birthsNotKnown: count.describe('Children without a date of birth.'),
      neverStopped: z
        .array(z.string())
        .describe('Timescales that are not measured: the table has nothing that stops their clocks.'),
    })
    .optional()
    .describe('Of what table it was imported; it was not simulated then, and has no ledger.'),
  walk: z
    .strictObject({
      title: z.string(),
      role: z.string().describe('Whose decisions were taken by a person.'),
      branch: z.string(),
      steps: count.describe('Steps from the beginning to where it stands.'),
    })
    .optional()
    .describe(
      'Of what walk-through it is: somebody decided, and walk.jsonl says what. It cannot be simulated again.',
    ),
  years: z.number().positive(),
  start: z.string().describe('Date of minute 0.'),
  rules: z.string().nullable().describe('Date whose law the timescales follow.'),
  horizon: count.describe('Minutes from the start to the end of the period that flows are counted over.'),
  machines: z.record(z.string(), z.string()).describe("Hash of each machine's definition."),
  people: z
    .strictObject({
      sexes: z.array(z.string()),
      ethnicities: z.array(z.string()),
      attributes: z.array(z.string()),
    })
    .describe('What children may be, in the order of their numbers in memory.'),
  counts: z
    .strictObject({ children: count, events: count, childrenWritten: count, eventsWritten: count })
    .describe('Of all replications, and of those whose events were written.'),
  written: z.array(written),
  replicationHashes: z.array(hash16).describe("Each replication's hash over its events, written or not."),
  logHash: hash16.describe('Over the hashes of all replications in order.'),
  files: z
    .record(z.string(), z.strictObject({ bytes: count, sha256 }))
    .describe('Every other file of the folder.'),
  manifestHash: sha256.describe('Over this file without this key, its keys in alphabetical order.'),
});

export type Manifest = z.infer<typeof manifestSchema>;
export type WrittenReplication = Manifest['written'][number];
export type FileRecord = Manifest['files'][string];

/** What the writer of a run is told; the rest of the manifest it finds out itself. */
export type ManifestInput = Pick<
  Manifest,
  | 'casepath'
  | 'name'
  | 'scenario'
  | 'seed'
  | 'random'
  | 'replications'
  | 'warmUp'
  | 'precision'
  | 'uncertainty'
  | 'imported'
  | 'walk'
  | 'years'
  | 'rules'
  | 'horizon'
  | 'machines'
  | 'replicationHashes'
> & {
  /** Of all replications, written or not. */
  readonly counts: { readonly children: number; readonly events: number };
};
