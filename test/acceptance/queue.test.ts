/** Somebody else's machine with a scenario of their own: a plain queue, from a JSON file, without a line of code. */
import { writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { beforeAll, describe, expect, it } from 'vitest';
import { ask, casepath, emptyFolder, widest } from './casepath.ts';
import { POST_OFFICE, putDownPostOffice } from './post-office.ts';

const cwd = emptyFolder();

beforeAll(async () => {
  putDownPostOffice(cwd);
  const { exit, stderr } = await casepath(['run', 'queue.yaml', '--json'], { cwd });
  expect({ exit, stderr }).toEqual({ exit: 0, stderr: '' });
});

describe('a queue of one’s own', () => {
  it('the scoreboard has its figures and nothing of social care', async () => {
    const { stdout } = await ask(['run', 'queue.yaml', '--out', 'board'], { cwd });
    expect(widest(stdout)).toBeLessThanOrEqual(80);
    expect(stdout).toMatch(/Customers +8,[5-9]\d\d|Customers +[89],\d\d\d/);
    expect(stdout).toMatch(/Served +2 h +≥80% +8\d%/);
    expect(stdout).toMatch(/WHERE THE TIME GOES {2}waits for a worker, mean in working hours\n█+ {2}clerks/);
    expect(stdout).not.toMatch(/England|calibrated|law as at|NaN/);
  });

  it('benchmark, child, query and verify answer from the folder alone', async () => {
    const elsewhere = join(cwd, 'runs', 'post-office');
    const room = emptyFolder();
    const benchmark = await ask(['benchmark', elsewhere], { cwd: room });
    expect(benchmark.stdout).toMatch(/pass {2}served in 2 h: at least 80%/);
    const child = await ask(['child', elsewhere, '--longest-wait', 'counter', '--why'], { cwd: room });
    expect(child.stdout).toMatch(/waiting for a worker/);
    const verify = await ask(['verify', elsewhere], { cwd: room });
    expect([benchmark.exit, child.exit, verify.exit]).toEqual([0, 0, 0]);
  });

  it('a machine file that is not there, or no JSON, is named with its place', async () => {
    writeFileSync(join(cwd, 'gone.yaml'), POST_OFFICE.replace('counter.json', 'conter.json'));
    writeFileSync(join(cwd, 'broken.json'), '{ "initial": ');
    writeFileSync(join(cwd, 'broken.yaml'), POST_OFFICE.replace('counter.json', 'broken.json'));
    const gone = await ask(['check', 'gone.yaml'], { cwd });
    expect(gone.exit).toBe(2);
    expect(gone.stdout).toMatch(/gone\.yaml:9:\d+[^]*did you mean counter\.json\?/);
    const broken = await ask(['check', 'broken.yaml'], { cwd });
    expect(broken.exit).toBe(2);
    expect(broken.stdout).toMatch(/broken\.json:1:\d+/);
  });
});
