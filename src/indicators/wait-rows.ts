/** Waits as rows: by team, kind and priority, in working time of the team. */
import type { EventNames } from '../events/log-hash.ts';
import type { Calendar } from '../simulation/calendar.ts';
import { groupRows, type Dimension, type Group } from './breakdown.ts';
import { teamCalendar, type IndicatorContext } from './context.ts';
import { isIn } from './periods.ts';
import { spreadOf, type Spread } from './quantile.ts';
import {
  WAIT_KINDS,
  WAIT_OPEN,
  WAIT_OVER,
  WAIT_RESTARTED,
  WAIT_WITHDRAWN,
  type WaitKind,
  type WaitTable,
} from './wait-table.ts';

/** Who waited longest: of equals the one that began first. */
export interface LongestWait {
  /** Identifier of the child under whose stay it began, null where there was none. */
  readonly child: string | null;
  /** Working minutes of the team, and its working days (of `dayMinutes`, with a fraction). */
  readonly minutes: number;
  readonly days: number;
  /** Minute at which it began. */
  readonly from: number;
  /** It waits still: so long so far. */
  readonly open: boolean;
}

export interface WaitRow {
  readonly team: string;
  readonly kind: WaitKind;
  /** 1 is the most urgent; null where it is no task. */
  readonly priority: number | null;
  readonly by: Dimension | '';
  readonly group: string;
  /** Waits that were over in the period (of the group: in its part): taken up, allocated, held. */
  readonly n: number;
  /** Of these, those that took no time at all: taken up in the minute in which they were ready. */
  readonly atOnce: number;
  /** How long these `n` took, in working minutes of the team's calendar, and in its working days. */
  readonly working: Spread;
  readonly days: Spread;
  /** Working minutes in a working day of that calendar. */
  readonly dayMinutes: number;
  /** Waits that ended in the period because it was not needed any more. */
  readonly withdrawn: number;
  /** Waits that ended in the period as they began anew with another worker. */
  readonly restarted: number;
  /** Began in the period. */
  readonly begun: number;
  /** Waiting at the end of the period. */
  readonly waiting: number;
  /** Of the waits that were over in the period and those at its end. */
  readonly longest: LongestWait | null;
}

export interface WaitOptions {
  readonly by?: Dimension | undefined;
}

/** Waits of each team, kind and priority (and group), in that order; teams in the order of the vocabulary. */
export function waitRows(
  table: WaitTable,
  source: EventNames,
  context: IndicatorContext,
  options: WaitOptions = {},
): WaitRow[] {
  const subject = (row: number) => ({
    child: table.child.get(row),
    minute: table.to.get(row),
    team: table.team.get(row),
    category: table.category.get(row),
  });
  const world = { source, categories: table.categories, period: context.period, office: context.office };
  return queues(table).flatMap((rows) => {
    const queue = new Queue(table, source, context, rows[0]);
    return groupRows(rows, options.by, subject, world).map((group) => queue.row(group));
  });
}

/** Rows of each team, kind and priority. */
function queues(table: WaitTable): number[][] {
  const lists = new Map<number, number[]>();
  for (let row = 0; row < table.length; row++) {
    const key = (table.team.get(row) * 8 + table.kind.get(row)) * 16 + table.priority.get(row);
    const rows = lists.get(key);
    if (rows === undefined) lists.set(key, [row]);
    else rows.push(row);
  }
  return [...lists].sort(([a], [b]) => a - b).map(([, rows]) => rows);
}

/** The waits of one team, kind and priority. */
class Queue {
  readonly #table: WaitTable;
  readonly #source: EventNames;
  readonly #calendar: Calendar;
  readonly #face: Pick<WaitRow, 'team' | 'kind' | 'priority'>;

  /** @param first one of its rows */
  constructor(table: WaitTable, source: EventNames, context: IndicatorContext, first: number) {
    const team = source.vocabulary.teams.names[table.team.get(first)];
    const kind = WAIT_KINDS[table.kind.get(first)];
    this.#table = table;
    this.#source = source;
    this.#calendar = teamCalendar(context, team);
    this.#face = { team, kind, priority: kind === 'task' ? table.priority.get(first) : null };
  }

  row(group: Group): WaitRow {
    const { from, to } = this.#table;
    const { dayMinutes } = this.#calendar;
    const over = this.#ended(group, WAIT_OVER);
    const waiting = group.rows.filter((row) => this.#waitsAt(row, group.to));
    const minutes = over.map((row) => this.#minutes(row, to.get(row)));
    return {
      ...this.#face,
      by: group.by,
      group: group.group,
      n: over.length,
      atOnce: over.filter((row) => to.get(row) === from.get(row)).length,
      working: spreadOf(minutes),
      days: spreadOf(minutes.map((one) => one / dayMinutes)),
      dayMinutes,
      withdrawn: this.#ended(group, WAIT_WITHDRAWN).length,
      restarted: this.#ended(group, WAIT_RESTARTED).length,
      begun: group.rows.filter((row) => isIn(from.get(row), group)).length,
      waiting: waiting.length,
      longest: this.#longest(over, waiting, group.to),
    };
  }

  #ended(group: Group, state: number): number[] {
    const { to } = this.#table;
    return group.rows.filter((row) => this.#table.state.get(row) === state && isIn(to.get(row), group));
  }

  /** Whether it waits after every event before this minute. */
  #waitsAt(row: number, minute: number): boolean {
    const { from, to, state } = this.#table;
    return from.get(row) < minute && (state.get(row) === WAIT_OPEN || to.get(row) >= minute);
  }

  #minutes(row: number, until: number): number {
    return this.#calendar.between(this.#table.from.get(row), until);
  }

  #longest(over: readonly number[], waiting: readonly number[], end: number): LongestWait | null {
    const all = [
      ...over.map((row) => ({ row, open: false, minutes: this.#minutes(row, this.#table.to.get(row)) })),
      ...waiting.map((row) => ({ row, open: true, minutes: this.#minutes(row, end) })),
    ];
    const { from, child } = this.#table;
    const begins = (one: { readonly row: number }) => from.get(one.row);
    let worst = all[0];
    if (worst === undefined) return null;
    for (const one of all) {
      const earlier = begins(one) - begins(worst) || one.row - worst.row;
      if (one.minutes > worst.minutes || (one.minutes === worst.minutes && earlier < 0)) worst = one;
    }
    return {
      child: this.#source.children.ids[child.get(worst.row)] ?? null,
      minutes: worst.minutes,
      days: worst.minutes / this.#calendar.dayMinutes,
      from: begins(worst),
      open: worst.open,
    };
  }
}
