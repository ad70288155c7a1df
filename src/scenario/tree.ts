/** A scenario as it was written: plain data in which every value knows its place. */
import type { Path, Place } from './place.ts';

export interface ScalarNode {
  readonly kind: 'scalar';
  readonly place: Place;
  readonly value: string | number | boolean | null;
  /** Where the value is from, where that is said elsewhere than around it. */
  readonly source?: string;
}

export interface ListNode {
  readonly kind: 'list';
  readonly place: Place;
  readonly items: readonly TreeNode[];
}

export interface MapEntry {
  /** Where the key stands. */
  readonly key: Place;
  readonly node: TreeNode;
}

export interface MapNode {
  readonly kind: 'map';
  readonly place: Place;
  readonly entries: ReadonlyMap<string, MapEntry>;
  /** What each file says is the `source` of the numbers in this mapping: a later file's `source` does not speak for numbers of an earlier one. */
  readonly sources: ReadonlyMap<string, SourceNote>;
}

/** A `source` as it was written. */
export interface SourceNote {
  readonly text: string;
  readonly place: Place;
}

export type TreeNode = ScalarNode | ListNode | MapNode;

/** A mapping with the sources that its own `source` key gives. */
export function mapNode(place: Place, entries: ReadonlyMap<string, MapEntry>): MapNode {
  const own = entries.get('source')?.node;
  const written = own?.kind === 'scalar' && own.value !== null;
  const sources = new Map(written ? [[own.place.file, { text: String(own.value), place: own.place }]] : []);
  return { kind: 'map', place, entries, sources };
}

/** The tree as plain data, without places. */
export function toPlain(node: TreeNode): unknown {
  if (node.kind === 'scalar') return node.value;
  if (node.kind === 'list') return node.items.map(toPlain);
  return Object.fromEntries([...node.entries].map(([key, entry]) => [key, toPlain(entry.node)]));
}

/** One step down, or undefined where there is nothing. */
export function childOf(node: TreeNode, step: string | number): TreeNode | undefined {
  if (node.kind === 'list') return typeof step === 'number' ? node.items[step] : undefined;
  return node.kind === 'map' ? node.entries.get(String(step))?.node : undefined;
}

/** The value at a path, or undefined. */
export function nodeAt(root: TreeNode, path: Path): TreeNode | undefined {
  let node: TreeNode | undefined = root;
  for (const step of path) node = node && childOf(node, step);
  return node;
}

/**
 * Where to point when something is wrong at a path: at a value that stands on one line at the value, at a mapping or list
 * at its key. Where the path leads nowhere (a key is missing), at the nearest value around it.
 */
export function placeAt(root: TreeNode, path: Path): Place {
  let node = root;
  let place = root.place;
  for (const step of path) {
    const next = childOf(node, step);
    if (!next) return place;
    const key = node.kind === 'map' ? node.entries.get(String(step))?.key : undefined;
    place = key && next.kind !== 'scalar' && key.line !== next.place.line ? key : next.place;
    node = next;
  }
  return place;
}

/** Where the key of a path stands, or the place of the value where it has none. */
export function keyPlaceAt(root: TreeNode, path: Path): Place {
  const parent = nodeAt(root, path.slice(0, -1));
  const key = parent?.kind === 'map' ? parent.entries.get(String(path.at(-1)))?.key : undefined;
  return key ?? placeAt(root, path);
}
