/** What the shipped scenario plays, its machines bear out: event by event, and by the rules that hold in every log. */
import { expect, test } from 'vitest';
import { modelOf } from '../../src/cli/run/model-of.ts';
import { brokenRules } from '../../src/events/index.ts';
import { replay, replayRules, simulate } from '../../src/simulation/index.ts';
import { shippedScenario } from './shipped.ts';

test.each(['one', 'two'])('kingston-2015 with the seed "%s" is replayed without a fault', (seed) => {
  const job = { scenario: shippedScenario('kingston-2015'), years: 0.25 };
  const log = simulate(modelOf(job), { seed, replication: 0 });
  expect(log.length).toBeGreaterThan(10_000);
  expect(brokenRules(log)).toEqual([]);
  expect(replay(log, replayRules(modelOf(job)))).toBeNull();
});
