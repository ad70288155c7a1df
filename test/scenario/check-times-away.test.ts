/** What `check` finds of workers' time, of a warm-up to be found, and of a precision. */
import { expect, it } from 'vitest';
import { check, checkFiles, small } from './checked.ts';
import { shown } from './memory-files.ts';

const desk = (more: string): string => `teams: { desk: { workers: 2, caseload: 8, ${more} } }`;
const WEEK = 'calendars: { office: { weekdays: [monday, friday], from: "09:00", to: "17:00" } }';

it.each([
  [
    'part-time workers whom the team does not have, on days on which it does not work',
    small({ teams: `${desk('part_time: [{ workers: 3, weekdays: [sunday] }]')}\n${WEEK}` }),
    [
      '22:54 teams.desk.part_time: 3 workers are to be part-time, and the team has 2 at the most (leave it at 2 or fewer, or give the team more workers)',
      '22:79 teams.desk.part_time[0].weekdays: the team works on none of these days (it works on monday, friday)',
    ],
  ],
  [
    'an absence that takes no time',
    small({ teams: desk('absence: { share: 0.1, spell: 0 d }') }),
    [
      '22:73 teams.desk.absence.spell: an absence takes no time (write a length such as { mean: 5 wd, sd: 6 wd })',
    ],
  ],
  [
    'absences and part-time workers with which nothing is wrong',
    small({
      teams: `${desk('absence: { share: 0.04, spell: 5 wd }, part_time: [{ workers: 1, weekdays: [sunday, friday] }]')}\n${WEEK}`,
    }),
    [],
  ],
  [
    'a warm-up and a precision by measures that there are not',
    small({
      more: 'measures: { open: { kind: stock, label: Open, in: [case] }, opened: { kind: flow, label: Opened, events: [case.opened], rate: true } }\nwarm_up: { found: mser-5, of: opened, within: 1 years }\nprecision: { measure: opned.rate, relative: 0.1 }',
    }),
    [
      '27:31 warm_up.of: "opened" is no measure of a stock (there is open) → open',
      '28:23 precision.measure: "opned.rate" is no measure (there is open, opened, opened.rate) → opened.rate',
    ],
  ],
  [
    'a precision of what every run measures',
    small({ more: 'precision: { measure: work.desk.utilisation, half_width: 2 }' }),
    [],
  ],
])('%s', (_, text, problems) => {
  expect(check(text).map(shown)).toEqual(problems);
});

it('hours of another file than the absence may count time away twice', () => {
  const base = small({ teams: desk('client_hours_per_year: 1100') });
  const absence = 'absence: { share: 0.05, spell: 5 wd, source: what-if }';
  const problems = (teams: string): string[] =>
    checkFiles({
      'what-if.yaml': `extends: base.yaml\nteams: { desk: { ${teams} } }`,
      'base.yaml': base,
    }).map(shown);
  expect(problems(absence)).toEqual([
    '2:27 teams.desk.absence: the 1100 client_hours_per_year of this team were written without this absence, and are those of a worker who is never away: time away may count twice (write the hours of who is never away beside it, 1158 where time away was taken off before)',
  ]);
  expect(problems(`${absence}, client_hours_per_year: 1158, source: what-if`)).toEqual([]);
});
