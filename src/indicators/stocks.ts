/** How many children are in given states: day by day, on dates, and on average. A child in two of the states counts once. */
import type { EventChunk } from '../events/chunk.ts';
import type { EventSource } from '../events/log.ts';
import type { EventNames } from '../events/log-hash.ts';
import { WORK_MACHINE } from '../events/vocabulary.ts';
import { DAY } from '../simulation/calendar.ts';
import type { FactBook } from '../simulation/facts.ts';
import { groupRows, type Dimension } from './breakdown.ts';
import type { IndicatorContext, Period } from './context.ts';
import { factBook } from './fact-book.ts';
import { IntMap } from './int-list.ts';
import { childOfSubject, foldLog, SAYS_CATEGORY, Walk, type LogFold } from './walk.ts';

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

const startOfDay = (minute: number): number => Math.floor(minute / DAY) * DAY;

/** Average number from one minute to another, both at the beginning of a day of the series, by the ends of its days. */
export function meanOfDays(series: StockSeries, from: number, to: number): number {
  const first = Math.floor((from - startOfDay(series.period.from)) / DAY);
  const days = series.byDay.subarray(
    Math.max(0, first),
    Math.ceil((to - startOfDay(series.period.from)) / DAY),
  );
  return days.length === 0 ? 0 : days.reduce((sum, count) => sum + count, 0) / days.length;
}

/** What is counted of one query while the log is walked. */
class Counter {
  count = 0;
  /** Child-minutes up to `since`. */
  minutes = 0;
  since: number;
  readonly byDay: Int32Array;
  readonly snapshots: Snapshot[] = [];
  /** Instances of each subject that are in the states. */
  readonly present = new IntMap();
  /** Subjects who are or were present in `during`. */
  readonly ever = new Set<number>();
  readonly #during: Period | undefined;

  constructor(period: Period, during: Period | undefined) {
    this.since = period.from;
    this.#during = during;
    this.byDay = new Int32Array(Math.max(0, Math.ceil((period.to - startOfDay(period.from)) / DAY)));
  }

  change(subject: number, by: 1 | -1, minute: number): void {
    const after = this.present.add(subject, by);
    if (by === 1 ? after !== 1 : after !== 0) return;
    this.settle(minute);
    this.count += by;
    if (this.#during !== undefined) this.#remember(this.#during, subject, by, minute);
  }

  /** Who left before it began was not there in it; who comes after it was not either. */
  #remember({ from, to }: Period, subject: number, by: 1 | -1, minute: number): void {
    if (by === 1 && minute < to) this.ever.add(subject);
    if (by === -1 && minute <= from) this.ever.delete(subject);
  }

  /** Counts the minutes up to `minute`. */
  settle(minute: number): void {
    if (minute <= this.since) return;
    this.minutes += this.count * (minute - this.since);
    this.since = minute;
  }
}

export class Stocks implements LogFold {
  readonly #walk: Walk;
  readonly #queries: readonly StockQuery[];
  readonly #period: Period;
  readonly #counters: readonly Counter[];
  /** Minutes of snapshots still to come, ascending, and the queries of which they are. */
  readonly #dates: number[];
  readonly #queriesAt = new Map<number, number[]>();
  readonly #facts: FactBook;
  /** By machine, then state: queries whose states it is in. */
  readonly #queriesOf: (readonly number[] | undefined)[][] = [];
  /** Category of each child as at the row (the walk is a chunk ahead). */
  readonly #category = new IntMap();
  #nextDay = 0;
  /** First minute at which a day, a date or the period is over. */
  #nextStop: number;
  #over = false;

  constructor(
    walk: Walk,
    context: IndicatorContext,
    queries: readonly StockQuery[],
    dates: readonly number[] = [],
  ) {
    this.#walk = walk;
    this.#queries = queries;
    this.#period = context.period;
    this.#counters = queries.map(({ during }) => new Counter(context.period, during));
    queries.forEach(({ at = dates }, query) => {
      for (const minute of at) this.#queriesAt.set(minute, [...(this.#queriesAt.get(minute) ?? []), query]);
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
    const { minute, child, machine, state, type, detail } = chunk;
    for (let row = 0; row < chunk.length && !this.#over; row++) {
      if (minute[row] >= this.#nextStop) this.#pass(minute[row]);
      if (minute[row] >= this.#period.to) break;
      const slot = walk.slot[row];
      if (slot >= 0 && state[row] !== 0 && state[row] !== walk.before[row]) {
        this.#move(walk.slots.subject.get(slot), machine[row], walk.before[row], state[row], minute[row]);
      }
      if (walk.kind[row] !== 0 && (walk.kind[row] & SAYS_CATEGORY) !== 0)
        this.#category.set(child[row], walk.category[row]);
      if (child[row] < 0 || machine[row] === WORK_MACHINE) continue;
      if (this.#facts.notes(type[row])) this.#facts.record(child[row], type[row], detail[row], minute[row]);
    }
  }

  #of(machine: number, state: number): readonly number[] {
    const states = (this.#queriesOf[machine] ??= []);
    return (states[state] ??= this.#queries.flatMap((query, index) =>
      query.in.some((pattern) => this.#walk.states.matches(pattern, machine, state)) ? [index] : [],
    ));
  }

  #move(subject: number, machine: number, before: number, after: number, minute: number): void {
    const left = this.#of(machine, before);
    const entered = this.#of(machine, after);
    if (left === entered) return;
    for (const query of entered) this.#counters[query].change(subject, 1, minute);
    for (const query of left) this.#counters[query].change(subject, -1, minute);
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
    const { slots } = this.#walk;
    for (const query of this.#queriesAt.get(minute) ?? []) {
      const counter = this.#counters[query];
      const subjects = new Set<number>();
      for (let slot = 0; slot < slots.length; slot++) {
        if (counter.present.get(slots.subject.get(slot)) > 0) subjects.add(slots.subject.get(slot));
      }
      counter.snapshots.push(this.#snapshot(minute, [...subjects], this.#queries[query].with));
    }
  }

  #snapshot(minute: number, subjects: readonly number[], fact: string | undefined): Snapshot {
    const children = subjects.map(childOfSubject).sort((a, b) => a - b);
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
    return this.#counters.map((counter) => {
      counter.settle(to);
      return {
        period: this.#period,
        byDay: counter.byDay,
        minutes: counter.minutes,
        mean: to > from ? counter.minutes / (to - from) : 0,
        snapshots: counter.snapshots,
        everPresent: counter.ever.size,
        categories: this.#walk.categories,
      };
    });
  }
}

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
