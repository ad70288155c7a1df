/** Makes a scenario that breaks a law smaller by leaving parts out, as long as the same law stays broken. */
import type { Part } from './world/pieces.ts';

type Key = string | number;

/** Parts of a scenario, the largest first: whatever can be left out at once is left out at once. */
function pathsOf(value: unknown, path: readonly Key[] = []): (readonly Key[])[] {
  if (typeof value !== 'object' || value === null) return [];
  const entries: [Key, unknown][] = Array.isArray(value)
    ? value.map((one, index): [Key, unknown] => [index, one])
    : Object.entries(value);
  const below = entries.flatMap(([key, one]) => pathsOf(one, [...path, key]));
  return [...entries.map(([key]) => [...path, key]), ...below].sort((a, b) => a.length - b.length);
}

/** The scenario without one part, or null where there is no such part any more. */
function without(scenario: Part, path: readonly Key[]): Part | null {
  const copy = structuredClone(scenario);
  let holder: unknown = copy;
  for (const key of path.slice(0, -1)) holder = (holder as Record<Key, unknown> | undefined)?.[key];
  const last = path.at(-1) as Key;
  if (typeof holder !== 'object' || holder === null || !(last in holder)) return null;
  if (Array.isArray(holder)) holder.splice(last as number, 1);
  else delete (holder as Record<Key, unknown>)[last];
  return copy;
}

/** Fewer days first: the rest is then tried sooner. */
function* shorter(scenario: Part): Generator<Part> {
  const years = Number(scenario['years']);
  for (const share of [0.1, 0.25, 0.5, 0.75, 0.9]) yield { ...scenario, years: Number((years * share).toFixed(6)) };
} // prettier-ignore

/**
 * @param breaks whether a scenario breaks the law in question
 * @param until the time (as of `Date.now`) at which to stop
 */
export function smaller(scenario: Part, breaks: (one: Part) => boolean, until: number): Part {
  let best = scenario;
  const tryOne = (one: Part | null): boolean => {
    if (one === null || Date.now() > until || !breaks(one)) return false;
    best = one;
    return true;
  };
  for (let before: Part | null = null; before !== best && Date.now() < until;) {
    before = best;
    for (const one of shorter(best)) if (tryOne(one)) break;
    // From behind, so that the places of what is left in a list stay as they are.
    for (const path of pathsOf(best)
      .reverse()
      .sort((a, b) => a.length - b.length)) {
      if (path.length > 0) tryOne(without(best, path));
    }
  }
  return best;
}
