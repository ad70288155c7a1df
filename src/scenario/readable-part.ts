/** What can be read of a scenario that the schema refuses, so that everything else that is wrong with it is told too. */
import type { Path } from './place.ts';
import { pathText } from './place.ts';
import { scenarioSchema, type Scenario } from './schema.ts';

/** What of a scenario could not be read. */
export interface Unread {
  /** Paths of the entries: `stages.assessment.in_progress`. */
  readonly paths: readonly string[];
  /** Every text that stands in them: names that they may ask for. */
  readonly mentions: ReadonlySet<string>;
}

export const EVERYTHING_READ: Unread = { paths: [], mentions: new Set() };

/** What stands for an entry that cannot be read, where other parts ask for it by name; other entries are left out. */
const STAND_INS: Readonly<Record<string, unknown>> = {
  stages: { waits_for: 'what cannot be read' },
  teams: { workers: 1, caseload: 1, meets: 'every working day', places: 1 },
  facts: { kind: 'out of hours', yes: '', no: '' },
  people: {},
  calendars: { always: true },
};

/** Parts without which nothing can be said of the rest; entries of others can be left out. */
const NEEDED_WHOLE = ['machines', 'timescales', 'measures', 'untaken'];

/**
 * The scenario without the entries in which something is wrong.
 * @param plain the scenario as plain data
 * @param faults paths of what is wrong
 * @returns undefined where too little is left to say anything more
 */
export function readablePart(
  plain: unknown,
  faults: readonly Path[],
): { readonly scenario: Scenario; readonly unread: Unread } | undefined {
  if (typeof plain !== 'object' || plain === null) return undefined;
  const parts = { ...plain } as Record<string, unknown>;
  const paths = new Set<string>();
  const mentions = new Set<string>();
  for (const [part, entry] of faults) {
    if (part === undefined) return undefined;
    const path = entry === undefined ? [part] : [part, entry];
    paths.add(pathText(path));
    for (const text of textsIn(parts[part])) mentions.add(text);
    if (!replace(parts, String(part), entry)) return undefined;
  }
  const result = scenarioSchema.safeParse(parts);
  return result.success ? { scenario: result.data, unread: { paths: [...paths], mentions } } : undefined;
}

/** Puts the stand-in in the place of an entry; whether enough is left. */
function replace(parts: Record<string, unknown>, part: string, entry: string | number | undefined): boolean {
  const entries = parts[part];
  if (NEEDED_WHOLE.includes(part)) return false;
  if (typeof entry !== 'string' || typeof entries !== 'object' || entries === null) {
    delete parts[part];
    return !Object.hasOwn(STAND_INS, part);
  }
  const { [entry]: _unread, ...others } = entries as Record<string, unknown>;
  parts[part] = Object.hasOwn(STAND_INS, part) ? { ...others, [entry]: STAND_INS[part] } : others;
  return true;
}

function textsIn(value: unknown): string[] {
  if (typeof value === 'string') return [value];
  return typeof value === 'object' && value !== null ? Object.values(value).flatMap(textsIn) : [];
}
