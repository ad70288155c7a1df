/** Run by the build: parses the shipped scenarios and keeps what they say, and whole those that nothing is wrong with. */
import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
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
  const { warnings, scenario } = await loadScenario(path, {}, { anew: true });
  const isItsOwn = (scenario.machines ?? []).every((machine) => typeof machine === 'string');
  if (warnings.length === 0 && isItsOwn) keepKnownScenario(CHECKED_AHEAD, path, SHIPPED, KNOWN_TREES);
}
