/** What stands in a run's manifest in place of a simulated scenario: what the records are measured by. */
import type { Scenario } from '../scenario/index.ts';

/** The date whose law is shipped. */
const RULES = '2015-06-01';

export interface ImportedFrame {
  readonly file: string;
  /** First day of the period. */
  readonly start: string;
  readonly days: number;
  readonly machines: NonNullable<Scenario['machines']>;
  /** Date whose law is asked for, where somebody said it. */
  readonly rules: string | undefined;
}

/** Keys by which records can be measured; how often and how long things happen is for simulations alone. */
const MEASURED_BY = [
  'population',
  'facts',
  'timescales',
  'untaken',
  'measures',
  'thresholds',
  'comparators',
] as const;

/** Limits in working days need one; the hours of most authorities. */
const OFFICE = {
  office: {
    from: '09:00',
    to: '17:00',
    weekdays: ['monday', 'tuesday', 'wednesday', 'thursday', 'friday'],
    holidays: 'england',
  },
} satisfies Scenario['calendars'];

export const YEAR_DAYS = 365.25;

/** @param base a scenario whose thresholds, measures and own definitions the records are judged by */
export function importedScenario(frame: ImportedFrame, base?: Scenario): Scenario {
  const { file, start, days, machines, rules } = frame;
  const taken = Object.fromEntries(
    MEASURED_BY.flatMap((key) => (base?.[key] === undefined ? [] : [[key, base[key]]])),
  ) as Partial<Scenario>;
  const stock = base?.stock_date;
  return {
    name: file.replace(/\.[^.]+$/, ''),
    title: `Imported from ${file}`,
    start,
    years: days / YEAR_DAYS,
    replications: 1,
    rules: rules ?? base?.rules ?? RULES,
    machines,
    calendars: { ...OFFICE, ...base?.calendars },
    ...taken,
    ...teamsOf(base),
    ...(stock === undefined ? {} : { stock_date: stock }),
  };
}

/** Teams by their words and calendars: how many work there is for simulations. */
function teamsOf(base: Scenario | undefined): Pick<Scenario, 'teams'> {
  const teams = Object.entries(base?.teams ?? {}).map(([name, { label, calendar }]) => [
    name,
    { ...(label === undefined ? {} : { label }), ...(calendar === undefined ? {} : { calendar }) },
  ]);
  return teams.length === 0 ? {} : { teams: Object.fromEntries(teams) as NonNullable<Scenario['teams']> };
}
