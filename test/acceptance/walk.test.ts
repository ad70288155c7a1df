/** A walk-through from the command line: without a terminal, saved, taken up again, and asked like any run. */
import { existsSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { ask, emptyFolder, widest } from './casepath.ts';

const cwd = emptyFolder();
const CARD = 'bruise-on-a-baby';
const journal = join(cwd, `runs/${CARD}.walk`);

describe('casepath walk', () => {
  it('asks at a terminal, and says what to do where there is none', async () => {
    const { exit, stdout, stderr } = await ask(['walk', CARD], { cwd });
    expect([exit, stdout]).toEqual([2, '']);
    expect(stderr).toContain('--script FILE, or --play SEED');
    expect(existsSync(join(cwd, 'runs'))).toBe(false);
  });

  it('plays a script, keeps it as a run that is sound, and goes on with it', async () => {
    writeFileSync(
      join(cwd, 'group.walk'),
      'answer 3\nlet strategy_discussion.held with_health # by telephone\nwait\nundo\nundo\nbranch without\nlet strategy_discussion.held police_and_social_care\ncompare main without\nquit\nnever typed\n',
    );
    const played = await ask(['walk', CARD, '--script', 'group.walk'], { cwd });
    expect([played.exit, played.stderr]).toEqual([0, '']);
    expect(played.stdout).toContain('law as at June 2015');
    expect(played.stdout).toContain('The strategy discussion was held without health');
    expect(widest(played.stdout)).toBeLessThanOrEqual(80);
    expect(existsSync(journal)).toBe(false);

    const sound = await ask(['verify', CARD], { cwd });
    expect([sound.exit, sound.stdout]).toEqual([0, expect.stringContaining('sound')]);
    const again = await ask(['verify', CARD, '--again'], { cwd });
    expect([again.exit, again.stderr]).toEqual([2, expect.stringContaining('somebody decided')]);
    const child = await ask(['child', CARD, 'Ella'], { cwd });
    expect(child.stdout).toContain('Child Ella');
    expect((await ask(['benchmark', CARD, '--no-fail'], { cwd })).exit).toBe(0);

    writeFileSync(join(cwd, 'more.walk'), 'branches\n');
    const resumed = await ask(['walk', CARD, '--resume', '--script', 'more.walk', '--json'], { cwd });
    expect(JSON.parse(resumed.stdout)).toMatchObject({
      branch: 'without',
      branches: ['main', 'without'],
      steps: 3,
    });
  });

  it('goes on where it was killed', async () => {
    const saved = readFileSync(join(cwd, `runs/${CARD}/walk.jsonl`), 'utf8');
    writeFileSync(journal, `${saved}{"do":"wait","un`);
    const refused = await ask(['walk', CARD, '--play', '1'], { cwd });
    expect([refused.exit, refused.stderr]).toEqual([2, expect.stringContaining('go on with --resume')]);
    writeFileSync(join(cwd, 'leave.walk'), 'q\n');
    const resumed = await ask(['walk', CARD, '--resume', '--script', 'leave.walk', '--json'], { cwd });
    expect(JSON.parse(resumed.stdout)).toMatchObject({ branch: 'without', steps: 3 });
  });

  it('goes on with a child of a run, even of a walk, from any of its events', async () => {
    const args = ['walk', '--run', CARD, '--child', 'Sam', '--at', 'harm.suspected', '--play', '4', '--json'];
    const { exit, stdout } = await ask(args, { cwd });
    expect([exit, JSON.parse(stdout)]).toEqual([0, expect.objectContaining({ out: 'runs/walk-Sam' })]);
    expect((await ask(['verify', 'walk-Sam'], { cwd })).stdout).toContain('sound');
    const wrong = await ask([...args.slice(0, 5), '--at', 'harm.suspektet', '--play', '4'], { cwd });
    expect([wrong.exit, wrong.stderr]).toEqual([2, expect.stringContaining('did you mean harm.suspected?')]);
  });

  it('says in which line a script goes wrong, and keeps nothing', async () => {
    writeFileSync(join(cwd, 'wrong.walk'), 'wait\n\nwait 2014-01-01\n');
    const { exit, stderr } = await ask(['walk', CARD, '--script', 'wrong.walk', '--out', 'kept'], { cwd });
    expect([exit, stderr]).toEqual([2, expect.stringContaining('wrong.walk:3: that is in the past')]);
    expect([existsSync(join(cwd, 'kept')), existsSync(join(cwd, 'kept.walk'))]).toEqual([false, false]);
  });

  it.each([
    [['walk', 'brusie-on-a-baby', '--play', '1'], 'did you mean bruise-on-a-baby?'],
    [['walk', CARD, '--run', 'x', '--play', '1'], 'not both'],
    [['walk', CARD, '--child', 'x', '--play', '1'], 'about a run'],
    [['walk', CARD, '--play', '1', '--seed', '2'], 'says the seed already'],
    [['walk', '--run', CARD, '--play', '1'], '--run needs --child'],
    [['walk', 'before-the-birth', '--resume', '--play', '1'], 'no session to resume'],
  ])('%j is refused', async (args, sentence) => {
    const { exit, stdout, stderr } = await ask(args, { cwd });
    expect([exit, stdout, stderr]).toEqual([2, '', expect.stringContaining(sentence)]);
  });
});
