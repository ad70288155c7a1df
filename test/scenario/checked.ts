/** Checks scenarios about a small machine of its own. */
import { events, facts, machines, timescales } from '../../machines/index.ts';
import { checkScenario } from '../../src/scenario/check.ts';
import { resolveMachines, type Shipped } from '../../src/scenario/machines.ts';
import type { Problem } from '../../src/scenario/problem.ts';
import type { ResolvedScenario } from '../../src/scenario/read.ts';
import { read, readText, shown } from './memory-files.ts';

const NOTHING: Shipped = { machines: {}, facts: {}, timescales: {}, events: {} };
export const SHIPPED: Shipped = { machines, facts, timescales, events };

/**
 * A case that is opened, worked on (a visit beside it), and closed; closing asks the fact `safe`. The first line of a
 * scenario is line 1; what a test adds stands below.
 */
export const SMALL = `source: "assumption: for the test"
start: 2014-04-01
machines:
  - name: case
    opens: [case.opened]
    config:
      initial: outside
      states:
        outside: { on: { case.opened: work } }
        work:
          initial: doing
          on: { case.withdrawn: closed }
          states:
            doing: { on: { work.done: decided, visit.made: doing } }
            decided: { on: { case.closed: { guard: safe, target: '#case.closed' }, work.reopened: doing } }
        closed: { type: final }
facts:
  safe: { kind: since, since: [visit.made], yes: The child was seen., no: The child was not seen. }
timescales:
  work_time: { starts: [case.opened], stops: [work.done], limit: 10 wd, kind: local }
`;

/** What stands below `SMALL` in a scenario with which nothing is wrong. */
export const WHOLE = {
  arrivals: 'arrivals: { main: { event: case.opened, rate: 1 per day } }',
  teams: 'teams: { desk: { workers: 2, caseload: 8 } }',
  doing:
    '  case.work.doing: { team: desk, allocated: family, tasks: [{ name: work, hours: 1 h, limit: work_time }], outcomes: [{ event: work.done }] }',
  decided:
    '  case.work.decided: { outcomes: [{ event: case.closed, chance: { cases: [{ when: safe, value: 1 }], otherwise: 0 } }, { event: work.reopened, otherwise: true }] }',
};

/** The scenario with parts of it replaced; line 22 is the arrivals, 23 the teams, 25 and 26 the stages, then `more`. */
export function small(change: Partial<typeof WHOLE> & { readonly more?: string } = {}): string {
  const { arrivals, teams, doing, decided } = { ...WHOLE, ...change };
  return SMALL + [arrivals, teams, 'stages:', doing, decided, change.more ?? ''].join('\n');
}

/** What `check` says of a scenario. */
export const check = (text: string, shipped: Shipped = NOTHING): readonly Problem[] =>
  checkResolved(readText(text), shipped);

/** What it says of the first of these files. */
export const checkFiles = (files: Readonly<Record<string, string>>): readonly Problem[] =>
  checkResolved(read(files), NOTHING);

const checkResolved = (resolved: ResolvedScenario, shipped: Shipped): readonly Problem[] =>
  checkScenario(resolved, resolveMachines(resolved.scenario, shipped, new Map(), resolved.at), shipped);

/** The same as text, warnings marked. */
export const checked = (text: string, shipped: Shipped = NOTHING): string[] =>
  check(text, shipped).map((one) => `${one.severity === 'warning' ? 'warning ' : ''}${shown(one)}`);
