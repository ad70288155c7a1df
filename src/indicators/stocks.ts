/** How many children are in given states: day by day, on dates, and on average. A child in two of the states counts once. */
import type { EventChunk } from '../events/chunk.ts';
import type { EventSource } from '../events/log.ts';
import type { EventNames } from '../events/log-hash.ts';
import { DAY } from '../simulation/calendar.ts';
import type { FactBook } from '../simulation/facts.ts';
import { groupRows, type Dimension } from './breakdown.ts';
import type { IndicatorContext, Period } from './context.ts';
import { factBook } from './fact-book.ts';
import { IntMap } from './int-list.ts';
import { Counter, PresenceTable, startOfDay } from './presence.ts';
import { childOfSubject, foldLog, SAYS_CATEGORY, STEP, Walk, WORK, type LogFold } from './walk.ts';

/** A stock to count. */
export interface StockQuery {
  /** Children in any of these: `machine.state.path`, or `machine` for any instance that is open. */
  readonly in: readonly string[];
  /** Of those present on a date, whether this fact holds. */
  readonly with?: string | undefined;
  /** Minutes at which those present of this query are listed, in place of the dates of all. */
  readonly at?: readonly number[] | undefined;
  /** Those who were present at any time of it are counted. */
  readonly during?: Period | undefined;
}

/** Those present at one moment. */
export interface Snapshot {
  /** After every event before this minute: the end of a day is the first minute of the next. */
  readonly minute: number;
  /** Rows of the children's table (-1: a family or adopters). */
  readonly children: readonly number[];
  /** Category of each, number in the series' `categories`. */
  readonly categories: readonly number[];
  /** For each whether the fact of the query holds; empty without one. */
  readonly holds: readonly boolean[];
}

export interface StockSeries {
  readonly period: Period;
  /** Number at the end of each day, from the day in which the period begins. */
  readonly byDay: Int32Array;
  /** Sum of the minutes that all spent there in the period: by Little's law, arrivals times the time each stayed. */
  readonly minutes: number;
  /** Average number over the period, in time. */
  readonly mean: number;
  readonly snapshots: readonly Snapshot[];
  /** Subjects who were present at any time of the query's `during`, each once; 0 without it. */
  readonly everPresent: number;
  /** Names of the categories; the first is none. */
  readonly categories: readonly string[];
}

/** Average number from one minute to another, both at the beginning of a day of the series, by the ends of its days. */
export function meanOfDays(series: StockSeries, from: number, to: number): number {
  const first = Math.floor((from - startOfDay(series.period.from)) / DAY);
  const days = series.byDay.subarray(
    Math.max(0, first),
    Math.ceil((to - startOfDay(series.period.from)) / DAY),
  );
  return days.length === 0 ? 0 : days.reduce((sum, count) => sum + count, 0) / days.length;
}

/** The sets of states that a step goes into, and those that it goes out of. */
interface StockStep {
  readonly entered: readonly number[];
  readonly left: readonly number[];
}

export class Stocks implements LogFold {
  readonly #walk: Walk;
  readonly #queries: readonly StockQuery[];
  readonly #period: Period;
  /** Each different set of states (and `during`) is counted once, whoever asks for it. */
  readonly #sets: readonly StockQuery[];
  /** By query: its place in `#sets`. */
  readonly #setOf: readonly number[];
  readonly #counters: readonly Counter[];
  readonly #table: PresenceTable;
  readonly #snapshots: readonly Snapshot[][];
  /** Minutes of snapshots still to come, ascending, and the queries of which they are. */
  readonly #dates: number[];
  readonly #queriesAt = new Map<number, number[]>();
  readonly #facts: FactBook;
  /** By the step's number in the walk. */
  readonly #steps: StockStep[] = [];
  /** By machine and configuration: the sets that this is in. */
  readonly #setsOf: ((readonly number[] | undefined)[] | undefined)[] = [];
  /** Category of each child as at the row (the walk is a chunk ahead). */
  readonly #category = new IntMap();
  /** Days of the period that are counted already. */
  #nextDay = 0;
  /** First minute at which a day or a date is over. */
  #nextStop: number;
  #over = false;

  constructor(
    walk: Walk,
    context: IndicatorContext,
    queries: readonly StockQuery[],
    dates: readonly number[],
  ) {
    this.#walk = walk;
    this.#queries = queries;
    this.#period = context.period;
    const places = new Map<string, number>();
    const sets: StockQuery[] = [];
    this.#setOf = queries.map((query) => {
      const key = JSON.stringify([query.in.toSorted(), query.during]);
      const place = places.get(key) ?? sets.push(query) - 1;
      places.set(key, place);
      return place;
    });
    this.#sets = sets;
    this.#counters = sets.map(({ during }) => new Counter(context.period, during));
    this.#table = new PresenceTable(sets.length);
    this.#snapshots = queries.map(() => []);
    queries.forEach((query, index) => {
      for (const minute of query.at ?? dates)
        this.#queriesAt.set(minute, [...(this.#queriesAt.get(minute) ?? []), index]);
    });
    this.#dates = [...this.#queriesAt.keys()].sort((a, b) => a - b);
    this.#nextStop = this.#stopAfter();
    this.#facts = factBook(
      walk.source,
      context,
      queries.flatMap((query) => query.with ?? []),
    );
  }

  take(chunk: EventChunk, walk: Walk): void {
    if (this.#over) return;
    const { length, minute, child, state, type, detail } = chunk;
    const { kind, step, subject } = walk;
    for (let row = 0; row < length; row++) {
      // What is done, and not said of anybody's category, changes no stock.
      if (kind[row] === WORK) continue;
      if (minute[row] >= this.#nextStop) {
        this.#pass(minute[row]);
        if (this.#over) return;
      }
      if ((kind[row] & STEP) !== 0 && state[row] !== 0) this.#move(subject[row], step[row], minute[row]);
      if ((kind[row] & SAYS_CATEGORY) !== 0) this.#category.set(child[row], walk.category[row]);
      if (child[row] < 0 || (kind[row] & WORK) !== 0) continue;
      if (this.#facts.notes(type[row])) this.#facts.record(child[row], type[row], detail[row], minute[row]);
    }
  }

  #move(subject: number, number: number, minute: number): void {
    const { entered, left } = (this.#steps[number] ??= this.#readStep(number));
    if (entered.length === 0 && left.length === 0) return;
    const table = this.#table;
    const row = table.rowOf(subject);
    for (const set of entered)
      if (table.add(row, set, 1) === 1) this.#counters[set].change(subject, 1, minute);
    for (const set of left)
      if (table.add(row, set, -1) === 0) this.#counters[set].change(subject, -1, minute);
  }

  /** A set that a step stays in is neither entered nor left. */
  #readStep(number: number): StockStep {
    const { machine, before, after } = this.#walk.steps;
    const from = this.#setsIn(machine[number], before[number]);
    const to = this.#setsIn(machine[number], after[number]);
    return {
      entered: to.filter((set) => !from.includes(set)),
      left: from.filter((set) => !to.includes(set)),
    };
  }

  /** The sets of states that a configuration is in. */
  #setsIn(machine: number, state: number): readonly number[] {
    const ofMachine = (this.#setsOf[machine] ??= []);
    return (ofMachine[state] ??= this.#readSets(machine, state));
  }

  #readSets(machine: number, state: number): number[] {
    const { states } = this.#walk;
    const found: number[] = [];
    this.#sets.forEach((set, number) => {
      if (set.in.some((pattern) => states.matches(pattern, machine, state))) found.push(number);
    });
    return found;
  }

  /** End of the day that is next to be counted. */
  #endOfDay(): number {
    return startOfDay(this.#period.from) + (this.#nextDay + 1) * DAY;
  }

  #stopAfter(): number {
    return Math.min(this.#endOfDay(), this.#dates[0] ?? this.#period.to, this.#period.to);
  }

  /** Counts the days and dates that are over by `minute`. */
  #pass(minute: number): void {
    const reached = Math.min(minute, this.#period.to);
    for (; this.#dates.length > 0 && this.#dates[0] <= reached; this.#dates.shift())
      this.#snap(this.#dates[0]);
    const days = this.#counters[0]?.byDay.length ?? 0;
    for (
      ;
      this.#nextDay < days && (this.#endOfDay() <= reached || minute >= this.#period.to);
      this.#nextDay++
    ) {
      for (const counter of this.#counters) counter.byDay[this.#nextDay] = counter.count;
    }
    if (minute >= this.#period.to) this.#over = true;
    this.#nextStop = this.#stopAfter();
  }

  #snap(minute: number): void {
    const bySet: (readonly number[] | undefined)[] = [];
    for (const query of this.#queriesAt.get(minute) ?? []) {
      const set = this.#setOf[query];
      const children = (bySet[set] ??= inOrder(this.#table.present(set).map(childOfSubject)));
      this.#snapshots[query].push(this.#snapshot(minute, children, this.#queries[query].with));
    }
  }

  #snapshot(minute: number, children: readonly number[], fact: string | undefined): Snapshot {
    const index = fact === undefined ? -1 : this.#facts.index(fact);
    return {
      minute,
      children,
      categories: children.map((child) => (child < 0 ? 0 : this.#category.get(child))),
      holds: index < 0 ? [] : children.map((child) => child >= 0 && this.#facts.ask(index, child, minute)),
    };
  }

  /** The series of each query, once the log is walked. */
  series(): StockSeries[] {
    const { from, to } = this.#period;
    if (!this.#over) this.#pass(to);
    for (const counter of this.#counters) counter.settle(to);
    return this.#setOf.map((set, query) => {
      const { byDay, minutes, ever } = this.#counters[set];
      return {
        period: this.#period,
        byDay,
        minutes,
        mean: to > from ? minutes / (to - from) : 0,
        snapshots: this.#snapshots[query],
        everPresent: ever.size,
        categories: this.#walk.categories,
      };
    });
  }
}

const inOrder = (rows: readonly number[]): number[] => [...Int32Array.from(rows).sort()];

/**
 * Counts stocks of a log.
 * @param dates minutes at which those present are listed
 */
export function stocks(
  source: EventSource,
  context: IndicatorContext,
  queries: readonly StockQuery[],
  dates: readonly number[] = [],
): StockSeries[] {
  const walk = new Walk(source, context);
  const fold = new Stocks(walk, context, queries, dates);
  foldLog(source, walk, [fold]);
  return fold.series();
}

/** Those present on a date, of one group. */
export interface StockRow {
  /** First minute after the date. */
  readonly minute: number;
  readonly by: Dimension | '';
  readonly group: string;
  readonly children: number;
  /** Of them, those who have the query's fact. */
  readonly holding: number;
}

/** Those present on each date of a series by group; a dimension of time has one group, the part of the year that the date lies in. */
export function stockRows(
  series: StockSeries,
  source: EventNames,
  context: IndicatorContext,
  by?: Dimension,
): StockRow[] {
  return series.snapshots.flatMap(({ minute, children, categories: said, holds }) => {
    const subject = (row: number) => ({ child: children[row], minute, team: 0, category: said[row] });
    const moment = { from: minute - 1, to: minute };
    const world = { source, categories: series.categories, period: moment, office: context.office };
    return groupRows([...children.keys()], by, subject, world).map((group) => ({
      minute,
      by: group.by,
      group: group.group,
      children: group.rows.length,
      holding: group.rows.filter((row) => holds[row]).length,
    }));
  });
}
