/** A clock of adopters that is late is with the team that works for them, and with whoever has that in hand. */
import { expect, it } from 'vitest';
import { indicatorContext } from '../../src/cli/answers/indicator-context.ts';
import { overdueClocks } from '../../src/indicators/index.ts';
import { simulate } from '../../src/simulation/index.ts';
import { homesModel } from '../simulation/homes.ts';

const DAY = 1440;
const SOURCE = 'source: "assumption: for the test"';

const model = homesModel({
  years: 0.25,
  children: 'event: child.came, rate: 1 per month',
  ready:
    '{ team: finders, waits_for: a child, repeats: [{ name: talk, every: 9 d, hours: 40 h, early: { uniform: { from: 0 d, to: 3 d } } }] }',
  thinking:
    '{ team: listeners, tasks: [{ name: listen, hours: 1 h }], outcomes: [{ event: home.ready_again, otherwise: true }] }',
  more: `teams: { finders: { workers: 2 }, listeners: { workers: 1 } }
timescales:
  find: { starts: [home.came], stops: [home.matched], limit: 3 d, kind: local, label: A child is found, ${SOURCE} }
`,
});
const log = simulate(model, { seed: 'late', replication: 0 });
const { names } = log.vocabulary.types;

/** The last event of work for adopters by a minute: its type and worker. */
function lastWork(adopters: number, until: number): readonly [string, number] | undefined {
  let last: readonly [string, number] | undefined;
  for (const chunk of log.chunks())
    for (let row = 0; row < chunk.length; row++)
      if (chunk.adopter[row] === adopters && chunk.child[row] < 0 && chunk.minute[row] <= until)
        if (names[chunk.type[row]].startsWith('task.')) last = [names[chunk.type[row]], chunk.worker[row]];
  return last;
}

it('is with the finders, and with one of them while that one talks with the adopters', () => {
  const at = 60 * DAY - 1;
  const late = overdueClocks(log, indicatorContext(model), { at });
  expect(late.length).toBeGreaterThan(20);
  const expected = late.map(({ adopter }) => {
    const work = lastWork(log.children.adopters.indexOf(adopter ?? ''), at);
    if (work === undefined) return { team: '', worker: null };
    return { team: 'finders', worker: work[0] === 'task.started' ? work[1] : null };
  });
  expect(late.map(({ team, worker }) => ({ team, worker }))).toEqual(expected);
  expect(late.some(({ worker }) => worker !== null)).toBe(true);
  expect(late.some(({ team, worker }) => team === 'finders' && worker === null)).toBe(true);
});
