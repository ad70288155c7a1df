/** What was done in time: for each timescale how many were due, done in time, late, and not done at the end. */
import type { EventSource } from '../events/log.ts';
import type { EventNames } from '../events/log-hash.ts';
import type { LimitUnit } from '../../machines/machine-list.ts';
import { limitText, timeTaken } from '../simulation/limit.ts';
import { groupRows, type Dimension, type Group } from './breakdown.ts';
import { ClockRounds, ROUND_DONE, ROUND_ENDED, type RoundTable } from './clock-rounds.ts';
import type { IndicatorContext } from './context.ts';
import { doneBy, kaplanMeier, type SurvivalStep } from './kaplan-meier.ts';
import { percent } from './percent.ts';
import { isBetween, isIn } from './periods.ts';
import { spreadOf } from './quantile.ts';
import { rowsBy } from './rows-by.ts';
import { foldLog, Walk } from './walk.ts';

/** Who waited longest. */
export interface Longest {
  /** Identifier of the child, or null where the clock is a family's or adopters'. */
  readonly child: string | null;
  readonly machine: string;
  readonly instance: number;
  /** In the limit's unit. */
  readonly value: number;
  /** Not done at the end: it has waited that long so far. */
  readonly open: boolean;
  /** Minute of the start. */
  readonly start: number;
}

export interface TimelinessRow {
  readonly timescale: string;
  readonly label: string;
  readonly kind: 'statutory' | 'local';
  readonly verified: boolean;
  /** The limit in words, `45 wd`. */
  readonly limit: string;
  readonly unit: LimitUnit;
  readonly by: Dimension | '';
  readonly group: string;
  /** Clocks that began in the period. */
  readonly started: number;
  /** Clocks whose last day fell in the period and that had not fallen away before: `inTime + late + overdue`. */
  readonly due: number;
  /** Of those due: done by the last day. */
  readonly inTime: number;
  /** Of those due: done after it. */
  readonly late: number;
  /** Of those due: not done at the end, open still or fallen away when they were overdue. */
  readonly overdue: number;
  /** Fell away in the period before they were due; neither in time nor late. */
  readonly fellAway: number;
  /** Open at the end and not due yet; neither in time nor late. */
  readonly notYetDue: number;
  /** `inTime` of `due`, in percent; null where none was due. */
  readonly percentInTime: number | null;
  /** Done in the period, whenever due, as the national returns count; blind to what is not done. */
  readonly done: number;
  readonly doneInTime: number;
  readonly percentOfDone: number | null;
  /** Of those done in the period, in the limit's unit. */
  readonly median: number | null;
  readonly p90: number | null;
  /** Of those begun in the period, by Kaplan and Meier: those that are open count for as long as they were. */
  readonly curveMedian: number | null;
  readonly curveP90: number | null;
  /** Of those done in the period and those open at its end. */
  readonly longest: Longest | null;
  readonly curve: readonly SurvivalStep[];
}

export interface TimelinessOptions {
  readonly by?: Dimension | undefined;
  /** Beside the counts and percentages: nothing, the times of those done and who waited longest, or (without it) the curve as well. */
  readonly beside?: 'nothing' | 'times' | undefined;
}

/** The rounds of all clocks of a log. */
export function clockRounds(source: EventSource, context: IndicatorContext): RoundTable {
  const walk = new Walk(source, context);
  const fold = new ClockRounds(walk, context);
  foldLog(source, walk, [fold]);
  return fold.rounds;
}

/** One row a timescale and group, in the order of the timescales. */
export function timeliness(
  source: EventSource,
  context: IndicatorContext,
  options: TimelinessOptions = {},
): TimelinessRow[] {
  return timelinessOf(clockRounds(source, context), source, context, options);
}

/** The same, of rounds that were folded already. */
export function timelinessOf(
  rounds: RoundTable,
  source: EventNames,
  context: IndicatorContext,
  options: TimelinessOptions = {},
): TimelinessRow[] {
  const world = { source, categories: rounds.categories, period: context.period, office: context.office };
  const times = new Float64Array(rounds.length).fill(NaN);
  const byTimescale = rowsBy(rounds.timescale.values());
  return rounds.timescales.flatMap((_, timescale) => {
    const rows = byTimescale.get(timescale) ?? [];
    const tally = new Tally(rounds, source, context, timescale, times);
    return groupRows(rows, options.by, (row) => subjectOfRound(rounds, row), world).map((group) =>
      tally.row(group, options.beside),
    );
  });
}

const subjectOfRound = (rounds: RoundTable, row: number) => ({
  child: rounds.child(row),
  minute: rounds.start.get(row),
  team: rounds.team.get(row),
  category: rounds.category.get(row),
});

type Times = Pick<TimelinessRow, 'median' | 'p90' | 'longest'>;
const NO_TIMES: Times = { median: null, p90: null, longest: null };

type Curve = Pick<TimelinessRow, 'curveMedian' | 'curveP90' | 'curve'>;
const NO_CURVE: Curve = { curveMedian: null, curveP90: null, curve: [] };

type Counts = Pick<
  TimelinessRow,
  'started' | 'due' | 'inTime' | 'late' | 'overdue' | 'fellAway' | 'notYetDue' | 'done' | 'doneInTime'
>;

/** Counts the rounds of one timescale. What is open at the period's end is open, in every group. */
class Tally {
  readonly #rounds: RoundTable;
  readonly #start: Int32Array;
  readonly #due: Int32Array;
  readonly #end: Int32Array;
  readonly #state: Int32Array;
  readonly #source: EventNames;
  readonly #context: IndicatorContext;
  readonly #timescale: number;
  readonly #unit: LimitUnit;
  /** The end of what is known. */
  readonly #asAt: number;
  /** Time taken by row, in the limit's unit; NaN where nobody asked. */
  readonly #takenBy: Float64Array;

  constructor(
    rounds: RoundTable,
    source: EventNames,
    context: IndicatorContext,
    timescale: number,
    times: Float64Array,
  ) {
    this.#rounds = rounds;
    this.#start = rounds.start.values();
    this.#due = rounds.due.values();
    this.#end = rounds.end.values();
    this.#state = rounds.state.values();
    this.#source = source;
    this.#context = context;
    this.#timescale = timescale;
    this.#unit = this.#entry().limit.unit;
    this.#asAt = context.period.to;
    this.#takenBy = times;
  }

  #entry(): IndicatorContext['timescales'][string] {
    const name = this.#rounds.timescales[this.#timescale];
    return this.#context.timescales[name];
  }

  row(group: Group, beside: TimelinessOptions['beside']): TimelinessRow {
    const entry = this.#entry();
    const counts = this.#counts(group);
    return {
      timescale: this.#rounds.timescales[this.#timescale],
      label: entry.label,
      kind: entry.kind,
      verified: entry.verified,
      limit: limitText(entry.limit),
      unit: this.#unit,
      by: group.by,
      group: group.group,
      ...counts,
      percentInTime: percent(counts.inTime, counts.due),
      percentOfDone: percent(counts.doneInTime, counts.done),
      ...(beside === 'nothing' ? NO_TIMES : this.#times(group, counts.done)),
      ...(beside === undefined ? this.#curve(group) : NO_CURVE),
    };
  }

  /** @param count how many of them are done */
  #times(group: Group, count: number): Times {
    const { from, to } = group;
    const taken = new Float64Array(count);
    let done = 0;
    let worst = -1;
    for (const row of group.rows) {
      if (this.#isDone(row) && isBetween(this.#end[row], from, to)) taken[done++] = this.#taken(row);
      else if (!this.#isOpen(row) || !this.#beganFor(group, this.#start[row])) continue;
      if (worst < 0 || this.#isLonger(row, worst)) worst = row;
    }
    const { median, p90 } = spreadOf(taken);
    return { median, p90, longest: worst < 0 ? null : this.#describe(worst) };
  }

  #isDone(row: number): boolean {
    return this.#state[row] === ROUND_DONE && this.#end[row] < this.#asAt;
  }

  #fellAway(row: number): boolean {
    return this.#state[row] === ROUND_ENDED && this.#end[row] < this.#asAt;
  }

  #isOpen(row: number): boolean {
    return !this.#isDone(row) && !this.#fellAway(row) && this.#start[row] < this.#asAt;
  }

  #taken(row: number): number {
    if (Number.isNaN(this.#takenBy[row])) this.#takenBy[row] = this.#timeTaken(row);
    return this.#takenBy[row];
  }

  /** Until it was done or fell away; of what is open, until the last minute of the period. */
  #timeTaken(row: number): number {
    const isOver = this.#isDone(row) || this.#fellAway(row);
    const watched = isOver ? this.#end[row] : this.#asAt - 1;
    const start = Math.min(this.#start[row], watched);
    return timeTaken(start, watched, this.#unit, this.#context.office);
  }

  #counts(group: Group): Counts {
    const { from, to } = group;
    const counts = {
      started: 0,
      due: 0,
      inTime: 0,
      late: 0,
      overdue: 0,
      fellAway: 0,
      notYetDue: 0,
      done: 0,
      doneInTime: 0,
    };
    for (const row of group.rows) {
      const start = this.#start[row];
      const due = this.#due[row];
      const end = this.#end[row];
      const isDone = this.#isDone(row);
      const endsInTime = end <= due;
      if (isBetween(start, from, to)) counts.started++;
      if (isDone && isBetween(end, from, to)) {
        counts.done++;
        if (endsInTime) counts.doneInTime++;
      }
      if (endsInTime && this.#fellAway(row)) {
        if (isBetween(end, from, to)) counts.fellAway++;
      } else if (isBetween(due, from, to)) {
        counts.due++;
        if (!isDone) counts.overdue++;
        else if (endsInTime) counts.inTime++;
        else counts.late++;
      } else if (!isDone && due >= this.#asAt && this.#beganFor(group, start)) {
        counts.notYetDue++;
      }
    }
    return counts;
  }

  /** Clocks that began before the period belong to its first part. */
  #beganFor(group: Group, start: number): boolean {
    return start < group.to && (start >= group.from || group.from === this.#context.period.from);
  }

  #curve(group: Group): Curve {
    const begun = group.rows.filter((row) => isIn(this.#start[row], group));
    const curve = kaplanMeier(
      begun.map((row) => this.#taken(row)),
      begun.map((row) => this.#isDone(row)),
    );
    return { curveMedian: doneBy(curve, 0.5), curveP90: doneBy(curve, 0.9), curve };
  }

  /** Longer in the limit's unit; of equals the one that began first, then the one that stands first in the log. */
  #isLonger(row: number, other: number): boolean {
    const difference = this.#taken(row) - this.#taken(other);
    if (difference !== 0) return difference > 0;
    const later = this.#start[row] - this.#start[other];
    return later < 0 || (later === 0 && row < other);
  }

  #describe(row: number): Longest {
    const { vocabulary, children } = this.#source;
    return {
      child: children.ids[this.#rounds.child(row)] ?? null,
      machine: vocabulary.machines.names[this.#rounds.machine.get(row)],
      instance: this.#rounds.instance.get(row),
      value: this.#taken(row),
      open: this.#isOpen(row),
      start: this.#start[row],
    };
  }
}
