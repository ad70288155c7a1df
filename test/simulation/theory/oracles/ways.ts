/** Ways through a machine: return after service, a meeting at intervals, two stages side by side. */
import { exponential, guests } from '../guests.ts';
import { DAY, meanOf, spans, varianceOf } from '../readings.ts';
import type { Oracle } from '../oracle.ts';

/** Guests come back with chance 0.2: each visit anew the desk's whole time. */
export const feedback: Oracle = {
  name: 'return with probability 0.2 after service, arrivals 0.4, service 1',
  theory:
    'a product form: 0.5 busy, so the whole time in system is 1.25/(1 - 0.5); visits are geometric with mean 1.25',
  scenario: guests({
    desk: '{ workers: 1 }',
    arrivals: 'rate: 0.4 per hour',
    stage: `tasks: [{ name: serve, hours: ${exponential('60 min')} }]`,
    outcomes: '{ event: guest.again, chance: 0.2 }, { event: guest.served, otherwise: true }',
    years: 1,
  }),
  answers: (log) => {
    const visits = visitsOf(log);
    const total = visits.reduce((sum, one) => sum + one, 0);
    return {
      time: meanOf(spans(log, 'guest.came', 'guest.served', 20 * DAY)) / 60,
      visits: visits.reduce((sum, count, n) => sum + count * n, 0) / total,
      once: visits[1] / total,
      twice: visits[2] / total,
      thrice: visits[3] / total,
    };
  },
  known: { time: 2.5, visits: 1.25, once: 0.8, twice: 0.16, thrice: 0.032 },
  runs: 10,
  longer: 35,
  within: 0.2,
  narrow: ['time', 'visits', 'once'],
};

/** How many left after one visit, after two, … (place 0 stays empty). */
function visitsOf(log: Parameters<typeof spans>[0]): number[] {
  const [done, left] = ['task.done', 'guest.served'].map((type) => log.vocabulary.types.find(type));
  const visits = new Int32Array(log.children.length);
  const counts: number[] = Array.from({ length: 40 }, () => 0);
  for (const { length, type, child } of log.chunks()) {
    for (let row = 0; row < length; row++) {
      if (type[row] === done) visits[child[row]]++;
      else if (type[row] === left) counts[visits[child[row]]]++;
    }
  }
  return counts;
}

/** Every week a meeting with room for all. */
const WEEK = 7 * DAY;

export const meeting: Oracle = {
  name: 'a meeting every T, room for all',
  theory: 'the wait is uniform: mean T/2, variance T^2/12',
  scenario: guests({
    desk: '{ meets: { every: 7 d }, places: 100000 }',
    arrivals: 'rate: 20 per day',
    stage: 'meeting: { name: panel, team: desk }',
    years: 1,
  }),
  answers: (log) => {
    const waits = spans(log, 'guest.came', 'meeting.held', 0, log.horizon - 2 * WEEK);
    return { mean: meanOf(waits), variance: varianceOf(waits) };
  },
  known: { mean: WEEK / 2, variance: (WEEK * WEEK) / 12 },
  runs: 8,
  longer: 3,
  within: 0.03,
};

/** Two exponential stages of mean 10 h run side by side; both must be over. */
export const parallel: Oracle = {
  name: 'two parallel exponential stages',
  theory: 'the longer of two: 1.5/rate; the variance 1.25/rate^2',
  scenario: `
source: "assumption: two stages side by side"
start: 2015-01-01
years: 0.5
machines:
  - name: guest
    opens: [guest.came]
    config:
      initial: outside
      states:
        outside: { on: { guest.came: both } }
        both:
          type: parallel
          onDone: gone
          states:
            left: { initial: goes_on, states: { goes_on: { on: { left.done: over } }, over: { type: final } } }
            right: { initial: goes_on, states: { goes_on: { on: { right.done: over } }, over: { type: final } } }
        gone: { type: final }
arrivals: { guests: { event: guest.came, rate: 40 per day } }
stages:
  guest.both.left.goes_on: { duration: ${exponential('10 h')}, outcomes: [{ event: left.done, otherwise: true }] }
  guest.both.right.goes_on: { duration: ${exponential('10 h')}, outcomes: [{ event: right.done, otherwise: true }] }
`,
  answers: (log) => {
    const longer = longerOf(log);
    return { mean: meanOf(longer) / 600, variance: varianceOf(longer) / (600 * 600) };
  },
  known: { mean: 1.5, variance: 1.25 },
  runs: 8,
  longer: 8,
  within: 0.07,
};

/** Minutes until both stages of a guest were over, of those who came ten days before the end. */
function longerOf(log: Parameters<typeof spans>[0]): number[] {
  const [left, right] = ['left.done', 'right.done'].map((type) =>
    spans(log, 'guest.came', type, 0, log.horizon - 30 * DAY),
  );
  const ends = log.vocabulary.types.find('guest.came');
  const since = new Map<number, number>();
  const over = new Map<number, number>();
  if (left.length !== right.length) throw new Error('a stage of somebody who came long ago is not over');
  for (const { length, type, child, minute } of log.chunks()) {
    for (let row = 0; row < length; row++) {
      if (type[row] === ends && minute[row] < log.horizon - 30 * DAY) since.set(child[row], minute[row]);
      else if (since.has(child[row])) over.set(child[row], minute[row]);
    }
  }
  return [...over].map(([child, minute]) => minute - (since.get(child) ?? 0));
}
