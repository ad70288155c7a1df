/** Charts that casepath ships, with exponential stages and no limits, against their absorbing Markov chains. */
import { events, facts, machines, timescales } from '../../../../machines/index.ts';
import type { EventSource } from '../../../../src/events/index.ts';
import { chainOf, chainText, knownOf, type Chain } from '../absorbing-chain.ts';
import { meanOf, varianceOf } from '../readings.ts';
import type { Oracle } from '../oracle.ts';

/** The cases' times, the states they came to, and the one they ended in; all of them are over. */
function answersOf(log: EventSource, { names, ways, machine }: Chain): Record<string, number> {
  const id = log.vocabulary.machines.find(machine);
  const came = new Int32Array(log.children.length).fill(-1);
  const counts = new Map<number, number>();
  const ends = new Set([...names].filter(([state]) => !ways.has(state)).map(([, name]) => name));
  const times: number[] = [];
  let cases = 0;
  for (const { length, machine: whose, child, minute, state } of log.chunks()) {
    for (let row = 0; row < length; row++) {
      if (whose[row] !== id) continue;
      const who = child[row];
      if (came[who] < 0) {
        came[who] = minute[row];
        cases++;
      }
      counts.set(state[row], (counts.get(state[row]) ?? 0) + 1);
      if (ends.has(log.vocabulary.states.names[state[row]])) times.push(minute[row] - came[who]);
    }
  }
  if (times.length !== cases) throw new Error(`${cases - times.length} of ${cases} cases are not over`);
  const share = (name: string): number => (counts.get(log.vocabulary.states.find(name)) ?? 0) / cases;
  return {
    mean: meanOf(times),
    variance: varianceOf(times),
    ...Object.fromEntries(
      [...names.values()].map((name) => [`${ends.has(name) ? 'ends in' : 'visits of'} ${name}`, share(name)]),
    ),
  };
}

export const charts: readonly Oracle[] = (['contact', 'early_help', 'assessment', 'protection'] as const).map(
  (name) => {
    const chain = chainOf(name);
    return {
      name: `the chart of ${name} with exponential stages and no limits`,
      theory: 'its absorbing Markov chain: visits, shares of endings, mean and variance of the time',
      scenario: chainText(chain),
      shipped: { machines, facts, timescales, events },
      answers: (log) => answersOf(log, chain),
      known: knownOf(chain),
      runs: 10,
      longer: 25,
      within: 0.2,
      narrow: ['mean', 'variance'],
    };
  },
);
