/** What `verify` finds in a manifest that was edited, and in files that do not fit each other. */
import { copyFileSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, test } from 'vitest';
import type { Manifest } from '../../src/events/index.node.ts';
import { simulate } from '../../src/simulation/index.ts';
import { verifyRun } from '../../src/simulation/verify.node.ts';
import { emptyFolder, writeRun } from './run-fixture.ts';
import { copy, model, reseal, resealFile, verify, wheres, whole, type Content } from './verified-run.ts';

describe('a manifest that was edited', () => {
  const EDITS: readonly (readonly [string, (content: Content) => Partial<Content>, string | null])[] = [
    ['the seed', () => ({ seed: 'another' }), null],
    ['the start', () => ({ start: '2015-06-02' }), 'manifest.json start'],
    ['the horizon', () => ({ horizon: 1440 }), 'manifest.json horizon'],
    ['the name', () => ({ name: 'another' }), null],
    [
      'the scenario',
      ({ scenario }) => ({ scenario: { ...scenario, population: { children: 1 } } }),
      'manifest.json scenarioHash',
    ],
    ['the number of replications', () => ({ replications: 2 }), 'manifest.json replicationHashes'],
    [
      'how many children there were',
      ({ counts }) => ({ counts: { ...counts, children: 1 } }),
      'manifest.json counts.children',
    ],
    [
      'how many events were written',
      ({ counts }) => ({ counts: { ...counts, eventsWritten: 1 } }),
      'manifest.json counts.eventsWritten',
    ],
    ["a replication's hash", () => ({ replicationHashes: ['0123456789abcdef'] }), 'manifest.json logHash'],
    ["the log's hash", () => ({ logHash: '0123456789abcdef' }), 'manifest.json logHash'],
    [
      "a machine's hash",
      ({ machines }) => ({ machines: { ...machines, plan: 'feed' } }),
      'manifest.json machines.plan',
    ],
    [
      'the events of a replication',
      ({ written: [one] }) => ({ written: [{ ...one, events: 3 }] }),
      'manifest.json written',
    ],
    [
      'the parts of a replication',
      ({ written: [one] }) => ({ written: [{ ...one, parts: ['events/part-00007.parquet'] }] }),
      'manifest.json written.0',
    ],
    [
      'which replication was written',
      ({ written: [one] }) => ({ written: [{ ...one, replication: 1 }] }),
      'manifest.json written.0',
    ],
    [
      'the files',
      ({ files }) => ({ files: Object.fromEntries(Object.entries(files).slice(1)) }),
      'children.parquet',
    ],
  ];

  test.each(EDITS)('%s: is found by the hash that it carries over itself', async (_, change) => {
    const dir = copy();
    const file = join(dir, 'manifest.json');
    const manifest = JSON.parse(readFileSync(file, 'utf8')) as Manifest;
    writeFileSync(file, JSON.stringify({ ...manifest, ...change(manifest) }));
    expect(wheres(await verify(dir))).toContain('manifest.json manifestHash');
  });

  test.each(EDITS)(
    '%s: where that hash was made right, it is found by what contradicts it, if anything does',
    async (_, change, where) => {
      const dir = copy();
      reseal(dir, (content) => ({ ...content, ...change(content) }));
      const found = wheres(await verify(dir));
      expect(found).not.toContain('manifest.json manifestHash');
      if (where === null) expect(found).toEqual([]);
      else expect(found).toContain(where);
    },
  );

  test('a seed that is not the one is found when it is simulated again', async () => {
    const dir = copy();
    reseal(dir, (content) => ({ ...content, seed: 'another' }));
    expect((await verify(dir, true)).findings[0].sentence).toMatch(/simulated again/);
  });
});

describe('files that do not fit', () => {
  test.each<[string, (dir: string) => void, string]>([
    ['a file that was added', (dir) => writeFileSync(join(dir, 'notes.txt'), ''), 'notes.txt'],
    [
      'measures.csv that says another value',
      (dir) => {
        const file = join(dir, 'measures.csv');
        writeFileSync(file, readFileSync(file, 'utf8').replace('12.5', '11.5'));
        resealFile(dir, 'measures.csv');
      },
      'measures.csv',
    ],
    [
      'children of another run',
      (dir) => {
        const other = join(emptyFolder(), 'other');
        writeRun(other, [simulate(model, { seed: 'other', replication: 0 })], [], { start: '2015-06-01' });
        copyFileSync(join(other, 'children.parquet'), join(dir, 'children.parquet'));
        resealFile(dir, 'children.parquet');
      },
      'children.parquet',
    ],
  ])('%s', async (_, harm, where) => {
    const dir = copy();
    harm(dir);
    expect(wheres(await verify(dir))).toContain(where);
  });

  test('a folder that is no run is one finding', async () => {
    expect(wheres(await verify(emptyFolder()))).toEqual(['manifest.json']);
  });

  test('a scenario that cannot be run is said, and the files are looked at all the same', async () => {
    const { findings } = await verifyRun(whole, () => {
      throw new Error('there is no team mash');
    });
    expect(findings).toHaveLength(1);
    expect(findings[0].sentence).toBe('the scenario in the manifest cannot be run: there is no team mash');
  });
});
