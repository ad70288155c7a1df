/** How a base scenario is scaled to another authority: what it plays of each figure, and which of its numbers go with which. */
import { z } from 'zod';
import { figureMeasure } from '../scenario/schema/figures.ts';
import { addFault, textLeaf } from '../scenario/schema/leaf.ts';
import { anyNumber, name, note, positive, setting, source } from '../scenario/schema/values.ts';
import { FormulaError, parseFormula } from './formula.ts';
import { FIGURE_NAMES, type FigureName } from './published-figures.ts';

const formula = textLeaf(
  { kind: 'name', words: 'a formula such as referrals / assessments' },
  'Numbers, names of figures and quantities, + - * / ^, brackets, min() and max().',
  (text) => {
    try {
      parseFormula(text);
      return undefined;
    } catch (error) {
      if (error instanceof FormulaError) return { code: 'formula', details: [error.message] };
      throw error;
    }
  },
);

const sourced = { source: source.optional(), note: note.optional() };
const paths = z.array(z.string()).min(1);
const byRatio = formula
  .clone()
  .describe('The factor: each name stands for the ratio of its values, theirs to the base’s.');

const tolerance = z.strictObject({
  percent: positive.optional(),
  absolute: positive.optional(),
  source: source.optional(),
});

const figure = z
  .strictObject({
    plays: anyNumber.describe('The mean of runs of the base over its first year.'),
    otherwise: z
      .union([
        formula.clone().describe('What the base plays, times this, a formula of ratios.'),
        z.strictObject({
          by: formula,
          like: z.string().describe('Whose figure it then is: England.'),
          source: source.clone(),
        }),
      ])
      .optional()
      .describe('Where a return has no such figure.'),
    use: z.enum(['target', 'hold-out']).optional(),
    tolerance: tolerance.optional(),
    measure: z.union([name, figureMeasure]).optional().describe('None where no log tells it.'),
    ...sourced,
  })
  .superRefine((one, context) => {
    if (one.use === 'target' && one.tolerance === undefined)
      addFault(context, { code: 'target-no-tolerance', path: ['use'] });
  });

const optional = figure.optional();
const figures = z.strictObject(
  Object.fromEntries(FIGURE_NAMES.map((one) => [one, optional])) as Record<FigureName, typeof optional>,
);

const group = z.strictObject({ by: byRatio, paths, ...sourced });
const counts = group.extend({
  round: z
    .literal('up')
    .optional()
    .describe('Each of them up, so that there are enough; the sum where left out.'),
});
const factor = setting(z.number().positive());

const unknown = z.strictObject({
  label: z.string(),
  path: z.union([z.string(), paths]),
  times: z.tuple([factor, factor]),
  shape: z.enum(['uniform', 'log_uniform']).optional(),
  needs: z.array(name).min(1).optional().describe('Figures without which nothing tells it.'),
  source: source.clone(),
});

export const scalingSchema = z.strictObject({
  source,
  without: paths.optional().describe('What of the base is of its own place alone.'),
  figures,
  quantities: z
    .record(name, formula)
    .default({})
    .describe('What follows from figures: formulas of their values.'),
  rates: z.array(group).default([]).describe('Rates that go with something.'),
  counts: z
    .array(counts)
    .default([])
    .describe('Whole numbers that go with something; a group keeps its sum.'),
  teams: z
    .record(
      name,
      z.strictObject({
        by: byRatio.clone().describe('Their work.'),
        social_workers: z.literal(true).optional().describe('Counted in the workforce census.'),
        ...sourced,
      }),
    )
    .default({})
    .describe('Teams of workers: their hours go with the work, their heads with those published.'),
  staff: name.optional().describe('The quantity that says how many social workers there are.'),
  scaled: z
    .record(name, z.strictObject({ by: byRatio, path: z.union([z.string(), paths]), ...sourced }))
    .default({}),
  shifted: paths.optional().describe('Dated changes that go with the start of the run.'),
  unknown: z.record(name, unknown).default({}).describe('What the figures of a return can tell.'),
});

export type Scaling = z.infer<typeof scalingSchema>;
