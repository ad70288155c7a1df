/** `--set path=value`: one value changed from the command line. */
import { nearest } from './nearest.ts';
import { parseYaml } from './parse-yaml.ts';
import { COMMAND_LINE, type Path, type Place } from './place.ts';
import { problem, type Problem } from './problem.ts';
import { entriesOf, readStep, type Step } from './read-path.ts';
import { fittingForms, formsBelow, keysOf, type Forms } from './schema-walk.ts';
import { childOf, type MapNode, type TreeNode } from './tree.ts';

export interface Settled {
  readonly root: TreeNode;
  readonly problems: readonly Problem[];
}

/**
 * The tree with each setting done in order. A path may only lead to what is there, or to a key that the schema knows in a
 * mapping that is there: a misspelled name never becomes a new team.
 * @param settings texts such as `teams.mash.workers=3`; a setting's place is its number in the list and the column in its text
 */
export function applySettings(root: TreeNode, settings: readonly string[], forms: Forms): Settled {
  const problems: Problem[] = [];
  let tree = root;
  for (const [index, setting] of settings.entries()) {
    const changed = applySetting(tree, setting, index + 1, forms);
    if ('root' in changed) tree = changed.root;
    else problems.push(...changed.problems);
  }
  return { root: tree, problems };
}

type Changed = { readonly root: TreeNode } | { readonly problems: readonly Problem[] };

function applySetting(root: TreeNode, setting: string, line: number, forms: Forms): Changed {
  const at = (column: number): Place => ({ file: COMMAND_LINE, line, column });
  const equals = setting.indexOf('=');
  if (equals < 1) return { problems: [problem('setting-form', { place: at(1), path: '', found: setting })] };
  const pathWritten = setting.slice(0, equals).trim();
  const found = findPath(root, pathWritten, forms, at);
  if ('problem' in found) return { problems: [found.problem] };
  const value = settingValue(setting.slice(equals + 1), at(equals + 2));
  if ('problems' in value) return value;
  return { root: replaceAt(root, found.path, value.root) };
}

/** The value as YAML in one line; every place in it is of the command line. */
function settingValue(text: string, start: Place): Changed {
  const { root, problems } = parseYaml(COMMAND_LINE, text);
  const shifted = problems.map((one) =>
    one.code === 'empty'
      ? problem('setting-empty', { place: start, path: '' })
      : { ...one, line: start.line, column: start.column + one.column - 1 },
  );
  return root && shifted.length === 0 ? { root: moved(root, start) } : { problems: shifted };
}

function moved(node: TreeNode, start: Place): TreeNode {
  const shift = (place: Place): Place => ({ ...start, column: start.column + place.column - 1 });
  const place = shift(node.place);
  if (node.kind === 'scalar') return { ...node, place };
  if (node.kind === 'list') return { ...node, place, items: node.items.map((item) => moved(item, start)) };
  const entries = [...node.entries].map(
    ([key, entry]) => [key, { key: shift(entry.key), node: moved(entry.node, start) }] as const,
  );
  return { kind: 'map', place, entries: new Map(entries), sources: node.sources };
}

type Found = { readonly path: Path } | { readonly problem: Problem };

/** Keys may hold dots themselves: the longest key that fits is taken. */
function findPath(root: TreeNode, written: string, forms: Forms, at: (column: number) => Place): Found {
  const path: (string | number)[] = [];
  let node: TreeNode | undefined = root;
  let below = forms;
  let rest = written;
  while (rest !== '') {
    const column = written.length - rest.length + 1;
    const where = { place: at(column), path: written };
    const step: Step | undefined = readStep(rest, entriesOf(node), possibleKeys(node, below));
    if (step === undefined) return { problem: unknownStep(node, below, rest, where) };
    if (node?.kind === 'map') below = fittingForms(below, node.entries.keys());
    below = formsBelow(below, step.key);
    node = node && childOf(node, step.key);
    path.push(step.key);
    rest = step.rest;
  }
  return { path };
}

/** Keys that are there and keys that the schema knows. */
function possibleKeys(node: TreeNode | undefined, forms: Forms): string[] {
  const present = node?.kind === 'map' ? [...node.entries.keys()] : [];
  const known = node === undefined || node.kind === 'map' ? fittingForms(forms, present) : [];
  return [...new Set([...present, ...known.flatMap((form) => keysOf(form) ?? [])])];
}

function unknownStep(
  node: TreeNode | undefined,
  forms: Forms,
  rest: string,
  where: { place: Place; path: string },
): Problem {
  if (node?.kind === 'list') return problem('setting-index', where, rest, node.items.length);
  const keys = possibleKeys(node, forms);
  return problem('setting-path', where, rest, nearestStart(rest, keys));
}

/** The key that the beginning of a text was probably meant to be; a key with two dots is held against three parts. */
function nearestStart(rest: string, keys: readonly string[]): string | undefined {
  const dotsMost = Math.max(0, ...keys.map((key) => key.split('.').length));
  for (let parts = dotsMost; parts >= 1; parts--) {
    const start = rest.split(/[.[]/).slice(0, parts).join('.');
    const near = nearest(
      start,
      keys.filter((key) => key.split('.').length === parts),
    );
    if (near !== undefined) return near;
  }
  return undefined;
}

/** A copy of the tree with another value at a path; mappings that are missing on the way are made. */
export function replaceAt(node: TreeNode | undefined, path: Path, value: TreeNode): TreeNode {
  if (path.length === 0) return value;
  const [step, ...rest] = path;
  if (node?.kind === 'list') {
    const items = node.items.map((item, index) => (index === step ? replaceAt(item, rest, value) : item));
    return { ...node, items };
  }
  const map: MapNode =
    node?.kind === 'map' ? node : { kind: 'map', place: value.place, entries: new Map(), sources: new Map() };
  const before = map.entries.get(String(step));
  const entry = { key: before?.key ?? value.place, node: replaceAt(before?.node, rest, value) };
  return { ...map, entries: new Map([...map.entries, [String(step), entry]]) };
}
