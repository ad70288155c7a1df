/** Everything that is wrong is told at once: the text, and what can be read of it against the machines. */
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, describe, expect, it } from 'vitest';
import { prepareScenario } from '../../src/scenario/index.node.ts';
import { READ } from '../scenarios/shipped.ts';
import { SHIPPED } from './checked.ts';
import { problemsIn } from './memory-files.ts';

const folder = mkdtempSync(join(tmpdir(), 'casepath-prepare-'));
const options = { ...READ, shipped: SHIPPED };

afterAll(() => rmSync(folder, { recursive: true }));

/** A what-if over the base, with `question:` in its second line. */
function whatIf(...lines: readonly string[]): string {
  const path = join(folder, 'my.yaml');
  writeFileSync(path, ['extends: kingston-2015', 'question: What if?', ...lines].join('\n'));
  return path;
}

const told = (...lines: readonly string[]): string[] =>
  problemsIn(() => prepareScenario(whatIf(...lines), options)).map((one) =>
    `${one.line}:${one.column} ${one.code} ${one.nearest ?? ''}`.trim(),
  );

describe('a what-if that is prepared', () => {
  it('comes with its machines, and without warnings where nothing is odd', () => {
    const prepared = prepareScenario(whatIf('teams: { spa_mash: { workers: 5, source: what-if } }'), options);
    expect(Object.keys(prepared.machinery.list)).toContain('assessment');
    expect(prepared.warnings).toEqual([]);
    expect(prepared.resolved.scenario.teams?.spa_mash.workers).toBe(5);
  });

  it('is told a team that there is not beside a duration without a unit', () => {
    expect(
      told(
        'teams:',
        '  referral_and_assesment:',
        '    workers: [{ from: 2014-10-01, value: 10, source: what-if }]',
        'stages:',
        '  assessment.in_progress.first_visit:',
        '    tasks: [{ name: first_visit, hours: "10", source: what-if }]',
      ),
    ).toEqual(['4:3 team-unused referral_and_assessment', '8:41 duration']);
  });

  it('is told a state that there is not beside a chance over 1', () => {
    expect(
      told(
        'source: what-if',
        'stages:',
        '  contact.triag: { waits_for: x }',
        '  contact.threshold: { together: 1.5 }',
      ),
    ).toEqual(['5:3 stage-state contact.triage', '6:34 chance-range']);
  });

  it('is told nothing that only follows from what could not be read', () => {
    expect(told('source: what-if', 'teams: { referral_and_assessment: { caseload: many } }')).toEqual([
      '4:47 wrong-kind',
    ]);
    expect(told('source: what-if', 'stages: { assessment.allocation: { team: 3 } }')).toEqual([
      '4:42 wrong-kind',
    ]);
    expect(told('arrivals: { contacts: { rate: many, source: what-if } }')).toEqual(['3:31 rate-form']);
    expect(told('start: soon')).toEqual(['3:8 date-form']);
  });

  it('is told of numbers without a source beside names that stand for nothing', () => {
    expect(told('teams: { spa_mash: { workers: 5, calendar: night } }')).toEqual([
      '3:31 source-missing',
      '3:44 no-such-name',
    ]);
  });

  it('is told only of the file where a file is missing', () => {
    const path = join(folder, 'alone.yaml');
    writeFileSync(path, 'extends: ./nothing.yaml\nyears: 0');
    expect(problemsIn(() => prepareScenario(path, options)).map((one) => one.code)).toEqual(['file-missing']);
  });

  it('keeps its warnings where nothing is wrong', () => {
    const { warnings } = prepareScenario(
      whatIf('teams: { on_call_doctors: { workers: 1, source: what-if } }'),
      options,
    );
    expect(warnings.map((one) => [one.severity, one.code])).toEqual([['warning', 'team-unused']]);
  });
});
