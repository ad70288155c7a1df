/** `casepath calibrate` and `run --uncertainty`, as a user types them. */
import { existsSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { beforeAll, describe, expect, it } from 'vitest';
import { ask, emptyFolder, widest } from './casepath.ts';
import { POST_OFFICE, putDownPostOffice } from './post-office.ts';

const cwd = emptyFolder();
putDownPostOffice(cwd);
const SOURCE = "source: 'assumption: for the test'";

const UNKNOWN = POST_OFFICE.replace('years: 0.5', 'years: 0.02').concat(`
calibration:
  unknown:
    customers: { path: arrivals.customers.rate, prior: [0.5 per hour, 1.5 per hour], ${SOURCE} }
  targets:
    customers: { measure: customers, value: 7000, tolerance: 700, ${SOURCE} }
figures:
  third_day:
    label: Customers on the 3rd
    unit: customers
    use: target
    value: 19
    tolerance: { absolute: 8, ${SOURCE} }
    over: { from: 2014-01-03, to: 2014-01-03 }
    measure: { kind: flow, events: [customer.arrived] }
    ${SOURCE}
  fourth_day:
    label: Customers on the 4th
    unit: customers
    use: hold-out
    value: 123456
    over: { from: 2014-01-04, to: 2014-01-04 }
    measure: { kind: flow, events: [customer.arrived] }
    ${SOURCE}
`);
writeFileSync(join(cwd, 'office.yaml'), UNKNOWN);

const text = (file: string): string => readFileSync(join(cwd, file), 'utf8');
const CALIBRATE = ['calibrate', 'office.yaml', '--runs', '40', '--no-fail'];

describe('a calibration', () => {
  let said = '';
  beforeAll(async () => {
    const { exit, stdout } = await ask([...CALIBRATE, '--threads', '1'], { cwd });
    expect(exit).toBe(0);
    said = stdout;
  });

  it('says the fit, what each unknown is, and what to do next, in 80 columns', () => {
    expect(widest(said)).toBeLessThanOrEqual(80);
    expect(said).toMatch(/\nmet {2,}Customers +7,000 +700 /);
    expect(said).toMatch(/\nmet {2,}Customers on the 3rd +19.0 +8.00 /);
    expect(said).toContain('2 of 2 targets met');
    expect(said).toContain('Scenario written to office-calibrated.yaml');
    expect(text('office-calibrated.md')).toContain('| met | Customers | 7,000 | 700 |');
  });

  it('writes a scenario on the one it began from, whose value says what gave it', async () => {
    const { stdout } = await ask(['sources', 'office-calibrated.yaml', '--json'], { cwd });
    const { parameters } = JSON.parse(stdout) as {
      parameters: { path: string; source: string; kind: string }[];
    };
    const rate = parameters.find((one) => one.path === 'arrivals.customers.rate');
    expect(rate).toMatchObject({ kind: 'calibrated' });
    expect(rate?.source).toMatch(
      /^calibrated: 40 runs of post-office, seed casepath; 90% .+; serves .*customers/,
    );
  });

  it('gives the same bytes from two threads, and where it goes on after it was stopped', async () => {
    const first = [text('office-calibrated.yaml'), text('office-calibrated/posterior.yaml')];
    const lines = text('office-calibrated.state/runs.jsonl').split('\n');
    writeFileSync(
      join(cwd, 'office-calibrated.state/runs.jsonl'),
      `${lines.slice(0, 20).join('\n')}\n${lines[20].slice(0, 30)}`,
    );
    const { exit, stderr } = await ask([...CALIBRATE, '--threads', '2'], { cwd });
    expect([exit, stderr]).toEqual([0, '20 runs of an earlier start stand in office-calibrated.state\n']);
    expect([text('office-calibrated.yaml'), text('office-calibrated/posterior.yaml')]).toEqual(first);
  });

  it('refuses what it kept where that was changed, or is of another seed', async () => {
    const file = 'office-calibrated.state/runs.jsonl';
    const kept = text(file);
    const seed = await ask([...CALIBRATE, '--seed', 'other'], { cwd });
    expect([seed.exit, seed.stderr]).toEqual([
      2,
      expect.stringContaining('another seed: casepath, and here other'),
    ]);
    writeFileSync(join(cwd, file), kept.replace('"figures":[', '"figures":[1'));
    const changed = await ask(CALIBRATE, { cwd });
    expect([changed.exit, changed.stderr]).toEqual([2, expect.stringContaining('line 1 was changed')]);
    writeFileSync(join(cwd, file), kept);
  });

  it('draws what it left possible in a run of the scenario it wrote', async () => {
    const run = ['run', 'office-calibrated.yaml', '--uncertainty', '--replications', '6', '--out'];
    const { exit, stdout } = await ask([...run, 'one', '--threads', '1'], { cwd });
    expect(exit).toBe(0);
    expect(stdout).toContain('1 parameter drawn from what a calibration left possible');
    await ask([...run, 'two', '--threads', '2'], { cwd });
    const manifest = JSON.parse(text('one/manifest.json')) as { uncertainty: { values: number[][] } };
    expect(JSON.parse(text('two/manifest.json'))).toEqual(manifest);
    expect(manifest.uncertainty).toMatchObject({
      from: 'posterior',
      unknowns: ['customers'],
      kept: [],
      perDraw: 2,
    });
    expect(new Set(manifest.uncertainty.values.flat()).size).toBe(3);
    const verified = await ask(['verify', 'one', '--again'], { cwd });
    expect([verified.exit, verified.stdout]).toEqual([0, expect.stringContaining('sound')]);
    const benchmark = await ask(['benchmark', 'one', '--no-fail'], { cwd });
    expect(benchmark.stdout).toMatch(/\nserved in 2 h: at least 80% +\d+\.\d+ +\d+\.\d+ +\d+%\n/);
    expect(widest(benchmark.stdout)).toBeLessThanOrEqual(80);
  });
});

describe('what cannot be done is refused, and nothing is written', () => {
  const refused = async (change: (scenario: string) => string, ...options: readonly string[]) => {
    writeFileSync(join(cwd, 'wrong.yaml'), change(UNKNOWN));
    const { exit, stderr } = await ask(['calibrate', 'wrong.yaml', '--runs', '40', ...options], { cwd });
    expect(exit).toBe(2);
    for (const end of ['.yaml', '.md', '.state', ''])
      expect(existsSync(join(cwd, `wrong-calibrated${end}`))).toBe(false);
    return stderr.replaceAll(/\s+/g, ' ');
  };

  it('nothing unknown, no targets', async () => {
    expect(await refused((one) => one.replace(/calibration:[^]*/, ''))).toContain('calls nothing unknown');
    expect(await refused((one) => one.replace(/ {2}targets:[^]*/, ''))).toContain('has no targets');
  });

  it('a figure that the run does not reach', async () => {
    expect(await refused((one) => one.replaceAll('2014-01-03', '2014-03-03'))).toContain(
      'figures.third_day: the run does not reach the day or period of this target',
    );
  });

  it('a year that is not in the run, a measure that no run has', async () => {
    const at = await refused((one) =>
      one.replace('measure: customers, value', "measure: customers, at: '2019', value"),
    );
    expect(at).toContain('customers is not measured at 2019');
    const none = await refused((one) =>
      one.replace('measure: customers, value', 'measure: timeliness.servd.due, value'),
    );
    expect(none).toContain('the run has no measure timeliness.servd.due');
  });

  it('too few runs, an --out that is there or is no scenario', async () => {
    expect(await refused((one) => one, '--runs', '10')).toContain('a whole number, 40 or more');
    expect(await refused((one) => one, '--out', 'office.yaml')).toContain('office.yaml is there already');
    expect(await refused((one) => one, '--out', 'folder')).toContain('write --out folder.yaml');
  });

  it('--uncertainty where nothing is unknown, or what is changed says all of it', async () => {
    const none = await ask(['run', 'queue.yaml', '--uncertainty', '--out', 'none'], { cwd });
    expect([none.exit, none.stderr]).toEqual([2, expect.stringContaining('calls nothing unknown')]);
    const set = ['--set', 'arrivals.customers.rate=1 per hour'];
    const known = await ask(['run', 'office.yaml', '--uncertainty', ...set, '--out', 'none'], { cwd });
    expect([known.exit, known.stderr]).toEqual([2, expect.stringContaining('says what each of them is')]);
    expect(existsSync(join(cwd, 'none'))).toBe(false);
    rmSync(join(cwd, 'wrong.yaml'));
  });
});
