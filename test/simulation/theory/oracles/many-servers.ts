/** Several servers, limited room, loss, and as many servers as there is work. */
import { queueText } from '../../queue.ts';
import { exponential, guests } from '../guests.ts';
import { countsOf, DAY, inside, meanOf, spans, varianceOf } from '../readings.ts';
import { erlangB, erlangC, waitBeyond } from '../formulas.ts';
import type { Oracle } from '../oracle.ts';
import { customerWaits } from './one-server.ts';

export const mm3: Oracle = {
  name: 'M/M/3, arrivals 0.2, service 0.1',
  theory: 'Erlang C(3, 2) = 4/9; mean wait C/(0.3 - 0.2); P(wait > 5) = C exp(-0.5)',
  scenario: queueText(3, 1.5, { customer: { rate: '0.2 per hour', hours: exponential('10 h') } }),
  answers: customerWaits(60),
  known: {
    waited: erlangC(3, 2),
    wait: erlangC(3, 2) / 0.1,
    waitedFive: waitBeyond(3, 0.2, 0.1, 5),
    present: 2 + 0.2 * (erlangC(3, 2) / 0.1),
  },
  runs: 10,
  longer: 200,
  within: 0.3,
};

/** 400 minutes are theory's unit of time: those who are accepted wait 7 minutes on average. */
const UNIT = 400;
const YEAR = 365.25 * DAY;

export const mm2Room: Oracle = {
  name: 'M/M/2 with room for 3, arrivals 3, service 4',
  theory: 'birth and death: p(n) in proportion 1, 3/4, 9/32, 27/256',
  scenario: guests({
    desk: '{ workers: 2, room: 3 }',
    arrivals: `rate: ${(3 * YEAR) / UNIT} per year`,
    stage: `when_full: guest.refused, tasks: [{ name: serve, hours: ${exponential(`${UNIT / 4} min`)} }]`,
    years: 0.6,
  }),
  answers: (log) => {
    const counts = countsOf(log, 10 * DAY);
    return {
      blocked: (counts.get('guest.refused') ?? 0) / (counts.get('guest.came') ?? 0),
      present: inside(log, 10 * DAY).mean,
      wait: meanOf(spans(log, 'task.queued', 'task.started', 10 * DAY)) / UNIT,
    };
  },
  known: room3(),
  runs: 10,
  longer: 70,
  within: 0.2,
};

/** Births 3, deaths 4 a server, two servers, no more than three inside. */
function room3() {
  const weights = [1, 3 / 4, (3 / 4) * (3 / 8), (3 / 4) * (3 / 8) * (3 / 8)];
  const total = weights.reduce((sum, one) => sum + one, 0);
  const chance = weights.map((one) => one / total);
  const present = chance.reduce((sum, one, n) => sum + n * one, 0);
  return { blocked: chance[3], present, wait: chance[3] / (3 * (1 - chance[3])) };
}

/** Shapes of a stay with mean 5 h. */
const STAYS = {
  exponential: exponential('5 h'),
  fixed: '5 h',
  'log-normal': '{ mean: 5 h, sd: 7.5 h }',
} as const;

/** Places, offered load, how many years a replication takes, and how many times as many the long tests need. */
const LOSS = [
  [5, 3, 0.6, 100],
  [10, 7, 0.25, 180],
  [20, 15, 0.12, 260],
] as const;

/** A place is a worker who holds one case; nobody waits. */
const loss = (
  places: number,
  load: number,
  shape: keyof typeof STAYS,
  years: number,
  longer: number,
): Oracle => ({
  name: `M/G/${places}/${places} at offered load ${load}, ${shape}`,
  theory: 'Erlang B, whatever the shape of the stay',
  scenario: guests({
    desk: `{ workers: ${places}, caseload: 1, room: ${places} }`,
    arrivals: `rate: ${load / 5} per hour`,
    stage: `when_full: guest.refused, allocated: child, duration: ${STAYS[shape]}`,
    years,
  }),
  answers: (log) => {
    const counts = countsOf(log, 5 * DAY);
    return { blocked: (counts.get('guest.refused') ?? 0) / (counts.get('guest.came') ?? 0) };
  },
  known: { blocked: erlangB(places, load) },
  runs: 10,
  longer,
  within: 0.4,
});

export const lossSystems: readonly Oracle[] = LOSS.flatMap(([places, load, years, longer]) =>
  (Object.keys(STAYS) as (keyof typeof STAYS)[]).map((shape) => loss(places, load, shape, years, longer)),
);

/** Minutes at which the number is read: ten mean stays apart, so that one says little of the next. */
const everyTenStays = (from: number, horizon: number): number[] =>
  Array.from({ length: Math.floor((horizon - from) / (50 * 60)) }, (_, nth) => from + nth * 50 * 60);

export const mmInfinity: Oracle = {
  name: 'M/M/infinity at offered load 4',
  theory: 'the number is Poisson: its mean and its variance are the offered load',
  scenario: guests({ arrivals: 'rate: 0.8 per hour', stage: `duration: ${exponential('5 h')}`, years: 0.7 }),
  answers: (log) => {
    const { at, mean } = inside(log, 10 * DAY, { ask: everyTenStays(10 * DAY, log.horizon) });
    return { mean, variance: varianceOf(at) };
  },
  known: { mean: 4, variance: 4 },
  runs: 10,
  longer: 100,
  within: 0.3,
};

/** Two arrivals a day, four days of work each: how many workers let nine in ten begin within two days? */
const staffed = (workers: number): Oracle => ({
  name: `${workers} workers for arrivals 2 a day, service 0.25 a day`,
  theory: 'Erlang C: P(wait > 2 days) = C(c, 8) exp(-2 (c/4 - 2))',
  scenario: queueText(workers, 8, { customer: { rate: '2 per day', hours: exponential('96 h') } }),
  answers: (log) => {
    const waits = spans(log, 'task.queued', 'task.started', 60 * DAY);
    return { late: waits.filter((wait) => wait > 2 * DAY).length / waits.length };
  },
  known: { late: waitBeyond(workers, 2, 0.25, 2) },
  runs: 10,
  longer: 450,
  within: 0.4,
});

export const tooFew = staffed(10);
export const enough = staffed(11);
