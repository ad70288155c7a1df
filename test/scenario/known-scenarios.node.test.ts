/** Scenarios that the build has read whole are found as they were written, and never once a text of theirs was changed. */
import { appendFileSync, cpSync, mkdirSync, mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, beforeEach, describe, expect, it } from 'vitest';
import { keepKnownScenario } from '../../src/scenario/keep-known-scenario.node.ts';
import { knownScenario } from '../../src/scenario/known-scenarios.node.ts';
import { readScenario } from '../../src/scenario/read.node.ts';
import { SHIPPED } from './checked.ts';

const room = mkdtempSync(join(tmpdir(), 'casepath-known-'));
afterAll(() => rmSync(room, { recursive: true, force: true }));
const shipped = join(room, 'shipped');
const kept = join(room, 'kept');
const known = (name: string) => knownScenario(kept, name, shipped);

const putDown = (): void =>
  cpSync(join(import.meta.dirname, '../../scenarios'), shipped, { recursive: true });
beforeAll(() => {
  mkdirSync(kept);
  putDown();
  keepKnownScenario(kept, 'two-workers-fewer', { shippedDirectory: shipped, shipped: SHIPPED });
});
beforeEach(() => {
  rmSync(shipped, { recursive: true, force: true });
  putDown();
});

describe('a scenario that was read before', () => {
  it('is what reading it gives, with its keys in their order', () => {
    const { scenario } = readScenario('two-workers-fewer', { shippedDirectory: shipped });
    expect(known('two-workers-fewer')).toEqual(scenario);
    expect(JSON.stringify(known('two-workers-fewer'))).toBe(JSON.stringify(scenario));
    expect(known(join(shipped, 'two-workers-fewer.yaml'))).toEqual(scenario);
  });

  it.each(['two-workers-fewer.yaml', 'kingston-2015.yaml', 'kingston-2015/in-care.yaml'])(
    'is read again where %s was changed since',
    (file) => {
      appendFileSync(join(shipped, file), '# changed\n');
      expect(known('two-workers-fewer')).toBeUndefined();
    },
  );

  it('is read again where a file of it is gone', () => {
    rmSync(join(shipped, 'kingston-2015/in-care.yaml'));
    expect(known('two-workers-fewer')).toBeUndefined();
  });

  it('is not another scenario', () => {
    expect(known('kingston-2015')).toBeUndefined();
    expect(known('nowhere')).toBeUndefined();
  });
});
