/** What the time of one clock went to, and what would have removed it. */
import { clockState, type ClockRound, type ClockState } from '../../casefile/index.ts';
import type { Cause } from '../../indicators/ledger/causes.ts';
import { workingDaysTaken } from '../../simulation/limit.ts';
import type { Calendar } from '../../simulation/calendar.ts';
import type { StayLedger } from './why.ts';

/** Time of a clock that went to one cause. */
export interface ClockPart {
  readonly cause: Cause;
  readonly team: string;
  readonly workingDays: number;
  /** Working minutes, for clocks that are over within days. */
  readonly workingMinutes: number;
  readonly from: number;
  readonly to: number;
}

export interface ClockLedger {
  readonly clock: ClockRound;
  readonly state: ClockState;
  /** Working days from start to end, or so far. */
  readonly workingDays: number;
  /** The largest first; what no stage accounts for is not in it. */
  readonly parts: readonly ClockPart[];
}

/** Causes that somebody could have removed, with the words for how. */
export const REMEDIES: Partial<Readonly<Record<Cause, string>>> = {
  'waiting for a worker': 'with a worker free at once',
  interrupted: 'had it not been broken off',
  'waiting for a meeting': 'with a place at once',
  'waiting for another': 'had nobody else been waited for',
  paced: 'had it been begun at once',
};

/**
 * The clock's time by cause: the outermost stays of the machine instances that run it, cut to the clock's own time, a
 * working day counting for what most of its working minutes went to.
 */
export function clockLedger(
  clock: ClockRound,
  stays: readonly StayLedger[],
  office: Calendar,
  minute: number,
): ClockLedger {
  const end = Math.min(clock.done ?? clock.ended ?? minute, minute);
  const own = outermost(
    stays.filter((stay) => stay.activity === '' && stay.from < end && stay.to > clock.started),
  );
  const parts = minuteParts(own, clock.started, end, office);
  for (const [day, part] of heaviestByDay(own, clock.started, end, office)) {
    const before = parts.get(keyOf(part));
    if (before) parts.set(keyOf(part), { ...before, workingDays: before.workingDays + 1, to: day * 1440 });
  }
  return {
    clock,
    state: clockState(clock, minute),
    workingDays: workingDaysTaken(clock.started, end, office),
    parts: [...parts.values()].sort(
      (a, b) => b.workingDays - a.workingDays || b.workingMinutes - a.workingMinutes,
    ),
  };
}

const keyOf = ({ cause, team }: DayPart): string => `${cause} ${team}`;

/** Working minutes of each cause between two minutes, with when it first and last held. */
function minuteParts(
  stays: readonly StayLedger[],
  from: number,
  to: number,
  office: Calendar,
): Map<string, ClockPart> {
  const parts = new Map<string, ClockPart>();
  for (const { cause, team, stretches } of stays.flatMap((stay) => stay.parts)) {
    for (const stretch of stretches) {
      const [begin, end] = [Math.max(from, stretch.from), Math.min(to, stretch.to)];
      if (end <= begin) continue;
      const before = parts.get(keyOf({ cause, team }));
      parts.set(keyOf({ cause, team }), {
        cause,
        team,
        workingDays: 0,
        workingMinutes: (before?.workingMinutes ?? 0) + office.between(begin, end),
        from: Math.min(before?.from ?? begin, begin),
        to: Math.max(before?.to ?? end, end),
      });
    }
  }
  return parts;
}

/** Stays that lie in no other stay of the same instance. */
function outermost(stays: readonly StayLedger[]): StayLedger[] {
  return stays.filter(
    (stay) =>
      !stays.some(
        (other) =>
          other !== stay &&
          other.machine === stay.machine &&
          other.instance === stay.instance &&
          stay.stage.startsWith(`${other.stage}.`) &&
          other.from <= stay.from &&
          other.to >= stay.to,
      ),
  );
}

interface DayPart {
  readonly cause: Cause;
  readonly team: string;
}

/** For each working day after the first of the clock, what most of it went to; a cause that comes first in the ledger goes first. */
function heaviestByDay(
  stays: readonly StayLedger[],
  from: number,
  to: number,
  office: Calendar,
): Map<number, DayPart> {
  const found = new Map<number, DayPart>();
  const last = Math.floor(to / 1440);
  for (let day = Math.floor(from / 1440) + 1; day <= last; day++) {
    if (!office.isWorkingDay(day)) continue;
    const part = heaviest(stays, Math.max(from, day * 1440), Math.min(to, (day + 1) * 1440), office);
    if (part !== undefined) found.set(day, part);
  }
  return found;
}

function heaviest(
  stays: readonly StayLedger[],
  from: number,
  to: number,
  office: Calendar,
): DayPart | undefined {
  let best: DayPart | undefined;
  let most = -1;
  for (const part of stays.flatMap((stay) => stay.parts)) {
    const worked = part.stretches.reduce((sum, stretch) => {
      const [begin, end] = [Math.max(from, stretch.from), Math.min(to, stretch.to)];
      return end > begin ? sum + office.between(begin, end) + (end - begin) / 1e6 : sum;
    }, 0);
    if (worked > 0 && worked > most) [best, most] = [{ cause: part.cause, team: part.team }, worked];
  }
  return best;
}
