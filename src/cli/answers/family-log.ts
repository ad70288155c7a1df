/** The part of a log that the answers of one family, or of one household of adopters, rest on. */
import { newChunk, type EventChunk, type EventSource } from '../../events/index.ts';

/**
 * The events of one family and those that concern nobody (the number of workers): enough for the files and ledgers of its
 * children, and quickly walked. Rows are numbered anew, so `cause` and `sequence` mean nothing in it.
 * @param family row of the families' list
 */
export const familyLog = (source: EventSource, family: number): EventSource =>
  partOfLog(source, (chunk, row) => chunk.family[row] === family);

/**
 * The events of adopters of their own, and those that concern nobody: as `familyLog`.
 * @param adopters row of the adopters' list
 */
export const adoptersLog = (source: EventSource, adopters: number): EventSource =>
  partOfLog(source, (chunk, row) => chunk.adopter[row] === adopters && chunk.child[row] === -1);

type IsOurs = (chunk: EventChunk, row: number) => boolean;

function partOfLog(source: EventSource, isOurs: IsOurs): EventSource {
  const chunks = [...source.chunks()].map((chunk) => rowsOf(chunk, isOurs));
  let start = 0;
  for (const chunk of chunks) {
    chunk.start = start;
    start += chunk.length;
  }
  return {
    replication: source.replication,
    vocabulary: source.vocabulary,
    children: source.children,
    details: source.details,
    horizon: source.horizon,
    chunks: () => chunks,
  };
}

const COLUMNS = [
  'minute',
  'child',
  'family',
  'adopter',
  'machine',
  'instance',
  'type',
  'state',
  'activity',
  'team',
  'worker',
  'cause',
  'detail',
] as const satisfies readonly Exclude<keyof EventChunk, 'start' | 'length'>[];

function rowsOf(chunk: EventChunk, isOurs: IsOurs): EventChunk {
  const rows: number[] = [];
  for (let row = 0; row < chunk.length; row++) {
    const isNobodys = chunk.family[row] === -1 && chunk.adopter[row] === -1;
    if (isNobodys || isOurs(chunk, row)) rows.push(row);
  }
  const part = newChunk(0, rows.length);
  part.length = rows.length;
  for (const column of COLUMNS) rows.forEach((row, index) => (part[column][index] = chunk[column][row] ?? 0));
  return part;
}
