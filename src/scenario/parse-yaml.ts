/** A YAML text as a tree in which every value knows its place. */
import {
  isAlias,
  isMap,
  isScalar,
  isSeq,
  LineCounter,
  parseDocument,
  type Node,
  type Pair,
  type YAMLError,
  type YAMLMap,
} from 'yaml';
import { DEEPEST_LEVEL, tooDeepAt } from './nesting.ts';
import type { Path, Place } from './place.ts';
import { problem, type Problem } from './problem.ts';
import { mapNode, type MapEntry, type TreeNode } from './tree.ts';

export interface ParsedYaml {
  /** Undefined where the text cannot be read at all. */
  readonly root: TreeNode | undefined;
  readonly problems: readonly Problem[];
}

/** Characters that a file may have: some hundred times the base scenario. */
const LONGEST_TEXT = 8_000_000;
/** Values that a file may have once its aliases are written out: `&a [*b, *b]` ten times over would be a thousand million. */
const MOST_VALUES = 200_000;

const OPTIONS = {
  prettyErrors: false,
  stringKeys: true,
  merge: true,
  uniqueKeys: false,
  resolveKnownTags: false,
  logLevel: 'error',
} as const;

/**
 * Reads YAML 1.2 (anchors and `<<` too). Syntax errors, keys written twice, tags, and what would take the reader down
 * (nesting, aliases) are problems with their place.
 */
export function parseYaml(file: string, written: string): ParsedYaml {
  const text = written.startsWith('\uFEFF') ? written.slice(1) : written;
  const start = { place: { file, line: 1, column: 1 }, path: '' };
  if (text.length > LONGEST_TEXT) return refused(problem('too-long', start, LONGEST_TEXT));
  const deep = tooDeepAt(text);
  if (deep !== undefined)
    return refused(problem('too-deep', { ...start, place: placeIn(file, text, deep) }, DEEPEST_LEVEL));
  const lines = new LineCounter();
  const document = parseDocument(text, { ...OPTIONS, lineCounter: lines });
  const place = (offset: number): Place => {
    const { line, col } = lines.linePos(Math.min(offset, text.length));
    return { file, line: Math.max(line, 1), column: Math.max(col, 1) };
  };
  const problems = syntaxProblems([...document.errors, ...document.warnings], place);
  if (document.errors.length > 0) return { root: undefined, problems };
  if (document.contents === null) return refused(problem('empty', start));
  const reader = new TreeReader(place);
  const root = reader.read(document.contents, [], place(0));
  return { root: reader.abandoned ? undefined : root, problems: [...problems, ...reader.problems] };
}

const refused = (...problems: Problem[]): ParsedYaml => ({ root: undefined, problems });

function placeIn(file: string, text: string, offset: number): Place {
  const before = text.slice(0, offset).split('\n');
  return { file, line: before.length, column: (before.at(-1)?.length ?? 0) + 1 };
}

/** One problem for each place: the parser often says the same thing in two ways, of which the last is the nearer. */
function syntaxProblems(errors: readonly YAMLError[], place: (offset: number) => Place): Problem[] {
  const byPlace = new Map<string, Problem>();
  for (const error of errors) {
    const at = place(error.pos[0]);
    byPlace.set(
      `${at.line}:${at.column}`,
      problem('yaml', { place: at, path: '' }, error.code, error.message),
    );
  }
  return [...byPlace.values()];
}

/** Turns the parser's nodes into a tree, each anchor once. */
class TreeReader {
  readonly problems: Problem[] = [];
  /** Whether the tree is of no use: it would be endless. */
  abandoned = false;
  readonly #place: (offset: number) => Place;
  /** What each anchor stands for; null while it is being read. */
  readonly #anchors = new Map<string, TreeNode | null>();
  readonly #sizes = new WeakMap<TreeNode, number>();

  constructor(place: (offset: number) => Place) {
    this.#place = place;
  }

  read(node: unknown, path: Path, parent: Place): TreeNode {
    const known = node as Node | null;
    const place = known?.range ? this.#place(known.range[0]) : parent;
    if (isAlias(node)) return this.#alias(node.source, path, place);
    const anchor = isScalar(node) || isMap(node) || isSeq(node) ? node.anchor : undefined;
    if (anchor !== undefined) this.#anchors.set(anchor, null);
    const tree = this.#value(node, path, place);
    if (anchor !== undefined) this.#anchors.set(anchor, tree);
    return tree;
  }

  #value(node: unknown, path: Path, place: Place): TreeNode {
    if (isMap(node)) return this.#map(node, path, place);
    if (!isSeq(node))
      return { kind: 'scalar', place, value: isScalar(node) ? scalarValue(node.value) : null };
    const items = node.items.map((item, index) => this.read(item, [...path, index], place));
    return this.#counted({ kind: 'list', place, items }, items, path);
  }

  #map(node: YAMLMap, path: Path, place: Place): TreeNode {
    const entries = new Map<string, MapEntry>();
    const merged: TreeNode[] = [];
    for (const pair of node.items) {
      const key = this.#key(pair, place);
      const value = this.read(pair.value, [...path, key.text], key.place);
      if (key.text === '<<') merged.push(value);
      else this.#enter(entries, key, value, path);
    }
    for (const other of merged) this.#mergeKey(entries, other, path, place);
    const tree = mapNode(place, entries);
    return this.#counted(
      tree,
      [...entries.values()].map((entry) => entry.node),
      path,
    );
  }

  #key(pair: Pair, parent: Place): { text: string; place: Place } {
    const key = pair.key;
    const place = isScalar(key) && key.range ? this.#place(key.range[0]) : parent;
    return { text: isScalar(key) ? String(key.value) : String(key), place };
  }

  #enter(
    entries: Map<string, MapEntry>,
    key: { text: string; place: Place },
    node: TreeNode,
    path: Path,
  ): void {
    const where = { place: key.place, path: [...path, key.text] };
    const first = entries.get(key.text);
    if (first) this.problems.push(problem('key-twice', where, first.key.line));
    else if (key.text === '__proto__') this.problems.push(problem('key-refused', where));
    else entries.set(key.text, { key: key.place, node });
  }

  /** `<<: *base`: what the mapping does not have itself. */
  #mergeKey(entries: Map<string, MapEntry>, other: TreeNode, path: Path, place: Place): void {
    const sources = other.kind === 'list' ? other.items : [other];
    for (const source of sources) {
      if (source.kind !== 'map') this.problems.push(problem('merge-key', { place, path: [...path, '<<'] }));
      else for (const [key, entry] of source.entries) if (!entries.has(key)) entries.set(key, entry);
    }
  }

  #alias(name: string, path: Path, place: Place): TreeNode {
    const tree = this.#anchors.get(name);
    if (tree) return tree;
    this.problems.push(problem(tree === null ? 'alias-in-itself' : 'alias-unknown', { place, path }, name));
    this.abandoned = true;
    return { kind: 'scalar', place, value: null };
  }

  #counted(tree: TreeNode, parts: readonly TreeNode[], path: Path): TreeNode {
    const size = parts.reduce((sum, part) => sum + (this.#sizes.get(part) ?? 1), 1);
    this.#sizes.set(tree, size);
    if (size > MOST_VALUES && !this.abandoned) {
      this.abandoned = true;
      this.problems.push(problem('too-many-values', { place: tree.place, path }, MOST_VALUES));
    }
    return tree;
  }
}

/** The core schema knows nothing else; a number too long for a number would come as another kind. */
function scalarValue(value: unknown): string | number | boolean | null {
  if (typeof value === 'string' || typeof value === 'number' || typeof value === 'boolean') return value;
  return typeof value === 'bigint' ? Number(value) : null;
}
