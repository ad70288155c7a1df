/** What a scenario says of its own ignorance: which parameters nobody knows, which figures a calibration may look at, what it found. */
import { z } from 'zod';
import { faultsOf, type Fault } from './leaf.ts';
import { name, note, setting, source } from './values.ts';

/** A number, or one with the unit of the value it stands for: 0.2, "10 wd", "2100 per year". */
const bound = z
  .union([setting(z.number()), z.string()])
  .describe('A number, with its unit where the value has one: 0.2, "10 wd", "2100 per year".');

const bounds = z.tuple([bound, bound]);
const factors = z.tuple([setting(z.number().positive()), setting(z.number().positive())]);

interface Asked {
  readonly path: string | readonly string[];
  readonly prior?: unknown;
  readonly times?: unknown;
}

function unknownFaults({ path, prior, times }: Asked): Fault[] {
  if (prior === undefined && times === undefined) return [{ code: 'prior-missing' }];
  if (prior !== undefined && times !== undefined) return [{ code: 'prior-twice', path: ['times'] }];
  if (prior !== undefined && typeof path !== 'string') return [{ code: 'prior-of-several', path: ['prior'] }];
  return [];
}

const unknown = z
  .strictObject({
    label: z.string().optional(),
    path: z
      .union([z.string(), z.array(z.string()).min(1)])
      .describe('Where the value stands, as --set takes it; several that move together with times.'),
    prior: bounds.optional().describe('The lowest and the highest that it may be.'),
    times: factors.optional().describe('Or the lowest and the highest factor on what stands there.'),
    shape: z
      .enum(['uniform', 'log_uniform'])
      .optional()
      .describe('Every value alike (where left out), or every ratio alike.'),
    source: source.clone(),
    note: note.optional(),
  })
  .superRefine(faultsOf(unknownFaults));

const target = z.strictObject({
  measure: z
    .string()
    .describe('A measure of the scenario, or of those that every run has: timeliness.CLOCK.percent_in_time.'),
  at: z
    .string()
    .optional()
    .describe('The year or date of the measure (2014-15, 2015-05-31); the whole run where left out.'),
  value: setting(z.number()).describe('What was counted.'),
  tolerance: setting(z.number().positive()).describe(
    'How far the figure itself may be off, in its own unit, beside the chance of one run: two standard deviations.',
  ),
  source: source.clone(),
  note: note.optional(),
});

const fitted = z
  .strictObject({ value: bound, source: source.clone(), note: note.optional() })
  .describe('Takes the place of what stands at the path (or multiplies it), in this file and those on it.');

const posterior = z
  .strictObject({
    run: z.string().describe('The calibration that gave it.'),
    draws: z
      .record(name, z.array(setting(z.number())).min(1))
      .describe('Values of each unknown, in its unit; those at one place in all lists belong together.'),
  })
  .describe('What a calibration left possible, from which run --uncertainty draws.');

export const calibration = z
  .strictObject({
    unknown: z.record(name, unknown).optional().describe('Parameters that nobody knows.'),
    targets: z.record(name, target).optional().describe('Figures that a calibration may look at.'),
    fitted: z.record(name, fitted).optional().describe('What a calibration put in their place.'),
    posterior: posterior.optional(),
  })
  .describe('What is not known, and what could tell it.');
