/** Shipped scenarios, each read once, from what the build has parsed where it has. */
import { fileURLToPath } from 'node:url';
import { readScenario } from '../../src/scenario/index.node.ts';
import type { ResolvedScenario } from '../../src/scenario/index.ts';
import type { Scenario } from '../../src/scenario/schema.ts';

export const shippedDirectory = fileURLToPath(new URL('../../scenarios', import.meta.url));
const knownTrees = fileURLToPath(new URL('../../dist/scenarios', import.meta.url));

/** How the tests read a scenario. */
export const READ = { shippedDirectory, knownTrees } as const;

const read = new Map<string, ResolvedScenario>();

/** A shipped scenario with its parameters; whoever changes it takes a copy. */
export function resolvedScenario(name: string): ResolvedScenario {
  const resolved = read.get(name) ?? readScenario(name, READ);
  read.set(name, resolved);
  return resolved;
}

export const shippedScenario = (name: string): Scenario => resolvedScenario(name).scenario;

/** With a part of the stock that a scenario opens with, a quarter: most of a short run is what that stock has behind it. */
export function withSmallStock(scenario: Scenario, part = 1 / 4): Scenario {
  const opening = Object.entries(scenario.opening ?? {}).map(([name, group]) => [
    name,
    group.count === undefined ? group : { ...group, count: Math.ceil(group.count * part) },
  ]);
  return { ...scenario, opening: Object.fromEntries(opening) as Scenario['opening'] };
}
