/** Run by the build: parses the shipped scenarios and keeps what they say, and whole those that nothing is wrong with. */
import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { ScenarioErrors } from '../../scenario/index.ts';
import { keepKnownScenario } from '../../scenario/known-scenarios.node.ts';
import { keepKnownTrees } from '../../scenario/known-trees.node.ts';
import { loadScenario } from '../load-scenario.ts';
import { KNOWN_TREES, SHIPPED } from '../places.ts';
import { CHECKED_AHEAD } from './checked-ahead.ts';

const isScenario = (file: string): boolean => /\.ya?ml$/.test(file);
const files = readdirSync(SHIPPED, { recursive: true, encoding: 'utf8' }).filter(isScenario);
keepKnownTrees(
  KNOWN_TREES,
  files.map((file) => readFileSync(join(SHIPPED, file), 'utf8')),
);

for (const file of readdirSync(SHIPPED).filter(isScenario)) {
  const path = join(SHIPPED, file);
  if (await isFlawless(path)) keepKnownScenario(CHECKED_AHEAD, path, SHIPPED, KNOWN_TREES);
}

/** Whether nothing is wrong with it, and all its machines are of this build. */
async function isFlawless(path: string): Promise<boolean> {
  try {
    const { warnings, scenario } = await loadScenario(path, {}, { anew: true });
    const isItsOwn = (scenario.machines ?? []).every((machine) => typeof machine === 'string');
    return warnings.length === 0 && isItsOwn;
  } catch (error) {
    // Whoever runs it is told.
    if (error instanceof ScenarioErrors) return false;
    throw error;
  }
}
