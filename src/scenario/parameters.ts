/** Every number of a scenario with its place and its source. */
import { COMMAND_LINE, pathText, type Path, type Place } from './place.ts';
import { problem, type Problem } from './problem.ts';
import { leaves } from './schema/leaf.ts';
import { fittingForms, formKind, formsBelow, type Forms } from './schema-walk.ts';
import { sourceKind, type SourceKind } from './source-kind.ts';
import type { MapNode, ScalarNode, TreeNode } from './tree.ts';

/** A parameter as `casepath sources` lists it; `path` is one that `--set` takes. */
export interface ParameterRow extends Place {
  readonly path: string;
  readonly value: string | number;
  readonly source: string;
  readonly kind: SourceKind;
}

/** A number, duration, date, time or rate in the tree. */
export interface Parameter {
  readonly path: Path;
  readonly node: ScalarNode & { readonly value: string | number };
  /** The mapping it stands in. */
  readonly holder: MapNode | undefined;
  readonly source: string | undefined;
}

/** Rows of all parameters, assumptions first, then as they stand in the scenario. */
export function parameterRows(parameters: readonly Parameter[]): ParameterRow[] {
  const rows = parameters.map(({ path, node, source = '' }): ParameterRow => ({
    path: pathText(path),
    value: node.value,
    source,
    kind: sourceKind(source),
    ...node.place,
  }));
  return [
    ...rows.filter((row) => row.kind === 'assumption'),
    ...rows.filter((row) => row.kind !== 'assumption'),
  ];
}

/** One problem for each mapping with numbers that have no source, at the first of them. */
export function sourceProblems(parameters: readonly Parameter[]): Problem[] {
  const bare = parameters.filter((one) => one.source === undefined);
  const groups = new Map<MapNode | undefined, Parameter[]>();
  for (const one of bare) groups.set(one.holder, [...(groups.get(one.holder) ?? []), one]);
  return [...groups.values()].map((group) => {
    const [{ path, node }] = group;
    return problem('source-missing', { place: node.place, path, found: node.value }, group.length);
  });
}

const PARAMETER_KINDS = ['duration', 'date', 'rate', 'clock', 'number', 'chance'];

function isParameter(node: ScalarNode, forms: Forms): node is Parameter['node'] {
  const kinds = typeof node.value === 'number' ? ['number', 'int'] : ['string'];
  const fitting = forms.filter((form) => kinds.includes(formKind(form)));
  if (typeof node.value !== 'number' && typeof node.value !== 'string') return false;
  return fitting.some((form) => PARAMETER_KINDS.includes(leaves.get(form)?.kind ?? ''));
}

/** All parameters of a tree, in its order. */
export function parametersIn(root: TreeNode, forms: Forms): Parameter[] {
  const found: Parameter[] = [];
  const visit = (node: TreeNode, below: Forms, path: Path, around: readonly MapNode[]): void => {
    if (node.kind === 'scalar') {
      if (isParameter(node, below))
        found.push({ path, node, holder: around.at(-1), source: sourceOf(node, around) });
      return;
    }
    const inside = node.kind === 'map' ? [...around, node] : around;
    const fitting = node.kind === 'map' ? fittingForms(below, node.entries.keys()) : below;
    for (const [step, child] of partsOf(node))
      visit(child, formsBelow(fitting, step), [...path, step], inside);
  };
  visit(root, forms, [], []);
  return found;
}

const partsOf = (node: Exclude<TreeNode, ScalarNode>): (readonly [string | number, TreeNode])[] =>
  node.kind === 'list'
    ? node.items.map((item, index) => [index, item] as const)
    : [...node.entries].map(([key, entry]) => [key, entry.node] as const);

/** The nearest source around a value that was written in the value's own file. */
function sourceOf(node: ScalarNode, around: readonly MapNode[]): string | undefined {
  if (node.source !== undefined) return node.source;
  const { file } = node.place;
  if (file === COMMAND_LINE) return COMMAND_LINE;
  return around.findLast((map) => map.sources.has(file))?.sources.get(file)?.text;
}
