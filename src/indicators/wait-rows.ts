/** Waits as rows: by team, kind and priority, in working time of the team. */
import { blankCells } from '../events/cell-store.ts';
import type { EventNames } from '../events/log-hash.ts';
import type { Calendar } from '../simulation/calendar.ts';
import { groupRows, type Dimension, type Group } from './breakdown.ts';
import { teamCalendar, type IndicatorContext } from './context.ts';
import { isBetween } from './periods.ts';
import { spreadOfSorted, type Spread } from './quantile.ts';
import { rowsBy } from './rows-by.ts';
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
  return [...queues(table)].flatMap((rows) => {
    const queue = new Queue(table, source, context, rows[0]);
    return groupRows(rows, options.by, subject, world).map((group) => queue.row(group));
  });
}

/** Rows of each team, kind and priority. */
function queues(table: WaitTable): Iterable<readonly number[]> {
  const keys = blankCells(table.length);
  for (let row = 0; row < table.length; row++)
    keys[row] = (table.team.get(row) * 8 + table.kind.get(row)) * 16 + table.priority.get(row);
  return rowsBy(keys).values();
}

/** A wait among others. */
interface Wait {
  readonly row: number;
  readonly open: boolean;
  readonly minutes: number;
}

/** The waits of one team, kind and priority. */
class Queue {
  readonly #from: Int32Array;
  readonly #to: Int32Array;
  readonly #state: Int32Array;
  readonly #child: Int32Array;
  readonly #source: EventNames;
  readonly #calendar: Calendar;
  readonly #face: Pick<WaitRow, 'team' | 'kind' | 'priority'>;

  /** @param first one of its rows */
  constructor(table: WaitTable, source: EventNames, context: IndicatorContext, first: number) {
    const team = source.vocabulary.teams.names[table.team.get(first)];
    const kind = WAIT_KINDS[table.kind.get(first)];
    this.#from = table.from.values();
    this.#to = table.to.values();
    this.#state = table.state.values();
    this.#child = table.child.values();
    this.#source = source;
    this.#calendar = teamCalendar(context, team);
    this.#face = { team, kind, priority: kind === 'task' ? table.priority.get(first) : null };
  }

  row(group: Group): WaitRow {
    const { from, to: end } = group;
    const { dayMinutes } = this.#calendar;
    const counts = { atOnce: 0, withdrawn: 0, restarted: 0, begun: 0, waiting: 0 };
    const taken = new Float64Array(group.rows.length);
    let n = 0;
    let worst: Wait | null = null;
    for (const row of group.rows) {
      const state = this.#state[row];
      const to = this.#to[row];
      if (isBetween(this.#from[row], from, end)) counts.begun++;
      if (isBetween(to, from, end)) {
        if (state === WAIT_WITHDRAWN) counts.withdrawn++;
        else if (state === WAIT_RESTARTED) counts.restarted++;
        else if (state === WAIT_OVER) {
          if (to === this.#from[row]) counts.atOnce++;
          const minutes = this.#calendar.between(this.#from[row], to);
          taken[n++] = minutes;
          if (this.#isLonger(minutes, row, worst)) worst = { row, open: false, minutes };
        }
      }
      if (!this.#waitsAt(row, end)) continue;
      counts.waiting++;
      const minutes = this.#calendar.between(this.#from[row], end);
      if (this.#isLonger(minutes, row, worst)) worst = { row, open: true, minutes };
    }
    const sorted = taken.subarray(0, n).sort();
    return {
      ...this.#face,
      by: group.by,
      group: group.group,
      n,
      working: spreadOfSorted(sorted),
      days: spreadOfSorted(sorted.map((minutes) => minutes / dayMinutes)),
      dayMinutes,
      ...counts,
      longest: worst === null ? null : this.#describe(worst),
    };
  }

  /** Whether it waits after every event before this minute. */
  #waitsAt(row: number, minute: number): boolean {
    return this.#from[row] < minute && (this.#state[row] === WAIT_OPEN || this.#to[row] >= minute);
  }

  /** Longer than the longest so far; of equals the one that began first. */
  #isLonger(minutes: number, row: number, worst: Wait | null): boolean {
    if (worst === null || minutes > worst.minutes) return true;
    if (minutes < worst.minutes) return false;
    const earlier = this.#from[row] - this.#from[worst.row] || row - worst.row;
    return earlier < 0;
  }

  #describe({ row, open, minutes }: Wait): LongestWait {
    return {
      child: this.#source.children.ids[this.#child[row]] ?? null,
      minutes,
      days: minutes / this.#calendar.dayMinutes,
      from: this.#from[row],
      open,
    };
  }
}
