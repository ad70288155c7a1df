/** `--machines FILE`: machines of a JavaScript module, from the command line. */
import { readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { pathToFileURL } from 'node:url';
import { describe, expect, it } from 'vitest';
import { ask, emptyFolder, ROOT } from './casepath.ts';

const cwd = emptyFolder();
const XSTATE = pathToFileURL(join(ROOT, 'node_modules/xstate/dist/xstate.esm.js')).href;

const SCENARIO = `
name: clinic
start: 2024-01-01
years: 0.2
seed: clinic
source: 'assumption: an example'
machines: [visit]
arrivals: { patients: { event: patient.came, rate: 4 per hour } }
teams: { nurses: { workers: 2 } }
stages:
  visit.with_nurse:
    team: nurses
    tasks: [{ name: consultation, hours: { exponential: { mean: 25 min } } }]
    outcomes: [{ event: patient.left, otherwise: true }]
`;
const CONFIG = `{
  initial: 'not_open',
  states: {
    not_open: { on: { 'patient.came': 'with_nurse' } },
    with_nurse: { on: { 'patient.left': { target: 'gone', GUARD } } },
    gone: { type: 'final' },
  },
}`;

let modules = 0;

/** A module is remembered by its path, so each has its own. */
function moduleOf(exported: string, guard = ''): string {
  const name = `module-${(modules += 1)}.mjs`;
  const config = CONFIG.replace('GUARD', guard);
  const text = `import { createMachine, and } from '${XSTATE}';\nconst visit = createMachine(${config});\n${exported}\n`;
  writeFileSync(join(cwd, name), text);
  return name;
}

writeFileSync(join(cwd, 'clinic.yaml'), SCENARIO);
const GOOD = "export const machines = { visit: { machine: visit, opens: ['patient.came'] } };";

describe('a scenario with a machine of a module', () => {
  const file = moduleOf(GOOD);

  it('is refused without it, and told of the option', async () => {
    const { exit, stdout } = await ask(['check', 'clinic.yaml'], { cwd });
    expect(exit).toBe(2);
    expect(stdout).toContain('--machines FILE');
  });

  it('runs with it, and later commands need no module', async () => {
    const run = await ask(['run', 'clinic.yaml', '--machines', file, '--json'], { cwd });
    expect(run.stderr).toBe('');
    const { out, events } = JSON.parse(run.stdout) as { out: string; events: number };
    expect(events).toBeGreaterThan(10_000);
    expect(readFileSync(join(cwd, out, 'manifest.json'), 'utf8')).toContain('"with_nurse"');
    expect((await ask(['verify', out, '--again'], { cwd })).exit).toBe(0);
    expect((await ask(['plan', 'clinic.yaml', '--machines', file], { cwd })).exit).toBe(0);
  });
});

describe('a module that does not do', () => {
  it.each([
    ['', 'exports no machines'],
    ['export const machines = { visit };', 'machines.visit.'],
    ["export const machines = { visit: { machine: {}, opens: ['a'] } };", 'machine is no machine of XState'],
    ['export const machines = { visit: { machine: visit } };', 'opens is no list of event types'],
    [GOOD.replace('opens:', 'open:'), 'did you mean opens?'],
    ["throw new Error('not today');", 'does not load: not today'],
  ])('%s', async (exported, said) => {
    const { exit, stdout, stderr } = await ask(
      ['run', 'clinic.yaml', '--machines', moduleOf(exported), '--out', 'never'],
      { cwd },
    );
    expect({ exit, stdout }).toEqual({ exit: 2, stdout: '' });
    expect(stderr).toContain(said);
  });

  it('holds a function that is no data', async () => {
    const file = moduleOf(GOOD, 'guard: () => true');
    const { exit, stderr } = await ask(['check', 'clinic.yaml', '--machines', file], { cwd });
    expect(exit).toBe(2);
    expect(stderr).toContain('a guard is the name of a fact');
  });

  it('is not there', async () => {
    const { stderr } = await ask(['check', 'clinic.yaml', '--machines', 'nowhere.js'], { cwd });
    expect(stderr).toContain('there is no file nowhere.js');
  });
});
