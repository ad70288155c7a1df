/** The build has every shipped scenario ready, as reading and checking it gives it. */
import { readdirSync } from 'node:fs';
import { join } from 'node:path';
import { expect, it } from 'vitest';
import { knownScenario } from '../../src/scenario/known-scenarios.node.ts';
import { readScenario } from '../../src/scenario/read.node.ts';
import { ROOT } from './casepath.ts';

const SHIPPED = join(ROOT, 'scenarios');
const names = readdirSync(SHIPPED).filter((file) => file.endsWith('.yaml'));

it.each(names)('%s is ready in the build, if its machines are shipped too', (name) => {
  const path = join(SHIPPED, name);
  const built = join(ROOT, 'dist/scenarios');
  const { scenario } = readScenario(path, { shippedDirectory: SHIPPED, knownTrees: built });
  const isItsOwn = scenario.machines?.every((machine) => typeof machine === 'string');
  expect(knownScenario(built, path, SHIPPED)).toEqual(isItsOwn ? scenario : undefined);
});

it('the base scenario is among them', () => {
  expect(
    knownScenario(join(ROOT, 'dist/scenarios'), join(SHIPPED, 'kingston-2015.yaml'), SHIPPED),
  ).toBeDefined();
});
