/** Loads of workers as rows: by team or by worker, over the working days of a period, beside how many cases one may hold. */
import type { EventNames } from '../events/log-hash.ts';
import { DAY, type Calendar } from '../simulation/calendar.ts';
import { compileDated, valueAt, type Dated } from '../simulation/model/dated.ts';
import { inProportion } from '../simulation/model/part-time.ts';
import { teamCalendar, workerShare, type IndicatorContext, type Period } from './context.ts';
import type { IntList } from './int-list.ts';
import { splitPeriod, type PeriodKind } from './periods.ts';
import { spreadOfCounts, type Spread } from './quantile.ts';
import { rowsBy } from './rows-by.ts';
import type { LoadTable } from './worker-loads.ts';

/** Loads at the ends of the team's working days; each worker in post and day counts once (the `n` of the spreads). */
export interface CaseloadRow {
  readonly team: string;
  /** Number in the team; null for all of them. */
  readonly worker: number | null;
  readonly by: PeriodKind | '';
  readonly group: string;
  /** How many cases one full-time worker may hold at the end of the period; null for any number. */
  readonly limit: number | null;
  /** Of the worker-days, those without room for another case. */
  readonly full: number;
  readonly cases: Spread;
  readonly families: Spread;
  readonly children: Spread;
}

export interface CaseloadOptions {
  readonly by?: PeriodKind | undefined;
  /** One row a team (as without it), or one a worker. */
  readonly each?: 'team' | 'worker' | undefined;
}

/** A team that holds cases and whose workers are counted. */
export interface CaseTeam {
  /** Number in the vocabulary. */
  readonly team: number;
  readonly name: string;
  readonly calendar: Calendar;
  readonly limit: Dated | null;
  /** Part of a whole post that a worker has, by number from 1. */
  readonly shareOf: (worker: number) => number;
}

/** Teams with cases, in the order of the scenario's stages; in an unlimited one nobody's load means anything. */
export function caseTeams({ vocabulary }: EventNames, context: IndicatorContext): CaseTeam[] {
  const { scenario, office } = context;
  const holding = Object.values(scenario.stages ?? {}).filter((stage) => stage.allocated !== undefined);
  return [...new Set(holding.map((stage) => stage.team ?? ''))].flatMap((name) => {
    const written = scenario.teams?.[name];
    if (name === '' || written?.unlimited === true) return [];
    const limit = written?.caseload === undefined ? null : compileDated(written.caseload, office);
    const team = vocabulary.teams.add(name);
    const shareOf = (worker: number): number => workerShare(context, name, worker);
    return [{ team, name, calendar: teamCalendar(context, name), limit, shareOf }];
  });
}

/** How many cases one worker may hold at a minute; null for any number. */
export const limitAt = ({ limit }: CaseTeam, minute: number): number | null =>
  limit === null ? null : valueAt(limit, minute);

/** One row a team (or worker) and part of the period. */
export function caseloadRows(
  loads: LoadTable,
  source: EventNames,
  context: IndicatorContext,
  options: CaseloadOptions = {},
): CaseloadRow[] {
  const { period, office } = context;
  const { by, each = 'team' } = options;
  const parts = by === undefined ? [{ ...period, name: '' }] : splitPeriod(by, period, office);
  const byTeam = rowsBy(loads.team.values());
  return caseTeams(source, context).flatMap((team) => {
    const rows = byTeam.get(team.team) ?? [];
    const lists = each === 'team' ? [{ worker: null, rows }] : byWorker(loads, rows);
    return lists.flatMap((list) =>
      parts.map((part) => ({
        team: team.name,
        worker: list.worker,
        by: by ?? '',
        group: part.name,
        ...loadsIn(loads, list.rows, team, part),
      })),
    );
  });
}

function loadsIn(
  loads: LoadTable,
  rows: readonly number[],
  team: CaseTeam,
  part: Period,
): Pick<CaseloadRow, 'limit' | 'full' | 'cases' | 'families' | 'children'> {
  const days = loads.day.values();
  const within = rows.filter((row) => isDayIn(days[row], part));
  const spread = (column: 'cases' | 'families' | 'children') =>
    spreadOfCounts(countsOf(loads[column], within));
  return {
    limit: limitAt(team, part.to - 1),
    full: team.limit === null ? 0 : fullAmong(loads, within, team, team.limit),
    cases: spread('cases'),
    families: spread('families'),
    children: spread('children'),
  };
}

/** How many of these rows have no room for another case. */
function fullAmong(loads: LoadTable, rows: readonly number[], team: CaseTeam, limits: Dated): number {
  const days = loads.day.values();
  const cases = loads.cases.values();
  const workers = loads.worker.values();
  const shares: (number | undefined)[] = [];
  let [full, day, limit] = [0, NaN, 0];
  for (const row of rows) {
    if (days[row] !== day) {
      day = days[row];
      limit = valueAt(limits, (day + 1) * DAY - 1);
    }
    const worker = workers[row];
    if (cases[row] >= inProportion(limit, (shares[worker] ??= team.shareOf(worker)))) full++;
  }
  return full;
}

/** How often each value occurs in these rows: place 3 says how many threes. */
function countsOf(column: IntList, rows: readonly number[]): number[] {
  const values = column.values();
  const counts: number[] = [];
  for (const row of rows) {
    while (counts.length <= values[row]) counts.push(0);
    counts[values[row]]++;
  }
  return counts;
}

/** The day's end lies in the period. */
const isDayIn = (day: number, { from, to }: Period): boolean => day * DAY >= from && (day + 1) * DAY <= to;

function byWorker(loads: LoadTable, rows: readonly number[]): { worker: number; rows: readonly number[] }[] {
  const workers = Int32Array.from(rows, (row) => loads.worker.get(row));
  return [...rowsBy(workers)].map(([worker, places]) => ({ worker, rows: places.map((at) => rows[at]) }));
}
