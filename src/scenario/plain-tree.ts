/** A tree of one file as data that JSON can say, so that a text that was parsed before need not be parsed again. */
import type { MapEntry, ScalarNode, TreeNode } from './tree.ts';
import { mapNode } from './tree.ts';

/** Line, column and what stands there; mappings as their keys, each with line, column and value, one after another. */
export type PlainTree =
  | readonly [line: number, column: number, value: ScalarNode['value']]
  | readonly [line: number, column: number, items: readonly PlainTree[]]
  | readonly [line: number, column: number, entries: readonly (string | number | PlainTree)[], kind: 'map'];

const KEY_WIDTH = 4;

export function plainTree(node: TreeNode): PlainTree {
  const { line, column } = node.place;
  if (node.kind === 'scalar') return [line, column, node.value];
  if (node.kind === 'list') return [line, column, node.items.map(plainTree)];
  const entries = [...node.entries].flatMap(([name, { key, node: value }]) => [
    name,
    key.line,
    key.column,
    plainTree(value),
  ]);
  return [line, column, entries, 'map'];
}

/** @param file the name by which places call the file now */
export function treeOfPlain(plain: PlainTree, file: string): TreeNode {
  const [line, column, value] = plain;
  const place = { file, line, column };
  if (plain.length === KEY_WIDTH) return mapNode(place, entriesOf(plain[2], file));
  if (!Array.isArray(value)) return { kind: 'scalar', place, value: value as ScalarNode['value'] };
  const items = value as readonly PlainTree[];
  return { kind: 'list', place, items: items.map((item) => treeOfPlain(item, file)) };
}

function entriesOf(
  written: readonly (string | number | PlainTree)[],
  file: string,
): ReadonlyMap<string, MapEntry> {
  const entries = new Map<string, MapEntry>();
  for (let at = 0; at < written.length; at += KEY_WIDTH) {
    const [name, line, column, value] = written.slice(at, at + KEY_WIDTH) as [
      string,
      number,
      number,
      PlainTree,
    ];
    entries.set(name, { key: { file, line, column }, node: treeOfPlain(value, file) });
  }
  return entries;
}
