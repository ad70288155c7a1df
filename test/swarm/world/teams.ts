/** Made-up teams and calendars: staffed by date, with caseloads, room, skills, meetings, out of hours. */
import fc from 'fast-check';
import { dated, int, part, seldom, sometimes, tidy, type Part } from './pieces.ts';

export const SKILLS = ['law', 'play'] as const;

export interface TeamPlan {
  readonly calendars: Part;
  readonly teams: Readonly<Record<string, Part>>;
}

const WEEK = ['monday', 'tuesday', 'wednesday', 'thursday', 'friday', 'saturday', 'sunday'] as const;

const hoursOfDay = fc.tuple(int(0, 20), int(3, 12)).map(([from, long]) => ({
  from: `${String(from).padStart(2, '0')}:00`,
  to: `${String(Math.min(24, from + long)).padStart(2, '0')}:00`,
}));

const calendar = fc
  .tuple(fc.subarray([...WEEK], { minLength: 1 }), hoursOfDay, fc.constantFrom('england', 'none'))
  .map(([weekdays, when, holidays]): Part => ({ weekdays, ...when, holidays }));

const calendars: fc.Arbitrary<Part> = part({
  office: sometimes(calendar),
  shifts: calendar,
  nights: fc.constant({ weekdays: [...WEEK], from: '17:00', to: '24:00', holidays: 'none' }),
  always: fc.constant({ always: true }),
});

const whose = fc.constantFrom(undefined, undefined, 'shifts', 'nights', 'always');

/** At least one worker on the first day, so that nothing waits from the beginning without hope. */
const posts = (days: number): fc.Arbitrary<unknown> =>
  dated(int(0, 5), days).map((value) => {
    if (typeof value === 'number') return Math.max(1, value);
    const [first, ...later] = value as readonly { readonly value: number }[];
    return [{ value: Math.max(1, first.value) }, ...later];
  });

const skills = (days: number): fc.Arbitrary<unknown> =>
  part(Object.fromEntries(SKILLS.map((skill) => [skill, dated(int(0, 4), days)])));

/** Away for hours or for weeks, seldom or every other day. */
const absence: fc.Arbitrary<Part> = fc
  .tuple(
    int(1, 60),
    fc.constantFrom('3 h', '1 d', { exponential: { mean: '4 d' } }, { mean: '10 d', sd: '15 d' }),
  )
  .map(([hundredths, spell]) => ({ share: hundredths / 100, spell }));

/** One of them works on some of these days. */
const partTime = (weekdays: readonly string[]): fc.Arbitrary<unknown> =>
  fc.subarray([...weekdays], { minLength: 1 }).map((worked): unknown => [{ workers: 1, weekdays: worked }]);

const staffed = (days: number, more: Readonly<Record<string, fc.Arbitrary<unknown>>>): fc.Arbitrary<Part> =>
  part({
    workers: posts(days),
    client_hours_per_year: sometimes(int(600, 3000)),
    calendar: whose,
    skills: sometimes(skills(days)),
    room: seldom(dated(int(1, 20), days)),
    absence: seldom(absence),
    ...more,
  });

const meets = fc.oneof(
  fc.constant<unknown>('every working day'),
  fc.subarray(WEEK.slice(0, 5), { minLength: 1 }).map((weekdays) => ({ weekdays })),
  fc.record({ monthly: fc.record({ weekday: fc.constantFrom(...WEEK.slice(0, 5)), nth: int(1, 4) }) }),
  int(1, 6).map((every) => ({ every: `${every} d` })),
);

/** Places that come back: the last entry has enough. */
const places = (days: number): fc.Arbitrary<unknown> =>
  fc.tuple(dated(int(0, 12), days), int(6, 20)).map(([value, last]) => {
    if (typeof value === 'number') return Math.max(6, value);
    const entries = value as readonly { readonly value: number }[];
    return entries.map((entry, index) => (index === entries.length - 1 ? { ...entry, value: last } : entry));
  });

const meeting = (days: number): fc.Arbitrary<Part> =>
  fc.tuple(meets, places(days), seldom(fc.constantFrom('shifts', 'always'))).map(([when, some, calendar]) => {
    const isRare = when !== null && typeof when === 'object' && 'monthly' in when;
    return tidy({ meets: when, places: isRare ? 200 : some, calendar });
  });

/** Teams by what they hold: one kind of case each, so that a case is known by its team and whose it is. */
export const teamPlan = (days: number): fc.Arbitrary<TeamPlan> =>
  fc.record({
    calendars,
    teams: fc.record({
      for_families: staffed(days, { caseload: dated(int(1, 6), days) }),
      for_children: staffed(days, { caseload: dated(int(1, 4), days) }),
      homes: int(1, 8).map((count): Part => ({ workers: count, caseload: 1, room: count, calendar: 'always' })),
      pool: staffed(days, { calendar: fc.constant('always'), part_time: seldom(partTime(WEEK)) }),
      desk: staffed(days, {}),
      crowd: part({ unlimited: fc.constant(true), calendar: whose }),
      chairs: meeting(days),
      panel: meeting(days),
    }),
  }); // prettier-ignore
