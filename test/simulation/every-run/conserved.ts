/**
 * What is conserved in every replication, exactly and in whole minutes: children, tasks and cases that came are inside or
 * have left, the area under each number is the sum of the times (Little's law, edges counted), and each worker's time is
 * busy, idle or away.
 */
import type { EventSource } from '../../../src/events/index.ts';
import type { Run } from '../../../src/simulation/engine/run.ts';
import type { Model } from '../../../src/simulation/index.ts';
import { CaseBook } from './caseloads.ts';
import { Presence } from './presence.ts';
import { TaskBook } from './tasks.ts';

/** What the engine itself says when the run is over. */
export interface AtTheEnd {
  /** Whether a child (by its row) or adopters (behind all children) have anything open. */
  readonly isInside: (child: number) => boolean;
  /** Cases that a worker (from 0) of a team (of the model) holds. */
  readonly loadOf: (team: number, worker: number) => number;
}

/** A run that is over as the engine's own books have it, which number only the children who are known now. */
export function atTheEndOf({ people, journeys, cases }: Run): AtTheEnd {
  const inside = new Set<number>();
  for (let child = 0; child < people.numbered; child++) {
    if (!journeys.isAnyOpen(child)) continue;
    const adopters = people.adopterRowOf(child);
    inside.add(adopters < 0 ? people.rowOf(child) : people.table.firstRow + people.table.length + adopters);
  }
  return { isInside: (row) => inside.has(row), loadOf: (team, worker) => cases.load[team][worker] ?? 0 };
}

/** @throws Unbalanced with what is not conserved */
export function conserved(log: EventSource, model: Model, atTheEnd: AtTheEnd): void {
  const presence = new Presence(log, model);
  const tasks = new TaskBook(log, model);
  const cases = new CaseBook(log, model);
  for (const chunk of log.chunks()) {
    for (let row = 0; row < chunk.length; row++) {
      presence.take(chunk, row);
      tasks.take(chunk, row);
      cases.take(chunk, row);
    }
  }
  presence.close(atTheEnd.isInside);
  tasks.close();
  cases.close(atTheEnd.loadOf);
}
