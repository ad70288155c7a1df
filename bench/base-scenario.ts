/** The base scenario, as it is shipped. */
import { fileURLToPath } from 'node:url';
import { readScenario } from '../src/scenario/index.node.ts';
import type { ResolvedScenario } from '../src/scenario/index.ts';

/** Where the shipped scenarios lie, seen from the built benchmark. */
const SCENARIOS = fileURLToPath(new URL('../../scenarios/', import.meta.url));

export const baseScenario = (): ResolvedScenario =>
  readScenario('kingston-2015', { shippedDirectory: SCENARIOS });
