/** One server: M/M/1, and M/G/1 by Pollaczek and Khinchine. */
import { queueText, waitsOf, type Waits } from '../../queue.ts';
import { exponential, guests } from '../guests.ts';
import { DAY, inside } from '../readings.ts';
import { geometric, pollaczekKhinchine } from '../formulas.ts';
import type { Oracle } from '../oracle.ts';

/** What one kind of customers waits after so many days. */
export const customerWaits =
  (settleDays: number, kind = 'customer') =>
  (log: Parameters<typeof waitsOf>[0]) =>
    ({ ...waitsOf(log, kind, settleDays * DAY) }) satisfies Waits;

export const mm1: Oracle = {
  name: 'M/M/1, arrivals 1, service 1.1',
  theory: 'mean wait of queue 1/(1.1 - 1) - 1/1.1, mean number 0.909091/(1 - 0.909091)',
  scenario: queueText(1, 1, { customer: { rate: '1 per hour', hours: exponential(`${60 / 1.1} min`) } }),
  answers: customerWaits(60),
  known: { wait: 1 / (1.1 - 1) - 1 / 1.1, sojourn: 10, present: 10 },
  runs: 10,
  longer: 300,
  within: 0.4,
};

/** The number in the system is geometric: easier to see at a load that lets go of its past sooner. */
export const mm1Number: Oracle = {
  name: 'M/M/1, the number in the system',
  theory: 'P(n) = (1 - load) load^n, at load 0.6',
  scenario: guests({
    desk: '{ workers: 1 }',
    arrivals: 'rate: 0.6 per hour',
    stage: `tasks: [{ name: serve, hours: ${exponential('60 min')} }]`,
    years: 0.6,
  }),
  answers: (log) => Object.fromEntries(inside(log, 20 * DAY).timeAt.map((share, n) => [`P(${n})`, share])),
  known: Object.fromEntries([0, 1, 2, 3, 4].map((n) => [`P(${n})`, geometric(0.6)(n)])),
  runs: 10,
  longer: 40,
  within: 0.25,
  narrow: ['P(0)', 'P(1)', 'P(2)'],
};

/** Shapes of service with mean 1 h, by their second moment. */
const SHAPES = {
  fixed: { hours: '60 min', second: 1, longer: 110 },
  'Erlang-2': { hours: '{ gamma: { shape: 2, mean: 60 min } }', second: 1.5, longer: 180 },
  exponential: { hours: exponential('60 min'), second: 2, longer: 270 },
  'log-normal': { hours: '{ mean: 60 min, sd: 90 min }', second: 1 + 1.5 * 1.5, longer: 700 },
} as const;

export const mg1: readonly Oracle[] = Object.entries(SHAPES).map(([shape, { hours, second, longer }]) => ({
  name: `M/G/1 at load 0.8, ${shape}`,
  theory: `Pollaczek and Khinchine: 0.8 x ${second} / (2 x 0.2)`,
  scenario: queueText(1, 0.4, { customer: { rate: '0.8 per hour', hours } }),
  answers: customerWaits(30),
  known: { wait: pollaczekKhinchine(0.8, 1, second) },
  runs: 10,
  longer,
  within: 0.5,
}));
