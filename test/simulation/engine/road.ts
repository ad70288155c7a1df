/** A road with one stage, which people come to and leave. */
import type { Scenario } from '../../../src/scenario/schema.ts';
import { chain, days, ofType, type Happening, type World } from './tiny.ts';

export const road = chain('came', ['here', 'left']);
/** Ten a day, unless something else is said. */
export const world = (more: Scenario): World => ({
  machines: { road },
  scenario: {
    start: '2015-06-01',
    years: days(10),
    arrivals: { main: { event: 'came', rate: '10 per day' } },
    ...more,
  },
});
export const came = (rows: readonly Happening[]): Happening[] => ofType(rows, 'came');
export const mean = (values: readonly number[]): number =>
  values.reduce((sum, one) => sum + one, 0) / values.length;

/** A road that may be left in two ways. */
export const fork = {
  opens: ['came'],
  config: {
    initial: 'outside',
    states: {
      outside: { on: { came: 'here' } },
      here: { on: { left: 'gone', right: 'gone', noticed: { description: 'nothing changes' } } },
      gone: { type: 'final' },
    },
  },
};
