/** What theory says of every single customer, to the minute: no mean can hide who was out of turn. */
import { describe, expect, it } from 'vitest';
import type { EventSource } from '../../../src/events/index.ts';
import { queueText, replications, type Kind } from '../queue.ts';
import { chiSquared, cutAt } from './formulas.ts';
import { exponential, guests } from './guests.ts';
import { servedInTurn, type Discipline } from './in-turn.ts';
import { equalsBrokenOff } from './oracles/exact.ts';
import { classesText } from './oracles/priorities.ts';
import { meanOf, minutesOf, spans, varianceOf } from './readings.ts';

const HOUR = exponential('60 min');

const customer = (rate: string, hours = HOUR): Record<string, Kind> => ({ customer: { rate, hours } });
const one = { customer: 5 };

/** What it is, its scenario, and its order of service. */
const DESKS: readonly (readonly [string, string, Discipline])[] = [
  ['M/M/1 at load 0.91', queueText(1, 1, customer('1 per hour', exponential(`${60 / 1.1} min`))), { workers: 1, priorities: one }],
  ['M/M/3', queueText(3, 2, customer('0.2 per hour', exponential('10 h'))), { workers: 3, priorities: one }],
  ['M/G/1, fixed', queueText(1, 1, customer('0.8 per hour', '60 min')), { workers: 1, priorities: one }],
  ['M/G/1, log-normal', queueText(1, 1, customer('0.8 per hour', '{ mean: 60 min, sd: 90 min }')), { workers: 1, priorities: one }],
  ['two classes, one server', classesText(1, 1, [0.3, 0.4], ['priority: 1', 'priority: 2']), { workers: 1, priorities: { urgent: 1, plain: 2 } }],
  ['two classes far apart', classesText(1, 1, [0.3, 0.4], ['priority: 4', 'priority: 9']), { workers: 1, priorities: { urgent: 4, plain: 9 } }],
  ['two classes, two servers', classesText(2, 0.5, [0.6, 0.8], ['priority: 1', 'priority: 2']), { workers: 2, priorities: { urgent: 1, plain: 2 } }],
  ['two classes, the urgent breaks off', classesText(1, 1, [0.3, 0.4], ['priority: 1, interrupts: true', 'priority: 2']), { workers: 1, priorities: { urgent: 1, plain: 2 }, breaksOff: true }],
  ['two classes of one urgency: neither breaks off the other', classesText(1, 1, [0.3, 0.4], ['priority: 2, interrupts: true', 'priority: 2']), { workers: 1, priorities: { urgent: 2, plain: 2 } }],
]; // prettier-ignore

describe('at a desk', () => {
  it.each(DESKS)('everybody is served in turn: %s', (_, text, discipline) => {
    for (const log of replications(text, 1, 'in turn'))
      expect(servedInTurn(log, discipline)).toBeGreaterThan(3000);
  });

  it('nobody is broken off by somebody who is no more urgent', () => {
    expect(equalsBrokenOff()).toEqual([]);
  });

  it('work is conserved: the server is busy in the same minutes whatever the order of service', () => {
    const orders = [
      ['priority: 1', 'priority: 2'],
      ['priority: 2', 'priority: 1'],
      ['priority: 5', 'priority: 5'],
      ['priority: 1, interrupts: true', 'priority: 2'],
    ] as const;
    const busy = orders.map((tasks) =>
      busyMinutes([...replications(classesText(1, 0.5, [0.3, 0.4], tasks), 1, 'work')][0]),
    );
    expect(busy[0].length).toBeGreaterThan(500);
    for (const other of busy.slice(1)) expect(other).toEqual(busy[0]);
  });

  it('with limited room exactly those are refused who find it full', () => {
    const text = guests({
      desk: '{ workers: 2, room: 3 }',
      arrivals: 'rate: 7 per hour',
      stage: `when_full: guest.refused, tasks: [{ name: serve, hours: ${exponential('20 min')} }]`,
      years: 0.2,
    });
    for (const log of replications(text, 1, 'room')) {
      const { refused, wrong } = refusals(log, 3);
      expect(refused).toBeGreaterThan(500);
      expect(wrong).toEqual([]);
    }
  });
});

/** Beginnings and ends of the times in which anybody is there, in minutes. */
function busyMinutes(log: EventSource): number[] {
  const [queued, done] = ['task.queued', 'task.done'].map((type) => log.vocabulary.types.find(type));
  const edges: number[] = [];
  let number = 0;
  for (const { length, type, minute } of log.chunks()) {
    for (let row = 0; row < length; row++) {
      const step = type[row] === queued ? 1 : type[row] === done ? -1 : 0;
      if (step === 0) continue;
      const before = number;
      number += step;
      if (before > 0 && number > 0) continue;
      // Who comes in the minute in which the last leaves keeps the server busy.
      if (before === 0 && edges.at(-1) === minute[row]) edges.pop();
      else edges.push(minute[row]);
    }
  }
  return edges;
}

/** Of those who came: how many were refused, and the minutes in which one was refused beside a place, or let in without. */
function refusals(log: EventSource, room: number): { refused: number; wrong: number[] } {
  const [came, queued, done, no] = ['guest.came', 'task.queued', 'task.done', 'guest.refused'].map((type) =>
    log.vocabulary.types.find(type),
  );
  const found = new Int32Array(log.children.length);
  const wrong: number[] = [];
  let [inside, refused] = [0, 0];
  for (const { length, type, minute, child } of log.chunks()) {
    for (let row = 0; row < length; row++) {
      const who = child[row];
      if (type[row] === came) found[who] = inside;
      else if (type[row] === done) inside--;
      else if (type[row] === queued) {
        inside++;
        if (found[who] >= room) wrong.push(minute[row]);
      } else if (type[row] === no) {
        refused++;
        if (found[who] < room) wrong.push(minute[row]);
      }
    }
  }
  return { refused, wrong };
}

describe('what comes in', () => {
  const text = guests({
    arrivals: 'rate: 4 per hour',
    stage: `duration: ${exponential('300 min')}`,
    years: 1.5,
  });
  const [log] = replications(text, 1, 'stream');
  const came = minutesOf(log, 'guest.came');

  it('is a Poisson stream: mean and variance of the gaps, their shape, and one gap says nothing of the next', () => {
    // A gap in whole minutes is that of two moments, each of which is somewhere in its minute.
    const gaps = came.slice(1).map((minute, nth) => minute - came[nth]);
    const n = gaps.length;
    expect(n).toBeGreaterThan(40_000);
    expect(Math.abs(meanOf(gaps) / 15 - 1)).toBeLessThan(4 / Math.sqrt(n));
    expect(Math.abs(varianceOf(gaps) / 225 - 1)).toBeLessThan(4 * Math.sqrt(8 / n));
    const lag = meanOf(gaps.slice(1).map((gap, nth) => (gap - 15) * (gaps[nth] - 15))) / 225;
    expect(Math.abs(lag)).toBeLessThan(4 / Math.sqrt(n));
    const counts = Array.from(
      { length: 8 },
      (_, band) => gaps.filter((gap) => Math.min(7, Math.floor(gap / 8)) === band).length,
    );
    // P(gap of at least m whole minutes) for a difference of two floors: the mean of exp(-x/15) over the triangle on m.
    const beyond = (m: number): number =>
      m === 0 ? 1 : (225 * (1 - Math.exp(-1 / 15)) * Math.exp(-(m - 1) / 15)) / 15;
    const chances = Array.from(
      { length: 8 },
      (_, band) => beyond(band * 8) - (band === 7 ? 0 : beyond((band + 1) * 8)),
    );
    // 0.01% of chi-squared with seven degrees of freedom lie beyond 29.9.
    expect(chiSquared(counts, chances)).toBeLessThan(29.9);
  });

  it('stays as long as was written, whoever else comes: mean, variance and shape of an exponential stay', () => {
    const stays = spans(log, 'guest.came', 'guest.served', 0, log.horizon - 20 * 1440);
    const n = stays.length;
    expect(Math.abs(meanOf(stays) / 300 - 1)).toBeLessThan(4 / Math.sqrt(n));
    expect(Math.abs(varianceOf(stays) / 90_000 - 1)).toBeLessThan(4 * Math.sqrt(8 / n));
    const counts = Array.from(
      { length: 9 },
      (_, band) => stays.filter((stay) => Math.min(8, Math.floor((stay + 0.5) / 100)) === band).length,
    );
    const chances = cutAt(8, (band) => Math.exp(-band / 3) - Math.exp(-(band + 1) / 3));
    // 0.01% of chi-squared with eight degrees of freedom lie beyond 31.8.
    expect(chiSquared(counts, chances)).toBeLessThan(31.8);
  });
});
