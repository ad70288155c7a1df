/** How fast the whole base scenario is played: one thread, the log in memory. */
import { fileURLToPath } from 'node:url';
import { events, facts, machines, timescales } from '../machines/index.ts';
import { replicationHash } from '../src/events/index.ts';
import { resolveMachines } from '../src/scenario/machines.ts';
import { readScenario } from '../src/scenario/index.node.ts';
import { compileModel, simulate } from '../src/simulation/index.ts';

const ROUNDS = 5;

/** Where the shipped scenarios lie, seen from the built benchmark. */
const scenarios = fileURLToPath(new URL('../../scenarios/', import.meta.url));

/**
 * `engine.fullScenarioEventsPerSecond`: events a second over the base scenario's own years, the median of the rounds;
 * every round must give the same log. `quick`: one year instead.
 */
export function benchEngine({ quick }: { readonly quick: boolean }): Record<string, number> {
  const { scenario } = readScenario('kingston-2015', { shippedDirectory: scenarios });
  const shipped = { events, facts, machines, timescales };
  const model = compileModel(
    scenario,
    resolveMachines(scenario, shipped, new Map()),
    quick ? { years: 1 } : {},
  );
  const hashes = new Set<string>();
  const speeds: number[] = [];
  for (let round = 0; round <= ROUNDS; round++) {
    const begun = performance.now();
    const log = simulate(model, { seed: 'bench', replication: 0 });
    const seconds = (performance.now() - begun) / 1000;
    hashes.add(replicationHash(log));
    // The first round asks XState and warms the engine up.
    if (round > 0) speeds.push(log.length / seconds);
  }
  if (hashes.size !== 1) throw new Error('the same seed gave two different logs');
  speeds.sort((a, b) => a - b);
  return { 'engine.fullScenarioEventsPerSecond': Math.round(speeds[Math.floor(ROUNDS / 2)]) };
}
