/** What happens in one minute happens in the order of its causes, and a clock's customers are as many as its calendar says. */
import { describe, expect, it } from 'vitest';
import { queueText, replications } from '../queue.ts';
import { tell, type Happening } from '../engine/tiny.ts';
import { guests } from './guests.ts';
import { clocksText, tiesOutOfOrder } from './oracles/exact.ts';

const played = (text: string): Happening[] => [...replications(text, 1, 'ties')].flatMap(tell);

describe('in one minute', () => {
  it('what was appointed first happens first: who came first leaves first', () => {
    expect(tiesOutOfOrder()).toEqual([]);
  });

  it('brothers and sisters who come together are served in their order, one by one', () => {
    const text = guests({
      desk: '{ workers: 1 }',
      arrivals: 'every: 8 h',
      stage: 'tasks: [{ name: serve, hours: 1 h }]',
      years: 0.05,
      more: 'people: { default: { family_size: { "5": 1 } } }',
    });
    const rows = played(text);
    const started = rows.filter(({ type }) => type === 'task.started').map(({ child }) => child);
    expect(started.length).toBeGreaterThan(200);
    expect(started).toEqual(
      rows
        .filter(({ type }) => type === 'task.queued')
        .map(({ child }) => child)
        .slice(0, started.length),
    );
    for (let nth = 0; nth < started.length; nth++)
      expect(started[nth].endsWith(`.${(nth % 5) + 1}`)).toBe(true);
  });

  it('of many who come at once at a desk, whoever stood first goes first', () => {
    const kinds = Object.fromEntries(
      ['a', 'b', 'c', 'd'].map((name) => [name, { rate: '6 per hour', hours: '2 min' }]),
    );
    const rows = played(queueText(1, 0.02, kinds));
    const of = (type: string): string[] => rows.filter((row) => row.type === type).map(({ child }) => child);
    const started = of('task.started');
    expect(started.length).toBeGreaterThan(3000);
    expect(started).toEqual(of('task.queued').slice(0, started.length));
  });
});

describe('one an hour', () => {
  it('makes 24 in every day', () => {
    const rows = played(clocksText({ name: 'guest', every: '60 min', length: '30 min' }));
    const came = rows.filter(({ type }) => type === 'guest.came');
    for (const day of [0, 1, 2])
      expect(came.filter(({ minute }) => Math.floor(minute / 1440) === day)).toHaveLength(24);
    expect(came.every(({ minute }, nth) => minute === nth * 60)).toBe(true);
  });
});
