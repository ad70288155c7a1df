/** How long a run goes before its figures begin, and after how many replications it stops: both found by the run. */
import { readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { expect, it } from 'vitest';
import { ask, emptyFolder, widest } from './casepath.ts';
import { POST_OFFICE, putDownPostOffice } from './post-office.ts';

const cwd = emptyFolder();
putDownPostOffice(cwd);

/** One a day without chance, who stays 40 days: the stock is 40 for ever once it is full. */
const FILLING = POST_OFFICE.replace('rate: 1 per hour', 'every: 1 d')
  .replace('years: 0.5', 'years: 0.2')
  .replace('replications: 2', 'replications: 1')
  .replace(/team: clerks\n.*\n/, 'duration: 40 d\n')
  .replace('teams:\n  clerks: { workers: 1 }\n', 'warm_up: { found: mser-5, of: waiting, within: 200 d }\n')
  .replace('chance: 1', 'otherwise: true');

const manifest = (dir: string): Record<string, unknown> =>
  JSON.parse(readFileSync(join(cwd, dir, 'manifest.json'), 'utf8')) as Record<string, unknown>;

it('a warm-up that is found is said, kept with how it was found, and left out of every figure', async () => {
  writeFileSync(join(cwd, 'filling.yaml'), FILLING);
  const { exit, stdout, stderr } = await ask(['run', 'filling.yaml', '--out', 'filled'], { cwd });
  expect({ exit, stderr }).toEqual({ exit: 0, stderr: '' });
  expect(stdout).toContain('\nwarm-up 40 days, found by MSER-5\n');
  const found = { found: 'mser-5', of: 'waiting', every: 'day', days: 40, within: 200, trials: 5 };
  expect(manifest('filled')).toMatchObject({ warmUp: found, scenario: { warm_up: '40 d' } });
  const rows = readFileSync(join(cwd, 'filled/measures.csv'), 'utf8').split('\n');
  expect(rows.find((row) => row.startsWith('0,waiting,,'))).toMatch(/^0,waiting,,,children,40,/);
  const verified = await ask(['verify', 'filled', '--again'], { cwd });
  expect([verified.exit, verified.stdout]).toEqual([0, expect.stringContaining('sound')]);
});

it('a warm-up in which nothing settles is refused, with its place and what would be right', async () => {
  writeFileSync(join(cwd, 'never.yaml'), FILLING.replace('duration: 40 d', 'duration: 300 d'));
  const { exit, stderr } = await ask(['run', 'never.yaml', '--out', 'never'], { cwd });
  expect([exit, stderr.split('\n')[0]]).toEqual([2, 'never.yaml:14:10  warm_up']);
  const said = stderr.replaceAll(/\s+/g, ' ');
  expect(said).toMatch(/At the counter does not settle within 200 d: MSER-5 would leave out \d+ days of it/);
  expect(said).toContain('make within longer');
});

const SHORT = ['queue.yaml', '--set', 'years=0.05', '--log', 'none'];

it('replications stop at a precision, as many whatever the threads, and the manifest says why', async () => {
  const args = ['run', ...SHORT, '--precision', 'customers=2.5%'];
  const json = await ask([...args, '--threads', '1', '--json', '--out', 'one'], { cwd });
  const { exit, stdout } = await ask([...args, '--threads', '2', '--out', 'two'], { cwd });
  expect([json.exit, exit]).toEqual([0, 0]);
  expect(manifest('one')).toEqual(manifest('two'));
  const said = JSON.parse(json.stdout) as { replications: number; precision: { halfWidth: number } };
  const { replications, precision } = said;
  expect(precision).toMatchObject({ measure: 'customers', asked: 0.025, relative: true, reached: true });
  expect(manifest('one')).toMatchObject({ replications, precision });
  expect(widest(stdout)).toBeLessThanOrEqual(80);
  expect(stdout).toMatch(new RegExp(`\ncustomers ±2\\.\\d% \\(95%\\) after ${replications} replications\n`));
  // It was enough at this look, and not at the one before.
  expect(halfWidthOf('one', replications)).toBeCloseTo(precision.halfWidth, 8);
  expect(precision.halfWidth).toBeLessThanOrEqual(0.025);
  expect(replications).toBeGreaterThan(10);
  expect(halfWidthOf('one', replications - 5)).toBeGreaterThan(0.025);
});

it('a precision of nothing, or beside a number of replications, is refused', async () => {
  const said = async (...args: readonly string[]): Promise<string> => {
    const { exit, stderr } = await ask(['run', ...SHORT, ...args, '--out', 'no'], { cwd });
    expect(exit).toBe(2);
    return stderr;
  };
  expect(await said('--precision', '5%')).toMatch(/does not say of which measure/);
  expect(await said('--precision', '5%', '--replications', '3')).toMatch(/say two things of one number/);
  expect(await said('--precision', 'narrow')).toMatch(/MEASURE=5%/);
});

/** Half the 95% interval of the mean of `customers` over the first replications, as a share of it, from the file. */
function halfWidthOf(dir: string, count: number): number {
  const values = readFileSync(join(cwd, dir, 'measures.csv'), 'utf8')
    .split('\n')
    .map((row) => row.split(','))
    .filter(([nth, measure, by]) => measure === 'customers' && by === '' && Number(nth) < count)
    .map((cells) => Number(cells[5]));
  const mean = values.reduce((sum, one) => sum + one, 0) / count;
  const variance = values.reduce((sum, one) => sum + (one - mean) * (one - mean), 0) / (count - 1);
  return ((STUDENT[count] ?? Number.NaN) * Math.sqrt(variance / count)) / mean;
}

/** Student's t for 95% by how many values, from a table. */
const STUDENT: Readonly<Record<number, number>> = {
  10: 2.262157163, 15: 2.144786688, 20: 2.093024054, 25: 2.063898562, 30: 2.045229642, 35: 2.032244509, 40: 2.022690911,
}; // prettier-ignore
