/** A log can be measured while it leaves memory: in chunks of any size, each gone once it was taken. */
import fc from 'fast-check';
import { expect, test } from 'vitest';
import { newChunk, type EventChunk } from '../../src/events/chunk.ts';
import type { EventLog } from '../../src/events/log.ts';
import { measureRows, ReplicationFigures } from '../../src/indicators/measures.ts';
import { busyRun } from './busy-world.ts';

/** What stands in a chunk that nobody may look at any more. */
const GONE = 77;

type ColumnName = Exclude<keyof EventChunk, 'start' | 'length'>;
const namesOf = (chunk: EventChunk): ColumnName[] =>
  Object.keys(chunk).filter((key): key is ColumnName => key !== 'start' && key !== 'length');

/** The same events in chunks of so many rows, all in the same memory, which is overwritten after each. */
function* inPieces(log: EventLog, rows: number): Generator<EventChunk> {
  const piece = newChunk(0, rows);
  const columns = namesOf(piece);
  for (const chunk of log.chunks()) {
    for (let from = 0; from < chunk.length; from += rows) {
      piece.start = chunk.start + from;
      piece.length = Math.min(rows, chunk.length - from);
      for (const name of columns) piece[name].set(chunk[name].subarray(from, from + piece.length));
      yield piece;
      for (const name of columns) piece[name].fill(GONE);
    }
  }
}

test('the figures are the same however the log was cut', () => {
  fc.assert(
    fc.property(fc.string({ minLength: 1, maxLength: 8 }), fc.integer({ min: 1, max: 400 }), (seed, rows) => {
      const { log, context } = busyRun(seed);
      const figures = new ReplicationFigures(log, context);
      let pieces = 0;
      for (const piece of inPieces(log, rows)) {
        figures.take(piece);
        pieces++;
      }
      expect(pieces).toBeGreaterThan(1);
      expect(figures.rows()).toEqual(measureRows(log, context));
    }),
    { seed: 11, numRuns: 2 },
  );
});
