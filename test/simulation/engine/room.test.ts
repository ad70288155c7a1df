/** Limited waiting room: who finds no room goes elsewhere at once. How often is known: `theory/oracles/many-servers.ts`. */
import { describe, expect, it } from 'vitest';
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

describe('a desk with limited room', () => {
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
