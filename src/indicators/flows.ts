/** What happened how often: events of given types, each occurrence once, and whether the child had a fact just before. */
import type { EventChunk } from '../events/chunk.ts';
import type { EventSource } from '../events/log.ts';
import type { EventNames } from '../events/log-hash.ts';
import { WORK_MACHINE } from '../events/vocabulary.ts';
import type { FactBook } from '../simulation/facts.ts';
import { groupRows, type Dimension } from './breakdown.ts';
import type { IndicatorContext } from './context.ts';
import { factBook } from './fact-book.ts';
import { IntList } from './int-list.ts';
import { Room } from '../events/room.ts';
import { Occurrences } from './occurrences.ts';
import { PatternIndex, type WrittenPattern } from './patterns.ts';
import { rowsBy } from './rows-by.ts';
import { isBetween, yearsIn } from './periods.ts';
import { childOfSubject, foldLog, Walk, type LogFold } from './walk.ts';

/** A flow to count. */
export interface FlowQuery {
  readonly events: readonly WrittenPattern[];
  /** Of these events, those whose child has this fact just before. */
  readonly with?: string | undefined;
  /** The time from the last of these events of the child to the one that is counted is measured too. */
  readonly since?: readonly WrittenPattern[] | undefined;
}

const ROOM = new Room(1024);

/** Occurrences in the period as columns: one row a query and occurrence. */
export class FlowTable {
  readonly query = new IntList(ROOM);
  readonly minute = new IntList(ROOM);
  /** Row of the children's table, -1 for a family's or adopters'. */
  readonly child = new IntList(ROOM);
  readonly team = new IntList(ROOM);
  readonly category = new IntList(ROOM);
  /** 1 where the query's fact holds; 0 without one. */
  readonly holds = new IntList(ROOM);
  /** Minutes since the last event of the query's `since`; -1 where there was none. */
  readonly took = new IntList(ROOM);
  categories: readonly string[] = [''];

  get length(): number {
    return this.query.length;
  }

  /** Rows of each query. */
  rowsByQuery(): ReadonlyMap<number, readonly number[]> {
    return rowsBy(this.query.values());
  }
}

export class Flows implements LogFold {
  readonly table = new FlowTable();
  readonly #context: IndicatorContext;
  readonly #patterns: PatternIndex;
  readonly #sincePatterns: PatternIndex;
  /** By query: minute of the last event of its `since`, of each child. */
  readonly #since: readonly (Map<number, number> | undefined)[];
  readonly #occurrences = new Occurrences();
  readonly #facts: FactBook;
  /** Fact of each query, -1 for none. */
  readonly #factOf: readonly number[];
  /** Occurrences below this were counted. */
  #counted = 0;

  constructor(walk: Walk, context: IndicatorContext, queries: readonly FlowQuery[]) {
    this.#context = context;
    this.#patterns = new PatternIndex(walk.source);
    this.#sincePatterns = new PatternIndex(walk.source);
    queries.forEach((query, index) => {
      this.#patterns.add(index, query.events);
      if (query.since !== undefined) this.#sincePatterns.add(index, query.since);
    });
    this.#since = queries.map(({ since }) => (since === undefined ? undefined : new Map<number, number>()));
    this.#facts = factBook(
      walk.source,
      context,
      queries.flatMap((query) => query.with ?? []),
    );
    this.#factOf = queries.map((query) => (query.with === undefined ? -1 : this.#facts.index(query.with)));
    this.table.categories = walk.categories;
  }

  take(chunk: EventChunk, walk: Walk): void {
    const { length, minute, child, machine, type, detail } = chunk;
    const { subject } = walk;
    const { from, to } = this.#context.period;
    for (let row = 0; row < length; row++) {
      if (this.#patterns.concerns(type[row])) {
        const uses = this.#patterns.uses(type[row], detail[row]);
        if (!isBetween(minute[row], from, to))
          for (const query of uses) this.#since[query]?.delete(subject[row]);
        else if (uses.length > 0) this.#count(chunk, row, walk, uses);
      }
      if (machine[row] === WORK_MACHINE) continue;
      if (this.#sincePatterns.concerns(type[row]))
        for (const query of this.#sincePatterns.uses(type[row], detail[row]))
          this.#since[query]?.set(subject[row], minute[row]);
      if (child[row] < 0) continue;
      if (this.#facts.notes(type[row])) this.#facts.record(child[row], type[row], detail[row], minute[row]);
    }
  }

  #count(chunk: EventChunk, row: number, walk: Walk, queries: readonly number[]): void {
    const subject = walk.subject[row];
    const minute = chunk.minute[row];
    const occurrence = this.#occurrences.of(minute, subject, chunk.type[row], chunk.cause[row]);
    if (occurrence < this.#counted) return;
    this.#counted = occurrence + 1;
    const child = subject < 0 ? -1 : childOfSubject(subject);
    for (const query of queries) {
      const fact = this.#factOf[query];
      this.table.query.push(query);
      this.table.minute.push(minute);
      this.table.child.push(child);
      this.table.team.push(chunk.team[row]);
      this.table.category.push(walk.category[row]);
      this.table.holds.push(fact >= 0 && child >= 0 && this.#facts.ask(fact, child, minute) ? 1 : 0);
      this.table.took.push(this.#tookOf(query, subject, minute));
    }
  }

  /** What began is over: the next has to begin anew. */
  #tookOf(query: number, subject: number, minute: number): number {
    const began = this.#since[query]?.get(subject);
    if (began === undefined) return -1;
    this.#since[query]?.delete(subject);
    return minute - began;
  }
}

export interface FlowRow {
  readonly by: Dimension | '';
  readonly group: string;
  /** Occurrences in the period (of the group: in its part). */
  readonly count: number;
  /** Occurrences whose child had the query's fact just before. */
  readonly holding: number;
  /** A year, with years by the date. */
  readonly perYear: number;
  /** Occurrences of which it is known since when, and their mean time in minutes. */
  readonly timed: number;
  readonly meanMinutes: number;
}

/** Rows of a query, counted by group. */
export function flowRows(
  table: FlowTable,
  rows: readonly number[],
  source: EventNames,
  context: IndicatorContext,
  by?: Dimension,
): FlowRow[] {
  const subject = (row: number) => ({
    child: table.child.get(row),
    minute: table.minute.get(row),
    team: table.team.get(row),
    category: table.category.get(row),
  });
  const world = { source, categories: table.categories, period: context.period, office: context.office };
  return groupRows(rows, by, subject, world).map((group) => {
    const { from, to } = group;
    let [count, holding, timed, minutes] = [0, 0, 0, 0];
    for (const row of group.rows) {
      if (!isBetween(table.minute.get(row), from, to)) continue;
      count++;
      holding += table.holds.get(row);
      const took = table.took.get(row);
      if (took < 0) continue;
      timed++;
      minutes += took;
    }
    return {
      by: group.by,
      group: group.group,
      count,
      holding,
      perYear: count / yearsIn(group, context.office),
      timed,
      meanMinutes: minutes / timed,
    };
  });
}

/** Counts flows of a log: for each query one row a group. */
export function flows(
  source: EventSource,
  context: IndicatorContext,
  queries: readonly FlowQuery[],
  by?: Dimension,
): FlowRow[][] {
  const walk = new Walk(source, context);
  const fold = new Flows(walk, context, queries);
  foldLog(source, walk, [fold]);
  const rows = fold.table.rowsByQuery();
  return queries.map((_, query) => flowRows(fold.table, rows.get(query) ?? [], source, context, by));
}
