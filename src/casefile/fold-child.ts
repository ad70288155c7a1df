/** Folds a log into one child's file. */
import { enablePatches, produceWithPatches, type Draft, type Patch } from 'immer';
import type { EventSource } from '../events/log.ts';
import { applyEvent } from './apply-event.ts';
import { caseEvents } from './case-events.ts';
import type { CaseEvent, CaseFile, Person } from './case-file.ts';
import type { CaseContext } from './context.ts';

enablePatches();

/** One event and what it changed: `patches` lead from the file before to the file after, `undo` back. */
export interface CaseStep {
  readonly event: CaseEvent;
  readonly patches: readonly Patch[];
  readonly undo: readonly Patch[];
}

export interface FoldedCase {
  readonly file: CaseFile;
  readonly steps: readonly CaseStep[];
}

/** The file after one more event, and what changed. */
export function nextCaseFile(
  file: CaseFile,
  event: CaseEvent,
  context: CaseContext,
): readonly [CaseFile, CaseStep] {
  const [next, patches, undo] = produceWithPatches(file, (draft) => applyEvent(draft, event, context));
  return [next, { event, patches, undo }];
}

/** The file after several more events, with every event's step. */
export function foldEvents(before: CaseFile, events: Iterable<CaseEvent>, context: CaseContext): FoldedCase {
  const steps: CaseStep[] = [];
  let file = before;
  for (const event of events) {
    const [next, step] = nextCaseFile(file, event, context);
    steps.push(step);
    file = next;
  }
  return { file, steps };
}

/** The file after several more events, and the net change: what began and ended in between leaves one patch. */
export function laterCaseFile(
  file: CaseFile,
  events: readonly CaseEvent[],
  context: CaseContext,
): readonly [CaseFile, readonly Patch[]] {
  const [next, patches] = produceWithPatches(file, (draft) => {
    for (const event of events) applyEvent(draft, event, context);
  });
  return [next, patches];
}

/** The file after these events, without its steps: many times as fast, for whoever reads the files of a whole run. */
export function quickCaseFile(empty: CaseFile, events: Iterable<CaseEvent>, context: CaseContext): CaseFile {
  const file = structuredClone(empty) as Draft<CaseFile>;
  for (const event of events) applyEvent(file, event, context);
  return file;
}

/**
 * A child's file before anything happened.
 * @param together rows of the children of the family, found in the children's table where left out
 */
export function emptyCaseFile(
  source: EventSource,
  child: number,
  together: readonly number[] = childrenOf(source, source.children.family[child] ?? -1),
): CaseFile {
  const { children } = source;
  const family = children.family[child] ?? -1;
  const siblings = together.filter((row) => row !== child).map((row) => personOf(source, row));
  return newCaseFile(personOf(source, child), children.families[family] ?? '', siblings);
}

/** A file in which nothing has happened. */
export const newCaseFile = (person: Person, family: string, siblings: readonly Person[] = []): CaseFile => ({
  person,
  family,
  siblings,
  instances: [],
  clocks: [],
  workers: [],
  practitioners: [],
  periodsOfCare: [],
  legalStatuses: [],
  placements: [],
  plans: [],
  documents: [],
  room: [],
  events: [],
});

const childrenOf = ({ children }: EventSource, family: number): number[] =>
  [...children.family].flatMap((other, row) => (other === family ? [row] : []));

function personOf({ children }: EventSource, row: number): Person {
  const bits = children.attributeBits[row] ?? 0;
  return {
    id: children.ids[row] ?? '',
    born: children.born[row] ?? 0,
    sex: children.sexes[children.sex[row] ?? 0] ?? '',
    ethnicity: children.ethnicities[children.ethnicity[row] ?? 0] ?? '',
    attributes: children.attributes.filter((_, bit) => ((bits >> bit) & 1) === 1),
  };
}

/**
 * The file of a child from all events up to and with minute `until`.
 * @param child row of the children's table
 */
export function foldChild(
  source: EventSource,
  child: number,
  context: CaseContext,
  until = Number.POSITIVE_INFINITY,
): FoldedCase {
  const events = caseEvents(source, child, context.familyTeams, until);
  return foldEvents(emptyCaseFile(source, child), events, context);
}
