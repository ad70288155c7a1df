/** `scaled`: multiplies numbers of what a scenario extends where they stand, inside lists too, in the layer that says so. */
import { pathsOf, put } from './fitted.ts';
import { childOf, type TreeNode } from './tree.ts';

/**
 * The tree with the numbers that one file scales. What is said wrongly is left for the check to tell.
 * @param root the file laid over all that it extends and includes
 * @param own the file alone
 */
export function withScaled(root: TreeNode, own: TreeNode): TreeNode {
  const scaled = childOf(own, 'scaled');
  if (scaled?.kind !== 'map') return root;
  let tree = root;
  for (const { node } of scaled.entries.values()) {
    const times = childOf(node, 'times');
    if (times?.kind !== 'scalar') continue;
    const source = childOf(node, 'source');
    const from = source?.kind === 'scalar' ? String(source.value) : undefined;
    for (const path of pathsOf(node)) tree = put(tree, path, times, true, from);
  }
  return tree;
}
