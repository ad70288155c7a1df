/** What there is: scenarios, machines, sources, and what a scenario would change. */
import { readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { createMachine } from 'xstate';
import { describe, expect, it } from 'vitest';
import { machines } from '../../machines/index.ts';
import { ask as askIn, emptyFolder, widest } from './casepath.ts';
import { isLong } from '../properties/how-often.ts';
import { sharedRun } from './shared-run.ts';
import { SMALL_SIZE } from './shared-runs.ts';

const cwd = emptyFolder();
const ask = (...args: readonly string[]) => askIn(args, { cwd });

describe('scenarios', () => {
  it('lists what is shipped from any folder, with its question', async () => {
    const { exit, stdout } = await ask('scenarios');
    expect(exit).toBe(0);
    expect(stdout).toMatch(/^kingston-2015\n {2}/m);
    expect(widest(stdout)).toBeLessThanOrEqual(80);
  });

  it('--json names the files', async () => {
    const { stdout } = await ask('scenarios', '--json');
    const { scenarios } = JSON.parse(stdout) as {
      scenarios: { name: string; question: string; file: string }[];
    };
    const base = scenarios.find((one) => one.name === 'kingston-2015');
    expect(base?.question).not.toBe('');
    expect(base?.file).toMatch(/kingston-2015\.yaml$/);
  });
});

describe('machines', () => {
  it('lists every machine', async () => {
    const { stdout } = await ask('machines');
    for (const name of Object.keys(machines)) expect(stdout).toMatch(new RegExp(`^${name} `, 'm'));
  });

  it.each(Object.keys(machines))(
    '%s: each state with its label and source, at most 80 columns of prose',
    async (name) => {
      const { exit, stdout } = await ask('machines', name);
      expect(exit).toBe(0);
      expect(widest(stdout)).toBeLessThanOrEqual(110);
      expect(stdout).toMatch(/^ {2}source: /m);
    },
  );

  it.each(Object.keys(machines))(
    '%s --json is a configuration that XState takes, with the same states',
    async (name) => {
      const { stdout } = await ask('machines', name, '--json');
      const own = createMachine(JSON.parse(stdout) as Parameters<typeof createMachine>[0]);
      const paths = (machine: { states: object }): string[] => Object.keys(machine.states);
      expect(paths(own)).toEqual(paths(machines[name]?.machine ?? { states: {} }));
      expect(stdout).not.toContain('null');
    },
  );

  it.each(Object.keys(machines))('%s --mermaid draws every state and balances its braces', async (name) => {
    const { stdout } = await ask('machines', name, '--mermaid');
    expect(stdout).toMatch(/^stateDiagram-v2\n/);
    expect(stdout.match(/\{$/gm)?.length ?? 0).toBe(stdout.match(/^\s*\}$/gm)?.length ?? 0);
    const first = Object.keys(machines[name]?.machine.states ?? {});
    for (const state of first) expect(stdout).toContain(`as ${state}`);
  });

  it('--svg prints the picture that stands beside its page', async () => {
    const { exit, stdout } = await ask('machines', 'assessment', '--svg');
    expect(exit).toBe(0);
    const page = new URL('../../docs/pathway/assessment.svg', import.meta.url);
    expect(stdout).toBe(readFileSync(page, 'utf8'));
  });
});

describe('sources', () => {
  it('puts assumptions first and gives every number a place', async () => {
    const { stdout } = await ask('sources', 'kingston-2015');
    expect(stdout).toMatch(/^[\d,]+ numbers?: [\d,]+ assumption/);
    expect(stdout.indexOf('ASSUMPTIONS')).toBeLessThan(stdout.indexOf('NATIONAL FIGURES'));
    const { stdout: csv } = await ask('sources', 'kingston-2015', '--csv');
    const { stdout: json } = await ask('sources', 'kingston-2015', '--json');
    const { parameters } = JSON.parse(json) as { parameters: { source: string; line: number }[] };
    expect(csv.trimEnd().split('\n').length).toBeGreaterThanOrEqual(parameters.length + 1);
    expect(parameters.filter((one) => one.source === '' || one.line < 1)).toEqual([]);
  });

  it('a value set on the command line has that source', async () => {
    const { stdout } = await ask('sources', 'kingston-2015', '--set', 'years=2', '--csv');
    expect(stdout).not.toContain('years,3,');
  });
});

describe('plan', () => {
  const whatIf = 'two-fewer.yaml';
  writeFileSync(
    join(cwd, whatIf),
    `extends: kingston-2015
question: What happens with two workers fewer?
teams:
  referral_and_assessment:
    workers: [{ from: 2014-10-01, value: 10, source: what-if }]
`,
  );

  it.runIf(isLong)(
    'says what is changed against the base, with old, new and source, and nothing else',
    async () => {
      const { exit, stdout } = await ask('plan', whatIf, '--json');
      expect(exit).toBe(0);
      const { changes, expected } = JSON.parse(stdout) as {
        changes: { path: string; base: string; value: string; source: string }[];
        expected: { events: number; children: number; bytes: number; seconds: number };
      };
      expect(changes).toHaveLength(1);
      expect(changes[0]).toMatchObject({ path: 'teams.referral_and_assessment.workers', source: 'what-if' });
      expect(changes[0]?.value).toBe(`${changes[0]?.base}, 10 from 2014-10-01`);
      for (const figure of Object.values(expected)) expect(figure).toBeGreaterThan(0);
    },
  );

  it.runIf(isLong)('expects what a run then gives, within a third', async () => {
    const { cwd: folder, run } = sharedRun('small');
    const { counts } = JSON.parse(readFileSync(join(folder, run, 'manifest.json'), 'utf8')) as {
      counts: { events: number; children: number };
    };
    const { stdout } = await ask('plan', 'kingston-2015', ...SMALL_SIZE, '--json');
    const { expected } = JSON.parse(stdout) as { expected: { events: number; children: number } };
    expect(Math.abs(expected.events / counts.events - 1)).toBeLessThan(1 / 3);
    expect(Math.abs(expected.children / counts.children - 1)).toBeLessThan(1 / 3);
  });

  it.runIf(isLong)('--set alone is compared with the scenario as it is written', async () => {
    const { stdout } = await ask('plan', 'kingston-2015', '--set', 'teams.referral_and_assessment.workers=3');
    expect(stdout).toMatch(/1 change against kingston-2015 as it is written/);
    expect(stdout).toContain('source: command line');
  });
});

describe('check', () => {
  it('finds every shipped scenario well-formed', async () => {
    const { stdout } = await ask('scenarios', '--json');
    const { scenarios } = JSON.parse(stdout) as { scenarios: { name: string }[] };
    // The build has checked those that it keeps whole; known-scenarios.test.ts says which.
    const asked = isLong ? scenarios : scenarios.filter(({ name }) => /^kingston-2015$|england/.test(name));
    expect(asked.length).toBeGreaterThan(1);
    for (const { name } of asked) {
      const checked = await ask('check', name);
      expect([name, checked.exit]).toEqual([name, 0]);
      expect(checked.stdout).toContain('is well-formed');
    }
  });
});
