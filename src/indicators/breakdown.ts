/** By what the figures can be broken down, and which group a child or an event belongs to. */
import { BORN_UNKNOWN } from '../events/children.ts';
import type { EventNames } from '../events/log-hash.ts';
import type { Calendar } from '../simulation/calendar.ts';
import { YEAR_MINUTES } from '../simulation/facts.ts';
import type { Period } from './context.ts';
import { splitPeriod, type NamedPeriod, type PeriodKind } from './periods.ts';

export const DIMENSIONS = [
  'year',
  'quarter',
  'month',
  'team',
  'age',
  'sex',
  'ethnicity',
  'category',
] as const;
export type Dimension = (typeof DIMENSIONS)[number];

const PERIODS: ReadonlySet<string> = new Set<PeriodKind>(['year', 'quarter', 'month']);
export const isPeriodKind = (dimension: Dimension): dimension is PeriodKind => PERIODS.has(dimension);

/** The group of those of whom the log does not know it. */
export const NOT_KNOWN = 'not known';

/** Age bands of the national returns: completed years from which each begins. */
const AGE_BANDS = [
  { below: 0, name: 'unborn' },
  { below: 1, name: 'under 1' },
  { below: 5, name: '1 to 4' },
  { below: 10, name: '5 to 9' },
  { below: 16, name: '10 to 15' },
  { below: 18, name: '16 to 17' },
] as const;
const OLDEST = '18 and over';

/** The age band of somebody so many minutes old. */
export function ageBand(minutes: number): string {
  const years = minutes / YEAR_MINUTES;
  return AGE_BANDS.find((band) => years < band.below)?.name ?? OLDEST;
}

/** What a figure is about, as far as groups go. */
export interface Subject {
  /** Row of the children's table, -1 for none. */
  readonly child: number;
  /** When: the age is that of this minute. */
  readonly minute: number;
  /** Number in the vocabulary, 0 for none. */
  readonly team: number;
  /** Number in the walk's `categories`, 0 for none. */
  readonly category: number;
}

export type GroupOf = (subject: Subject) => string;

const named = (names: readonly string[], number: number | undefined): string =>
  (number === undefined ? undefined : names[number]) || NOT_KNOWN;

/** The group of a subject; those without a child are in `not known` where the child decides. */
export function groupOf(
  dimension: Exclude<Dimension, PeriodKind>,
  { vocabulary, children }: EventNames,
  categories: readonly string[],
): GroupOf {
  switch (dimension) {
    case 'team':
      return ({ team }) => named(vocabulary.teams.names, team);
    case 'category':
      return ({ category }) => named(categories, category);
    case 'sex':
      return ({ child }) => named(children.sexes, children.sex[child]);
    case 'ethnicity':
      return ({ child }) => named(children.ethnicities, children.ethnicity[child]);
    case 'age':
      return ({ child, minute }) => {
        const born = children.born[child];
        return born === undefined || born === BORN_UNKNOWN ? NOT_KNOWN : ageBand(minute - born);
      };
  }
}

/** One group of a breakdown: part of the period, part of the rows, or everything (`by` and `group` empty). */
export interface Group extends Period {
  readonly by: Dimension | '';
  readonly group: string;
  /** Rows of the table that is broken down. */
  readonly rows: readonly number[];
}

/**
 * Splits rows into groups, in the order of the groups' names (age bands by age).
 * @param subject what a row is about
 * @param by none for one group with all rows
 */
export function groupRows(
  rows: readonly number[],
  by: Dimension | undefined,
  subject: (row: number) => Subject,
  world: { source: EventNames; categories: readonly string[]; period: Period; office: Calendar },
): Group[] {
  const { period } = world;
  if (by === undefined) return [groupIn(period, '', '', rows)];
  if (isPeriodKind(by)) {
    return splitPeriod(by, period, world.office).map((part: NamedPeriod) =>
      groupIn(part, by, part.name, rows),
    );
  }
  const name = groupOf(by, world.source, world.categories);
  const groups = new Map<string, number[]>();
  for (const row of rows) {
    const group = name(subject(row));
    const members = groups.get(group);
    if (members === undefined) groups.set(group, [row]);
    else members.push(row);
  }
  return [...groups]
    .sort(([a], [b]) => compareGroups(a, b))
    .map(([group, members]) => groupIn(period, by, group, members));
}

/** All are made here, of one shape: who reads many is compiled for it once. */
const groupIn = (
  { from, to }: Period,
  by: Dimension | '',
  group: string,
  rows: readonly number[],
): Group => ({ from, to, by, group, rows });

const AGE_ORDER: readonly string[] = [...AGE_BANDS.map((band) => band.name), OLDEST];

/** Age bands by age, others by name, `not known` last. */
export function compareGroups(a: string, b: string): number {
  if (a === NOT_KNOWN || b === NOT_KNOWN) return Number(a === NOT_KNOWN) - Number(b === NOT_KNOWN);
  const [ageA, ageB] = [AGE_ORDER.indexOf(a), AGE_ORDER.indexOf(b)];
  return ageA >= 0 && ageB >= 0 ? ageA - ageB : a < b ? -1 : a > b ? 1 : 0;
}
