/** The part of a log that one family's answers rest on. */
import { newChunk, type EventChunk, type EventSource } from '../../events/index.ts';

/**
 * The events of one family and those that concern nobody (the number of workers): enough for the files and ledgers of its
 * children, and quickly walked. Rows are numbered anew, so `cause` and `sequence` mean nothing in it.
 * @param family row of the families' list
 */
export function familyLog(source: EventSource, family: number): EventSource {
  const chunks = [...source.chunks()].map((chunk) => rowsOf(chunk, family));
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

function rowsOf(chunk: EventChunk, family: number): EventChunk {
  const rows: number[] = [];
  for (let row = 0; row < chunk.length; row++) {
    const whose = chunk.family[row];
    const isNobodys = whose === -1 && chunk.adopter[row] === -1;
    if (whose === family || isNobodys) rows.push(row);
  }
  const part = newChunk(0, rows.length);
  part.length = rows.length;
  for (const column of COLUMNS) rows.forEach((row, index) => (part[column][index] = chunk[column][row] ?? 0));
  return part;
}
