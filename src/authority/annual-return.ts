/** The shape of an annual return: what an authority publishes of one year. */
import { z } from 'zod';
import { textLeaf } from '../scenario/schema/leaf.ts';
import { note, setting, source } from '../scenario/schema/values.ts';
import { FIGURE_NAMES, PUBLISHED_FIGURES, type FigureName } from './published-figures.ts';

const YEAR = /^(\d{4})-(\d{2})$/;

/** A year from 1 April to 31 March, `2014-15`. */
export const financialYear = textLeaf(
  { kind: 'name', words: 'a year such as 2014-15', pattern: YEAR.source },
  'The year to 31 March: 2014-15.',
  (text) => {
    const [, first, second] = YEAR.exec(text) ?? [];
    if (first === undefined) return { code: 'year-form' };
    return (Number(first) + 1) % 100 === Number(second) ? undefined : { code: 'year-gap', details: [first] };
  },
);

/** What stands where so few were counted that the number is kept back. */
export const SUPPRESSED = 'suppressed';

function published(name: FigureName) {
  const { unit, published: where } = PUBLISHED_FIGURES[name];
  const amount = setting(unit === '%' ? z.number().min(0).max(100) : z.number().min(0).max(1e7));
  const value = z.union([amount, z.literal(SUPPRESSED)]);
  return z
    .union([value, z.strictObject({ value, source: source.optional(), note: note.optional() })])
    .optional()
    .describe(`${PUBLISHED_FIGURES[name].label}, ${unit}. ${where}.`);
}

type Published = ReturnType<typeof published>;

const figures = z.strictObject(
  Object.fromEntries(FIGURE_NAMES.map((name) => [name, published(name)])) as Record<FigureName, Published>,
);

export const annualReturnSchema = z.strictObject({
  authority: z.string().min(1).describe('Its name; the scenario is called by it and the year.'),
  year: financialYear,
  base: z
    .string()
    .optional()
    .describe('The scenario that is made to fit it, where more than one says how it may be scaled.'),
  source: source.optional().describe('Where the figures are from that say nothing themselves.'),
  note: note.optional(),
  figures,
});

export type AnnualReturn = z.infer<typeof annualReturnSchema>;
