/** Workers in post, as the log says them. */
import type { EventChunk } from '../events/chunk.ts';
import type { DetailTable } from '../events/details.ts';
import { workTypeId } from '../events/vocabulary.ts';

export const CAPACITY_CHANGED = workTypeId('capacity.changed');

/** How many of its team are in post from an event `capacity.changed` on. */
export const workersInPost = (chunk: EventChunk, row: number, details: DetailTable): number =>
  Number(details.rows[chunk.detail[row]]?.codes['workers'] ?? 0);
