/** `casepath sensitivity`, as a user types it. */
import { existsSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { beforeAll, describe, expect, it } from 'vitest';
import { ask, emptyFolder, widest } from './casepath.ts';
import { POST_OFFICE, putDownPostOffice } from './post-office.ts';
import { isLong } from '../properties/how-often.ts';

const cwd = emptyFolder();
putDownPostOffice(cwd);
const SOURCE = "source: 'assumption: for the test'";
const RATE = 'arrivals.customers.rate';
const SERVING = 'stages.counter.counter.tasks[0].hours.exponential.mean';

const UNKNOWN = POST_OFFICE.replace('years: 0.5', 'years: 0.02').concat(`
calibration:
  unknown:
    customers: { label: Customers, path: ${RATE}, prior: [0.5 per hour, 1.5 per hour], ${SOURCE} }
`);
writeFileSync(join(cwd, 'office.yaml'), UNKNOWN);

const SMALL = ['--trajectories', '4', '--samples', '16'];
const TWO = ['sensitivity', 'office.yaml', '--also', `${SERVING}=20..40 min`, ...SMALL];
const RUNS = 4 * 4 + 16 * 5 + 10 * 5;
const STATE = 'runs/sensitivity/post-office/runs.jsonl';
const text = (file: string): string => readFileSync(join(cwd, file), 'utf8');

interface Told {
  runs: number;
  chosen: string[];
  parameters: { name: string; unit: string; low: number; high: number }[];
  answers: {
    measure: string;
    base: number;
    parameters: {
      name: string;
      muStar: number;
      low: { mean: number } | null;
      high: { mean: number } | null;
      first: { value: number } | null;
      total: { value: number; low: number; high: number } | null;
    }[];
  }[];
}

describe('a sensitivity analysis', () => {
  let json = '';
  beforeAll(async () => {
    const { exit, stdout, stderr } = await ask([...TWO, '--threads', '1', '--json'], { cwd });
    expect(exit, stderr).toBe(0);
    expect(stderr).toMatch(
      /^16 runs screen 2 parameters, at most 130 more apportion the variance among 2\nabout .+ 1 thread\n/,
    );
    json = stdout;
  });

  it('says what each parameter does to the measure of each threshold', () => {
    const told = JSON.parse(json) as Told;
    expect(told).toMatchObject({ command: 'sensitivity', scenario: 'post-office', runs: RUNS });
    expect(told.parameters[1]).toMatchObject({ name: SERVING, unit: 'min', low: 20, high: 40 });
    const [answer] = told.answers;
    expect(answer.measure).toBe('timeliness.served.percent_in_time');
    expect(answer.parameters.map((one) => one.name)).toEqual(['customers', SERVING, 'chance']);
    // More customers, and more time for each, make them wait.
    for (const { muStar, low, high, total } of answer.parameters.slice(0, 2)) {
      expect(muStar).toBeGreaterThan(5);
      expect(low?.mean).toBeGreaterThan(answer.base);
      expect(high?.mean).toBeLessThan(answer.base);
      expect(total?.value).toBeGreaterThan(0.1);
    }
  });

  it('draws a tornado in 80 columns, from the runs that were kept', async () => {
    const { exit, stdout, stderr } = await ask(TWO, { cwd });
    expect([exit, stderr]).toEqual([
      0,
      `${RUNS} runs of an earlier start stand in runs/sensitivity/post-office\n`,
    ]);
    expect(widest(stdout)).toBeLessThanOrEqual(80);
    expect(stdout).toMatch(/\nSERVED, IN TIME {3}8\d\.\d% as it is {3}rule ≥80%\n/);
    expect(stdout).toMatch(/\nCustomers +9\d\.\d% +\d\d\.\d%✕ +█+│░+ +\d+% \d+-\d+ +\d+% \d+-\d+\n/);
    expect(stdout).toMatch(/\nChance +\d+% \d+-\d+ +\d+% \d+-\d+\n/);
  });

  it.runIf(isLong)('tells of another measure of the same runs', async () => {
    const { exit, stdout } = await ask([...TWO, '--measures', 'customers', '--csv'], { cwd });
    expect(exit).toBe(0);
    const rows = stdout
      .trim()
      .split('\n')
      .map((row) => row.split(','));
    expect(rows[0].slice(0, 4)).toEqual(['measure', 'label', 'unit', 'parameter']);
    expect(rows.slice(1).map((row) => [row[0], row[3]])).toEqual([
      ['customers', 'customers'],
      ['customers', SERVING],
      ['customers', 'chance'],
    ]);
    // Who comes does not hang on how long it takes.
    const [star, wentOn] = [rows[0].indexOf('mu_star'), rows[0].indexOf('went_on')];
    expect([rows[2][star], rows[2][wentOn], rows[1][wentOn]]).toEqual(['0', 'false', 'true']);
  });

  it.runIf(isLong)('gives the same from two threads, and where it goes on after it was stopped', async () => {
    const lines = text(STATE).split('\n');
    writeFileSync(join(cwd, STATE), `${lines.slice(0, 50).join('\n')}\n${lines[50].slice(0, 30)}`);
    const { exit, stdout, stderr } = await ask([...TWO, '--threads', '2', '--json'], { cwd });
    expect(exit).toBe(0);
    expect(stderr).toContain('50 runs of an earlier start stand in runs/sensitivity/post-office\n');
    expect(stdout).toBe(json);
  });

  it('does not go on from runs of another seed, or of other ranges', async () => {
    const seed = await ask([...TWO, '--seed', 'other'], { cwd });
    expect([seed.exit, seed.stderr]).toEqual([
      2,
      expect.stringContaining('another seed: casepath, and here other'),
    ]);
    const also = await ask([...TWO, '--also', 'teams.clerks.workers=1..2'], { cwd });
    expect([also.exit, also.stderr]).toEqual([2, expect.stringContaining('another list of parameters')]);
  });
});

describe('what cannot be done is refused, and nothing is written', () => {
  const refused = async (...args: readonly string[]): Promise<string> => {
    const { exit, stdout, stderr } = await ask(['sensitivity', ...args, '--out', 'none'], { cwd });
    expect([exit, stdout]).toEqual([2, '']);
    expect(existsSync(join(cwd, 'none'))).toBe(false);
    return stderr.replaceAll(/\s+/g, ' ');
  };

  it('nothing unknown: how to write it is said', async () => {
    const said = await refused('queue.yaml');
    expect(said).toContain('calls nothing unknown');
    expect(said).toContain('--also PATH=LOW..HIGH; or write calibration: unknown:');
    expect(await refused('office.yaml', '--set', `${RATE}=1 per hour`)).toContain(
      'what is changed says what each unknown of the scenario is (customers)',
    );
  });

  it('a path that leads nowhere, a range that is none, what is unknown already', async () => {
    const also = (text: string) => refused('office.yaml', '--also', text);
    expect(await also('teams.clrks.workers=1..3')).toContain('did you mean teams.clerks.workers?');
    expect(await also('teams.clerks.workers=3..1')).toContain('"3..1" the range ends before it begins');
    expect(await also('teams.clerks.workers=3')).toContain('Write it as PATH=LOW..HIGH');
    expect(await also(`${RATE}=1..2`)).toContain('is an unknown already, under customers');
    expect(await also(`${SERVING}=1 wd..2 wd`)).toContain('write a number and min');
    expect(await also('teams.clerks.workers=-3..2')).toContain('at -3 does not do');
  });

  it('measures that no run has, too small a design', async () => {
    expect(await refused('office.yaml', '--measures', 'custmers')).toContain('did you mean customers?');
    expect(await refused('office.yaml', '--samples', '3')).toContain('a whole number, 16 or more');
    expect(await refused('office.yaml', '--json', '--csv')).toContain('say one of them');
  });

  it('--plan says how much it is, and runs nothing', async () => {
    const { exit, stdout } = await ask([...TWO, '--plan', '--json', '--out', 'none'], { cwd });
    expect(exit).toBe(0);
    expect(JSON.parse(stdout)).toMatchObject({
      plan: { runsToScreen: 16, goOnAtMost: 2, runsMoreAtMost: 130, parameters: ['customers', SERVING] },
    });
    expect(existsSync(join(cwd, 'none'))).toBe(false);
  });
});
