/** The parts of a file that are spells, each with its list. */
import { documents } from './documents.ts';
import { legalStatuses } from './legal-statuses.ts';
import { periodsOfCare } from './periods-of-care.ts';
import { placements } from './placements.ts';
import { plans } from './plans.ts';
import type { SpellEntry, SpellList } from './spell-list.ts';

export const spellParts = {
  periodsOfCare,
  legalStatuses,
  placements,
  plans,
  documents,
} as const satisfies Readonly<Record<string, SpellList>>;

export type SpellPart = keyof typeof spellParts;

/** What the list of a part says of one of its names. */
export const spellEntry = (part: SpellPart, name: string): SpellEntry | undefined =>
  (spellParts[part] as SpellList)[name];
