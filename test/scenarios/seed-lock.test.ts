/**
 * The shipped scenarios play out event by event as they did when last looked at. A different hash is no fault by itself: it
 * says that the same seed now tells another story, and that somebody must know why.
 */
import { readdirSync, readFileSync, writeFileSync } from 'node:fs';
import { basename } from 'node:path';
import { fileURLToPath } from 'node:url';
import { expect, it } from 'vitest';
import { modelOf } from '../../src/cli/run/model-of.ts';
import { combineHashes, replicationHash } from '../../src/events/index.ts';
import { simulate } from '../../src/simulation/index.ts';
import { isLong } from '../properties/how-often.ts';
import { resolvedScenario, shippedDirectory } from './shipped.ts';

const lockFile = fileURLToPath(new URL('seed-lock.json', import.meta.url));
const RENEW = 'RENEW_SEED_LOCK';
const HOW_TO_RENEW = `Its events changed. If that is meant, run
  ${RENEW}=1 npx vitest run test/scenarios/seed-lock.test.ts
and say in the commit that renews test/scenarios/seed-lock.json which change of engine, machine or scenario did it.`;

const names = readdirSync(shippedDirectory)
  .filter((file) => file.endsWith('.yaml'))
  .map((file) => basename(file, '.yaml'))
  .sort();

/** One that lays changes over another, which has a story of its own: the long tests play it. */
const isWhatIf = (name: string): boolean => resolvedScenario(name).base !== undefined;

/** Of one year and one replication, with the scenario's own seed. */
function hashOf(name: string): string {
  const { scenario } = resolvedScenario(name);
  const log = simulate(modelOf({ scenario, years: 1 }), { seed: scenario.seed ?? name, replication: 0 });
  return combineHashes([replicationHash(log)]);
}

const locked = (): Record<string, string> =>
  JSON.parse(readFileSync(lockFile, 'utf8')) as Record<string, string>;

it('every shipped scenario tells the story it told, from the same seed', () => {
  const isRenewed = process.env[RENEW] !== undefined;
  const played = isLong || isRenewed ? names : names.filter((name) => !isWhatIf(name));
  const hashes = Object.fromEntries(played.map((name) => [name, hashOf(name)]));
  if (isRenewed) writeFileSync(lockFile, `${JSON.stringify(hashes, null, 2)}\n`);
  const before = locked();
  const changed = played.filter((name) => hashes[name] !== before[name]);
  expect(changed.map((name) => `${name} is now ${hashes[name]}\n${HOW_TO_RENEW}`)).toEqual([]);
  expect(Object.keys(before).sort()).toEqual(names);
}, 180_000);
