/** A team whose workers hold families' cases. */
import type { Scenario } from '../../../src/scenario/schema.ts';
import { chain, days, ofType, type Happening, type World } from './tiny.ts';

/** What happened to cases, of the first so many events. */
export const cases = (rows: readonly Happening[], count = 100): string[] =>
  ofType(rows, 'case.waiting', 'case.allocated', 'case.reallocated', 'case.closed')
    .slice(0, count)
    .map((row) => `${row.minute} ${row.type.slice(5)} ${row.family}${row.worker ? ` #${row.worker}` : ''}`);

/** One family an hour, whose case takes so long. */
export const office = (
  length: string,
  team: NonNullable<Scenario['teams']>[string],
  more: Scenario = {},
): World => ({
  machines: { help: chain('asked', ['helped', 'ended']) },
  scenario: {
    start: '2015-06-01',
    years: days(1),
    arrivals: { main: { event: 'asked', every: '1 h' } },
    teams: { desk: team },
    stages: {
      'help.helped': {
        team: 'desk',
        allocated: 'family',
        duration: length,
        outcomes: [{ event: 'ended', otherwise: true }],
      },
    },
    ...more,
  },
});
