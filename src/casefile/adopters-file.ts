/** The file of prospective adopters: the same as a child's, of a household. */
import { BORN_UNKNOWN } from '../events/children.ts';
import type { EventSource } from '../events/log.ts';
import { caseEvent } from './case-events.ts';
import type { CaseEvent, CaseFile } from './case-file.ts';
import type { CaseContext } from './context.ts';
import { foldEvents, newCaseFile, type FoldedCase } from './fold-child.ts';

/**
 * A file of adopters before anything happened. A household has no birth, sex or ethnicity in a log, and no family.
 * @param adopters row of the adopters' list
 */
export const emptyAdoptersFile = ({ children }: EventSource, adopters: number): CaseFile =>
  newCaseFile(
    { id: children.adopters[adopters] ?? '', born: BORN_UNKNOWN, sex: '', ethnicity: '', attributes: [] },
    '',
  );

/** The adopters' own events; what a child's chart tells while the two are matched stands in the child's file. */
function* eventsOfAdopters(source: EventSource, adopters: number, until: number): Iterable<CaseEvent> {
  for (const chunk of source.chunks()) {
    for (let row = 0; row < chunk.length; row++) {
      if (chunk.adopter[row] !== adopters || chunk.child[row] !== -1) continue;
      if ((chunk.minute[row] ?? 0) > until) return;
      yield caseEvent(source, chunk, row, true);
    }
  }
}

/**
 * The file of adopters from all their events up to and with minute `until`.
 * @param adopters row of the adopters' list
 */
export const foldAdopters = (
  source: EventSource,
  adopters: number,
  context: CaseContext,
  until = Number.POSITIVE_INFINITY,
): FoldedCase =>
  foldEvents(emptyAdoptersFile(source, adopters), eventsOfAdopters(source, adopters, until), context);
