/** A what-if beside its base, as it is typed: a post office with a clerk more. */
import { existsSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { strFromU8, unzipSync } from 'fflate';
import { beforeAll, describe, expect, it } from 'vitest';
import { ask, emptyFolder, widest } from './casepath.ts';
import { isLong } from '../properties/how-often.ts';
import { putDownPostOffice } from './post-office.ts';

const cwd = emptyFolder();
const QUICK = ['--years', '0.25', '--replications', '4'];

interface Measure {
  readonly measure: string;
  readonly difference: number;
  readonly halfWidth: number;
  readonly verdict: string;
  readonly varianceReduction: number | null;
}
interface Answer {
  readonly whatIfs: readonly {
    readonly pairing: string;
    readonly unpaired: string | null;
    readonly pairs: number;
    readonly measures: readonly Measure[];
    readonly certificate: Readonly<Record<string, unknown>> | null;
    readonly journeys: {
      readonly changed: readonly { readonly child: string; readonly way: string }[];
    } | null;
  }[];
}
const answerOf = (text: string): Answer['whatIfs'][number] => {
  const [one] = (JSON.parse(text) as Answer).whatIfs;
  if (one === undefined) throw new Error('nothing was compared');
  return one;
};

beforeAll(async () => {
  putDownPostOffice(cwd);
  writeFileSync(
    join(cwd, 'two-clerks.yaml'),
    'name: two-clerks\nextends: queue.yaml\nquestion: What if there is a second clerk from February?\nteams: { clerks: { workers: [{ from: 2014-02-01, value: 2, source: what-if }] } }\n',
  );
  const { exit, stderr } = await ask(
    ['compare', 'queue.yaml', 'two-clerks.yaml', ...QUICK, '--out', 'both'],
    { cwd },
  );
  expect({ exit, stderr: stderr.replace(/\d+\.\d s/, 'N s') }).toEqual({
    exit: 0,
    stderr: expect.stringContaining('Runs: both/') as string,
  });
});

describe('casepath compare', () => {
  const runs = [join('both', 'post-office'), join('both', 'two-clerks')];

  it('says what was changed, what differs, whose journey, and that the pairing holds', async () => {
    const { exit, stdout } = await ask(['compare', ...runs], { cwd });
    expect(exit).toBe(0);
    expect(stdout).toMatch(/two-clerks beside post-office/);
    expect(stdout).toMatch(/teams\.clerks\.workers: .* → .*2 from 2014-02-01\n +source: what-if/);
    expect(stdout).toMatch(/4 pairs of 0\.25 years, seed .*the same luck/);
    expect(stdout).toMatch(/✓ nothing differs before 2014-02-01/);
    expect(stdout).toMatch(/✓ nothing upstream/);
    expect(stdout).toMatch(/✓ the first event that differs/);
    expect(stdout).toMatch(/children [\d,]+ had another journey/);
    expect(stdout).not.toMatch(/NaN|undefined|Infinity/);
    expect(widest(stdout)).toBeLessThanOrEqual(80);
  });

  it('the same numbers come of runs that were kept, of other threads, and as CSV', async () => {
    const kept = await ask(['compare', ...runs, '--json'], { cwd });
    const again = await ask(
      ['compare', 'queue.yaml', 'two-clerks.yaml', ...QUICK, '--threads', '1', '--out', 'again', '--json'],
      { cwd },
    );
    expect(answerOf(again.stdout).measures).toEqual(answerOf(kept.stdout).measures);
    const csv = await ask(['compare', ...runs, '--csv'], { cwd });
    expect(csv.stdout.trim().split('\n')).toHaveLength(answerOf(kept.stdout).measures.length + 1);
    const manifest = (folder: string) =>
      readFileSync(join(cwd, folder, 'two-clerks', 'manifest.json'), 'utf8');
    expect(manifest('again')).toBe(manifest('both'));
  });

  it('puts one child’s journeys side by side', async () => {
    const { stdout } = await ask(['compare', ...runs, '--json'], { cwd });
    const late = answerOf(stdout).journeys?.changed.find(({ way }) => way === 'other dates')?.child ?? '';
    const text = await ask(['compare', ...runs, '--child', late], { cwd });
    expect(text.stdout).toMatch(/THEY PART {2}2014-0[2-4]/);
    expect(text.stdout).toMatch(/←/);
    expect(widest(text.stdout)).toBeLessThanOrEqual(80);
    const wrong = await ask(['compare', ...runs, '--child', `${late}9`], { cwd });
    expect([wrong.exit, wrong.stderr]).toEqual([2, expect.stringContaining('there is no child') as string]);
  });

  it('runs with other seeds are compared unpaired, and it says so', async () => {
    const other = await ask(
      ['run', 'two-clerks.yaml', '--seed', 'another', ...QUICK, '--out', 'unlike', '--json'],
      { cwd },
    );
    expect(other.exit).toBe(0);
    const { stdout } = await ask(['compare', runs[0] ?? '', 'unlike', '--json'], { cwd });
    expect(answerOf(stdout)).toMatchObject({ pairing: 'unpaired', certificate: null, journeys: null });
    const text = await ask(['compare', runs[0] ?? '', 'unlike'], { cwd });
    expect(text.stdout).toMatch(/not paired: their seeds are not the same/);
    // Pairs know the difference better.
    const paired = answerOf((await ask(['compare', ...runs, '--json'], { cwd })).stdout);
    const gains = paired.measures.flatMap((one) => one.varianceReduction ?? []);
    expect(Math.max(...gains)).toBeGreaterThan(1);
  });

  it('writes a workbook that opens again, with a sheet of sources', async () => {
    await ask(['compare', ...runs, '--xlsx', 'both.xlsx', '--markdown'], { cwd });
    const files = unzipSync(readFileSync(join(cwd, 'both.xlsx')));
    const names = strFromU8(files['xl/workbook.xml'] ?? new Uint8Array());
    for (const name of ['Comparison', 'Changed', 'Sources']) expect(names).toContain(`name="${name}"`);
    const strings = Object.entries(files).map(([, bytes]) => strFromU8(bytes));
    expect(strings.some((text) => text.includes('teams.clerks.workers'))).toBe(true);
    expect(strings.some((text) => text.includes('what-if'))).toBe(true);
  });

  it.runIf(isLong)(
    'tries one value at several sizes, says where the threshold begins to be met, and keeps nothing',
    async () => {
      const vary = ['--vary', 'teams.clerks.workers=1..3'];
      writeFileSync(
        join(cwd, 'strict.yaml'),
        'name: strict\nextends: queue.yaml\nthresholds: { served: { at_least: 95, source: what-if } }\narrivals: { customers: { rate: 0.9 per hour, source: what-if } }\n',
      );
      const text = await ask(['run', 'strict.yaml', ...QUICK, ...vary], { cwd });
      expect(text.stdout).toMatch(/needs at least 2 \(95%: 2\)/);
      expect(text.stdout).not.toMatch(/NaN|undefined|Infinity|null/);
      expect(widest(text.stdout)).toBeLessThanOrEqual(80);
      const alone = await ask(['run', 'queue.yaml', ...QUICK, ...vary, '--threads', '1', '--json'], { cwd });
      const many = await ask(['run', 'queue.yaml', ...QUICK, ...vary, '--json'], { cwd });
      expect(alone.stdout).toBe(many.stdout);
      const beside = await ask(['compare', 'queue.yaml', 'strict.yaml', ...QUICK, ...vary], { cwd });
      expect(beside.stdout).toMatch(/strict beside post-office/);
      expect(beside.stdout).toMatch(/ 1 +8\d\.\d% +\d+\.\d% +\+\d+\.\d/);
      expect(widest(beside.stdout)).toBeLessThanOrEqual(80);
      const csv = await ask(['compare', 'queue.yaml', ...QUICK, ...vary, '--measures', 'waiting', '--csv'], {
        cwd,
      });
      expect(csv.stdout.match(/^post-office,teams\.clerks\.workers,waiting,/gm)).toHaveLength(3);
      expect(existsSync(join(cwd, 'runs'))).toBe(false);
    },
  );

  it.each([
    [['queue.yaml'], /compare queue\.yaml with what\?/],
    [['queue.yaml', 'two-clerks.yaml', '--set', 'teams.clerks.workers=3'], /one is named already/],
    [['queue.yaml', 'two-clarks.yaml'], /two-clerks/],
    [['both/post-office', 'both/two-clerks', '--seed', 'x'], /was run already/],
    [['both/post-office', 'both/two-clerks', '--measures', 'nosuch'], /no measure has nosuch/],
    [
      ['queue.yaml', 'two-clerks.yaml', '--precision', 'servd=5%', '--years', '0.1'],
      /there is no measure servd/,
    ],
    [['queue.yaml', 'two-clerks.yaml', '--precision', '5%'], /does not say of which measure/],
    [['queue.yaml', 'two-clerks.yaml', '--xlsx', 'out.csv'], /end it in \.xlsx/],
    [['queue.yaml', 'two-clerks.yaml', '--json', '--csv'], /say one of them/],
    [['queue.yaml', 'two-clarks.yaml', '--child', '1', '--csv'], /--child prints text or JSON/],
    [['queue.yaml', 'queue.yaml', ...QUICK], /two sides would be kept/],
    [['queue.yaml', '--vary', 'teams.clerk.workers=1..3'], /clerks/],
    [['queue.yaml', '--vary', 'teams.clerks.workers=0.5,1'], /whole/],
    [['queue.yaml', '--vary', 'teams.clerks.workers=3..1'], /smaller end first/],
    [['queue.yaml', '--vary', 'teams.clerks.workers=1..3', '--out', 'x'], /do not go together/],
    [
      ['queue.yaml', 'two-clerks.yaml', '--vary', 'teams.clerks.workers=1..3'],
      /nothing of two-clerks.yaml is left/,
    ],
    [['both/post-office', '--vary', 'teams.clerks.workers=1..3'], /is a run/],
  ])('%j is refused with what would be right, and nothing is written', async (args, message) => {
    const { exit, stdout, stderr } = await ask(['compare', ...args], { cwd });
    expect([exit, stdout]).toEqual([2, '']);
    expect(stderr).toMatch(message);
    expect(existsSync(join(cwd, 'runs'))).toBe(false);
  });
});
