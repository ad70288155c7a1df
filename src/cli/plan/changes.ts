/** What a scenario changes against another, parameter by parameter. */
import type { ParameterRow, ResolvedScenario } from '../../scenario/index.ts';

export interface Change {
  readonly path: string;
  /** Null where the base has nothing there. */
  readonly base: string | null;
  /** Null where the scenario has nothing there any more. */
  readonly value: string | null;
  /** Sources of the new values, each once. */
  readonly source: string | null;
}

/** Keys that say something of the scenario and nothing of the world. */
const REMARKS = new Set([
  'name',
  'title',
  'question',
  'expect',
  'extends',
  'include',
  'source',
  'note',
  'label',
]);

/** Every leaf that differs, in the order of the scenario, then what is gone. */
export function changesBetween(base: ResolvedScenario, scenario: ResolvedScenario): Change[] {
  const before = leavesOf(base.scenario);
  const after = leavesOf(scenario.scenario);
  const changed = [...after].filter(([path, value]) => before.get(path) !== value);
  const gone = [...before.keys()].filter((path) => !after.has(path));
  return [...changed.map(([path]) => path), ...gone].map((path) => ({
    path,
    base: before.get(path) ?? null,
    value: after.get(path) ?? null,
    source: sourceOf(path, base.parameters, scenario.parameters),
  }));
}

/** Texts of all leaves by path; a value with dates is one leaf: `12, 10 from 2014-10-01`. */
function leavesOf(root: unknown): Map<string, string> {
  const leaves = new Map<string, string>();
  const visit = (value: unknown, path: string): void => {
    const dated = datedText(value);
    if (dated !== undefined) leaves.set(path, dated);
    else if (Array.isArray(value)) value.forEach((item, index) => visit(item, `${path}[${index}]`));
    else if (typeof value === 'object' && value !== null) {
      for (const [key, item] of Object.entries(value)) {
        if (!REMARKS.has(key)) visit(item, path === '' ? key : `${path}.${key}`);
      }
    } else if (value !== undefined)
      leaves.set(path, typeof value === 'string' ? value : JSON.stringify(value));
  };
  visit(root, '');
  return leaves;
}

function datedText(value: unknown): string | undefined {
  if (!Array.isArray(value) || value.length === 0 || !value.every(isDated)) return undefined;
  return value
    .map((item) => (item.from === undefined ? `${item.value}` : `${item.value} from ${item.from}`))
    .join(', ');
}

function isDated(item: unknown): item is { from?: string; value: string | number } {
  if (typeof item !== 'object' || item === null || !('value' in item)) return false;
  return ['string', 'number'].includes(typeof item.value) && !('when' in item);
}

/** Sources of the parameters at or below a path that the base does not have just so. */
function sourceOf(
  path: string,
  base: readonly ParameterRow[],
  scenario: readonly ParameterRow[],
): string | null {
  const at = (row: ParameterRow): boolean =>
    row.path === path || row.path.startsWith(`${path}.`) || row.path.startsWith(`${path}[`);
  const known = new Set(base.filter(at).map((row) => `${row.value} ${row.source}`));
  const fresh = scenario.filter((row) => at(row) && !known.has(`${row.value} ${row.source}`));
  return fresh.length === 0 ? null : [...new Set(fresh.map((row) => row.source))].join('; ');
}
