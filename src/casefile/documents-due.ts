/** What is yet to be written, with the day by which it ought to be. */
import type { CaseFile, Spell } from './case-file.ts';
import { spellEntry } from './spells/spell-parts.ts';

export interface DocumentDue {
  readonly document: Spell;
  /** Last minute that is in time; null where no clock runs for it. */
  readonly due: number | null;
}

/** The documents that are open, in the order in which they became due. */
export const documentsDue = (file: CaseFile): DocumentDue[] =>
  file.documents
    .filter(({ to }) => to === null)
    .map((document) => ({ document, due: dueMinuteOf(file, document) }));

function dueMinuteOf(file: CaseFile, { name }: Spell): number | null {
  const timescale = spellEntry('documents', name)?.clock;
  const running = file.clocks.findLast(
    (clock) => clock.timescale === timescale && clock.ofChild && clock.done === null && clock.ended === null,
  );
  return running?.due ?? null;
}
