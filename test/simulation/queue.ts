/** Queues with known answers: a desk written as a scenario, and what its log says of waits. */
import type { EventSource } from '../../src/events/index.ts';
import { resolveMachines, type Shipped } from '../../src/scenario/index.ts';
import { compileModel } from '../../src/simulation/model/compile.ts';
import { simulate } from '../../src/simulation/simulate.ts';
import { readText } from '../scenario/memory-files.ts';

const NOTHING_SHIPPED = { machines: {}, facts: {}, timescales: {}, events: {} };

export interface Kind {
  readonly rate: string;
  /** Hours of service as a scenario writes them, in YAML's flow style. */
  readonly hours: string;
  /** More of the task: `priority: 1`. */
  readonly task?: string;
  /** The team that serves; `desk` where left out. */
  readonly team?: string;
}

/** A scenario of so many kinds of customers who queue at one desk. */
export function queueText(workers: number, years: number, kinds: Readonly<Record<string, Kind>>): string {
  const each = (line: (name: string, kind: Kind) => string): string =>
    Object.entries(kinds)
      .map(([name, kind]) => line(name, kind))
      .join('');
  return `
source: "assumption: a queue with a known answer"
start: 2015-01-01
years: ${years}
teams: { ${[...new Set(Object.values(kinds).map(({ team = 'desk' }) => team))].map((team) => `${team}: { workers: ${workers} }`).join(', ')} }
machines:
${each(
  (name) => `  - name: ${name}
    opens: [${name}.came]
    config:
      initial: outside
      states:
        outside: { on: { ${name}.came: here } }
        here: { on: { ${name}.served: gone } }
        gone: { type: final }
`,
)}arrivals:
${each((name, { rate }) => `  ${name}: { event: ${name}.came, rate: ${rate}, prefix: "${name} " }\n`)}stages:
${each(
  (name, { hours, task = '', team = 'desk' }) => `  ${name}.here:
    team: ${team}
    tasks: [{ name: serve, hours: ${hours}${task === '' ? '' : `, ${task}`} }]
    outcomes: [{ event: ${name}.served, otherwise: true }]
`,
)}`;
}

/** The logs of so many replications of a scenario, one after another. */
export function* replications(
  text: string,
  count: number,
  seed: string,
  shipped: Shipped = NOTHING_SHIPPED,
): Generator<EventSource> {
  const { scenario } = readText(text);
  const model = compileModel(scenario, resolveMachines(scenario, shipped, new Map()));
  for (let replication = 0; replication < count; replication++) yield simulate(model, { seed, replication });
}

/** What one replication says of the customers of a kind who came after a minute, in hours. */
export interface Waits {
  readonly customers: number;
  /** Mean time until the service begins, and until it ends. */
  readonly wait: number;
  readonly sojourn: number;
  /** Share of those who wait longer than none, and than five hours. */
  readonly waited: number;
  readonly waitedFive: number;
  /** Mean number in the system from that minute on. */
  readonly present: number;
}

/** @param after customers who come before this minute are left out, and the time before it */
export function waitsOf(log: EventSource, kind: string, after: number): Waits {
  const { types, activities } = log.vocabulary;
  const [queued, started, done] = ['task.queued', 'task.started', 'task.done'].map((type) =>
    types.find(type),
  );
  const activity = activities.find(`${kind}.here/serve`);
  const came = new Int32Array(log.children.length);
  const sum = {
    wait: 0,
    sojourn: 0,
    started: 0,
    done: 0,
    waited: 0,
    five: 0,
    present: 0,
    since: after,
    area: 0,
  };
  for (const { length, activity: about, type, minute, child } of log.chunks()) {
    for (let row = 0; row < length; row++) {
      if (about[row] !== activity) continue;
      const now = minute[row];
      if (type[row] === queued || type[row] === done) {
        if (now > sum.since) {
          sum.area += sum.present * (now - sum.since);
          sum.since = now;
        }
        sum.present += type[row] === queued ? 1 : -1;
      }
      if (type[row] === queued) came[child[row]] = now;
      const since = came[child[row]];
      if (since < after) continue;
      if (type[row] === started) {
        sum.started++;
        sum.wait += now - since;
        if (now > since) sum.waited++;
        if (now - since > 300) sum.five++;
      } else if (type[row] === done) {
        sum.done++;
        sum.sojourn += now - since;
      }
    }
  }
  sum.area += sum.present * (log.horizon - sum.since);
  return {
    customers: sum.started,
    wait: sum.wait / sum.started / 60,
    sojourn: sum.sojourn / sum.done / 60,
    waited: sum.waited / sum.started,
    waitedFive: sum.five / sum.started,
    present: sum.area / (log.horizon - after),
  };
}

/** Mean of replications and its standard error. */
export function estimate(values: readonly number[]): { readonly mean: number; readonly error: number } {
  const mean = values.reduce((sum, one) => sum + one, 0) / values.length;
  const squares = values.reduce((sum, one) => sum + (one - mean) * (one - mean), 0);
  return { mean, error: Math.sqrt(squares / (values.length - 1) / values.length) };
}
