/** Puts what a calibration found in the place of what stands there, in the layer of the file that says so. */
import { quantityOf, written } from './quantity.ts';
import { readPath } from './read-path.ts';
import { replaceAt } from './settings.ts';
import { childOf, nodeAt, toPlain, type ScalarNode, type TreeNode } from './tree.ts';

/**
 * The tree with the fitted values of one file at the paths of its unknowns. What is said wrongly is left for the check to tell.
 * @param root the file laid over all that it extends and includes
 * @param own the file alone
 * @param below what it is laid over: a factor that was fitted there gives way to the file's own
 */
export function withFitted(root: TreeNode, own: TreeNode, below: TreeNode | undefined): TreeNode {
  const fitted = nodeAt(own, ['calibration', 'fitted']);
  const unknown = nodeAt(root, ['calibration', 'unknown']);
  if (fitted?.kind !== 'map' || unknown?.kind !== 'map') return root;
  let tree = root;
  for (const [name, { node }] of fitted.entries) {
    const value = childOf(node, 'value');
    const marked = childOf(unknown, name);
    if (value?.kind !== 'scalar' || marked === undefined) continue;
    const source = childOf(node, 'source');
    const from = source?.kind === 'scalar' ? String(source.value) : undefined;
    const isFactor = childOf(marked, 'times') !== undefined;
    const change = isFactor ? { ...value, value: over(value.value, factorOf(below, name)) } : value;
    for (const path of pathsOf(marked)) tree = put(tree, path, change, isFactor, from);
  }
  return tree;
}

/** The factor that stands in the numbers already. */
function factorOf(below: TreeNode | undefined, name: string): number {
  const fitted = below && nodeAt(below, ['calibration', 'fitted', name, 'value']);
  return fitted?.kind === 'scalar' && typeof fitted.value === 'number' && fitted.value !== 0
    ? fitted.value
    : 1;
}

const over = (value: ScalarNode['value'], factor: number): ScalarNode['value'] =>
  typeof value === 'number' ? value / factor : value;

/** The paths that an entry names, one or several. */
export function pathsOf(unknown: TreeNode): readonly string[] {
  const path = childOf(unknown, 'path');
  const plain = path && toPlain(path);
  return (Array.isArray(plain) ? plain : [plain]).filter((one) => typeof one === 'string');
}

/**
 * The tree with a value at a path, or with what stands there times the value; as it was where no number stands there.
 * @param text the path, as `--set` takes it
 * @param source where the new number is from
 */
export function put(
  root: TreeNode,
  text: string,
  value: ScalarNode,
  isFactor: boolean,
  source: string | undefined,
): TreeNode {
  const path = readPath(root, text);
  const before = nodeAt(root, path);
  if (before?.kind !== 'scalar') return root;
  const changed = isFactor ? multiplied(before.value, value.value) : value.value;
  const { place } = value;
  return replaceAt(root, path, {
    kind: 'scalar',
    place,
    value: changed,
    ...(source !== undefined && { source }),
  });
}

function multiplied(value: ScalarNode['value'], factor: ScalarNode['value']): ScalarNode['value'] {
  const quantity = quantityOf(value);
  if (quantity === undefined || typeof factor !== 'number') return value;
  return written({ ...quantity, amount: quantity.amount * factor });
}
