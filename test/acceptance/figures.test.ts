/** The report's figures beside a run, as a user asks for them. */
import { describe, expect, it } from 'vitest';
import { ask as askIn, widest } from './casepath.ts';
import { sharedRun } from './shared-run.ts';

const { cwd, run } = sharedRun('small');
const ask = (...args: readonly string[]) => askIn(['figures', run, ...args], { cwd });

describe('figures of a run of a quarter of a year', () => {
  it('fits 80 columns, says what the run does not reach, and misses no target that it cannot judge', async () => {
    const { exit, stdout } = await ask();
    expect(widest(stdout)).toBeLessThanOrEqual(80);
    expect(stdout).toMatch(/^Children in need +906 +- .*not in run$/m);
    expect(stdout).toMatch(/^On a protection plan, 2014 +100 +\d+\.\d/m);
    expect([0, 1]).toContain(exit);
  });

  it('--json and --csv tell the same figures, --use those of one use', async () => {
    const { exit, stdout } = await ask('--json', '--no-fail');
    expect(exit).toBe(0);
    const { command, figures } = JSON.parse(stdout) as {
      command: string;
      figures: { id: string; use: string; value: number | null }[];
    };
    expect(command).toBe('figures');
    const { stdout: csv } = await ask('--csv', '--no-fail');
    expect(csv.trimEnd().split('\n')).toHaveLength(figures.length + 1);
    const { stdout: lost } = await ask('--json', '--use', 'lost', '--no-fail');
    const only = (JSON.parse(lost) as { figures: { use: string; value: number | null }[] }).figures;
    expect(only.length).toBeGreaterThan(5);
    expect(only.every(({ use, value }) => use === 'lost' && value === null)).toBe(true);
  });

  it('--suppress hides what rests on few children', async () => {
    const { stdout } = await ask('--json', '--suppress', '1000', '--no-fail');
    const { figures } = JSON.parse(stdout) as { figures: { n: number | null; mean: number | null }[] };
    expect(figures.filter(({ n, mean }) => n !== null && n > 0 && mean !== null)).toEqual([]);
  });

  it('another use is answered with those there are', async () => {
    const { exit, stderr } = await ask('--use', 'targets');
    expect(exit).toBe(2);
    expect(stderr).toContain('Did you mean target?');
  });
});
