/** Streams of arrivals: by a clock, pooled and split, and changing over the day. */
import type { EventSource } from '../../../../src/events/index.ts';
import { queueText } from '../../queue.ts';
import { exponential, guests } from '../guests.ts';
import { DAY, inside, meanOf, spans } from '../readings.ts';
import { clockRoot, erlangC } from '../formulas.ts';
import type { Oracle } from '../oracle.ts';
import { customerWaits } from './one-server.ts';

/** Time goes in whole minutes: a unit that is long, so that half a minute moves nothing that can be measured. */
const UNIT = 360;
const WARM_UP = 240 * DAY;

/** One guest a unit by the clock, exponential service. */
const clock = (load: number, years: number, within: number, longer: number): Oracle => {
  const root = clockRoot(load);
  return {
    name: `D/M/1 at load ${load}`,
    theory:
      'mean wait load s/(1 - s), s the root of s = exp(-(1 - s)/load); busy for the share load of the time, and for the share s of those who come',
    scenario: guests({
      desk: '{ workers: 1 }',
      arrivals: `every: ${UNIT} min`,
      stage: `tasks: [{ name: serve, hours: ${exponential(`${UNIT * load} min`)} }]`,
      years,
    }),
    answers: (log) => {
      const { timeAt, seen } = inside(log, WARM_UP);
      return {
        wait: meanOf(spans(log, 'task.queued', 'task.started', WARM_UP)) / UNIT,
        busy: 1 - timeAt[0],
        'found busy': 1 - seen[0] / seen.reduce((sum, one) => sum + one, 0),
      };
    },
    known: { wait: (load * root) / (1 - root), busy: load, 'found busy': root },
    runs: 10,
    longer,
    within,
  };
};

export const clocks: readonly (readonly [load: number, oracle: Oracle])[] = [
  [0.5, clock(0.5, 2.4, 0.2, 130)],
  [0.8, clock(0.8, 3, 0.25, 150)],
  [0.9, clock(0.9, 4.8, 0.3, 180)],
];

/** Two workers who share the work of two streams. */
export const pooled: Oracle = {
  name: 'two teams pooled: M/M/2 at load 0.8',
  theory: 'mean wait C(2, 1.6)/(2 - 1.6)',
  scenario: queueText(2, 0.3, { customer: { rate: '1.6 per hour', hours: exponential('60 min') } }),
  answers: customerWaits(20),
  known: { wait: erlangC(2, 1.6) / 0.4 },
  runs: 10,
  longer: 450,
  within: 0.4,
};

/** The same two streams, each with a worker of its own. */
export const split: Oracle = {
  name: 'two teams split: twice M/M/1 at load 0.8',
  theory: 'mean wait 0.8/0.2 in each',
  scenario: queueText(1, 0.3, {
    left: { rate: '0.8 per hour', hours: exponential('60 min'), team: 'left' },
    right: { rate: '0.8 per hour', hours: exponential('60 min'), team: 'right' },
  }),
  answers: (log) => ({
    wait: (customerWaits(20, 'left')(log).wait + customerWaits(20, 'right')(log).wait) / 2,
  }),
  known: { wait: 4 },
  runs: 10,
  longer: 450,
  within: 0.4,
};

/** Bands of the day: from, to (hours) and the share that comes in them. */
const BANDS = [
  [0, 6, 0.05],
  [6, 12, 0.5],
  [12, 18, 0.35],
  [18, 24, 0.1],
] as const;
const A_DAY = 200;
const STAY = 5;

/** Mean number at each hour of the day: m' = rate - m/5 through the bands, in the balance of one day with the next. */
export function numberOverTheDay(): number[] {
  const rateAt = (hour: number): number => {
    const [from, to, share] = BANDS.find(([, end]) => hour < end) ?? BANDS[0];
    return (A_DAY * share) / (to - from);
  };
  let number = 0;
  let day: number[] = [];
  for (let repeat = 0; repeat < 20; repeat++) {
    day = [];
    for (let hour = 0; hour < 24; hour++) {
      day.push(number);
      const limit = rateAt(hour) * STAY;
      number = limit + (number - limit) * Math.exp(-1 / STAY);
    }
  }
  return day;
}

/** The last minute before each full hour: what there is when the hour strikes. */
const hours = (from: number, horizon: number): number[] =>
  Array.from({ length: Math.floor((horizon - from) / 60) }, (_, nth) => from + nth * 60 - 1);

export const overTheDay: Oracle = {
  name: 'M(t)/M/infinity over the day',
  theory: "the mean number solves m' = rate(t) - m/5",
  scenario: guests({
    arrivals: `rate: ${A_DAY} per day, hours: [${BANDS.map(([from, to, share]) => `{ from: "${two(from)}", to: "${two(to)}", share: ${share} }`).join(', ')}]`,
    stage: `duration: ${exponential(`${STAY} h`)}`,
    years: 0.06,
  }),
  answers: (log: EventSource) => {
    const { at } = inside(log, 0, { ask: hours(4 * DAY, log.horizon) });
    return Object.fromEntries(
      Array.from({ length: 24 }, (_, hour) => [
        `${hour}`,
        meanOf(at.filter((_n, index) => index % 24 === hour)),
      ]),
    );
  },
  known: Object.fromEntries(numberOverTheDay().map((number, hour) => [`${hour}`, number])),
  runs: 10,
  longer: 55,
  within: 0.15,
};

function two(hour: number): string {
  return `${String(hour).padStart(2, '0')}:00`;
}
