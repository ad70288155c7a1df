/** Help: what there is, said shortly and at once. */
import { spawnSync } from 'node:child_process';
import { describe, expect, it } from 'vitest';
import { COMMANDS } from '../../src/cli/command-list.ts';
import { ask, casepath, COMMAND, widest } from './casepath.ts';

const NAMES = COMMANDS.map((command) => command.name);

describe('casepath --help', () => {
  it('lists every command in 80 columns', async () => {
    const { exit, stdout, stderr } = await casepath(['--help']);
    expect(exit).toBe(0);
    expect(stderr).toBe('');
    for (const name of NAMES) expect(stdout).toMatch(new RegExp(`^  ${name} `, 'm'));
    expect(widest(stdout)).toBeLessThanOrEqual(80);
  });

  it.each(NAMES)('%s --help says what it takes and gives an example', async (name) => {
    const { exit, stdout } = await ask([name, '--help']);
    expect(exit).toBe(0);
    expect(stdout).toMatch(/^Usage: casepath /);
    expect(stdout).toContain(`Example:\n  casepath ${name}`);
    expect(widest(stdout)).toBeLessThanOrEqual(110);
  });

  it('costs hardly more than starting node', () => {
    const time = (args: readonly string[]): number => {
      const begun = performance.now();
      expect(spawnSync(process.execPath, args).status).toBe(0);
      return performance.now() - begun;
    };
    const rounds = Array.from({ length: 7 }, () => time([COMMAND, '--help']) / time(['-e', '0']));
    expect(Math.min(...rounds)).toBeLessThan(2);
  });

  it('--version is the package’s', async () => {
    const { exit, stdout } = await casepath(['--version']);
    expect(exit).toBe(0);
    expect(stdout).toMatch(/^\d+\.\d+\.\d+\n$/);
  });

  it('without a command says what there is, and that one is missing', async () => {
    const { exit, stdout, stderr } = await casepath([]);
    expect([exit, stdout]).toEqual([2, '']);
    expect(stderr).toContain('Usage: casepath');
  });
});
