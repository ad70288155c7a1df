/** A team of the scenario as the engine sees it. */
import type { Team } from '../../scenario/schema.ts';
import type { Calendar } from '../calendar.ts';
import type { Weekday } from '../working-week.ts';
import { compileAbsence } from './absence.ts';
import { compileDated } from './dated.ts';
import type { ModelTeam } from './model.ts';
import type { PartTimer } from './part-time.ts';
import { compileSpan } from './span.ts';

const WEEKDAYS = ['monday', 'tuesday', 'wednesday', 'thursday', 'friday', 'saturday', 'sunday'];

/** How far meetings are planned beyond the end of a run. */
const SESSIONS_BEYOND_DAYS = 500;

export interface TeamCompilation {
  readonly id: number;
  readonly calendar: Calendar;
  /** The team's hours on some of its days. */
  readonly calendarOn: (weekdays: readonly Weekday[]) => Calendar;
  /** First and last minute for which sessions are laid out. */
  readonly from: number;
  readonly horizon: number;
}

export function compileTeam(name: string, team: Team, how: TeamCompilation): ModelTeam {
  const { calendar } = how;
  return {
    name,
    id: how.id,
    unlimited: team.unlimited === true,
    calendar,
    workers: team.workers === undefined ? null : compileDated(team.workers, calendar),
    caseload: team.caseload === undefined ? null : compileDated(team.caseload, calendar),
    room: team.room === undefined ? null : compileDated(team.room, calendar),
    skills: Object.entries(team.skills ?? {}).map(([skill, workers]) => ({
      name: skill,
      workers: compileDated(workers, calendar),
    })),
    partTimers: (team.part_time ?? []).flatMap((one) => partTimers(one, how)),
    absence: team.absence === undefined ? null : compileAbsence(name, team.absence, calendar),
    speed:
      team.client_hours_per_year === undefined
        ? 1
        : Math.min(1, (team.client_hours_per_year * 60) / calendar.minutesPerYear),
    sessions: team.meets === undefined ? null : sessionMinutes(team.meets, how),
    places: team.places === undefined ? null : compileDated(team.places, calendar),
  };
}

function partTimers(
  { workers, weekdays }: NonNullable<Team['part_time']>[number],
  how: TeamCompilation,
): PartTimer[] {
  const calendar = how.calendarOn(weekdays);
  const one = { calendar, share: calendar.minutesPerYear / how.calendar.minutesPerYear };
  return Array.from({ length: workers }, () => one);
}

/** The minutes at which a team's meetings begin. */
function sessionMinutes(meets: NonNullable<Team['meets']>, how: TeamCompilation): Int32Array {
  const { calendar, from } = how;
  const end = how.horizon + SESSIONS_BEYOND_DAYS * 1440;
  if (typeof meets === 'object' && 'every' in meets) {
    const step = compileSpan(meets.every, calendar).minutes;
    const first = Math.ceil(from / step);
    return Int32Array.from(
      { length: Math.floor(end / step) - first + 1 },
      (_, index) => (first + index) * step,
    );
  }
  const minutes: number[] = [];
  for (let day = Math.floor(from / 1440); day <= end / 1440; day++) {
    if (calendar.isWorkingDay(day) && meetsOn(meets, day, calendar))
      minutes.push(calendar.nextWorking(day * 1440));
  }
  return Int32Array.from(minutes);
}

function meetsOn(
  meets: Exclude<Team['meets'], undefined | { every: string }>,
  day: number,
  calendar: Calendar,
): boolean {
  if (meets === 'every working day') return true;
  const weekday = WEEKDAYS[calendar.weekday(day)];
  if ('weekdays' in meets) return meets.weekdays.some((name) => name === weekday);
  const { nth, weekday: wanted } = meets.monthly;
  return wanted === weekday && Math.ceil(Number(calendar.dateOf(day).slice(8)) / 7) === nth;
}
