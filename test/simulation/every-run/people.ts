/** Children and adopters of one log, numbered together: children by their rows, adopters behind them. */
import type { EventChunk, EventSource } from '../../../src/events/index.ts';

/** How many there are. */
export const peopleIn = ({ children }: EventSource): number => children.length + children.adopters.length;

/** Whom a row is about. */
export const personOf = ({ children }: EventSource, chunk: EventChunk, row: number): number =>
  chunk.child[row] >= 0 ? chunk.child[row] : children.length + chunk.adopter[row];

export const nameOf = ({ children }: EventSource, person: number): string =>
  person < children.length
    ? `child ${children.ids[person]}`
    : `adopters ${children.adopters[person - children.length]}`;
