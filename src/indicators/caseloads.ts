/** How many families and children each worker holds, how often children change their worker, and how long cases wait for one. */
import type { EventChunk } from '../events/chunk.ts';
import type { EventSource } from '../events/log.ts';
import { workTypeId } from '../events/vocabulary.ts';
import { DAY } from '../simulation/calendar.ts';
import { YEAR_MINUTES } from '../simulation/facts.ts';
import { CaseHolding, type CaseListener, type HeldCase } from './case-holding.ts';
import type { IndicatorContext, Period } from './context.ts';
import { IntList, IntMap } from './int-list.ts';
import { isIn } from './periods.ts';
import { spreadOfCounts, type Spread } from './quantile.ts';
import { StageIndex } from './stages.ts';
import { StateIndex } from './states.ts';
import { foldLog, Walk, type LogFold } from './walk.ts';

/** A team has fewer workers than this. */
const MOST_WORKERS = 65_536;
const CAPACITY = workTypeId('capacity.changed');

/** What one worker holds at a moment. */
export interface WorkerLoad {
  readonly team: string;
  /** Number in the team, from 1. */
  readonly worker: number;
  readonly families: number;
  readonly children: number;
}

/** Loads at a moment: after every event before this minute. */
export interface LoadSnapshot {
  readonly minute: number;
  /** Of each worker in post, those without a case too. */
  readonly workers: readonly WorkerLoad[];
}

export interface CaseloadRow {
  readonly team: string;
  /** Over the workers in post at the end of each day of the period; `n` is worker-days. */
  readonly families: Spread;
  readonly children: Spread;
}

/** Changes of social worker in the period. */
export interface WorkerChanges {
  /** Children whose case another worker took over. */
  readonly handedOver: number;
  /** Children whose new case went to another worker than their last. */
  readonly newWorker: number;
  /** Years that children had a worker, each child once. */
  readonly childYears: number;
  /** Both sorts of change for a child-year; null where there was none. */
  readonly perChildYear: number | null;
}

export const ALLOCATION_OPEN = 0;
export const ALLOCATED = 1;
/** The case ended before anybody held it. */
export const ABANDONED = 2;

/** Each case's wait for its first worker, as columns. */
export class AllocationTable {
  readonly team = new IntList();
  /** A child of the case. */
  readonly child = new IntList();
  readonly from = new IntList();
  readonly to = new IntList();
  readonly state = new IntList();

  push(held: HeldCase, to: number, state: number): void {
    this.team.push(held.team);
    this.child.push(held.children.keys().next().value ?? -1);
    this.from.push(held.created);
    this.to.push(to);
    this.state.push(state);
  }

  get length(): number {
    return this.team.length;
  }
}

export class Caseloads implements LogFold, CaseListener {
  readonly allocations = new AllocationTable();
  readonly snapshots: LoadSnapshot[] = [];
  readonly #source: EventSource;
  readonly #period: Period;
  readonly #holding: CaseHolding;
  /** Numbers of the teams that hold cases. */
  readonly #teams: readonly number[];
  readonly #inPost = new IntMap();
  /** By team times `MOST_WORKERS` plus worker. */
  readonly #families = new Map<number, number>();
  readonly #children = new Map<number, number>();
  /** By team: worker-days with so many families, and so many children. */
  readonly #familyDays: number[][] = [];
  readonly #childDays: number[][] = [];
  readonly #dates: number[];
  #nextDay: number;
  /** Last worker of each child, and in how many held cases it is. */
  readonly #lastWorker = new IntMap(-1);
  readonly #held = new IntMap();
  #heldNow = 0;
  #heldSince: number;
  #childMinutes = 0;
  #handedOver = 0;
  #newWorker = 0;

  constructor(walk: Walk, context: IndicatorContext, dates: readonly number[] = []) {
    this.#source = walk.source;
    this.#period = context.period;
    const stages = new StageIndex(context.scenario, walk.source.vocabulary, walk.states);
    this.#holding = new CaseHolding(walk, stages, this);
    const holding = stages.stages.filter((stage) => stage.allocated !== null);
    this.#teams = [...new Set(holding.map((stage) => stages.team(stage.id)))];
    for (const team of this.#teams) {
      this.#familyDays[team] = [];
      this.#childDays[team] = [];
    }
    this.#dates = [...dates].sort((a, b) => a - b);
    this.#heldSince = context.period.from;
    this.#nextDay = (Math.floor(context.period.from / DAY) + 1) * DAY;
  }

  take(chunk: EventChunk): void {
    for (let row = 0; row < chunk.length; row++) {
      const minute = chunk.minute[row];
      if (minute >= this.#nextDay || minute >= (this.#dates[0] ?? minute + 1)) this.#pass(minute);
      if (minute >= this.#period.to) return;
      if (chunk.type[row] === CAPACITY) this.#capacity(chunk.team[row], chunk.detail[row]);
      else this.#holding.row(chunk, row);
    }
  }

  #capacity(team: number, detail: number): void {
    this.#inPost.set(team, Number(this.#source.details.rows[detail]?.codes['workers'] ?? 0));
  }

  /** Counts the days and dates that are over by `minute`. */
  #pass(minute: number): void {
    const reached = Math.min(minute, this.#period.to);
    for (; this.#dates.length > 0 && this.#dates[0] <= reached; this.#dates.shift()) {
      this.snapshots.push({ minute: this.#dates[0], workers: this.#loads() });
    }
    for (; this.#nextDay <= reached; this.#nextDay += DAY) this.#countDay();
  }

  #countDay(): void {
    for (const team of this.#teams) {
      for (const key of this.#workersOf(team)) {
        const [families, children] = [this.#families.get(key) ?? 0, this.#children.get(key) ?? 0];
        this.#familyDays[team][families] = (this.#familyDays[team][families] ?? 0) + 1;
        this.#childDays[team][children] = (this.#childDays[team][children] ?? 0) + 1;
      }
    }
  }

  /** Those in post; of a team whose posts nobody counts, those with a case. */
  #workersOf(team: number): number[] {
    const inPost = this.#inPost.get(team);
    if (inPost > 0) return Array.from({ length: inPost }, (_, worker) => team * MOST_WORKERS + worker + 1);
    const isOfTeam = (key: number) => Math.floor(key / MOST_WORKERS) === team;
    return [...this.#families].filter(([key, families]) => isOfTeam(key) && families > 0).map(([key]) => key);
  }

  #loads(): WorkerLoad[] {
    const { names } = this.#source.vocabulary.teams;
    return this.#teams.flatMap((team) =>
      this.#workersOf(team).map((key) => ({
        team: names[team],
        worker: key % MOST_WORKERS,
        families: this.#families.get(key) ?? 0,
        children: this.#children.get(key) ?? 0,
      })),
    );
  }

  #load(held: HeldCase, families: number, children: number): void {
    const key = held.team * MOST_WORKERS + held.worker;
    this.#families.set(key, (this.#families.get(key) ?? 0) + families);
    this.#children.set(key, (this.#children.get(key) ?? 0) + children);
  }

  taken(held: HeldCase, _worker: number, minute: number, again: boolean): void {
    this.#load(held, 1, held.children.size);
    if (held.allocated < 0) this.allocations.push(held, minute, ALLOCATED);
    for (const child of held.children.keys()) this.#has(held, child, minute, again);
  }

  given(held: HeldCase, minute: number): void {
    this.#load(held, -1, -held.children.size);
    for (const child of held.children.keys()) this.#hasNot(child, minute);
  }

  joined(held: HeldCase, child: number, minute: number): void {
    if (held.worker === 0) return;
    this.#load(held, 0, 1);
    this.#has(held, child, minute, false);
  }

  left(held: HeldCase, child: number, minute: number): void {
    if (held.worker === 0) return;
    this.#load(held, 0, -1);
    this.#hasNot(child, minute);
  }

  abandoned(held: HeldCase, minute: number): void {
    this.allocations.push(held, minute, ABANDONED);
  }

  /** The child has the case's worker from now on. */
  #has(held: HeldCase, child: number, minute: number, again: boolean): void {
    const worker = held.team * MOST_WORKERS + held.worker;
    const last = this.#lastWorker.get(child);
    this.#lastWorker.set(child, worker);
    if (last >= 0 && last !== worker && isIn(minute, this.#period)) {
      if (again) this.#handedOver++;
      else this.#newWorker++;
    }
    if (this.#held.add(child, 1) === 1) this.#countHeld(1, minute);
  }

  #hasNot(child: number, minute: number): void {
    if (this.#held.add(child, -1) === 0) this.#countHeld(-1, minute);
  }

  #countHeld(by: number, minute: number): void {
    this.#settle(minute);
    this.#heldNow += by;
  }

  #settle(minute: number): void {
    if (minute <= this.#heldSince) return;
    this.#childMinutes += this.#heldNow * (minute - this.#heldSince);
    this.#heldSince = minute;
  }

  /** Ends the count; before the results are read. */
  finish(): void {
    this.#pass(this.#period.to);
    this.#holding.finish();
    this.#settle(this.#period.to);
    for (const held of this.#holding.open()) {
      if (held.allocated < 0) this.allocations.push(held, this.#period.to, ALLOCATION_OPEN);
    }
  }

  rows(): CaseloadRow[] {
    const { names } = this.#source.vocabulary.teams;
    return this.#teams.map((team) => ({
      team: names[team],
      families: spreadOfCounts(this.#familyDays[team]),
      children: spreadOfCounts(this.#childDays[team]),
    }));
  }

  changes(): WorkerChanges {
    const childYears = this.#childMinutes / YEAR_MINUTES;
    const both = this.#handedOver + this.#newWorker;
    return {
      handedOver: this.#handedOver,
      newWorker: this.#newWorker,
      childYears,
      perChildYear: childYears > 0 ? both / childYears : null,
    };
  }
}

/**
 * Caseloads of a log.
 * @param dates minutes at which each worker's load is told
 */
export function caseloads(
  source: EventSource,
  context: IndicatorContext,
  dates: readonly number[] = [],
): {
  readonly rows: readonly CaseloadRow[];
  readonly snapshots: readonly LoadSnapshot[];
  readonly changes: WorkerChanges;
} {
  const walk = new Walk(source, new StateIndex(source.vocabulary, context.charts));
  const fold = new Caseloads(walk, context, dates);
  foldLog(walk, [fold]);
  fold.finish();
  return { rows: fold.rows(), snapshots: fold.snapshots, changes: fold.changes() };
}
