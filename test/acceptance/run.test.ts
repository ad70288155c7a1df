/** `casepath run`: the scoreboard, the folder, the same bytes, and what is left when it is stopped. */
import { spawnSync } from 'node:child_process';
import { existsSync, readdirSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { setTimeout as wait } from 'node:timers/promises';
import { describe, expect, it } from 'vitest';
import { ask, casepath, COMMAND, emptyFolder, widest } from './casepath.ts';
import { isLong } from '../properties/how-often.ts';
import { putDownPostOffice } from './post-office.ts';
import { sharedRun } from './shared-run.ts';
import { SHARED_RUNS, SMALL } from './shared-runs.ts';

const cwd = emptyFolder();
putDownPostOffice(cwd);
/** A thread costs its start: where nothing depends on how many there are, one will do. */
const ONE_THREAD = ['--threads', '1'];
/** Runs the post office, or with SMALL the base scenario, and answers with what was said. */
const runJson = async (...more: readonly string[]): Promise<Record<string, unknown>> => {
  const scenario = more.includes('acceptance') ? ['kingston-2015'] : ['queue.yaml', '--years', '0.1'];
  const { exit, stdout, stderr } = await ask(['run', ...scenario, '--json', ...ONE_THREAD, ...more], { cwd });
  expect({ exit, stderr }).toEqual({ exit: 0, stderr: '' });
  expect(stdout.trimEnd()).not.toContain('\n');
  return JSON.parse(stdout) as Record<string, unknown>;
};
interface Told {
  readonly logHash: string;
  readonly counts: { readonly events: number };
}
/** The manifest of a run that an earlier test has made. */
const manifest = (dir: string): Told =>
  JSON.parse(readFileSync(join(cwd, dir, 'manifest.json'), 'utf8')) as Told;
const namesIn = (...path: readonly string[]): string[] => readdirSync(join(cwd, ...path)).sort();

describe('the scoreboard', () => {
  it('fits 80 columns and one screen, has the answers, the folder and where to look next', async () => {
    const { exit, stdout, stderr } = await casepath(
      ['run', 'kingston-2015', ...SHARED_RUNS.tiny, ...ONE_THREAD],
      { cwd },
    );
    expect({ exit, stderr }).toEqual({ exit: 0, stderr: '' });
    expect(widest(stdout)).toBeLessThanOrEqual(80);
    expect(stdout.split('\n').length).toBeLessThanOrEqual(53);
    expect(stdout).not.toContain('\u001b');
    expect(stdout).toMatch(/^casepath {3}?kingston-2015|^casepath kingston-2015/);
    for (const part of [
      '1 replication x 0.1 years',
      'law as at June 2015',
      'WHAT HAPPENS',
      'OPEN',
      'IN TIME',
      'England',
      'WHERE THE TIME GOES',
    ]) {
      expect(stdout).toContain(part);
    }
    expect(stdout).toMatch(/Run kept in runs\/kingston-2015 {3}[\d,]+ events/);
    expect(stdout).toContain('Next: casepath benchmark runs/kingston-2015');
    expect(namesIn('runs')).toEqual(['kingston-2015']);
  });

  it('has colour where it is asked for, and never with NO_COLOR', async () => {
    const args = ['benchmark', 'runs/kingston-2015', '--no-fail'];
    const coloured = await casepath(args, { cwd, env: { FORCE_COLOR: '1' } });
    const plain = await casepath(args, { cwd, env: { FORCE_COLOR: '1', NO_COLOR: '1' } });
    expect(coloured.stdout).toContain('\u001b[1m');
    expect(plain.stdout).not.toContain('\u001b');
  });

  it('replaces the earlier run of the scenario when no folder is named', async () => {
    writeFileSync(join(cwd, 'runs/kingston-2015/note.txt'), 'of the earlier run');
    await runJson('--set', 'name=kingston-2015');
    expect(namesIn('runs')).toEqual(['kingston-2015']);
    expect(existsSync(join(cwd, 'runs/kingston-2015/note.txt'))).toBe(false);
  });
});

describe('what is written', () => {
  it('says so in one line of JSON, the keys in their order', async () => {
    const said = await runJson('--out', 'json', '--seed', 'a clerk');
    expect(Object.keys(said)).toEqual([
      'out',
      'scenario',
      'seed',
      'replications',
      'children',
      'events',
      'logHash',
      'seconds',
    ]);
    expect(said).toMatchObject({
      out: 'json',
      scenario: 'post-office',
      seed: 'a clerk',
      replications: 2,
    });
    expect(said['logHash']).toMatch(/^[0-9a-f]{16}$/);
    expect(namesIn('json')).toEqual([
      'children.parquet',
      'data-dictionary.csv',
      'details.parquet',
      'events',
      'manifest.json',
      'measures.csv',
      'measures.parquet',
    ]);
  });

  it('is the same bytes whatever the threads, the log and the folder; another seed is another log', async () => {
    const one = await runJson('--out', 'one', '--threads', '1');
    const two = await runJson('--out', 'two', '--threads', '2', '--log', 'all');
    const none = await runJson('--out', 'none', '--log', 'none');
    const { logHash: other } = manifest('json');
    expect(two['logHash']).toBe(one['logHash']);
    expect(none['logHash']).toBe(one['logHash']);
    expect(other).not.toBe(one['logHash']);
    expect([
      namesIn('one', 'events').length,
      namesIn('two', 'events').length,
      namesIn('none', 'events').length,
    ]).toEqual([1, 2, 0]);
    expectSameFiles(join(cwd, 'two'), join(cwd, 'one'));
  });

  it.runIf(isLong)('is the same bytes of the base scenario too', async () => {
    const { cwd: elsewhere, run } = sharedRun('small');
    await runJson(...SMALL, '--out', 'base', '--threads', '1', '--log', 'all');
    expectSameFiles(join(cwd, 'base'), join(elsewhere, run));
  });

  it.runIf(isLong)('--csv prints the measures that the folder holds', async () => {
    const { stdout } = await ask(['run', 'queue.yaml', '--csv', ...ONE_THREAD, '--out', 'csv'], { cwd });
    expect(stdout).toBe(readFileSync(join(cwd, 'csv/measures.csv'), 'utf8'));
    expect(stdout.split('\n')[0]).toBe('replication,measure,by,group,unit,value,n');
  });

  it('--set changes what happens and stands in the manifest', async () => {
    const { counts } = manifest('one');
    const after = await runJson('--out', 'after', '--set', 'arrivals.customers.rate=1000 per year');
    expect(Number(after['events'])).toBeLessThan(counts.events);
    expect(readFileSync(join(cwd, 'after/manifest.json'), 'utf8')).toContain('1000 per year');
  });
});

describe('a run that is stopped', () => {
  it('by Ctrl-C ends with 130 and leaves only what is not complete; the next run says so', async () => {
    const args = ['run', 'kingston-2015', '--years', '3', '--replications', '40', '--out', 'stopped'];
    const { exit, stderr } = await casepath(args, {
      cwd,
      whileRunning: (child) => {
        void untilThere(join(cwd, 'stopped.partial')).then(() => child.kill('SIGINT'));
      },
    });
    expect(exit).toBe(130);
    expect(stderr).toContain('Interrupted');
    expect(existsSync(join(cwd, 'stopped'))).toBe(false);
    expect(existsSync(join(cwd, 'stopped.partial'))).toBe(true);
    const again = await ask(['run', 'queue.yaml', '--out', 'stopped'], { cwd });
    expect(again.exit).toBe(0);
    expect(again.stderr).toContain('stopped.partial is what an earlier run left unfinished');
    expect(namesIn().filter((name) => name.startsWith('stopped'))).toEqual(['stopped']);
  });

  it('by a scenario that cannot go on leaves nothing', async () => {
    writeFileSync(join(cwd, 'empty-team.yaml'), 'extends: kingston-2015\nsource: what-if\nyears: 5000\n');
    const { exit } = await ask(['run', 'empty-team.yaml', '--out', 'never'], { cwd });
    expect(exit).toBe(2);
    expect(namesIn().filter((name) => name.startsWith('never'))).toEqual([]);
  });
});

describe('in a pipe', () => {
  it('ends without a complaint when the reader stops', () => {
    const { status, stdout, stderr } = spawnSync(
      'bash',
      ['-c', `set -o pipefail; "$0" "$1" sources kingston-2015 | head -1`, process.execPath, COMMAND],
      { cwd, encoding: 'utf8' },
    );
    expect({ status, stderr, lines: stdout.split('\n').length }).toEqual({ status: 0, stderr: '', lines: 2 });
  });

  it('keeps the run also where nobody reads the board', () => {
    const { status, stderr } = spawnSync(
      'bash',
      [
        '-c',
        `"$0" "$1" run queue.yaml --years 0.1 --threads 1 --out unread | true`,
        process.execPath,
        COMMAND,
      ],
      { cwd, encoding: 'utf8' },
    );
    expect({ status, stderr }).toEqual({ status: 0, stderr: '' });
    expect(namesIn().filter((name) => name.startsWith('unread'))).toEqual(['unread']);
  });
});

function expectSameFiles(one: string, other: string): void {
  for (const file of ['events/part-00000.parquet', 'measures.csv']) {
    expect(readFileSync(join(one, file)).equals(readFileSync(join(other, file)))).toBe(true);
  }
}

/** Waits until a folder is there, a minute at most. */
async function untilThere(path: string): Promise<void> {
  for (let tries = 0; tries < 600 && !existsSync(path); tries++) await wait(100);
}
