/** A run folder appears under its name only when it is whole, and what is no run is refused with a sentence. */
import { spawn } from 'node:child_process';
import { once } from 'node:events';
import {
  cpSync,
  existsSync,
  mkdirSync,
  readdirSync,
  readFileSync,
  renameSync,
  rmSync,
  writeFileSync,
} from 'node:fs';
import { join } from 'node:path';
import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { leftovers, openRun, RunError, RunWriter } from '../../src/events/index.node.ts';
import { anyLog } from './arbitrary-log.ts';
import { emptyFolder, manifestInput, START, writeRun } from './run-fixture.ts';

const log = fc.sample(anyLog(), { numRuns: 5, seed: 5 }).find(({ length }) => length > 5);
if (!log) throw new Error('the sample has no long log');

/** The manifest of a run with one key changed. */
function editManifest(dir: string, change: Record<string, unknown>): void {
  const file = join(dir, 'manifest.json');
  const manifest = JSON.parse(readFileSync(file, 'utf8')) as Record<string, unknown>;
  writeFileSync(file, JSON.stringify({ ...manifest, ...change }));
}

describe('writing a run', () => {
  test('shows nothing under its name before it is whole', () => {
    const dir = join(emptyFolder(), 'run');
    const writer = RunWriter.create(dir, { start: START });
    writer.writeReplication(log);
    expect(existsSync(dir)).toBe(false);
    expect(existsSync(`${dir}.partial/events/part-00000.parquet`)).toBe(true);
    writer.finish(manifestInput([log]));
    expect(existsSync(`${dir}.partial`)).toBe(false);
    expect(readdirSync(dir).sort()).toEqual([
      'children.parquet',
      'data-dictionary.csv',
      'details.parquet',
      'events',
      'manifest.json',
      'measures.csv',
      'measures.parquet',
    ]);
  });

  test('refuses a folder that exists', () => {
    const dir = emptyFolder();
    expect(() => RunWriter.create(dir, { start: START })).toThrow(RunError);
    expect(() => RunWriter.create(dir, { start: START })).toThrow(/exists already: name another folder/);
  });

  test('replaces an earlier run only when the new one is whole', () => {
    const dir = join(emptyFolder(), 'run');
    writeRun(dir, [log]);
    const before = readFileSync(join(dir, 'manifest.json'), 'utf8');
    const writer = RunWriter.create(dir, { start: START, replace: true });
    expect(readFileSync(join(dir, 'manifest.json'), 'utf8')).toBe(before);
    writer.finish({ ...manifestInput([log]), seed: 'another' });
    expect(openRun(dir).manifest.seed).toBe('another');
    expect(existsSync(`${dir}.old`)).toBe(false);
  });

  test('never replaces a folder that is no run', () => {
    const dir = emptyFolder();
    writeFileSync(join(dir, 'thesis.txt'), 'years of work');
    expect(() => RunWriter.create(dir, { start: START, replace: true })).toThrow(/is no run of casepath/);
    expect(existsSync(join(dir, 'thesis.txt'))).toBe(true);
  });

  test('that is given up leaves nothing', () => {
    const folder = emptyFolder();
    const writer = RunWriter.create(join(folder, 'run'), { start: START });
    writer.writeReplication(log);
    writer.beginReplication(log);
    writer.discard();
    expect(readdirSync(folder)).toEqual([]);
  });

  test('brings an earlier run back where the swap was cut off', () => {
    const dir = join(emptyFolder(), 'run');
    writeRun(dir, [log]);
    renameSync(dir, `${dir}.old`);
    expect(() => RunWriter.create(dir, { start: START })).toThrow(/exists already/);
    expect(openRun(dir).manifest.seed).toBe('any');
  });

  test('refuses a folder into which another process is writing', async () => {
    const dir = join(emptyFolder(), 'run');
    mkdirSync(`${dir}.partial`);
    const other = spawn(process.execPath, ['-e', 'setTimeout(() => {}, 60_000)']);
    writeFileSync(`${dir}.partial/writer.pid`, String(other.pid));
    expect(() => RunWriter.create(dir, { start: START })).toThrow(/being written by another run/);
    other.kill();
    await once(other, 'exit');
    expect(() => RunWriter.create(dir, { start: START })).not.toThrow();
  });

  test.each([
    { value: NaN, n: 1, says: /the value of measure "late" is NaN/ },
    { value: 1, n: 0.5, says: /the n of measure "late" is 0.5/ },
  ])('refuses a measure of $value by $n', ({ value, n, says }) => {
    const writer = RunWriter.create(join(emptyFolder(), 'run'), { start: START });
    const row = { replication: 0, measure: 'late', by: '', group: '', unit: '%', value, n };
    expect(() => writer.writeMeasures([row])).toThrow(says);
  });
});

describe('a run that was killed', () => {
  const script = `
    import { RunWriter } from './src/events/index.node.ts';
    import { longLog } from './test/events/long-log.ts';
    const writer = RunWriter.create(process.argv[1], { start: '2014-04-01' });
    for (let replication = 0; ; replication++) {
      writer.writeReplication(longLog(20_000, replication));
      process.stdout.write('written\\n');
    }`;

  test('leaves whole parts under DIR.partial, which the next run says and replaces', async () => {
    const dir = join(emptyFolder(), 'run');
    const run = spawn(process.execPath, ['--import', 'tsx', '--input-type=module', '-e', script, dir]);
    let written = 0;
    for await (const text of run.stdout) {
      written += String(text).split('\n').length - 1;
      if (written >= 2) break;
    }
    run.kill('SIGKILL');
    await once(run, 'exit');
    expect(existsSync(dir)).toBe(false);
    const left = leftovers(dir);
    expect(left?.partial).toBe(`${dir}.partial`);
    expect(left?.parts).toBeGreaterThanOrEqual(2);
    expect(() => openRun(`${dir}.partial`)).toThrow(/the rest of a run that did not finish/);
    writeRun(dir, [log]);
    expect(leftovers(dir)).toBeNull();
    expect(openRun(dir).replications()).toEqual([0]);
  });
});

describe('opening a run', () => {
  const written = (): string => {
    const dir = join(emptyFolder(), 'run');
    writeRun(dir, [log]);
    return dir;
  };

  test.each<[string, (dir: string) => void, RegExp]>([
    ['that is not there', (dir) => rmSync(dir, { recursive: true }), /does not exist/],
    ['without a manifest', (dir) => rmSync(join(dir, 'manifest.json')), /it has no manifest\.json/],
    [
      'with half a manifest',
      (dir) => writeFileSync(join(dir, 'manifest.json'), '{"format":'),
      /cannot be read as JSON/,
    ],
    ['of another format', (dir) => editManifest(dir, { format: 'zip' }), /has the format "zip"/],
    [
      'of a later version',
      (dir) => editManifest(dir, { formatVersion: 2 }),
      /format version 2, and this casepath reads version 1/,
    ],
    ['with a damaged manifest', (dir) => editManifest(dir, { seed: 7 }), /is damaged at seed/],
    ['without its children', (dir) => rmSync(join(dir, 'children.parquet')), /children\.parquet is missing/],
  ])('%s is refused with a sentence', (_, harm, says) => {
    const dir = written();
    harm(dir);
    expect(() => openRun(dir)).toThrow(RunError);
    expect(() => openRun(dir)).toThrow(says);
  });

  test.each<[string, (dir: string) => void, RegExp]>([
    [
      'a part is no Parquet',
      (dir) => writeFileSync(join(dir, 'events/part-00000.parquet'), 'nothing'),
      /cannot be read as Parquet/,
    ],
    [
      'a part is another table',
      (dir) => cpSync(join(dir, 'measures.parquet'), join(dir, 'events/part-00000.parquet')),
      /has no column sequence/,
    ],
    [
      'the children are another table',
      (dir) => cpSync(join(dir, 'measures.parquet'), join(dir, 'children.parquet')),
      /has no column child/,
    ],
  ])('whose events cannot be read since %s says so', async (_, harm, says) => {
    const dir = written();
    harm(dir);
    await expect(openRun(dir).source(0)).rejects.toThrow(says);
    await expect(openRun(dir).source(0)).rejects.toThrow(RunError);
  });

  test('says which replications have events', async () => {
    await expect(openRun(written()).source(3)).rejects.toThrow(
      /no events of replication 3: those of 0 were written/,
    );
    const dir = join(emptyFolder(), 'run');
    RunWriter.create(dir, { start: START }).finish(manifestInput([log]));
    await expect(openRun(dir).source(0)).rejects.toThrow(/--log none/);
  });
});
