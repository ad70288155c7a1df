/** The shape of a case card: `docs/reference/case-card.md`. */
import { z } from 'zod';
import { ROLES } from './role.ts';

const text = z.string().min(1);
const day = z.string().regex(/^\d{4}-\d{2}-\d{2}$/, 'is no date; write it as 2015-03-03');
const moment = z
  .string()
  .regex(/^\d{4}-\d{2}-\d{2} \d{2}:\d{2}$/, "is no moment; write it as '2015-03-03 16:10'");
const name = z
  .string()
  .regex(/^\p{L}[\p{L}\p{N}_-]*$/u, 'is no name; one word of letters, digits and hyphens');

const wish = z.strictObject({ said: text, told: text });

const child = z.strictObject({
  name,
  born: day,
  sex: z.enum(['M', 'F', 'U']),
  ethnicity: text.optional(),
  disabled: z.boolean().optional(),
  wishes: z.array(wish).optional(),
});

const told = z.strictObject({
  at: moment,
  event: text,
  child: z.union([name, z.array(name).min(1)]).optional(),
  codes: z.record(text, z.union([text, z.number()]).transform(String)).optional(),
});

const question = z.strictObject({
  name,
  at: text,
  ask: text,
  options: z.array(text).min(2),
  answer: z.int().min(1),
  why: text,
  discuss: text,
  source: text,
});

export const cardSchema = z.strictObject({
  title: text,
  summary: text,
  aims: z.array(text).min(1),
  content_warning: text,
  role: z.enum(ROLES),
  begins: moment,
  ends_after: text,
  opening: text,
  children: z.array(child).min(1),
  told: z.array(told).min(1),
  questions: z.array(z.union([name, question])),
  source: text,
});

export type Card = z.infer<typeof cardSchema>;
