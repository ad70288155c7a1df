/** Reads `stages.assessment.in_progress.tasks[0].hours` beside a tree: keys may hold dots themselves. */
import type { Path } from './place.ts';
import { childOf, type TreeNode } from './tree.ts';

export interface Step {
  readonly key: string | number;
  /** What is left of the path after it. */
  readonly rest: string;
}

/**
 * The first step of a path, or undefined where it leads to nothing.
 * @param entries how many entries the list here has; undefined where it is a mapping
 * @param keys the keys that a mapping may have here; the longest that fits is taken
 */
export function readStep(
  rest: string,
  entries: number | undefined,
  keys: readonly string[],
): Step | undefined {
  if (entries !== undefined) return readIndex(rest, entries);
  const key = keys
    .filter((name) => rest === name || rest.startsWith(`${name}.`) || rest.startsWith(`${name}[`))
    .reduce((longest, name) => (name.length > longest.length ? name : longest), '');
  if (key === '') return undefined;
  const after = rest.slice(key.length);
  return { key, rest: after.startsWith('.') ? after.slice(1) : after };
}

function readIndex(rest: string, length: number): Step | undefined {
  const match = /^\[(\d+)\]\.?/.exec(rest);
  if (!match || Number(match[1]) >= length) return undefined;
  return { key: Number(match[1]), rest: rest.slice(match[0].length) };
}

/** How many entries a node has where it is a list. */
export const entriesOf = (node: TreeNode | undefined): number | undefined =>
  node?.kind === 'list' ? node.items.length : undefined;

/** The path as steps, as far as the tree has them. */
export function readPath(root: TreeNode, text: string): Path {
  const path: (string | number)[] = [];
  let node: TreeNode | undefined = root;
  let rest = text;
  while (rest !== '' && node) {
    const keys: readonly string[] = node.kind === 'map' ? [...node.entries.keys()] : [];
    const step: Step | undefined = readStep(rest, entriesOf(node), keys);
    if (!step) return path;
    path.push(step.key);
    node = childOf(node, step.key);
    rest = step.rest;
  }
  return path;
}
