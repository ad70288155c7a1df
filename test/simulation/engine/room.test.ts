/** Limited waiting room: who finds no room goes elsewhere at once, and what theory says of how often. */
import { describe, expect, it } from 'vitest';
import type { EventSource } from '../../../src/events/index.ts';
import { replications } from '../queue.ts';
import { tell } from './tiny.ts';

/** Customers of whom those who find the desk full leave. `stage` says what the desk does, `team` what it is. */
const desk = (rate: string, team: string, stage: string, years = 2): string => `
source: "assumption: a queue with a known answer"
start: 2015-01-01
years: ${years}
teams: { desk: ${team} }
machines:
  - name: guest
    opens: [guest.came]
    config:
      initial: outside
      states:
        outside: { on: { guest.came: here } }
        here: { on: { guest.served: gone, guest.refused: gone } }
        gone: { type: final }
arrivals: { guests: { event: guest.came, rate: ${rate} } }
stages:
  guest.here: { team: desk, when_full: guest.refused, ${stage}, outcomes: [{ event: guest.served, otherwise: true }] }
`;

/** Share of those who came after a minute who were refused. */
function refusedShare(log: EventSource, after: number): { came: number; refused: number } {
  const [cameType, refusedType] = ['guest.came', 'guest.refused'].map((type) =>
    log.vocabulary.types.find(type),
  );
  let came = 0;
  let refused = 0;
  for (const chunk of log.chunks()) {
    for (let row = 0; row < chunk.length; row++) {
      if (chunk.minute[row] < after) continue;
      if (chunk.type[row] === cameType) came++;
      else if (chunk.type[row] === refusedType) refused++;
    }
  }
  return { came, refused };
}

const WARM_UP = 60 * 24 * 60;

/** Blocking over some replications, and four standard errors of it. */
function blocking(text: string, count: number): { share: number; slack: number } {
  const shares: number[] = [];
  for (const log of replications(text, count, 'room')) {
    const { came, refused } = refusedShare(log, WARM_UP);
    shares.push(refused / came);
  }
  const mean = shares.reduce((sum, share) => sum + share, 0) / count;
  const variance = shares.reduce((sum, share) => sum + (share - mean) ** 2, 0) / (count - 1);
  return { share: mean, slack: 4 * Math.sqrt(variance / count) };
}

describe('a desk with limited room', () => {
  it('refuses as often as theory says: M/M/2 with room for 3, arrivals 3, service 4: 0.049360', () => {
    // Two hours are theory's unit of time.
    const text = desk(
      '13149 per year',
      '{ workers: 2, room: 3 }',
      'tasks: [{ name: serve, hours: { exponential: { mean: 30 min } } }]',
    );
    const { share, slack } = blocking(text, 12);
    expect(slack).toBeLessThan(0.05 * 0.04936);
    expect(Math.abs(share - 0.04936)).toBeLessThan(slack);
  });

  it.each([
    ['exponential', '{ exponential: { mean: 5 h } }'],
    ['fixed', '5 h'],
    ['log-normal', '{ mean: 5 h, sd: 7.5 h }'],
  ])(
    'loses the same whatever the shape of the stay (M/G/5/5, Erlang B(5, 3) = 0.110054): %s',
    (_, duration) => {
      // Three come in the mean stay. A place is a worker who holds one case; nobody waits.
      const text = desk(
        '5259.6 per year',
        '{ workers: 5, caseload: 1, room: 5 }',
        `allocated: child, duration: ${duration}`,
        4,
      );
      const { share, slack } = blocking(text, 12);
      expect(slack).toBeLessThan(0.05 * 0.110054);
      expect(Math.abs(share - 0.110054)).toBeLessThan(slack);
    },
  );

  it('begins nothing for who is refused, and says why: the event follows from the entry in the same minute', () => {
    const text = desk(
      '17532 per year',
      '{ workers: 1, room: 1 }',
      'tasks: [{ name: serve, hours: 30 h }]',
      0.01,
    );
    const lines = [...replications(text, 1, 'refused')].flatMap(tell);
    const refused = lines.findIndex(({ type }) => type === 'guest.refused');
    expect(refused).toBeGreaterThan(0);
    const { child, minute, cause } = lines[refused];
    const own = lines.filter((line) => line.child === child);
    expect(own.map(({ type }) => type)).toEqual(['guest.came', 'guest.refused']);
    expect(own[0].minute).toBe(minute);
    expect(cause).toBe(own[0].sequence);
  });
});
