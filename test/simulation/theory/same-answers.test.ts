/** What must not matter to the answers: the unit that a number is written in, and what a team is called. */
import { describe, expect, it } from 'vitest';
import { replicationHash } from '../../../src/events/index.ts';
import { replications } from '../queue.ts';
import { tell } from '../engine/tiny.ts';

interface Words {
  readonly rate?: string;
  readonly service?: string;
  readonly stay?: string;
  readonly patience?: string;
  readonly team?: string;
}

/** A desk with work, a stay that is planned, and a limit on patience. */
const house = ({
  rate = '24 per day',
  service = '90 min',
  stay = '2 d',
  patience = '6 h',
  team = 'desk',
}: Words): string => `
source: "assumption: the same in other words"
start: 2015-01-01
years: 0.2
teams: { ${team}: { workers: 2, caseload: 30 }, ${team}_of_all: { workers: 1 } }
machines:
  - name: guest
    opens: [guest.came]
    config:
      initial: outside
      states:
        outside: { on: { guest.came: here } }
        here: { on: { guest.served: held, guest.left: gone } }
        held: { on: { guest.ended: gone } }
        gone: { type: final }
arrivals: { guests: { event: guest.came, rate: ${rate} } }
stages:
  guest.here:
    team: ${team}_of_all
    tasks: [{ name: serve, hours: { exponential: { mean: ${service} } } }]
    patience: { event: guest.left, after: ${patience} }
    outcomes: [{ event: guest.served, otherwise: true }]
  guest.held: { team: ${team}, allocated: child, duration: { exponential: { mean: ${stay} } }, outcomes: [{ event: guest.ended, otherwise: true }] }
`;

const logOf = (words: Words) => [...replications(house(words), 1, 'same')][0];

describe('the same scenario in other words', () => {
  it.each([
    ['an hour', { rate: '1 per hour' }],
    ['a week', { rate: '168 per week' }],
    ['hours of work in hours', { service: '1.5 h' }],
    ['a stay in hours', { stay: '48 h' }],
    ['a stay in minutes', { stay: '2880 min' }],
    ['patience in days', { patience: '0.25 d' }],
  ] as const)('gives the same log: %s', (_, words) => {
    const log = logOf({});
    expect(log.children.length).toBeGreaterThan(1500);
    expect(replicationHash(logOf(words))).toBe(replicationHash(log));
  });

  it('gives the same log but for the names, where teams are called something else', () => {
    const rows = (team: string) =>
      tell(logOf({ team })).map((row) => ({ ...row, team: row.team.replace(team, 'somebody') }));
    expect(rows('office')).toEqual(rows('zebras'));
  });
});
