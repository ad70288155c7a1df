/** The published JSON Schema of an annual return, with which editors complete and check it: `scenarios/returns/schema.json`. */
import { z } from 'zod';
import { leaves } from '../scenario/schema/leaf.ts';
import { annualReturnSchema } from './annual-return.ts';

/** The schema as text in JSON Schema draft 7, which editors know best. */
export function annualReturnJsonSchema(): string {
  const { $schema, ...schema } = z.toJSONSchema(annualReturnSchema, {
    target: 'draft-07',
    io: 'input',
    override: ({ zodSchema, jsonSchema }) => {
      const pattern = leaves.get(zodSchema)?.pattern;
      if (pattern !== undefined) jsonSchema.pattern = pattern;
    },
  });
  return `${JSON.stringify({ $schema, title: 'An annual return', ...schema }, null, 2)}\n`;
}
