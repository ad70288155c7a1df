/** A team in common that does one task for each who comes. */
import type { Scenario } from '../../../src/scenario/schema.ts';
import { chain, days, type Happening, type World } from './tiny.ts';

export const WEEK = ['monday', 'tuesday', 'wednesday', 'thursday', 'friday'] as const;
export const NINE_TO_FIVE = {
  office: { weekdays: [...WEEK], from: '09:00', to: '17:00', holidays: 'none' as const },
};

export type Task = NonNullable<NonNullable<Scenario['stages']>[string]['tasks']>[number];

/** Kinds of customers, each with a stream of its own, whose one task is done by a team in common. */
export const desk = (
  team: NonNullable<Scenario['teams']>[string],
  kinds: Readonly<Record<string, { readonly every: string; readonly task: Partial<Task> }>>,
  more: Scenario = {},
): World => ({
  machines: Object.fromEntries(
    Object.keys(kinds).map((name) => [name, chain(`${name}.came`, ['here', `${name}.served`])]),
  ),
  scenario: {
    start: '2015-06-01',
    years: days(1),
    teams: { desk: team },
    arrivals: Object.fromEntries(
      Object.entries(kinds).map(([name, { every }]) => [
        name,
        { event: `${name}.came`, every, prefix: `${name} ` },
      ]),
    ),
    stages: Object.fromEntries(
      Object.entries(kinds).map(([name, { task }]) => [
        `${name}.here`,
        {
          team: 'desk',
          tasks: [{ name: 'serve', hours: '1 h', ...task }],
          outcomes: [{ event: `${name}.served`, otherwise: true as const }],
        },
      ]),
    ),
    ...more,
  },
});

/** Events of work with whose they are, of the first so many. */
export const work = (rows: readonly Happening[], count: number): string[] =>
  rows
    .filter((row) => row.type.startsWith('task.'))
    .slice(0, count)
    .map((row) => `${row.minute} ${row.type.slice(5)} ${row.family.replace('2015-06-01.', '')}`);
