/** The value at a path as `casepath sources` prints it, in a scenario as plain data. */
import { readStep } from './read-path.ts';

export const isMapping = (value: unknown): value is Readonly<Record<string, unknown>> =>
  typeof value === 'object' && value !== null && !Array.isArray(value);

/** The value that `teams.mash.workers[0].value` leads to; undefined where it leads to nothing. */
export function plainValueAt(root: unknown, path: string): unknown {
  let value = root;
  let rest = path;
  while (rest !== '') {
    const keys = isMapping(value) ? Object.keys(value) : [];
    const step = readStep(rest, Array.isArray(value) ? value.length : undefined, keys);
    if (step === undefined) return undefined;
    value = (value as Readonly<Record<string | number, unknown>>)[step.key];
    rest = step.rest;
  }
  return value;
}
