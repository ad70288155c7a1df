/** Leaving the queue: who waits too long goes, and what theory says of how many and how long. */
import { describe, expect, it } from 'vitest';
import { replications } from '../queue.ts';
import { tell, type Happening } from './tiny.ts';

/** One desk; guests leave whom nobody serves within a time. */
const desk = (rate: string, hours: string, after: string, years: number): string => `
source: "assumption: a queue with a known answer"
start: 2015-01-01
years: ${years}
teams: { desk: { workers: 1 } }
machines:
  - name: guest
    opens: [guest.came]
    config:
      initial: outside
      states:
        outside: { on: { guest.came: here } }
        here: { on: { guest.served: gone, guest.left: gone } }
        gone: { type: final }
arrivals: { guests: { event: guest.came, rate: ${rate} } }
stages:
  guest.here:
    team: desk
    tasks: [{ name: serve, hours: ${hours} }]
    patience: { event: guest.left, after: ${after} }
    outcomes: [{ event: guest.served, otherwise: true }]
`;

const count = (rows: readonly Happening[], type: string): number =>
  rows.filter((row) => row.type === type).length;

describe('patience', () => {
  it('ends for as many as theory says: M/M/1+M, one an hour, an hour of service, patience 2 h: 0.313', () => {
    // Birth and death with death rates 1 + (n - 1)/2: the share who leave is the mean queue times a half over the arrivals.
    let weight = 1;
    let total = 1;
    let waiting = 0;
    for (let n = 1; n < 60; n++) {
      weight /= 1 + (n - 1) / 2;
      total += weight;
      waiting += weight * (n - 1);
    }
    const expected = waiting / total / 2;
    const shares: number[] = [];
    const text = desk(
      '8766 per year',
      '{ exponential: { mean: 60 min } }',
      '{ exponential: { mean: 120 min } }',
      1,
    );
    for (const log of replications(text, 12, 'patience')) {
      const rows = tell(log).filter(({ minute }) => minute >= 20_000);
      shares.push(count(rows, 'guest.left') / count(rows, 'guest.came'));
    }
    const mean = shares.reduce((sum, share) => sum + share, 0) / shares.length;
    const variance = shares.reduce((sum, share) => sum + (share - mean) ** 2, 0) / (shares.length - 1);
    const slack = 4 * Math.sqrt(variance / shares.length);
    expect(expected).toBeCloseTo(0.313, 3);
    expect(slack).toBeLessThan(0.05 * expected);
    expect(Math.abs(mean - expected)).toBeLessThan(slack);
  });

  it('ends only where nothing has begun: whose turn came in time is served, and a task that is left is withdrawn', () => {
    const rows = [...replications(desk('17532 per year', '2 h', '3 h', 0.05), 1, 'left')].flatMap(tell);
    const left = new Set(rows.filter(({ type }) => type === 'guest.left').map(({ child }) => child));
    const started = new Set(rows.filter(({ type }) => type === 'task.started').map(({ child }) => child));
    const withdrawn = new Set(rows.filter(({ type }) => type === 'task.withdrawn').map(({ child }) => child));
    expect(left.size).toBeGreaterThan(10);
    expect(started.size).toBeGreaterThan(10);
    expect([...left].filter((child) => started.has(child))).toEqual([]);
    expect(withdrawn).toEqual(left);
    for (const child of left) {
      const [came, gone] = ['guest.came', 'guest.left'].map((type) =>
        rows.find((row) => row.child === child && row.type === type),
      );
      expect((gone?.minute ?? 0) - (came?.minute ?? 0)).toBe(180);
    }
  });
});
