/** What somebody does in a walk-through, as it is saved. */
import { z } from 'zod';

const take = z.strictObject({
  do: z.literal('take'),
  event: z.string(),
  children: z.array(z.int().min(0)).min(1).describe('Which children of the family, from 0.'),
  codes: z.record(z.string(), z.string()).describe('What the event carries; what is left out is drawn.'),
  by: z.enum(['trainee', 'trainer']),
});

const wait = z.strictObject({
  do: z.literal('wait'),
  until: z.int().nullable().describe('Minute; null until something happens.'),
});

/** Moves that change the case. */
export const moveSchema = z.discriminatedUnion('do', [take, wait]);

/** Everything that is saved: moves, the way back and forth between them, and what was said. */
export const entrySchema = z.discriminatedUnion('do', [
  take,
  wait,
  z.strictObject({ do: z.literal('go'), step: z.int().min(0) }),
  z.strictObject({ do: z.literal('branch'), name: z.string() }),
  z.strictObject({ do: z.literal('note'), text: z.string() }),
  z.strictObject({ do: z.literal('answer'), question: z.string(), option: z.int().min(1) }),
]);

export type Move = z.infer<typeof moveSchema>;
export type TakeMove = z.infer<typeof take>;
export type Entry = z.infer<typeof entrySchema>;
