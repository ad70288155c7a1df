/** `casepath authority`, as a user types it: a base of one's own, small enough to be fitted in a moment, and the shipped one. */
import { existsSync, mkdirSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { beforeAll, describe, expect, it } from 'vitest';
import { ask, emptyFolder, widest } from './casepath.ts';
import { POST_OFFICE, putDownPostOffice } from './post-office.ts';

const cwd = emptyFolder();
mkdirSync(join(cwd, 'scenarios/office'), { recursive: true });
putDownPostOffice(join(cwd, 'scenarios'));
const write = (file: string, text: string): void => writeFileSync(join(cwd, file), text);
const text = (file: string): string => readFileSync(join(cwd, file), 'utf8');

const SOURCE = "source: 'assumption: for the test'";
write('scenarios/office.yaml', POST_OFFICE.replace('rate: 1 per hour', 'rate: 500 per year'));
write(
  'scenarios/office/scaling.yaml',
  `
${SOURCE}
figures:
  children: { plays: 1000 }
  referrals:
    plays: 500
    use: target
    tolerance: { percent: 5, ${SOURCE} }
    measure: { kind: flow, events: [customer.arrived] }
  contacts: { plays: 1500, otherwise: referrals }
rates: [{ by: referrals, paths: [arrivals.customers.rate] }]
teams: { clerks: { by: contacts } }
unknown:
  customers: { label: Customers, path: arrivals.customers.rate, times: [0.5, 2], ${SOURCE} }
`,
);
const RETURN = `
authority: Port Office
year: 2014-15
base: office
${SOURCE}
figures: { children: 4000, referrals: 1200, on_plan: 20 }
`;
write('port.yaml', RETURN);

describe('a return', () => {
  let said = '';
  beforeAll(async () => {
    const { exit, stdout, stderr } = await ask(
      ['authority', 'port.yaml', '--runs', '40', '--no-fail', '--threads', '1'],
      { cwd },
    );
    expect([exit, stderr]).toEqual([0, '']);
    said = stdout;
  });

  it('becomes a calibrated scenario in one command, in 80 columns', () => {
    expect(widest(said)).toBeLessThanOrEqual(80);
    expect(said).toMatch(/^Port Office, 2014-15: 3 figures, 4,000 children, on office\n/);
    expect(said).toMatch(/\nContacts {2}3,600 {2}goes with referrals\n/);
    expect(said).toContain('office knows nothing of on a protection plan.');
    expect(said).toMatch(/\nmet {4}Referrals +1,200 60\.0 +1,\d{3} +1,\d{3} /);
    expect(said).toMatch(
      /Next: casepath run port-office-2014-15-calibrated\.yaml --uncertainty\n {6}casepath figures .+\n {6}casepath sources .+\n$/,
    );
  });

  it('whose parts stand in files that say where each number is from', async () => {
    expect(text('port-office-2014-15.yaml')).toMatch(/^# Written by casepath authority from port\.yaml/);
    const { exit, stdout } = await ask(['sources', 'port-office-2014-15.yaml', '--json'], { cwd });
    expect(exit).toBe(0);
    const { parameters } = JSON.parse(stdout) as { parameters: { path: string; source: string }[] };
    expect(parameters.find(({ path }) => path === 'arrivals.customers.rate')?.source).toBe(
      'calibrated: 2.4 times post-office, by referrals (referrals 1,200 for 500)',
    );
    expect((await ask(['check', 'port-office-2014-15-calibrated.yaml'], { cwd })).exit).toBe(0);
  });

  it('is only derived with --no-calibrate, and what was written is written anew', async () => {
    const { exit, stdout } = await ask(['authority', 'port.yaml', '--no-calibrate'], { cwd });
    expect(exit).toBe(0);
    expect(stdout).toContain('Next: casepath plan port-office-2014-15.yaml');
    const json = await ask(['authority', 'port.yaml', '--no-calibrate', '--json', '--out', 'other.yaml'], {
      cwd,
    });
    expect(JSON.parse(json.stdout)).toMatchObject({
      command: 'authority',
      passed: true,
      scenario: 'other.yaml',
      taken: [{ name: 'contacts', value: 3600, with: ['referrals'] }],
      unused: ['on_plan'],
      calibration: null,
    });
  });
});

describe('what cannot be done is refused, and nothing is written', () => {
  it.each([
    [['nowhere.yaml'], 'there is no annual return nowhere.yaml'],
    [['kingston-2014-51'], 'did you mean kingston-2014-15?'],
    [['port.yaml', '--out', 'port.yaml'], 'port.yaml is there already'],
    [['port.yaml', '--out', 'port'], '--out port is no name of a scenario file'],
  ])('%j', async (args, message) => {
    const { exit, stderr } = await ask(['authority', ...args, '--no-calibrate'], { cwd });
    expect([exit, stderr]).toEqual([2, expect.stringContaining(message)]);
  });

  it('a misspelt figure, a contradiction, a base that cannot be scaled', async () => {
    const faults = [
      [RETURN.replace('referrals: 1200', 'referals: 1200'), 'did you mean referrals?'],
      [
        RETURN.replace('referrals: 1200', 'referrals: 1200, contacts: 12'),
        'Referrals (1200) cannot be more than',
      ],
      [RETURN.replace('base: office', 'base: offices'), 'offices'],
      [RETURN.replace('base: office', 'base: queue'), 'queue does not say how it may be scaled'],
      [RETURN.replace('referrals: 1200,', ''), 'Referrals is missing'],
    ] as const;
    for (const [wrong, message] of faults) {
      write('wrong.yaml', wrong);
      const { exit, stderr } = await ask(
        ['authority', 'wrong.yaml', '--no-calibrate', '--out', 'wrong-out.yaml'],
        { cwd },
      );
      expect([exit, stderr]).toEqual([2, expect.stringContaining(message)]);
    }
    expect(existsSync(join(cwd, 'wrong-out.yaml'))).toBe(false);
  });
});

it('the invented county is derived from the shipped base', async () => {
  const { exit, stdout, stderr } = await ask(
    [
      'authority',
      join(import.meta.dirname, '../../scenarios/returns/invented-county-2014-15.yaml'),
      '--no-calibrate',
    ],
    { cwd },
  );
  expect([exit, stderr]).toEqual([0, '']);
  expect(stdout).toMatch(/^Invented county, 2014-15: 26 figures, 250,000 children, on kingston-2015\n/);
  expect(text('invented-county-2014-15.yaml')).toContain('extends: kingston-2015\n');
});
