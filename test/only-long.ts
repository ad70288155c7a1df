/** Files of tests that only `npm run test:long` runs, each of which it must name. */
export const ONLY_LONG: readonly string[] = [
  'test/acceptance/authority.test.ts',
  'test/acceptance/calibrate.test.ts',
  'test/acceptance/known-scenarios.test.ts',
  'test/acceptance/known-steps.test.ts',
  'test/acceptance/stopping.test.ts',
  'test/casefile/clocks-agree.test.ts',
  'test/events/damaged-pages.test.ts',
  'test/scenarios/feedback.test.ts',
  'test/scenarios/replay.test.ts',
  'test/scenarios/validation-page.test.ts',
  'test/simulation/theory/faults/found.test.ts',
  'test/whatif/calibration/recovers.test.ts',
];
