/** `without`: what a scenario does not take of the one that it extends. */
import { nearest } from './nearest.ts';
import { pathText, type Path } from './place.ts';
import { problem, type Problem } from './problem.ts';
import { readPath } from './read-path.ts';
import { childOf, nodeAt, toPlain, type MapNode, type TreeNode } from './tree.ts';

/** Whether a file says what it leaves out, as a list of texts; anything else is left to the schema to complain of. */
export function leavesOut(file: MapNode): boolean {
  const node = childOf(file, 'without');
  return node?.kind === 'list' && node.items.every((item) => typeof toPlain(item) === 'string');
}

/**
 * What is extended, without what a file leaves out of it.
 * @param root the extended scenario, whole
 * @param file the file that extends it
 * @param problems where to tell of a path that leads to nothing
 */
export function withLeftOut(root: TreeNode, file: MapNode, problems: Problem[]): TreeNode {
  const list = childOf(file, 'without');
  if (list?.kind !== 'list' || !leavesOut(file)) return root;
  let tree = root;
  for (const [index, item] of list.items.entries()) {
    const text = String(toPlain(item));
    const path = readPath(root, text);
    if (pathText(path) === text && leadsToKey(root, path)) {
      tree = removed(tree, path);
      continue;
    }
    const where = { place: item.place, path: ['without', index], found: text };
    problems.push(problem('without-nothing', where, nearestPath(root, path, text)));
  }
  return tree;
}

/** An entry of a list has no name: lists are replaced whole. */
const leadsToKey = (root: TreeNode, path: Path): boolean =>
  path.length > 0 && nodeAt(root, path.slice(0, -1))?.kind === 'map';

/** The path that was probably meant, from where the one written leads no further. */
function nearestPath(root: TreeNode, path: Path, text: string): string | undefined {
  const node = nodeAt(root, path);
  const rest = text.slice(pathText(path).length).replace(/^\./, '');
  const near = node?.kind === 'map' ? nearest(rest, node.entries.keys()) : undefined;
  return near === undefined ? undefined : pathText([...path, near]);
}

function removed(node: TreeNode, [step, ...rest]: Path): TreeNode {
  if (node.kind === 'list') {
    const items = node.items.map((item, index) => (index === step ? removed(item, rest) : item));
    return { ...node, items };
  }
  if (node.kind !== 'map') return node;
  const entries = new Map(node.entries);
  const entry = entries.get(String(step));
  if (entry === undefined) return node;
  if (rest.length === 0) entries.delete(String(step));
  else entries.set(String(step), { ...entry, node: removed(entry.node, rest) });
  return { ...node, entries };
}
