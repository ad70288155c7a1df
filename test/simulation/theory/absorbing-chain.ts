/**
 * A shipped chart as an absorbing Markov chain: each event that a state takes whatever the facts comes at a constant rate.
 * What the engine must give follows from the chart's table alone (Kemeny and Snell 1960): visits to each state, shares of
 * the endings, mean and variance of the time from the first event to the end.
 */
import { machines } from '../../../machines/index.ts';
import { createTable, explore, type StatechartTable } from '../../../src/statechart/index.ts';
import { DAY } from './readings.ts';
import { solve } from './formulas.ts';

interface Way {
  readonly event: string;
  readonly to: number;
  /** Per day. */
  readonly rate: number;
}

export interface Chain {
  readonly machine: string;
  readonly opens: string;
  readonly names: ReadonlyMap<number, string>;
  readonly start: number;
  readonly ways: ReadonlyMap<number, readonly Way[]>;
  readonly emitted: readonly string[];
}

const NO = { answer: () => false };

/** Rates that differ from event to event; what ends a case at once comes seldom. */
const rateOf = (nth: number, isEnd: boolean): number => (isEnd ? 0.02 : 0.2 + 0.1 * (nth % 4));

/** The chart's states that are reached by events that no guard is asked about, with a rate for each. */
export function chainOf(machine: keyof typeof machines): Chain {
  const { machine: chart, opens } = machines[machine];
  const table = createTable(chart, machine);
  const { transitions, blocked } = explore(table);
  const asked = new Set(
    [...transitions, ...blocked]
      .filter(({ answers }) => answers.length > 0)
      .map(({ from, event }) => `${from} ${event}`),
  );
  const free = transitions.filter(
    ({ from, event, step }) => from >= 0 && !asked.has(`${from} ${event}`) && step.next !== from,
  );
  const opening = table.step(table.initial(NO).next, table.eventId(opens[0]), NO);
  const ways = new Map<number, readonly Way[]>();
  const emitted = new Set(opening.emitted);
  const reach = (from: number): void => {
    if (ways.has(from) || table.isDone(from)) return;
    const next = free.filter((one) => one.from === from);
    ways.set(
      from,
      next.map(({ event, step }, nth) => ({
        event: table.eventType(event),
        to: step.next,
        rate: rateOf(nth, step.done),
      })),
    );
    for (const { step } of next) {
      for (const type of step.emitted) emitted.add(type);
      reach(step.next);
    }
  };
  reach(opening.next);
  return {
    machine,
    opens: opens[0],
    names: namesOf(table, ways),
    start: opening.next,
    ways,
    emitted: [...emitted],
  };
}

function namesOf(table: StatechartTable, ways: Chain['ways']): Map<number, string> {
  const all = [...ways].flatMap(([from, next]) => [from, ...next.map(({ to }) => to)]);
  return new Map(all.map((one) => [one, table.configurationName(one)]));
}

/** The chain as a scenario: one hazard an event, and nothing else. Who comes does so in the first six weeks, so that all are gone at the end. */
export const chainText = ({ machine, opens, names, ways, emitted }: Chain): string => `
source: "assumption: exponential stages without limits"
start: 2015-01-01
years: 0.8
machines: [${machine}]
untaken: { ${emitted.map((type) => `"${type}": no other machine is listed`).join(', ')} }
arrivals: { main: { event: ${opens}, rate: 40 per day, changes: [{ from: 2015-02-12, times: 0 }] } }
stages:
${[...ways]
  .map(
    ([from, next]) => `  ${machine}.${names.get(from)}:
    waits_for: what comes first
    hazards: [${next.map(({ event, rate }) => `{ event: ${event}, per_year: ${rate * 365.25} }`).join(', ')}]
`,
  )
  .join('')}`;

/** What is known of the chain. Times in minutes. */
export function knownOf({ start, ways, names }: Chain): Record<string, number> {
  const states = [...ways.keys()];
  const rate = states.map((state) => (ways.get(state) ?? []).reduce((sum, one) => sum + one.rate, 0) / DAY);
  const chance = states.map((from, row) =>
    states.map((to) => sumOf(ways.get(from) ?? [], (way) => way.to === to) / DAY / rate[row]),
  );
  const stays = states.map((_, row) =>
    states.map((_state, column) => Number(row === column) - chance[row][column]),
  );
  const transposed = stays.map((_, row) => stays.map((line) => line[row]));
  const visits = solve(
    transposed,
    states.map((state) => Number(state === start)),
  );
  const mean = solve(
    stays,
    rate.map((one) => 1 / one),
  );
  const second = solve(
    stays,
    rate.map(
      (one, row) => 2 / (one * one) + (2 / one) * chance[row].reduce((sum, p, to) => sum + p * mean[to], 0),
    ),
  );
  const first = states.indexOf(start);
  const ends = [...names].filter(([state]) => !ways.has(state));
  return {
    mean: mean[first],
    variance: second[first] - mean[first] * mean[first],
    ...Object.fromEntries(states.map((state, row) => [`visits of ${names.get(state)}`, visits[row]])),
    ...Object.fromEntries(
      ends.map(([end, name]) => [
        `ends in ${name}`,
        states.reduce(
          (sum, from, row) =>
            sum + (visits[row] * sumOf(ways.get(from) ?? [], ({ to }) => to === end)) / DAY / rate[row],
          0,
        ),
      ]),
    ),
  };
}

const sumOf = (ways: readonly Way[], which: (way: Way) => boolean): number =>
  ways.filter(which).reduce((sum, { rate }) => sum + rate, 0);
