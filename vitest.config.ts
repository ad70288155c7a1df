/** Groups of tests: the parts, run from their sources, and the commands as a user types them, run from the build. */
import { availableParallelism } from 'node:os';
import { defineConfig } from 'vitest/config';
import { ONLY_LONG } from './test/only-long.ts';
import { isLong } from './test/properties/how-often.ts';
import { plantFaults } from './test/simulation/theory/faults/plant.ts';

/** A time zone far from England's: nothing may depend on the machine's own. */
const env = { TZ: 'Pacific/Auckland' };

/** Tests that put something else in a module's place: they need modules of their own. */
const MOCKED = [
  'test/statechart/asked-once.test.ts',
  'test/statechart/known-steps.test.ts',
  'test/simulation/theory/faults/found.test.ts',
];

const later = isLong ? [] : ONLY_LONG;

export default defineConfig({
  test: {
    maxWorkers: availableParallelism(),
    projects: [
      {
        test: {
          name: 'parts',
          include: ['test/**/*.test.ts'],
          exclude: ['test/acceptance/**', ...MOCKED, ...later],
          setupFiles: ['test/simulation/every-run/watch.ts'],
          isolate: false,
          testTimeout: isLong ? 1_200_000 : 60_000,
          hookTimeout: 120_000,
          env,
        },
      },
      {
        plugins: [plantFaults()],
        test: {
          name: 'mocked',
          include: MOCKED,
          exclude: [...later],
          testTimeout: isLong ? 1_200_000 : 60_000,
          env,
        },
      },
      {
        test: {
          name: 'commands',
          include: ['test/acceptance/**/*.test.ts'],
          exclude: [...later],
          globalSetup: ['test/acceptance/build.ts', 'test/acceptance/make-runs.ts'],
          isolate: false,
          server: { deps: { external: [/\/dist\//] } },
          testTimeout: isLong ? 1_200_000 : 120_000,
          hookTimeout: 120_000,
          env,
        },
      },
    ],
  },
});
