/** Reads a scenario: its files by `extends`, `--set`, the schema and the sources, with the place of every value. */
import { withFitted } from './fitted.ts';
import { leavesOut, withLeftOut } from './left-out.ts';
import { mergeTrees } from './merge.ts';
import {
  parameterRows,
  parametersIn,
  sourceProblems,
  type Parameter,
  type ParameterRow,
} from './parameters.ts';
import { parseYaml } from './parse-yaml.ts';
import type { Path, Place } from './place.ts';
import { treeOfPlain, type PlainTree } from './plain-tree.ts';
import { problem, ScenarioErrors, sortProblems, type Problem, type Where } from './problem.ts';
import { EVERYTHING_READ, type Unread } from './readable-part.ts';
import { readPath } from './read-path.ts';
import { scenarioSchema, type Scenario } from './schema.ts';
import { matchSchema } from './schema-issues.ts';
import { formsOf } from './schema-walk.ts';
import { applySettings } from './settings.ts';
import { withScaled } from './scaled.ts';
import { childOf, keyPlaceAt, placeAt, toPlain, type MapNode, type TreeNode } from './tree.ts';

/** A file's text under the name by which messages call it. */
export interface LoadedFile {
  /** The same for the same file however it was asked for. */
  readonly id: string;
  readonly name: string;
  readonly text: string;
  /** What the text says, where it was parsed before and nothing was wrong with it. */
  readonly tree?: PlainTree | undefined;
}

/** Where scenario files come from: a disk, a page's memory. */
export interface ScenarioFiles {
  /**
   * The file of a path or of a shipped scenario's name.
   * @param asked as the user typed it, or as `extends` says it
   * @param from the file that asks; undefined for the scenario itself
   * @param where to place the problem where there is none
   */
  load(asked: string, from: LoadedFile | undefined, where: Where): LoadedFile | Problem;
}

/** A scenario after `extends` and `--set`, found to be well-formed. */
export interface ResolvedScenario {
  /** Plain data, defaults filled in. */
  readonly scenario: Scenario;
  /** The files it was read from, the scenario's own first, then what it includes and extends. */
  readonly files: readonly string[];
  /** Of these, the one that it extends. */
  readonly base: string | undefined;
  /** Nothing, but for the scenario that a `ScenarioErrors` carries. */
  readonly unread: Unread;
  /** Every number with its source, assumptions first. */
  readonly parameters: readonly ParameterRow[];
  /** Where a value was written (`stages.contact.open.tasks[0].hours`), or the nearest around it that was. */
  readonly at: (path: string | Path) => Place;
  /** Where its key was written. */
  readonly keyAt: (path: string | Path) => Place;
}

export interface ReadSettings {
  readonly set?: readonly string[];
}

/**
 * Reads the scenario that `asked` names.
 * @throws ScenarioErrors with every problem found, by file, line and column
 */
export function readScenarioFrom(
  files: ScenarioFiles,
  asked: string,
  options: ReadSettings = {},
): ResolvedScenario {
  const chain = readChain(files, asked);
  const forms = formsOf(scenarioSchema);
  const names = chain.files.map((file) => file.name);
  if (chain.root === undefined) throw new ScenarioErrors(sortProblems(chain.problems, names));
  const settled = applySettings(chain.root, options.set ?? [], forms);
  const { root } = settled;
  const parameters = parametersIn(root, forms);
  const matched = matchSchema(root);
  const problems = [...chain.problems, ...settled.problems, ...sourceProblems(parameters)];
  const { base } = chain;
  const resolve = (scenario: Scenario, unread: Unread) =>
    resolvedFrom(root, { scenario, unread, names, base, parameters });
  if ('scenario' in matched && problems.length === 0) return resolve(matched.scenario, EVERYTHING_READ);
  if ('scenario' in matched)
    throw new ScenarioErrors(sortProblems(problems, names), resolve(matched.scenario, EVERYTHING_READ));
  const { readable } = matched;
  const partly = readable && resolve(readable.scenario, readable.unread);
  throw new ScenarioErrors(sortProblems([...problems, ...matched.problems], names), partly);
}

interface Parts {
  readonly scenario: Scenario;
  readonly unread: Unread;
  readonly names: readonly string[];
  readonly base: string | undefined;
  readonly parameters: readonly Parameter[];
}

function resolvedFrom(
  root: TreeNode,
  { scenario, unread, names, base, parameters }: Parts,
): ResolvedScenario {
  const pathOf = (path: string | Path): Path => (typeof path === 'string' ? readPath(root, path) : path);
  return {
    scenario,
    unread,
    files: names,
    base,
    parameters: parameterRows(parameters),
    at: (path) => placeAt(root, pathOf(path)),
    keyAt: (path) => keyPlaceAt(root, pathOf(path)),
  };
}

interface Chain {
  readonly root: TreeNode | undefined;
  readonly files: readonly LoadedFile[];
  readonly base: string | undefined;
  readonly problems: readonly Problem[];
}

/** The files of a scenario: its own, those that it includes, what it extends, laid over each other. */
function readChain(files: ScenarioFiles, asked: string): Chain {
  const loaded: LoadedFile[] = [];
  const problems: Problem[] = [];
  const first: Asked = { name: asked, place: { file: asked, line: 1, column: 1 }, path: '' };
  const read: Read = { loaded, problems, base: undefined };
  const layers = readLayers(files, first, [], read);
  return { root: layers && layered(layers, problems), files: loaded, base: read.base, problems };
}

interface Layer {
  readonly tree: MapNode;
  /** The file that extends this one and so may leave out something of it and of all that lies under it. */
  readonly extendedBy?: MapNode;
}

interface Read {
  readonly loaded: LoadedFile[];
  readonly problems: Problem[];
  /** Name of the file that the scenario itself extends. */
  base: string | undefined;
}

/** A file's own layer, then those under it: what it includes, the last first, and what it extends. Undefined where a file cannot be had. */
function readLayers(
  files: ScenarioFiles,
  asked: Asked,
  way: readonly LoadedFile[],
  read: Read,
): readonly Layer[] | undefined {
  const file = loadNext(files, asked, way);
  if ('code' in file) {
    read.problems.push(file);
    return undefined;
  }
  if (!read.loaded.some((one) => one.id === file.id)) read.loaded.push(file);
  const { root, problems } = readFile(file);
  read.problems.push(...problems);
  if (way.length === 1 && asked.path === 'extends') read.base = file.name;
  if (!root) return undefined;
  if (leavesOut(root) && extendedBy(root).length === 0)
    read.problems.push(problem('without-no-base', { place: keyPlaceAt(root, ['without']), path: 'without' }));
  const below: Layer[] = [];
  for (const next of [...includedBy(root).reverse(), ...extendedBy(root)]) {
    const layers = readLayers(files, next, [...way, file], read);
    if (!layers) return undefined;
    const [top, ...rest] = layers;
    below.push(next.path === 'extends' ? { ...top, extendedBy: root } : top, ...rest);
  }
  return [{ tree: root }, ...below];
}

/** What names a scenario and says what it asks is not handed on, and what it is made of is settled. */
const OWN_KEYS = ['name', 'title', 'question', 'expect'];

function layered(layers: readonly Layer[], problems: Problem[]): TreeNode {
  const forms = formsOf(scenarioSchema);
  let whole: TreeNode | undefined;
  for (const [index, { tree, extendedBy: above }] of [...layers.entries()].reverse()) {
    const own = without(tree, index === 0 ? settledKeys(tree) : [...settledKeys(tree), ...OWN_KEYS]);
    const laid = whole === undefined ? own : mergeTrees(whole, own, forms);
    const changed = withFitted(withScaled(laid, own), own, whole);
    whole = above === undefined ? changed : withLeftOut(changed, above, problems);
  }
  return whole ?? without(layers[0].tree, []);
}

/** Keys that say what a file is made of. */
const settledKeys = (tree: MapNode): string[] => [
  ...(extendedBy(tree).length > 0 ? ['extends'] : []),
  ...(hasIncludes(tree) ? ['include'] : []),
  ...(leavesOut(tree) ? ['without'] : []),
];

function without(tree: MapNode, keys: readonly string[]): MapNode {
  const kept = [...tree.entries].filter(([key]) => !keys.includes(key));
  return { ...tree, entries: new Map(kept) };
}

interface Asked {
  readonly name: string;
  readonly place: Place;
  readonly path: string;
}

/** @param way the files that lead to the one asked for, the scenario's own first */
function loadNext(
  files: ScenarioFiles,
  { name, place, path }: Asked,
  way: readonly LoadedFile[],
): LoadedFile | Problem {
  const from = way.at(-1);
  const file = files.load(name, from, { place, path, ...(from && { found: name }) });
  if ('code' in file) return file;
  const first = way.findIndex((one) => one.id === file.id);
  if (first < 0) return file;
  const circle = [...way.slice(first), file].map((one) => one.name);
  return problem('extends-cycle', { place, path }, circle);
}

function readFile(file: LoadedFile): {
  readonly root: MapNode | undefined;
  readonly problems: readonly Problem[];
} {
  const { root, problems } =
    file.tree === undefined
      ? parseYaml(file.name, file.text)
      : { root: treeOfPlain(file.tree, file.name), problems: [] };
  if (!root || root.kind === 'map') return { root, problems };
  const where = { place: root.place, path: '', found: toPlain(root) };
  return { root: undefined, problems: [...problems, problem('not-a-mapping', where)] };
}

/** What a scenario extends, if it does; anything but a text is left to the schema to complain of. */
function extendedBy(root: MapNode): Asked[] {
  const node = childOf(root, 'extends');
  if (node?.kind !== 'scalar' || typeof node.value !== 'string') return [];
  return [{ name: node.value, place: node.place, path: 'extends' }];
}

/** The files that a scenario includes, in their order; anything but a list of texts is left to the schema to complain of. */
function includedBy(root: MapNode): Asked[] {
  const node = childOf(root, 'include');
  if (node?.kind !== 'list' || !hasIncludes(root)) return [];
  return node.items.map((item, index) => ({
    name: String(toPlain(item)),
    place: item.place,
    path: `include[${index}]`,
  }));
}

function hasIncludes(root: MapNode): boolean {
  const node = childOf(root, 'include');
  return (
    node?.kind === 'list' &&
    node.items.every((item) => item.kind === 'scalar' && typeof item.value === 'string')
  );
}
