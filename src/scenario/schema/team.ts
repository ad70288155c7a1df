/** Teams, their calendars and the days on which they meet. */
import { z } from 'zod';
import { dated, distribution } from './distribution.ts';
import { faultsOf, type Fault } from './leaf.ts';
import {
  chance,
  clock,
  clockMinutes,
  count,
  duration,
  name,
  note,
  positive,
  positiveCount,
  source,
} from './values.ts';

export const WORKING_WEEKDAYS = ['monday', 'tuesday', 'wednesday', 'thursday', 'friday'] as const;
export const WEEKDAYS = [...WORKING_WEEKDAYS, 'saturday', 'sunday'] as const;

const sourced = { source: source.optional(), note: note.optional() };

const meets = z.union([
  z.literal('every working day'),
  z.strictObject({ weekdays: z.array(z.enum(WORKING_WEEKDAYS)).min(1) }),
  z.strictObject({
    monthly: z.strictObject({ weekday: z.enum(WORKING_WEEKDAYS), nth: z.int().min(1).max(4) }),
  }),
  z.strictObject({ every: duration }),
]);

const absence = z
  .strictObject({
    share: chance.describe("Of a worker's time, in the long run: 0.04 is one day in 25."),
    spell: distribution.describe('How long one absence lasts.'),
    ...sourced,
  })
  .superRefine(
    faultsOf(({ share }) => (share > 0 && share < 1 ? [] : [{ code: 'absence-share', path: ['share'] }])),
  )
  .describe('Sickness, leave, training: each worker is there and away in turn.');

const partTime = z
  .array(z.strictObject({ workers: positiveCount, weekdays: z.array(z.enum(WEEKDAYS)).min(1), ...sourced }))
  .min(1)
  .describe('Workers who do not work all days, those of the lowest numbers, and the days on which they do.');

interface Staffing {
  readonly absence?: unknown;
  readonly part_time?: unknown;
  readonly workers?: unknown;
  readonly unlimited?: true | undefined;
  readonly places?: unknown;
  readonly meets?: unknown;
}

/** Meetings need days and places; a team is either counted or unlimited. */
function teamFaults(team: Staffing): Fault[] {
  const faults: Fault[] = [];
  if (team.unlimited && team.workers !== undefined)
    faults.push({ code: 'unlimited-and-workers', path: ['unlimited'] });
  if (team.meets !== undefined && team.places === undefined)
    faults.push({ code: 'meets-without-places', path: ['meets'] });
  if (team.places !== undefined && team.meets === undefined)
    faults.push({ code: 'places-without-meets', path: ['places'] });
  for (const key of ['absence', 'part_time'] as const)
    if (team[key] !== undefined && team.workers === undefined)
      faults.push({ code: 'away-without-workers', path: [key] });
  return faults;
}

export const team = z
  .strictObject({
    label: z.string().optional(),
    workers: dated(count).optional(),
    unlimited: z.literal(true).optional().describe('As many workers as there is work: no queue.'),
    calendar: name.optional(),
    caseload: dated(positiveCount).optional().describe('How many cases a worker may hold.'),
    room: dated(positiveCount)
      .optional()
      .describe(
        'Limited waiting room: the most tasks (where it holds cases: cases) that wait and are in hand together.',
      ),
    skills: z
      .record(name, dated(count))
      .optional()
      .describe('How many of the workers can do what, those of the lowest numbers.'),
    part_time: partTime.optional(),
    absence: absence.optional(),
    client_hours_per_year: positive
      .optional()
      .describe('Hours a worker gives to the work itself in a year; the rest is leave, supervision, travel.'),
    places: dated(count).optional().describe('Meetings that can be held on a meeting day.'),
    meets: meets.optional(),
    ...sourced,
  })
  .superRefine(faultsOf(teamFaults));

function hoursFaults(calendar: { readonly from: string; readonly to: string }): Fault[] {
  const [from, to] = [clockMinutes(calendar.from), clockMinutes(calendar.to)];
  return from !== undefined && to !== undefined && to <= from ? [{ code: 'band-empty', path: ['to'] }] : [];
}

export const calendar = z.union([
  z.strictObject({ always: z.literal(true), source: source.optional() }),
  z
    .strictObject({
      weekdays: z.array(z.enum(WEEKDAYS)).min(1),
      from: clock,
      to: clock,
      holidays: z.enum(['england', 'none']).optional(),
      source: source.optional(),
    })
    .superRefine(faultsOf(hoursFaults)),
]);
