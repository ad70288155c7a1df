/** Two groups of tests: the parts, run from their sources, and the commands as a user types them, run from the build. */
import { defineConfig } from 'vitest/config';

/** A time zone far from England's: nothing may depend on the machine's own. */
const env = { TZ: 'Pacific/Auckland' };

/** Long tests take their time. */
const isLong = process.env['CASEPATH_LONG'] !== undefined;

export default defineConfig({
  test: {
    projects: [
      {
        test: {
          name: 'parts',
          include: ['test/**/*.test.ts'],
          exclude: ['test/acceptance/**'],
          testTimeout: isLong ? 1_200_000 : 60_000,
          env,
        },
      },
      {
        test: {
          name: 'commands',
          include: ['test/acceptance/**/*.test.ts'],
          globalSetup: ['test/acceptance/build.ts'],
          testTimeout: isLong ? 1_200_000 : 120_000,
          hookTimeout: 120_000,
          env,
        },
      },
    ],
  },
});
