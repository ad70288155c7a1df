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
  /** The first date from which it holds, as it becomes known; null where it holds from the start. */
  readonly since: string | null;
}

/** A scenario with its parameters; those of a run that was kept are not known one by one. */
export type ChangedScenario = Pick<ResolvedScenario, 'scenario' | 'parameters'>;

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

/** What these do stands where they do it. */
const DONE_ELSEWHERE = new Set(['scaled', 'calibration']);

/** Every leaf that differs, in the order of the scenario, then what is gone. */
export function changesBetween(base: ChangedScenario, scenario: ChangedScenario): Change[] {
  const before = leavesOf(base.scenario);
  const after = leavesOf(scenario.scenario);
  const changed = [...after].filter(([path, { text }]) => before.get(path)?.text !== text);
  const gone = [...before.keys()].filter((path) => !after.has(path));
  return [...changed.map(([path]) => path), ...gone].map((path) => ({
    path,
    base: before.get(path)?.text ?? null,
    value: after.get(path)?.text ?? null,
    source: sourceOf(path, base.parameters, scenario.parameters) ?? after.get(path)?.source ?? null,
    since: firstDate(datesOf(before.get(path)), datesOf(after.get(path))),
  }));
}

interface DatedItem {
  readonly from?: string;
  readonly announced?: string;
  readonly value: string | number;
  readonly source?: string;
}

interface Leaf {
  readonly text: string;
  readonly dated: readonly DatedItem[] | undefined;
  /** Of the nearest mapping around it that has one. */
  readonly source: string | null;
}

/** All leaves by path; a value with dates is one leaf: `12, 10 from 2014-10-01`. */
function leavesOf(root: unknown): Map<string, Leaf> {
  const leaves = new Map<string, Leaf>();
  const visit = (value: unknown, path: string, source: string | null): void => {
    if (isDatedList(value)) {
      const own = [...new Set(value.flatMap((item) => item.source ?? []))].join('; ');
      leaves.set(path, { text: datedText(value), dated: value, source: own === '' ? source : own });
    } else if (Array.isArray(value)) value.forEach((item, index) => visit(item, `${path}[${index}]`, source));
    else if (typeof value === 'object' && value !== null) {
      const { source: own } = value as { readonly source?: unknown };
      const nearest = typeof own === 'string' ? own : source;
      for (const [key, item] of Object.entries(value)) {
        if (!REMARKS.has(key) && !(path === '' && DONE_ELSEWHERE.has(key)))
          visit(item, path === '' ? key : `${path}.${key}`, nearest);
      }
    } else if (value !== undefined) {
      const text = typeof value === 'string' ? value : JSON.stringify(value);
      leaves.set(path, { text, dated: undefined, source });
    }
  };
  visit(root, '', null);
  return leaves;
}

const isDatedList = (value: unknown): value is readonly DatedItem[] =>
  Array.isArray(value) && value.length > 0 && value.every(isDated);

const datedText = (items: readonly DatedItem[]): string =>
  items
    .map((item) => (item.from === undefined ? `${item.value}` : `${item.value} from ${item.from}`))
    .join(', ');

/** One value without a date holds from the start. */
const datesOf = (leaf: Leaf | undefined): readonly DatedItem[] =>
  leaf === undefined ? [] : (leaf.dated ?? [{ value: leaf.text }]);

/** The earliest date of what one list has and the other has not; null where that holds from the start. */
function firstDate(before: readonly DatedItem[], after: readonly DatedItem[]): string | null {
  const keyOf = ({ from, announced, value }: DatedItem): string =>
    JSON.stringify([from, announced, `${value}`]);
  const [one, other] = [new Set(before.map(keyOf)), new Set(after.map(keyOf))];
  const unlike = [
    ...before.filter((item) => !other.has(keyOf(item))),
    ...after.filter((item) => !one.has(keyOf(item))),
  ];
  return earliest(unlike.map(({ announced, from }) => announced ?? from ?? null));
}

/** The first of these dates; null, the start of the run, before all. */
export const earliest = (dates: readonly (string | null)[]): string | null =>
  dates.reduce(
    (first, date) => (first === null || date === null ? null : date < first ? date : first),
    dates[0] ?? null,
  );

function isDated(item: unknown): item is DatedItem {
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
