/** What a mapping file says: which column is which, which value is which event type, how dates are written. */
import { z } from 'zod';
import { DATE_ORDERS } from './moments.ts';

/** What a column of the table may be, in the order in which they are told. */
export const FIELDS = [
  'child',
  'family',
  'adopter',
  'happened',
  'time',
  'minute',
  'type',
  'machine',
  'instance',
  'state',
  'activity',
  'team',
  'worker',
  'sequence',
  'cause',
  'replication',
  'birth_date',
  'sex',
  'ethnicity',
] as const;
export type Field = (typeof FIELDS)[number];

const code = z.union([
  z.string().min(1),
  z.strictObject({ column: z.string().min(1), values: z.record(z.string(), z.string()).optional() }),
]);

export const mappingSchema = z.strictObject({
  columns: z
    .partialRecord(z.enum(FIELDS), z.string().min(1))
    .optional()
    .describe("The table's name of each column that is not named as the event's schema has it."),
  types: z
    .record(z.string(), z.string().nullable())
    .optional()
    .describe('The event type for each value of the column type; null leaves such rows out.'),
  codes: z
    .record(z.string(), code)
    .optional()
    .describe('Codes that events carry: the column of each, and the code for each value.'),
  attributes: z
    .record(z.string(), z.string().min(1))
    .optional()
    .describe('The column of each attribute of a child that facts ask for, such as disabled: yes or no.'),
  dates: z.enum(DATE_ORDERS).optional().describe('How dates with slashes are meant; dd/mm/yyyy without it.'),
  separator: z.enum([',', ';', '\t', '|']).optional(),
  duplicates: z.enum(['refuse', 'keep']).optional().describe('Rows that say the same again.'),
});

export type Mapping = z.infer<typeof mappingSchema>;
