/** Distributions of durations, and values that depend on facts or hold from a date. */
import { z } from 'zod';
import { faultsOf } from './leaf.ts';
import { datedFaults, distributionFaults, workFaults } from './relations.ts';
import { chance, condition, date, duration, factor, positive, source } from './values.ts';

const sourced = { source: source.optional() };

const plainDistribution = z.union([
  duration,
  z
    .strictObject({ median: duration, p90: duration, ...sourced })
    .describe('Log-normal by median and 90th percentile.'),
  z
    .strictObject({
      mean: duration,
      sd: duration,
      shape: z.enum(['lognormal', 'gamma', 'normal']).default('lognormal').optional(),
      min: duration.optional(),
      ...sourced,
    })
    .describe('By mean and standard deviation; a normal one is cut at min (or 0).'),
  z
    .strictObject({ mean: duration, sigma: positive, ...sourced })
    .describe('Log-normal by mean and sigma of the logarithm.'),
  z.strictObject({ weibull: z.strictObject({ shape: positive, scale: duration }), ...sourced }),
  z.strictObject({ gamma: z.strictObject({ shape: positive, mean: duration }), ...sourced }),
  z.strictObject({ exponential: z.strictObject({ mean: duration }), ...sourced }),
  z.strictObject({ uniform: z.strictObject({ from: duration, to: duration }), ...sourced }),
  z
    .strictObject({
      bands: z.array(z.strictObject({ to: duration, share: chance })).min(1),
      from: duration.optional(),
      ...sourced,
    })
    .describe('Published bands: shares up to each edge, uniform inside a band.'),
  z
    .strictObject({ observed: z.array(duration).min(1), ...sourced })
    .describe('Values as observed, each as likely.'),
]);

const anyDistribution = z.union([
  plainDistribution,
  z.strictObject({
    mixture: z.array(z.strictObject({ share: chance, of: plainDistribution })).min(2),
    ...sourced,
  }),
]);

export const distribution = anyDistribution.superRefine(faultsOf(distributionFaults));

/** A distribution of hours of work: in h or min. */
export const workDistribution = anyDistribution.superRefine(faultsOf(workFaults));

/** A value, or values by facts: the first `when` that holds decides, else `otherwise`. */
export const byFacts = <T extends z.ZodType>(value: T) =>
  z.union([
    value,
    z.strictObject({
      cases: z.array(z.strictObject({ when: condition, value, ...sourced })).min(1),
      otherwise: value,
      ...sourced,
    }),
  ]);

/** Factors by facts: each that holds multiplies. */
export const modifiers = z.array(z.strictObject({ when: condition, times: factor, ...sourced }));

/** One value, or values by the date from which each holds. */
export const dated = <T extends z.ZodType>(value: T) =>
  z
    .union([
      value,
      z
        .array(z.strictObject({ from: date.optional(), value, announced: date.optional(), ...sourced }))
        .min(1)
        .superRefine(faultsOf(datedFaults)),
    ])
    .describe('One value, or values by the date from which each holds.');

/** How urgently work with a limit is taken up: a number, or a log-normal by median and 90th percentile. */
export const urgency = z.union([positive, z.strictObject({ median: positive, p90: positive, ...sourced })]);
