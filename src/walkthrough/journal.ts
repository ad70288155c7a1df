/** The journal of a session: a line of JSON for its beginning, and one for each entry. Enough to take it up again. */
import { z } from 'zod';
import { entrySchema, type Entry } from './move.ts';
import { ROLES } from './role.ts';
import { WalkError } from './walk-error.ts';
import type { WalkStart } from './walk-start.ts';

const wish = z.strictObject({ said: z.string(), told: z.string() });

const startSchema = z.strictObject({
  name: z.string(),
  title: z.string(),
  family: z.string(),
  date: z.string(),
  begins: z.int(),
  ends: z.int(),
  role: z.enum(ROLES),
  opening: z.string(),
  children: z.array(
    z.strictObject({
      id: z.string(),
      born: z.int(),
      sex: z.string(),
      ethnicity: z.string(),
      attributes: z.array(z.string()),
      wishes: z.array(wish),
    }),
  ),
  told: z.array(
    z.strictObject({
      minute: z.int(),
      type: z.string(),
      child: z.int().min(0),
      codes: z.record(z.string(), z.string()),
      to: z
        .strictObject({ machine: z.string(), instance: z.int(), cause: z.int(), activity: z.string() })
        .optional(),
    }),
  ),
  questions: z.array(
    z.strictObject({
      name: z.string(),
      at: z.string(),
      ask: z.string(),
      options: z.array(z.string()),
      answer: z.int(),
      why: z.string(),
      discuss: z.string(),
      source: z.string(),
    }),
  ),
  notes: z.strictObject({
    summary: z.string(),
    aims: z.array(z.string()),
    contentWarning: z.string(),
    source: z.string(),
  }),
});

export const JOURNAL_FORMAT = 'casepath-walk';
export const JOURNAL_VERSION = 1;

const headerSchema = z.strictObject({
  format: z.literal(JOURNAL_FORMAT),
  version: z.literal(JOURNAL_VERSION),
  seed: z.string(),
  /** Scenario, or the run whose scenario it was, as it was typed. */
  scenario: z.string().nullable(),
  run: z.string().nullable(),
  /** Hashes of the machines: a session of other charts cannot be taken up. */
  machines: z.record(z.string(), z.string()),
  start: startSchema,
});

export type JournalHeader = Omit<z.infer<typeof headerSchema>, 'start'> & { readonly start: WalkStart };

export interface Journal {
  readonly header: JournalHeader;
  readonly entries: readonly Entry[];
}

export const journalLine = (value: JournalHeader | Entry): string => `${JSON.stringify(value)}\n`;

/**
 * Reads a journal; a last line that was cut off when the session was killed is left out.
 * @throws WalkError with the line where it is damaged
 */
export function readJournal(text: string, file: string): Journal {
  const lines = text.split('\n');
  lines.pop();
  if (lines.length === 0) throw new WalkError(`${file} is no session: it has no whole line`);
  const [first = '', ...rest] = lines;
  const header = headerSchema.safeParse(parsed(first, file, 1));
  if (!header.success)
    throw new WalkError(
      `${file}:1 is not the beginning of a session`,
      `it should say "format":"${JOURNAL_FORMAT}","version":${JOURNAL_VERSION}`,
    );
  const entries = rest.map((line, index) => {
    const entry = entrySchema.safeParse(parsed(line, file, index + 2));
    if (entry.success) return entry.data;
    throw new WalkError(
      `${file}:${index + 2} is no step of a session`,
      'remove that line and all after it to go on from before',
    );
  });
  return { header: header.data, entries };
}

function parsed(line: string, file: string, number: number): unknown {
  try {
    return JSON.parse(line);
  } catch {
    throw new WalkError(
      `${file}:${number} is damaged: it is no JSON`,
      'remove that line and all after it to go on from before',
    );
  }
}
