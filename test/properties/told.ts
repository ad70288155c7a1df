/** What happened as text, to hold two logs against each other. */
import type { Happening } from '../simulation/engine/tiny.ts';

/** Everything that stands in an event. */
export const toTheByte = (rows: readonly Happening[]): string[] => rows.map((row) => JSON.stringify(row));

/** What happened, without the sequence of each and of its cause, which count everybody's events. */
export const told = (rows: readonly Happening[]): string[] =>
  rows.map(({ minute, child, machine, instance, type, state, activity, team, worker, codes }) =>
    JSON.stringify([minute, child, machine, instance, type, state, activity, team, worker, codes]),
  );
