/** What happened as text, to hold two logs against each other. */
import type { Happening } from '../simulation/engine/tiny.ts';

/** Everything that stands in an event. */
export const toTheByte = (rows: readonly Happening[]): string[] => rows.map((row) => JSON.stringify(row));

/** What happened, without the sequence of each and of its cause, which count everybody's events. */
export const told = (rows: readonly Happening[]): string[] =>
  rows.map(({ minute, child, machine, instance, type, state, activity, team, worker, codes }) =>
    JSON.stringify([minute, child, machine, instance, type, state, activity, team, worker, codes]),
  );

/** The first place in which two logs differ, with both sides; null where they are one. */
export function firstDifference(
  one: readonly string[],
  other: readonly string[],
): readonly (string | undefined)[] | null {
  const length = Math.max(one.length, other.length);
  for (let at = 0; at < length; at++) if (one[at] !== other[at]) return [one[at], other[at]];
  return null;
}
