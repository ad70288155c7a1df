/** Reads SCENARIO as it was typed. */
import { readScenario } from '../scenario/index.node.ts';
import type { ResolvedScenario } from '../scenario/index.ts';
import type { CommandOptions } from './command-options.ts';
import { KNOWN_TREES, scenarioPath, SHIPPED } from './places.ts';

/** @throws ScenarioErrors with every problem found */
export const readTyped = (text: string, options: Pick<CommandOptions, 'set'> = {}): ResolvedScenario =>
  readScenario(scenarioPath(text), {
    shippedDirectory: SHIPPED,
    knownTrees: KNOWN_TREES,
    set: options.set,
  });
