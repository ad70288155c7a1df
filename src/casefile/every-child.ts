/** The files of all children of a log, in one walk over it. */
import type { Draft } from 'immer';
import type { EventChunk } from '../events/chunk.ts';
import type { EventSource } from '../events/log.ts';
import { applyEvent } from './apply-event.ts';
import { caseEvent, concernsHeldCase } from './case-events.ts';
import type { CaseFile } from './case-file.ts';
import type { CaseContext } from './context.ts';
import { emptyCaseFile } from './fold-child.ts';

/** Files by the rows of the children's table; of a child of whom nothing is told there is none. */
export function everyChild(source: EventSource, context: CaseContext): ReadonlyMap<number, CaseFile> {
  const files = new Map<number, Draft<CaseFile>>();
  const families = childrenByFamily(source);
  const teams = source.vocabulary.teams.names.map((name) => context.familyTeams.has(name));
  for (const chunk of source.chunks()) {
    for (let row = 0; row < chunk.length; row++) {
      for (const child of concerned(source, chunk, row, families, teams)) {
        const file = files.get(child) ?? begun(source, child, families);
        files.set(child, file);
        applyEvent(file, caseEvent(source, chunk, row, chunk.child[row] === child), context);
      }
    }
  }
  return files;
}

function childrenByFamily({ children }: EventSource): number[][] {
  const families: number[][] = [];
  children.family.forEach((family, child) => (families[family] ??= []).push(child));
  return families;
}

const begun = (source: EventSource, child: number, families: readonly number[][]): Draft<CaseFile> =>
  emptyCaseFile(source, child, families[source.children.family[child] ?? -1]) as Draft<CaseFile>;

/** Whose files a row goes to: the child's; where it is the family's, or says who holds the family's case, all of its children's. */
function concerned(
  source: EventSource,
  chunk: EventChunk,
  row: number,
  families: readonly number[][],
  teams: readonly boolean[],
): readonly number[] {
  const child = chunk.child[row] ?? -1;
  if (child >= 0 && !concernsHeldCase(source, chunk, row, teams)) return [child];
  return families[chunk.family[row] ?? -1] ?? [];
}
