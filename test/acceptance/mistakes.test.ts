/** What a user may get wrong: answered with the nearest name and the place, exit 2, nothing written. */
import { mkdirSync, readdirSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { ask, casepath, emptyFolder, type Answer } from './casepath.ts';

const cwd = emptyFolder();

/** Asks it, expects exit 2, nothing on standard output, nothing written; answers with what was said. */
const mistake = (...args: readonly string[]): Promise<string> => mistaken(args, ask);

async function mistaken(args: readonly string[], how: typeof ask | typeof casepath): Promise<string> {
  const before = readdirSync(cwd, { recursive: true }).map(String).sort();
  const { exit, stdout, stderr }: Answer = await how(args, { cwd });
  expect({ exit, stdout }).toEqual({ exit: 2, stdout: '' });
  expect(readdirSync(cwd, { recursive: true }).map(String).sort()).toEqual(before);
  expect(stderr).not.toContain('    at ');
  return stderr;
}

function scenario(name: string, text: string | Buffer): string {
  writeFileSync(join(cwd, name), text);
  return name;
}

describe('a process of its own', () => {
  it.each([
    [['rnu', 'kingston-2015'], 'Did you mean run?'],
    [['benchmark', 'kingston'], 'there is no run kingston'],
    [['run', 'wrong.yaml'], 'wrong.yaml:2:1'],
  ] as const)('casepath %j ends with 2 as well', async (args, said) => {
    scenario('wrong.yaml', 'extends: kingston-2015\nyaers: 1\n');
    expect(await mistaken(args, casepath)).toContain(said);
  });
});

describe('names', () => {
  it.each([
    [['rnu', 'kingston-2015'], 'Did you mean run?'],
    [['run', 'kingston-2015', '--sede', 'x'], 'Did you mean --seed?'],
    [['run', 'kingston-2051'], 'kingston-2015'],
    [['benchmark', 'kingston'], 'there is no run kingston'],
    [['machines', 'assesment'], 'did you mean assessment?'],
    [['benchmark', 'x', '--by', 'quater'], 'Did you mean quarter?'],
    [['run', 'kingston-2015', '--log', 'frist'], 'Did you mean first?'],
    [['plan', 'no-such-file.yaml'], 'no-such-file.yaml'],
  ] as const)('casepath %j', async (args, said) => {
    expect(await mistake(...args)).toContain(said);
  });
});

describe('values of options', () => {
  it.each([
    ['--years', '0'],
    ['--years', '-1'],
    ['--years', 'three'],
    ['--years', '1e300'],
    ['--replications', '0'],
    ['--replications', '1.5'],
    ['--threads', '0'],
    ['--set', 'workers'],
    ['--set', 'teams.no_such_team.workers=3'],
    ['--set', 'teams.referral_and_assessment.workers=many'],
    ['--set', 'teams.referral_and_assessment.workers='],
  ])('%s %s is refused', async (option, value) => {
    expect(await mistake('run', 'kingston-2015', option, value)).not.toBe('');
  });

  it('an argument too many is refused', async () => {
    expect(await mistake('run', 'kingston-2015', 'again')).toContain('too many arguments');
  });
});

describe('scenario files', () => {
  it.each([
    ['empty.yaml', '', /empty\.yaml:1:1/],
    ['binary.yaml', Buffer.from([0, 1, 2, 255, 254, 0]), /binary\.yaml:1:\d+/],
    ['tabs.yaml', 'title: x\nteams:\n\ta: { workers: 1 }\n', /tabs\.yaml:3:\d+/],
    ['list.yaml', '- a\n- b\n', /list\.yaml:1:1/],
    ['twice.yaml', 'extends: kingston-2015\nyears: 1\nyears: 2\n', /twice\.yaml:3:1/],
    ['key.yaml', 'extends: kingston-2015\nyaers: 1\n', /key\.yaml:2:1 .*yaers[^]*years/],
    ['unit.yaml', 'extends: kingston-2015\nwarm_up: 3\n', /unit\.yaml:2:10/],
    ['date.yaml', 'extends: kingston-2015\nstart: 2015-02-30\n', /date\.yaml:2:8/],
    ['huge.yaml', 'extends: kingston-2015\nyears: 1e300\n', /huge\.yaml:2:8/],
    ['nan.yaml', 'extends: kingston-2015\nyears: .nan\n', /nan\.yaml:2:8/],
    [
      'team.yaml',
      'extends: kingston-2015\nsource: what-if\nstages:\n  assessment.decision:\n    team: assessment_mangers\n',
      /team\.yaml:5:11[^]*assessment_managers/,
    ],
    ['source.yaml', 'extends: kingston-2015\npopulation:\n  children: 9\n', /source\.yaml:3:13/],
    ['self.yaml', 'extends: ./self.yaml\n', /self\.yaml:1:10/],
  ] as const)('%s: the place, and nothing is run', async (name, text, said) => {
    const file = scenario(name, text);
    expect(await mistake('run', file)).toMatch(said);
    const checked = await ask(['check', file], { cwd });
    expect(checked.exit).toBe(2);
    expect(checked.stdout).toMatch(said);
    expect(checked.stdout).toMatch(/\d+ problems?, nothing was run\n$/);
  });

  it('check --json says the same as data', async () => {
    const file = scenario('json.yaml', 'extends: kingston-2015\nyaers: 1\n');
    const { exit, stdout } = await ask(['check', file, '--json'], { cwd });
    expect(exit).toBe(2);
    expect(JSON.parse(stdout)).toMatchObject({
      command: 'check',
      passed: false,
      problems: [{ file: 'json.yaml', line: 2, column: 1, severity: 'error', nearest: 'years' }],
    });
  });

  it('a folder is no scenario', async () => {
    mkdirSync(join(cwd, 'folder.yaml'));
    expect(await mistake('run', 'folder.yaml')).toContain('folder');
  });
});

describe('run folders', () => {
  it('a folder that exists is refused, and left as it is', async () => {
    mkdirSync(join(cwd, 'mine'));
    expect(await mistake('run', 'kingston-2015', '--years', '0.1', '--out', 'mine')).toContain(
      'mine exists already',
    );
  });

  it('a folder that is no run is no RUN', async () => {
    expect(await mistake('benchmark', './mine')).toContain('it has no manifest.json');
  });

  it('the rest of a killed run is no RUN, and says where it is', async () => {
    mkdirSync(join(cwd, 'runs', 'killed.partial'), { recursive: true });
    expect(await mistake('benchmark', 'killed')).toContain('killed.partial');
  });
});
