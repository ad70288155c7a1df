/** A factor on what an extended scenario says, so that a number inside a list can be changed without its list. */
import { z } from 'zod';
import { note, setting, source } from './values.ts';

export const scaled = z.strictObject({
  path: z
    .union([z.string(), z.array(z.string()).min(1)])
    .describe('Where the number stands, as --set takes it; several that take the same factor.'),
  times: setting(z.number().positive()).describe('What it is multiplied by.'),
  source: source.clone(),
  note: note.optional(),
});
