/** What is late or due on a day. */
import { writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { beforeAll, describe, expect, it } from 'vitest';
import { ask, emptyFolder, widest } from './casepath.ts';
import { sharedRun } from './shared-run.ts';
import { isLong } from '../properties/how-often.ts';

const cwd = emptyFolder();

const TABLE = `child,date,type,team,worker,sex
A,2015-04-01,referral.received,North,Ann,F
A,2015-04-02,referral.accepted,North,Ann,F
B,2015-04-13,referral.received,South,Bob,M
B,2015-04-13,referral.accepted,South,Bob,M
C,2015-05-01,referral.received,North,Cy,M
C,2015-05-05,referral.accepted,North,Cy,M
C,2015-06-30,assessment.completed.no_further_action,North,Cy,M
D,2015-06-29,referral.received,South,Bob,F
`;

const csvOf = async (...args: readonly string[]): Promise<string[]> => {
  const { exit, stdout } = await ask(['overdue', 'cases', ...args, '--csv'], { cwd });
  expect(exit).toBe(0);
  return stdout.trim().split('\n').slice(1);
};

const shortOf = (line: string): string => {
  const [child, , , timescale, , , , due, late] = line.split(',');
  return `${child} ${timescale} ${due?.slice(0, 10)} ${late === '' ? 'not late' : late}`;
};

describe('of a small table', () => {
  beforeAll(async () => {
    writeFileSync(join(cwd, 'cases.csv'), TABLE);
    expect((await ask(['import', 'cases.csv'], { cwd })).exit).toBe(0);
  });

  it('the one that was due first stands ahead, and what was done since is told as it was that day', async () => {
    expect((await csvOf('--at', '2015-06-22')).map(shortOf)).toEqual([
      'A single_assessment 2015-06-09 9 wd',
      'B single_assessment 2015-06-17 3 wd',
    ]);
  });

  it('the last day itself is not late', async () => {
    expect((await csvOf('--at', '2015-06-09')).map(shortOf)).toEqual([
      'A single_assessment 2015-06-09 not late',
    ]);
    expect((await csvOf('--at', '2015-06-08')).map(shortOf)).toEqual([]);
  });

  it('--within counts working days on from the day', async () => {
    expect((await csvOf('--at', '2015-06-05', '--within', '2wd')).map(shortOf)).toEqual([
      'A single_assessment 2015-06-09 not late',
    ]);
    expect((await csvOf('--at', '2015-06-05', '--within', '1wd')).map(shortOf)).toEqual([]);
  });

  it('says team and worker by name', async () => {
    const { stdout } = await ask(['overdue', 'cases', '--at', '2015-06-22'], { cwd });
    expect(stdout).toContain('2 late, 0 due that day, of 2 children');
    expect(stdout).toContain('Ann, North');
    expect(widest(stdout)).toBeLessThanOrEqual(80);
  });

  it('--by counts in groups, --suppress hides the few and names nobody', async () => {
    const grouped = await ask(['overdue', 'cases', '--at', '2015-06-22', '--by', 'team', '--json'], { cwd });
    expect(JSON.parse(grouped.stdout)).toMatchObject({
      by: 'team',
      counts: [
        { timescale: 'single_assessment', group: 'North', late: 1, due: 0 },
        { timescale: 'single_assessment', group: 'South', late: 1, due: 0 },
      ],
    });
    const hidden = await ask(['overdue', 'cases', '--at', '2015-06-22', '--suppress', '5'], { cwd });
    expect(hidden.stdout).toMatch(/Assessment +45 wd +\* +\*/);
    expect(hidden.stdout).not.toContain('Ann');
  });

  it.each([
    [['--at', '2015-02-30'], 'It must be a date that exists'],
    [['--at', '2016-01-01'], 'cases ends on 2015-06-30'],
    [['--within', '5'], 'has no unit'],
    [['--within', '1.5 wd'], 'is a limit of a part of a day'],
  ])('%j is refused', async (args, said) => {
    const { exit, stderr } = await ask(['overdue', 'cases', ...args], { cwd });
    expect(exit).toBe(2);
    expect(stderr).toContain(said);
  });
});

describe('of a simulated run', () => {
  const small = sharedRun('overloaded');

  it.runIf(isLong)('agrees with the clocks in the file of each child', async () => {
    const { stdout } = await ask(['overdue', small.run, '--at', '2014-08-01', '--json'], small);
    const { clocks } = JSON.parse(stdout) as {
      clocks: { child: string | null; timescale: string; due: string; late: boolean; team: string }[];
    };
    expect(clocks.length).toBeGreaterThan(5);
    expect(clocks.map(({ due }) => due)).toEqual(clocks.map(({ due }) => due).toSorted());
    const ofChildren = clocks.flatMap(({ child, ...clock }) => (child === null ? [] : [{ child, ...clock }]));
    for (const { child, timescale, due, late } of ofChildren.slice(0, 5)) {
      const file = await ask(['child', small.run, child, '--at', '2014-08-01', '--json'], small);
      const own = (JSON.parse(file.stdout) as { clocks: Record<string, string>[] }).clocks;
      expect(own).toContainEqual(
        expect.objectContaining({ timescale, due, state: late ? 'overdue' : 'running' }) as unknown,
      );
    }
    expect(ofChildren.every(({ team }) => team !== '')).toBe(true);
  });
});
