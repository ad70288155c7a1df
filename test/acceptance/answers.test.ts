/** What can be asked of a run: is it in time, what happened to this child, SQL, is it sound. */
import { appendFileSync, cpSync, readdirSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { DIMENSIONS } from '../../src/cli/command-options.ts';
import { ask as askIn, casepath, widest, type Answer } from './casepath.ts';
import { sharedRun } from './shared-run.ts';

const shared = sharedRun('small');
const overloaded = sharedRun('overloaded');

const ask = (...args: readonly string[]): Promise<Answer> => askIn(args, { cwd: shared.cwd });
const askOverloaded = (...args: readonly string[]): Promise<Answer> => askIn(args, { cwd: overloaded.cwd });
const json = ({ stdout }: Answer): Record<string, never> => JSON.parse(stdout) as Record<string, never>;

interface Rule {
  rule: string;
  passed: boolean | null;
  value: number | null;
  n: number | null;
  interval: { from: number; to: number } | null;
  atLeast: number | null;
  atMost: number | null;
  worst: { child: string } | null;
}
interface Row {
  timescale: string;
  group: string;
  due: number | null;
  inTime: number | null;
  late: number | null;
  overdue: number | null;
  suppressed: boolean;
}
interface Judged {
  passed: boolean;
  runs: { rules: Rule[]; timescales: Row[] }[];
}
const judged = (answer: Answer): Judged => JSON.parse(answer.stdout) as Judged;

describe('benchmark', () => {
  it('misses rules where a team is far too small: exit 1, the child that waited longest and how to see its file', async () => {
    const { exit, stdout } = await casepath(['benchmark', 'small'], { cwd: overloaded.cwd });
    expect(exit).toBe(1);
    expect(widest(stdout)).toBeLessThanOrEqual(80);
    const [, command] =
      /MISS {2}.*assessments in 45 wd.*\n.*longest: child \S+, \d+ wd.*\n(?: .*\n)?\s+(casepath child .*)\n/.exec(
        stdout,
      ) ?? [];
    const file = await askOverloaded(...(command ?? '').split(' ').slice(1));
    expect(file.exit).toBe(0);
    expect(file.stdout).toContain('Assessment: ');
    expect(file.stdout).toMatch(/waiting for a worker/);
  });

  it('--no-fail ends with 0 all the same', async () => {
    expect((await askOverloaded('benchmark', 'small', '--no-fail')).exit).toBe(0);
  });

  it('passes a rule exactly when its value is within its bounds, and the run exactly when every rule does', async () => {
    const { passed, runs } = judged(await askOverloaded('benchmark', 'small', '--json'));
    const rules = runs.flatMap((run) => run.rules);
    expect(rules.length).toBeGreaterThan(5);
    for (const rule of rules) {
      const value = rule.value ?? Number.NaN;
      const missed = value < (rule.atLeast ?? -Infinity) || value > (rule.atMost ?? Infinity);
      expect([rule.rule, rule.passed]).toEqual([rule.rule, rule.value === null ? null : !missed]);
      if (rule.interval) expect(rule.interval.from).toBeLessThanOrEqual(rule.interval.to);
    }
    expect(passed).toBe(rules.every((rule) => rule.passed !== false));
  });

  it('judges several runs and says which', async () => {
    const { runs } = judged(
      await ask('benchmark', shared.run, join(overloaded.cwd, overloaded.run), '--json'),
    );
    expect(runs).toHaveLength(2);
  });

  it('counts an open clock never as good: due is in time, late and not done', async () => {
    const { runs } = judged(await askOverloaded('benchmark', 'small', '--json'));
    for (const row of runs.flatMap((run) => run.timescales)) {
      expect(row.due).toBe((row.inTime ?? 0) + (row.late ?? 0) + (row.overdue ?? 0));
    }
  });

  let asked: Promise<Answer> | undefined;
  const ungrouped = () => (asked ??= ask('benchmark', 'small', '--json', '--no-fail'));

  it.each(DIMENSIONS)('--by %s: the groups sum to the whole', async (by) => {
    const whole = judged(await ungrouped()).runs[0]?.timescales ?? [];
    const groups =
      judged(await ask('benchmark', 'small', '--json', '--no-fail', '--by', by)).runs[0]?.timescales ?? [];
    for (const row of whole) {
      const own = groups.filter((group) => group.timescale === row.timescale);
      expect([row.timescale, own.reduce((sum, group) => sum + (group.due ?? 0), 0)]).toEqual([
        row.timescale,
        row.due,
      ]);
    }
    expect(groups.length).toBeGreaterThan(whole.filter((row) => (row.due ?? 0) > 0).length - 1);
  });

  it('--suppress hides small counts in text, JSON and CSV alike, and never one group alone', async () => {
    const args = ['benchmark', 'small', '--by', 'ethnicity', '--suppress', '5', '--no-fail'];
    const rows = judged(await ask(...args, '--json')).runs[0]?.timescales ?? [];
    const counts = rows.flatMap((row) => [row.due, row.inTime, row.late, row.overdue]);
    expect(counts.filter((count) => count !== null && count >= 1 && count <= 5)).toEqual([]);
    for (const name of new Set(rows.map((row) => row.timescale))) {
      const due = rows.filter((row) => row.timescale === name).map((row) => row.due);
      const alone =
        due.filter((count) => count === null).length === 1 && due.some((count) => (count ?? 0) > 0);
      expect([name, alone]).toEqual([name, false]);
    }
    expect((await ask(...args)).stdout).toContain('*');
    expect((await ask(...args, '--csv')).stdout).not.toMatch(/,[1-5],[0-9]*,[0-9]*,[0-9]*,/);
  });

  it('--csv has a heading and a line for each rule', async () => {
    const lines = (await ask('benchmark', 'small', '--csv', '--no-fail')).stdout.trimEnd().split('\n');
    const { runs } = judged(await ungrouped());
    expect(lines[0]).toMatch(/^run,rule,label,/);
    expect(lines).toHaveLength((runs[0]?.rules.length ?? 0) + 1);
  });
});

describe('child', () => {
  it('shows who it is, what is open, the clocks and everything that happened', async () => {
    const { exit, stdout } = await ask('child', 'small', '--longest-wait', 'assessment');
    expect(exit).toBe(0);
    expect(widest(stdout)).toBeLessThanOrEqual(80);
    for (const part of [
      /^Child \S+ /,
      /OPEN NOW/,
      /CLOCKS/,
      /WHAT HAPPENED/,
      /The contact became a referral/,
    ]) {
      expect(stdout).toMatch(part);
    }
  });

  it('--at shows the file as it stood: nothing later, every earlier event', async () => {
    const whole = json(await ask('child', 'small', '--longest-wait', 'assessment', '--json'));
    const events = whole['events'] as { at: string }[];
    const early = json(await ask('child', 'small', whole['child'], '--at', '2014-05-01', '--json'));
    expect(early['events']).toEqual(events.filter((event) => event.at < '2014-05-02'));
    expect(early['asAt']).toBe('2014-05-01');
  });

  it('--diff says what changed at each event, and between two days only what differs', async () => {
    const each = await ask('child', 'small', '--longest-wait', 'assessment', '--diff');
    expect(each.exit).toBe(0);
    expect(widest(each.stdout)).toBeLessThanOrEqual(80);
    expect(each.stdout).toMatch(/The contact became a referral\n +\+ Referral and assessment: /);
    const { child } = json(await ask('child', 'small', '--longest-wait', 'assessment', '--json'));
    const days = await ask('child', 'small', child, '--diff', '2014-04-01..2014-07-01');
    expect(days.stdout).toMatch(/1 Apr 2014 to 1 Jul 2014: \d+ events/);
    const none = await ask('child', 'small', child, '--diff', '2014-05-01..2014-05-01');
    expect(none.stdout).toContain('nothing changed');
    const told = json(await ask('child', 'small', child, '--diff', '--json'));
    expect((told['differences'] as unknown[]).length).toBeGreaterThan(5);
  });

  it('the parts of care are empty where no chart of care is played', async () => {
    const file = json(await ask('child', 'small', '--longest-wait', 'assessment', '--json'));
    expect([file['periodsOfCare'], file['placements'], file['careEpisodes']]).toEqual([[], [], []]);
    expect((file['room'] as unknown[]).length).toBeGreaterThan(0);
    expect((file['documents'] as { name: string }[]).map(({ name }) => name)).toContain('assessment');
  });

  it('shows adopters as it shows a child, with whom they were matched, and where their days went', async () => {
    const [{ adopter, child }] = json(
      await ask(
        'query',
        'small',
        'SELECT adopter, child FROM events WHERE adopter IS NOT NULL AND child IS NOT NULL LIMIT 1',
        '--json',
      ),
    )['rows'] as [{ adopter: string; child: string }];
    const text = (await ask('child', 'small', adopter)).stdout;
    expect(text).toMatch(new RegExp(`^Adopters ${adopter}\\n`));
    expect(text).toContain(`MATCHED\n  child ${child} since`);
    expect(text).toContain('The agency approved them as adopters');
    expect(widest(text)).toBeLessThanOrEqual(80);
    expect((await ask('child', 'small', child)).stdout).toContain(`MATCHED\n  ${adopter} since`);
    expect((await ask('child', 'small', adopter, '--why')).stdout).toMatch(
      /\nAdoption: the adopters, .*\n(.*wd {2}before the run\n)?/,
    );
    expect((await ask('child', 'small', adopter, '--diff')).stdout).toContain('+ Adoption: the adopters: ');
  });

  it('the ledger of every stay sums to its time', async () => {
    const { ledger } = json(
      await ask('child', 'small', '--longest-wait', 'child_in_need', '--json'),
    ) as unknown as {
      ledger: { from: string; to: string; parts: { minutes: number }[] }[];
    };
    expect(ledger.length).toBeGreaterThan(0);
    for (const stay of ledger) {
      const minutes = (Date.parse(`${stay.to}Z`) - Date.parse(`${stay.from}Z`)) / 60_000;
      expect(stay.parts.reduce((sum, part) => sum + part.minutes, 0)).toBe(minutes);
    }
  });

  it.each([
    [['child', 'small'], 'which child?'],
    [['child', 'small', 'nobody-knows-me'], 'there is no child'],
    [['child', 'small', '--longest-wait', 'asessment'], 'did you mean assessment?'],
    [['child', 'small', 'x', '--longest-wait', 'assessment'], 'say one of them'],
    [['child', 'small', '--longest-wait', 'assessment', '--at', '2014-02-30'], 'not a date that exists'],
    [['child', 'small', '--longest-wait', 'assessment', '--diff', '2014-05-01'], 'is no pair of dates'],
    [
      ['child', 'small', '--longest-wait', 'assessment', '--diff', '2014-05-02..2014-05-01'],
      'runs backwards',
    ],
    [['child', 'small', '--longest-wait', 'assessment', '--diff', '--why'], 'say one of them'],
    [
      ['child', 'small', '--longest-wait', 'assessment', '--replication', '1'],
      'holds no events of replication 1',
    ],
  ] as const)('%j is answered', async (args, said) => {
    const { exit, stdout, stderr } = await ask(...args);
    expect({ exit, stdout }).toEqual({ exit: 2, stdout: '' });
    expect(stderr).toContain(said);
  });
});

describe('query', () => {
  it('counts what the manifest counts, and says how many rows are shown', async () => {
    const manifest = JSON.parse(readFileSync(join(shared.cwd, shared.run, 'manifest.json'), 'utf8')) as {
      counts: { eventsWritten: number };
    };
    const { rows } = json(
      await ask('query', 'small', 'select count(*) as n from events', '--json'),
    ) as unknown as {
      rows: { n: number }[];
    };
    expect(rows).toEqual([{ n: manifest.counts.eventsWritten }]);
    const { stdout } = await ask('query', 'small', 'select type from events');
    expect(stdout).toContain(`20 of ${manifest.counts.eventsWritten.toLocaleString('en-GB')} rows shown`);
  });

  it('--csv gives every row, quoted where need be', async () => {
    const { stdout } = await ask('query', 'small', `select 'a,"b"' as "x y", 2 as n`, '--csv');
    expect(stdout).toBe('x y,n\n"a,""b""",2\n');
  });

  it.each([
    ['select nonsense from events', 'nonsense'],
    ['', 'the question is empty'],
    ['select 1; select 2', 'one question at a time'],
    [`copy (select 1) to 'x.csv'`, 'disabled'],
    ['create table x as select 1', 'only be asked'],
    ['drop view events', 'only be asked'],
    [`select * from read_text('/etc/hostname')`, 'disabled'],
  ])('%j is refused, and nothing changes', async (sql, said) => {
    const before = readdirSync(shared.cwd, { recursive: true }).map(String).sort();
    const { exit, stdout, stderr } = await ask('query', 'small', sql);
    expect({ exit, stdout }).toEqual({ exit: 2, stdout: '' });
    expect(stderr).toContain(said);
    expect(readdirSync(shared.cwd, { recursive: true }).map(String).sort()).toEqual(before);
  });
});

describe('verify', () => {
  it('finds a run sound, also when it is simulated again', async () => {
    const { exit, stdout } = await ask('verify', 'small', '--again');
    expect(exit).toBe(0);
    expect(stdout).toMatch(/^sound {2}runs\/small: \d+ files, [\d,]+ events/);
  });

  it('finds a byte too many, and a manifest that was edited: exit 1', async () => {
    const bad = join(shared.cwd, 'runs', 'bad');
    cpSync(join(shared.cwd, shared.run), bad, { recursive: true });
    appendFileSync(join(bad, 'measures.csv'), ' ');
    const manifest = readFileSync(join(bad, 'manifest.json'), 'utf8');
    writeFileSync(join(bad, 'manifest.json'), manifest.replace('"seed": "acceptance"', '"seed": "another"'));
    const { exit, stdout } = await ask('verify', 'bad', '--json');
    const { passed, runs } = JSON.parse(stdout) as {
      passed: boolean;
      runs: { faults: { where: string }[] }[];
    };
    expect([exit, passed]).toEqual([1, false]);
    const places = runs.flatMap((run) => run.faults.map((fault) => fault.where)).join(' ');
    expect(places).toContain('measures.csv');
    expect(places).toContain('manifest.json');
  });
});
