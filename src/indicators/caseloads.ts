/** How many cases, families and children each worker holds, how often children change their worker, and which cases wait for one. */
import type { EventChunk } from '../events/chunk.ts';
import type { EventSource } from '../events/log.ts';
import type { EventNames } from '../events/log-hash.ts';
import { workTypes } from '../events/vocabulary.ts';
import { DAY } from '../simulation/calendar.ts';
import { Allocations, type AllocationTable } from './allocations.ts';
import type { Dimension } from './breakdown.ts';
import { CaseHolding } from './case-holding.ts';
import { CaseSpells } from './case-spells.ts';
import {
  caseloadRows,
  caseTeams,
  limitAt,
  type CaseloadOptions,
  type CaseloadRow,
  type CaseTeam,
} from './caseload-rows.ts';
import type { IndicatorContext } from './context.ts';
import { IntMap } from './int-list.ts';
import type { PeriodKind } from './periods.ts';
import { CAPACITY_CHANGED, workersInPost } from './posts.ts';
import { foldLog, SAYS_CATEGORY, STEP, Walk, WORK, type LogFold } from './walk.ts';
import { workerChangeRows, type WorkerChanges } from './worker-changes.ts';
import { WorkerLoads, type Load } from './worker-loads.ts';

export type { CaseloadOptions, CaseloadRow } from './caseload-rows.ts';
export type { WorkerChanges } from './worker-changes.ts';

/** What one worker holds at a moment. */
export interface WorkerLoad extends Load {
  readonly team: string;
  /** Number in the team, from 1. */
  readonly worker: number;
  /** How many cases one worker may hold; null for any number. */
  readonly limit: number | null;
}

/** Loads at a moment: after every event before this minute. */
export interface LoadSnapshot {
  readonly minute: number;
  /** Of each worker in post, those without a case too. */
  readonly workers: readonly WorkerLoad[];
}

/** By type of work: whether it is about a case, or about who is in post. */
const CONCERNS = workTypes([
  'case.waiting',
  'case.allocated',
  'case.reallocated',
  'case.closed',
  'capacity.changed',
]);

/** Folds cases; the results are there once `finish` was called. */
export class Caseloads implements LogFold {
  readonly snapshots: LoadSnapshot[] = [];
  readonly #source: EventNames;
  readonly #context: IndicatorContext;
  readonly #holding: CaseHolding;
  readonly #loads = new WorkerLoads();
  readonly #allocations = new Allocations();
  readonly #spells = new CaseSpells();
  readonly #teams: readonly CaseTeam[];
  /** Minutes of snapshots still to come, ascending. */
  readonly #dates: number[];
  /** End of the day that is next to be counted. */
  #endOfDay: number;
  /** First minute at which a day or a date is over. */
  #nextStop: number;
  /** Category of each child as at the row (the walk is a chunk ahead). */
  readonly #category = new IntMap();

  /** @param dates minutes at which each worker's load is told */
  constructor(walk: Walk, context: IndicatorContext, dates: readonly number[] = []) {
    this.#source = walk.source;
    this.#context = context;
    this.#holding = new CaseHolding(walk, [this.#loads, this.#allocations, this.#spells]);
    this.#teams = caseTeams(walk.source, context);
    this.#spells.spells.categories = walk.categories;
    this.#dates = [...dates].sort((a, b) => a - b);
    this.#endOfDay = (Math.ceil(context.period.from / DAY) + 1) * DAY;
    this.#nextStop = Math.min(this.#endOfDay, this.#dates[0] ?? this.#endOfDay);
  }

  /** Waits of cases for a worker. */
  get allocations(): AllocationTable {
    return this.#allocations.table;
  }

  take(chunk: EventChunk, walk: Walk): void {
    const { to } = this.#context.period;
    const { kind } = walk;
    const { length, minute, type } = chunk;
    for (let row = 0; row < length; row++) {
      if (minute[row] >= this.#nextStop) this.#pass(minute[row]);
      if (minute[row] >= to) return;
      const what = kind[row];
      // Most work is at tasks, and changes nothing here.
      if (what === 0 || (what === WORK && CONCERNS[type[row]] === 0)) continue;
      if ((what & SAYS_CATEGORY) !== 0) this.#category.set(chunk.child[row], walk.category[row]);
      if ((what & STEP) !== 0) this.#holding.step(chunk, row);
      else if ((what & WORK) === 0) continue;
      else if (type[row] === CAPACITY_CHANGED) this.#capacity(chunk, row);
      else this.#holding.work(chunk, row);
    }
  }

  #capacity(chunk: EventChunk, row: number): void {
    const workers = workersInPost(chunk, row, this.#source.details);
    this.#loads.capacity(chunk.team[row], workers);
    this.#spells.capacity(chunk.team[row], workers);
  }

  /** Counts the days and dates that are over by `minute`. */
  #pass(minute: number): void {
    const reached = Math.min(minute, this.#context.period.to);
    for (; this.#dates.length > 0 && this.#dates[0] <= reached; this.#dates.shift()) {
      this.snapshots.push({ minute: this.#dates[0], workers: this.#snapshot(this.#dates[0]) });
    }
    for (; this.#endOfDay <= reached; this.#endOfDay += DAY) this.#countDay(this.#endOfDay / DAY - 1);
    this.#nextStop = Math.min(this.#endOfDay, this.#dates[0] ?? this.#endOfDay);
  }

  #countDay(day: number): void {
    for (const { team, calendar } of this.#teams) {
      if (calendar.isWorkingDay(day)) this.#loads.note(team, day);
    }
  }

  #snapshot(minute: number): WorkerLoad[] {
    return this.#teams.flatMap((team) =>
      this.#loads.workers(team.team).map((worker) => {
        const { cases, families, children } = this.#loads.load(team.team, worker);
        return { team: team.name, worker, cases, families, children, limit: limitAt(team, minute - 1) };
      }),
    );
  }

  /** Ends the count, before the results are read. */
  finish(): void {
    this.#pass(this.#context.period.to);
    this.#holding.finish();
    this.#spells.finish((child) => this.#category.get(child));
  }

  /** Loads over the working days, one row a team (or worker) and part of the period. */
  rows(options: CaseloadOptions = {}): CaseloadRow[] {
    return caseloadRows(this.#loads.table, this.#source, this.#context, options);
  }

  /** Changes of worker, one row a group. */
  changeRows(by?: Dimension): WorkerChanges[] {
    const { spells, changes } = this.#spells;
    return workerChangeRows(spells, changes, this.#source, this.#context, by);
  }

  /** Changes of worker of all children. */
  changes(): WorkerChanges {
    return this.changeRows()[0];
  }
}

export interface CaseloadAnswer {
  /** Loads over the working days by team, and by worker. */
  readonly rows: readonly CaseloadRow[];
  readonly workers: readonly CaseloadRow[];
  /** Each worker's load at the minutes that were asked for. */
  readonly snapshots: readonly LoadSnapshot[];
  /** Changes of worker, of all children and by team. */
  readonly changes: WorkerChanges;
  readonly changesByTeam: readonly WorkerChanges[];
}

/**
 * Caseloads of a log.
 * @param dates minutes at which each worker's load is told (the end of a day is the first minute of the next)
 * @param by parts of the period for the loads over the working days
 */
export function caseloads(
  source: EventSource,
  context: IndicatorContext,
  dates: readonly number[] = [],
  by?: PeriodKind,
): CaseloadAnswer {
  const fold = foldCases(source, context, dates);
  return {
    rows: fold.rows({ by }),
    workers: fold.rows({ by, each: 'worker' }),
    snapshots: fold.snapshots,
    changes: fold.changes(),
    changesByTeam: fold.changeRows('team'),
  };
}

function foldCases(source: EventSource, context: IndicatorContext, dates: readonly number[]): Caseloads {
  const walk = new Walk(source, context);
  const fold = new Caseloads(walk, context, dates);
  foldLog(source, walk, [fold]);
  fold.finish();
  return fold;
}

/** How often the children of a log change their worker, one row a group. */
export const workerChanges = (
  source: EventSource,
  context: IndicatorContext,
  by?: Dimension,
): WorkerChanges[] => foldCases(source, context, []).changeRows(by);
