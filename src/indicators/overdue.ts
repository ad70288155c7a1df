/** Which clocks run at a minute and are past their limit, or fall due soon. */
import type { EventSource } from '../events/log.ts';
import { dueMinute, limitText, type Limit } from '../simulation/limit.ts';
import { DAY, type Calendar } from '../simulation/calendar.ts';
import { groupOf, isPeriodKind, NOT_KNOWN, type Dimension } from './breakdown.ts';
import { ROUND_OPEN, type RoundTable } from './clock-rounds.ts';
import type { IndicatorContext } from './context.ts';
import { periodName } from './periods.ts';
import { clockRounds } from './timeliness.ts';
import { WhoHasIt, type WithWhom } from './who-has-it.ts';

/** A clock that runs. */
export interface RunningClock {
  /** Identifier; null where the clock is a family's or adopters'. */
  readonly child: string | null;
  /** Identifier of the adopters whose clock it is; null where it is nobody's or somebody else's. */
  readonly adopter: string | null;
  readonly machine: string;
  readonly instance: number;
  readonly timescale: string;
  readonly label: string;
  readonly limit: string;
  readonly started: number;
  /** Last minute that is in time. */
  readonly due: number;
  readonly late: boolean;
  /** Calendar and working days after the last day, 0 of what is not late. */
  readonly daysLate: number;
  readonly workingDaysLate: number;
  /** Name; empty where it is not known. */
  readonly team: string;
  /** Number in the team, null for nobody or not known. */
  readonly worker: number | null;
  /** Where `by` asks for it. */
  readonly group: string;
}

export interface OverdueQuestion {
  /** The last minute of the day that is asked about. */
  readonly at: number;
  /** What falls due in so long after that day as well; what is due on the day itself always is told. */
  readonly within?: Limit | undefined;
  readonly by?: Dimension | undefined;
}

/** The last minute on which what is due is still told. */
export function lastDue(at: number, within: Limit | undefined, office: Calendar): number {
  if (within === undefined) return at;
  const day = Math.floor(at / DAY);
  if (within.unit === 'working days') return office.addWorkingDays(day, within.amount) * DAY + DAY - 1;
  const isOfClock = ['minutes', 'hours', 'working hours'].includes(within.unit);
  return dueMinute(isOfClock ? at : day * DAY, within, office);
}

/** The clocks that are late or due, the one that was due first ahead. */
export function overdueClocks(
  source: EventSource,
  context: IndicatorContext,
  { at, within, by }: OverdueQuestion,
): RunningClock[] {
  const rounds = clockRounds(source, context);
  const until = lastDue(at, within, context.office);
  const who = new WhoHasIt(source, context, at);
  const describe = describer(source, context, rounds, who, at, by);
  const rows = Array.from({ length: rounds.length }, (_, row) => row);
  return rows
    .filter((row) => runs(rounds, row, at) && rounds.due.get(row) <= until)
    .map(describe)
    .sort((a, b) => a.due - b.due || a.started - b.started);
}

const runs = ({ start, state, end }: RoundTable, row: number, at: number): boolean =>
  start.get(row) <= at && (state.get(row) === ROUND_OPEN || end.get(row) > at);

function describer(
  source: EventSource,
  context: IndicatorContext,
  rounds: RoundTable,
  who: WhoHasIt,
  at: number,
  by: Dimension | undefined,
): (row: number) => RunningClock {
  const { office } = context;
  const { machines, teams } = source.vocabulary;
  const group = by === undefined || isPeriodKind(by) ? null : groupOf(by, source, rounds.categories);
  return (row) => {
    const timescale = rounds.timescales[rounds.timescale.get(row)];
    const { label, limit } = context.timescales[timescale];
    const due = rounds.due.get(row);
    const child = rounds.child(row);
    const machine = machines.names[rounds.machine.get(row)];
    const adopters = rounds.adopters(row);
    const { team, worker } = withWhom(who, child, adopters, machine);
    const [dueDay, day] = [Math.floor(due / DAY), Math.floor(at / DAY)];
    const late = at > due;
    return {
      child: child < 0 ? null : source.children.ids[child],
      adopter: source.children.adopters[adopters] ?? null,
      machine,
      instance: rounds.instance.get(row),
      timescale,
      label,
      limit: limitText(limit),
      started: rounds.start.get(row),
      due,
      late,
      daysLate: late ? day - dueDay : 0,
      workingDaysLate: late ? Math.max(0, office.workingDaysBetween(dueDay, day)) : 0,
      team: teams.names[team],
      worker: worker === 0 ? null : worker,
      group:
        by === undefined
          ? ''
          : isPeriodKind(by)
            ? periodName(by, dueDay, office)
            : (group?.({ child, minute: at, team, category: rounds.category.get(row) }) ?? NOT_KNOWN),
    };
  };
}

function withWhom(who: WhoHasIt, child: number, adopters: number, machine: string): WithWhom {
  if (child >= 0) return who.of(child, machine);
  return adopters >= 0 ? who.ofAdopters(adopters, machine) : who.ofMachine(machine);
}

/** How many clocks of one timescale are late or due, of one group. */
export interface OverdueCount {
  readonly timescale: string;
  readonly label: string;
  readonly limit: string;
  readonly group: string;
  readonly late: number;
  readonly due: number;
}

/** Counts by timescale and group, in the order in which they come first. */
export function countOverdue(clocks: readonly RunningClock[]): OverdueCount[] {
  const counts = new Map<string, { -readonly [Key in keyof OverdueCount]: OverdueCount[Key] }>();
  for (const { timescale, label, limit, group, late } of clocks) {
    const key = JSON.stringify([timescale, group]);
    const count = counts.get(key) ?? { timescale, label, limit, group, late: 0, due: 0 };
    counts.set(key, count);
    if (late) count.late++;
    else count.due++;
  }
  return [...counts.values()];
}
