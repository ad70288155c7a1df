/** Tables of one's own as runs: what is told, what is refused, and that every answer works on them. */
import { mkdirSync, readFileSync, writeFileSync } from 'node:fs';
import { createHash } from 'node:crypto';
import { join } from 'node:path';
import { beforeAll, describe, expect, it } from 'vitest';
import { ask, casepath, emptyFolder, widest } from './casepath.ts';
import { isLong } from '../properties/how-often.ts';
import { sharedRun } from './shared-run.ts';

const cwd = emptyFolder();
const put = (name: string, text: string | Buffer): string => {
  writeFileSync(join(cwd, name), text);
  return name;
};

const HEAD = 'child,date,type\n';
const GOOD = `${HEAD}A,2015-04-01,referral.received\nA,2015-04-02,referral.accepted\n`;

interface Told {
  readonly rows: { readonly read: number; readonly taken: number; readonly refused: number };
  readonly told: readonly { readonly line: number; readonly outcome: string; readonly reason: string }[];
}

describe('what cannot be imported', () => {
  mkdirSync(join(cwd, 'folder.csv'));
  put('bad.yaml', 'colums: { child: a }\n');
  put('other.yaml', 'columns: { child: Person }\n');
  put('good.csv', GOOD);
  put('latin.csv', Buffer.from(`${HEAD}José,2015-04-01,referral.received\n`, 'latin1'));
  put('wide.csv', 'who,when,what\nA,2015-04-01,referral.received\n');

  it.each([
    [['none.csv'], 'there is no file none.csv'],
    [['folder.csv'], 'folder.csv is a folder'],
    [[put('empty.csv', '')], 'empty.csv is empty'],
    [[put('heading.csv', HEAD)], 'heading.csv has a heading and no rows'],
    [['latin.csv'], 'latin.csv:2: the text is no UTF-8, it looks like Latin-1'],
    [[put('binary.csv', Buffer.from([1, 0, 2]))], 'is no text and no Parquet'],
    [[put('broken.parquet', 'PAR1 and nothing else PAR1')], 'broken.parquet cannot be read as Parquet'],
    [['wide.csv'], 'no column for child, happened (or date), type'],
    [['wide.csv'], 'found: who, when, what'],
    [[put('tea.csv', `${HEAD}A,2015-04-01,tea\n`)], 'none of the 1 rows of tea.csv can be taken'],
    [['good.csv', '--mapping', 'none.yaml'], 'there is no mapping file none.yaml'],
    [['good.csv', '--mapping', 'bad.yaml'], 'bad.yaml:1: there is no key colums; did you mean columns?'],
    [['good.csv', '--mapping', 'other.yaml'], 'columns.child names the column "Person"'],
    [['good.csv', '--from', '2015-02-30'], 'It must be a date that exists'],
    [
      ['good.csv', '--from', '2016-01-01', '--to', '2015-01-01'],
      'the period ends (2015-01-01) before it begins',
    ],
    [['good.csv', '--scenario', 'kingston-2051'], 'kingston-2015'],
    [['good.csv', '--out', 'folder.csv'], 'folder.csv exists already'],
    [['good.csv', '--rejects', 'wide.csv'], 'wide.csv exists already'],
  ] as const)('casepath import %j', async (args, said) => {
    const { exit, stdout, stderr } = await ask(['import', ...args], { cwd });
    expect([exit, stdout]).toEqual([2, '']);
    expect(stderr).toContain(said);
    expect(stderr).not.toContain('    at ');
  });

  it('never takes the place of a simulated run', async () => {
    const small = sharedRun('small');
    writeFileSync(join(small.cwd, 'small.csv'), GOOD);
    const { exit, stderr } = await ask(['import', 'small.csv'], { cwd: small.cwd });
    expect(exit).toBe(2);
    expect(stderr).toContain('runs/small is a simulated run');
  });
});

describe("an analyst's file", () => {
  const text =
    '\uFEFFPerson ID;Event Date;What;Worker\r\n' +
    '007;01/04/2015;Referral;Ann\r\n' +
    '007;02/04/2015 09:30;Accepted;Ann\r\n' +
    '"B;1";03/04/2015;Referral;"O""Neil"\r\n' +
    '"B;1";03/04/2015;Referral;"O""Neil"\r\n' +
    ';;;\r\n' +
    '12345678901234567890123;04/13/2015;Referral;Ann\r\n' +
    'C;05/04/2015;Tea;Ann\r\n';
  const mapping = `columns: { child: Person ID, happened: Event Date, type: What }
types: { Referral: referral.received, Accepted: referral.accepted }
`;
  const args = ['import', 'uk.csv', '--mapping', 'uk.yaml', '--rejects', 'rejected.csv'];

  beforeAll(() => {
    put('uk.csv', text);
    put('uk.yaml', mapping);
  });

  it('is read, and every row is told of that is not taken', async () => {
    const { exit, stdout } = await casepath([...args, '--json'], { cwd });
    expect(exit).toBe(1);
    const { rows, told } = JSON.parse(stdout) as Told;
    expect(rows).toEqual({ read: 6, taken: 3, refused: 3 });
    expect(told).toEqual([
      { line: 5, outcome: 'refused', reason: 'it says the same as line 4' },
      { line: 7, outcome: 'refused', reason: '"04/13/2015" is no date that exists, read as dd/mm/yyyy' },
      {
        line: 8,
        outcome: 'refused',
        reason: 'there is no event type "Tea": a mapping file says which it is',
      },
    ]);
    const rejects = readFileSync(join(cwd, 'runs/uk/rejects.csv'), 'utf8');
    expect(rejects.split('\n')[0]).toBe('line,outcome,reason,Person ID,Event Date,What,Worker');
    expect(rejects).toBe(readFileSync(join(cwd, 'rejected.csv'), 'utf8'));
  });

  it('stands in the manifest by name and SHA-256', () => {
    const { imported, replications } = JSON.parse(
      readFileSync(join(cwd, 'runs/uk/manifest.json'), 'utf8'),
    ) as {
      imported: Record<string, unknown>;
      replications: number;
    };
    expect(replications).toBe(1);
    expect(imported).toMatchObject({
      file: 'uk.csv',
      sha256: createHash('sha256').update(text).digest('hex'),
      rows: { read: 6, taken: 3, refused: 3 },
      families: false,
      birthsNotKnown: 2,
      withoutTime: 2,
    });
  });

  it('the same file gives the same bytes', async () => {
    const before = readFileSync(join(cwd, 'runs/uk/manifest.json'), 'utf8');
    await ask(['import', 'uk.csv', '--mapping', 'uk.yaml', '--no-fail'], { cwd });
    expect(readFileSync(join(cwd, 'runs/uk/manifest.json'), 'utf8')).toBe(before);
  });

  it.each([
    [['verify', 'uk'], 0, 'sound'],
    [['benchmark', 'uk'], 0, 'imported from uk.csv'],
    [['child', 'uk', '007'], 0, 'age not known'],
    [['child', 'uk', '007'], 0, 'family not known'],
    [['child', 'uk', 'B;1', '--json'], 0, '"ledger": null'],
    [['overdue', 'uk', '--within', '60wd'], 0, 'nothing that stops them: Assessment'],
    [['query', 'uk', 'select count(*) n from events', '--csv'], 0, 'n\n3\n'],
    [['import', 'good.csv', '--scenario', 'kingston-2015'], 0, '2  rows read'],
    [['benchmark', 'good'], 0, '95% of referrals decided in 1 wd'],
  ] as const)('casepath %j works on it', async (words, exit, said) => {
    const answer = await ask(words, { cwd });
    expect(answer).toMatchObject({ exit });
    expect(answer.stdout).toContain(said);
    if (words[0] !== 'query') expect(widest(answer.stdout)).toBeLessThanOrEqual(80);
  });

  it.each([
    [['child', 'uk', '007', '--why'], 'uk was imported from uk.csv: it has no ledger'],
    [['verify', 'uk', '--again'], 'uk was imported from uk.csv: it cannot be simulated again'],
    [['child', 'uk', '7'], 'there is no child 7'],
    [['child', 'uk', '007', '--replication', '1'], 'holds no events of replication 1'],
    [
      ['overdue', 'uk', '--at', '2015-06-01'],
      'uk ends on 2015-04-03: nobody knows what is late on 2015-06-01',
    ],
  ] as const)('casepath %j says in a sentence what it lacks', async (words, said) => {
    const { exit, stdout, stderr } = await ask(words, { cwd });
    expect([exit, stdout]).toEqual([2, '']);
    expect(stderr).toContain(said);
  });
});

describe('a simulated run that was written as a table', () => {
  const small = sharedRun('tiny');
  const PERIOD = ['--from', '2014-04-01', '--to', '2014-05-07'];
  const QUESTION = `select e.* exclude (detail), c.birth_date, c.sex, c.ethnicity, c.disabled, d.* exclude (detail, type)
    from events e left join children c using (replication, child) left join details d using (detail) order by sequence`;
  // What an analyst has: who, when, what; in no order of a day.
  const BARE = `select distinct child, c.family, strftime(happened, '%d/%m/%Y %H:%M') as event_date, type, birth_date, disabled
    from events join children c using (child) where machine <> 'work' order by event_date, type desc, child`;

  async function timelinessOf(run: string): Promise<string> {
    const { stdout } = await ask(
      [
        'query',
        run,
        'select measure, by, "group", unit, value, n from measures where replication = 0 and measure like \'timeliness%\' order by all',
        '--csv',
      ],
      small,
    );
    return stdout;
  }

  /** Hash of every event as text: a difference would be too long to read. */
  async function eventsOf(run: string): Promise<string> {
    const question = 'select * exclude (detail) from events order by sequence';
    const { stdout } = await ask(['query', run, question, '--csv'], small);
    return createHash('sha256').update(stdout).digest('hex');
  }

  async function imported(name: string, question: string, args: readonly string[]): Promise<string> {
    const { stdout } = await ask(['query', small.run, question, '--csv'], small);
    writeFileSync(join(small.cwd, `${name}.csv`), stdout);
    const { exit } = await ask(['import', `${name}.csv`, ...PERIOD, ...args], small);
    expect(exit).toBe(0);
    return `runs/${name}`;
  }

  it.runIf(isLong)('gives the same figures of timeliness, and every event as it was', async () => {
    const run = await imported('table', QUESTION, ['--scenario', 'kingston-2015']);
    expect(await timelinessOf(run)).toBe(await timelinessOf(small.run));
    expect(await eventsOf(run)).toBe(await eventsOf(small.run));
    expect((await ask(['verify', run], small)).exit).toBe(0);
  });

  it.runIf(isLong)('gives the same figures with nothing but child, date and type', async () => {
    const run = await imported('bare', BARE, ['--scenario', 'kingston-2015']);
    expect(await timelinessOf(run)).toBe(await timelinessOf(small.run));
    expect((await ask(['verify', run], small)).exit).toBe(0);
  });

  it('can be imported as Parquet', async () => {
    const { exit, stdout } = await ask(
      ['import', `${small.run}/events/part-00000.parquet`, ...PERIOD, '--json'],
      small,
    );
    expect(exit).toBe(0);
    const { rows } = JSON.parse(stdout) as Told;
    expect(rows).toMatchObject({ refused: 0 });
    expect(rows.read).toBe(rows.taken);
  });
});
