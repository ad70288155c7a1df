/** Run by the build: parses the shipped scenarios and keeps what they say, and whole those that nothing is wrong with. */
import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { ScenarioErrors } from '../../scenario/index.ts';
import { keepKnownScenario } from '../../scenario/keep-known-scenario.node.ts';
import { keepKnownTrees } from '../../scenario/keep-known-trees.node.ts';
import { KNOWN_TREES, SHIPPED } from '../places.ts';
import { SHIPPED_MACHINES } from '../run/model-of.ts';
import { CHECKED_AHEAD } from './checked-ahead.ts';

const isScenario = (file: string): boolean => /\.ya?ml$/.test(file);
const files = readdirSync(SHIPPED, { recursive: true, encoding: 'utf8' }).filter(isScenario);
keepKnownTrees(
  KNOWN_TREES,
  files.map((file) => readFileSync(join(SHIPPED, file), 'utf8')),
);

const options = { shippedDirectory: SHIPPED, knownTrees: KNOWN_TREES, shipped: SHIPPED_MACHINES };
for (const file of readdirSync(SHIPPED).filter(isScenario)) {
  try {
    keepKnownScenario(CHECKED_AHEAD, join(SHIPPED, file), options);
  } catch (error) {
    // Whoever runs it is told.
    if (!(error instanceof ScenarioErrors)) throw error;
  }
}
