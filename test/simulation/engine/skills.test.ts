/** Workers with skills: who may take what. */
import { describe, expect, it } from 'vitest';
import { replications } from '../queue.ts';
import { tell, type Happening } from './tiny.ts';

/** Two workers, the first of whom speaks Urdu; half of the guests need that. */
const bureau = (stage: (skill: string) => string, workers = 2, skilled: string | number = 1): string => `
source: "assumption: the least that shows it"
start: 2015-01-01
years: 0.2
teams: { desk: { workers: ${workers}, caseload: 1, skills: { urdu: ${skilled} } } }
machines:
${['plain', 'urdu']
  .map(
    (name) => `  - name: ${name}
    opens: [${name}.came]
    config:
      initial: outside
      states:
        outside: { on: { ${name}.came: here } }
        here: { on: { ${name}.served: gone } }
        gone: { type: final }
`,
  )
  .join('')}arrivals:
  plain: { event: plain.came, rate: 4383 per year, prefix: "plain " }
  urdu: { event: urdu.came, rate: 4383 per year, prefix: "urdu " }
stages:
  plain.here: { team: desk, ${stage('')}, outcomes: [{ event: plain.served, otherwise: true }] }
  urdu.here: { team: desk, ${stage('urdu')}, outcomes: [{ event: urdu.served, otherwise: true }] }
`;

const task = (skill: string): string =>
  `tasks: [{ name: serve, hours: { exponential: { mean: 90 min } }${skill === '' ? '' : `, skill: ${skill}`} }]`;

const workersOf = (rows: readonly Happening[], type: string, kind: string): Set<number> =>
  new Set(rows.filter((row) => row.type === type && row.child.startsWith(kind)).map(({ worker }) => worker));

const play = (text: string): Happening[] => [...replications(text, 1, 'skills')].flatMap(tell);

describe('a skill', () => {
  it('is needed for a task of the pool; the others take what comes behind', () => {
    const rows = play(bureau(task));
    expect(workersOf(rows, 'task.started', 'urdu')).toEqual(new Set([1]));
    expect(workersOf(rows, 'task.started', 'plain')).toEqual(new Set([1, 2]));
  });

  it('leaves nobody idle beside work that is within reach', () => {
    const rows = play(bureau(task));
    const idle: Happening[] = [];
    const busy = new Set<number>();
    const waiting = new Map<string, string>();
    rows.forEach((row, index) => {
      if (row.type === 'task.queued') waiting.set(row.child, row.child.split(' ')[0] ?? '');
      if (row.type === 'task.started') {
        waiting.delete(row.child);
        busy.add(row.worker);
      }
      if (row.type === 'task.done') busy.delete(row.worker);
      if (rows[index + 1]?.minute === row.minute) return;
      const kinds = new Set(waiting.values());
      if ((kinds.size > 0 && !busy.has(1)) || (kinds.has('plain') && !busy.has(2))) idle.push(row);
    });
    expect(idle).toEqual([]);
  });

  it('is held by so many from a date on', () => {
    const rows = play(bureau(task, 2, '[{ value: 1 }, { from: 2015-02-01, value: 2 }]'));
    const change = 31 * 1440;
    expect(
      workersOf(
        rows.filter(({ minute }) => minute < change),
        'task.started',
        'urdu',
      ),
    ).toEqual(new Set([1]));
    expect(
      workersOf(
        rows.filter(({ minute }) => minute > change),
        'task.started',
        'urdu',
      ),
    ).toEqual(new Set([1, 2]));
  });

  it('puts to work at once who has it from a date on, though nothing else happens then', () => {
    const text = bureau(task, 1, '[{ value: 0 }, { from: 2015-02-02, value: 1 }]');
    const rows = play(text.replace(/plain: .* }\n/, '').replace('rate: 4383 per year', 'every: 200 d'));
    const started = rows.filter(({ type }) => type === 'task.started');
    expect(started.map(({ minute, child }) => [minute, child.startsWith('urdu')])).toEqual([
      [32 * 1440, true],
    ]);
  });

  it('decides who is given a case, and a case that needs it holds up no other', () => {
    const held = (skill: string): string =>
      `allocated: family, duration: { exponential: { mean: 90 min } }${skill === '' ? '' : `, skill: ${skill}`}`;
    const rows = play(bureau(held));
    expect(workersOf(rows, 'case.allocated', 'urdu')).toEqual(new Set([1]));
    expect(workersOf(rows, 'case.allocated', 'plain')).toEqual(new Set([1, 2]));
    const waits = rows.filter(({ type }) => type === 'case.waiting').map(({ child }) => child);
    expect(waits.some((child) => child.startsWith('urdu'))).toBe(true);
    // While one that needs the skill waits, somebody who came later and needs none is given a worker.
    const overtaken = rows.some(({ type, child, sequence }) => {
      if (type !== 'case.allocated' || !child.startsWith('plain')) return false;
      const before = rows.slice(0, sequence);
      const given = new Set(before.filter((row) => row.type === 'case.allocated').map((row) => row.child));
      return before.some(
        (row) => row.type === 'case.waiting' && row.child.startsWith('urdu') && !given.has(row.child),
      );
    });
    expect(overtaken).toBe(true);
  });
});
