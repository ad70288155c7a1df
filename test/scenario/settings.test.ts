/** `--set path=value`. */
import { describe, expect, it } from 'vitest';
import { problemsOf, readText, shown } from './memory-files.ts';

const BASE = `
source: report:1
years: 3
teams:
  mash: { workers: [{ value: 4 }, { from: 2014-10-01, value: 5 }] }
  chairs: { meets: every working day, places: 2 }
stages:
  assessment:
    hazards: [{ event: care.decided, per_year: 0.1 }]
  assessment.in_progress:
    duration: { median: 10 wd, p90: 18 wd }
    outcomes:
      - { event: assessment.completed, chance: 0.5 }
      - { event: assessment.returned, otherwise: true }
`;

const set = (...settings: readonly string[]) => readText(BASE, ...settings);
const refused = (...settings: readonly string[]) => problemsOf(BASE, ...settings).map(shown);

describe('a value that is set', () => {
  it('may stand behind keys that hold dots themselves: the longest key is taken', () => {
    const { stages } = set('stages.assessment.in_progress.duration=7 wd').scenario;
    expect(stages?.['assessment.in_progress'].duration).toBe('7 wd');
    expect(stages?.assessment).toEqual({ hazards: [{ event: 'care.decided', per_year: 0.1 }] });
  });

  it('may stand in a list, and deep in a distribution', () => {
    const { stages } = set(
      'stages.assessment.in_progress.outcomes[0].chance=0.25',
      'stages.assessment.in_progress.duration.p90=30 wd',
      'stages.assessment.hazards[0].per_year=0.2',
    ).scenario;
    expect(stages?.['assessment.in_progress'].outcomes?.[0].chance).toBe(0.25);
    expect(stages?.['assessment.in_progress'].duration).toEqual({ median: '10 wd', p90: '30 wd' });
    expect(stages?.assessment.hazards?.[0].per_year).toBe(0.2);
  });

  it('may be a mapping or a list, which replaces what was there', () => {
    const { stages, teams } = set(
      'stages.assessment.in_progress.duration={ mean: 4 wd, sigma: 1 }',
      'teams.mash.workers=[{ value: 1 }]',
    ).scenario;
    expect(stages?.['assessment.in_progress'].duration).toEqual({ mean: '4 wd', sigma: 1 });
    expect(teams?.mash.workers).toEqual([{ value: 1 }]);
  });

  it('replaces a dated value from the start', () => {
    expect(set('teams.mash.workers=3').scenario.teams?.mash.workers).toBe(3);
  });

  it('changes one entry of a dated value', () => {
    expect(set('teams.mash.workers[1].value=9').scenario.teams?.mash.workers).toEqual([
      { value: 4 },
      { from: '2014-10-01', value: 9 },
    ]);
  });

  it('may be one that the schema knows and the file leaves out', () => {
    expect(set('teams.mash.caseload=8', 'population.children=1000', 'seed=7').scenario).toMatchObject({
      teams: { mash: { caseload: 8 } },
      population: { children: 1000 },
      seed: '7',
    });
  });

  it('is the last where it is set twice', () => {
    expect(set('years=1', 'years=2').scenario.years).toBe(2);
  });

  it('may hold an equals sign', () => {
    expect(set('title=a = b').scenario.title).toBe('a = b');
  });

  it('comes from the command line, with the number of the setting and the column of the value', () => {
    const resolved = set('years=1', 'teams.mash.workers=3');
    expect(resolved.at('teams.mash.workers')).toEqual({ file: 'command line', line: 2, column: 20 });
    expect(resolved.parameters.find((row) => row.path === 'teams.mash.workers')).toMatchObject({
      value: 3,
      source: 'command line',
      kind: 'command line',
    });
  });
});

describe('a setting that is refused', () => {
  it.each([
    ['that is no setting', 'workers', '1:1 : "workers" is no setting (write --set teams.mash.workers=3)'],
    ['without a path', '=3', '1:1 : "=3" is no setting (write --set teams.mash.workers=3)'],
    ['without a value', 'years=', '1:7 : there is no value after the ='],
    [
      'of a team that there is not',
      'teams.msh.workers=3',
      '1:7 teams.msh.workers: there is no "msh.workers" here (--set changes what is there: casepath sources lists the paths) → mash',
    ],
    [
      'of a stage that there is not',
      'stages.assessment.in_progres.duration=3 wd',
      '1:19 stages.assessment.in_progres.duration: there is no "in_progres.duration" here (--set changes what is there: casepath sources lists the paths)',
    ],
    [
      'of a key that there is not',
      'teams.mash.worker=3',
      '1:12 teams.mash.worker: there is no "worker" here (--set changes what is there: casepath sources lists the paths) → workers',
    ],
    [
      'of an entry beyond the list',
      'stages.assessment.in_progress.outcomes[2].chance=1',
      '1:39 stages.assessment.in_progress.outcomes[2].chance: "[2].chance" is not in this list of 2 entries (write [0] to [1])',
    ],
    [
      'of an entry without its number',
      'teams.mash.workers.value=3',
      '1:20 teams.mash.workers.value: "value" is not in this list of 2 entries (write [0] to [1])',
    ],
    ['of a wrong value', 'years=many', '1:7 years: "many" does not fit here (write a number)'],
    [
      'that breaks a sum',
      'stages.assessment.in_progress.outcomes[0].chance=7',
      '1:50 stages.assessment.in_progress.outcomes[0].chance: 7 is no chance: a chance is a number from 0 to 1 (write 0.07 for 7%)',
    ],
    [
      'that is no YAML',
      'years=[1',
      '1:9 : something is not closed here: a quote, a bracket, or a key without ":" (quotes and brackets come in pairs; "key: value" has a space after the colon)',
    ],
  ])('%s', (_, setting, problem) => {
    expect(refused(setting)).toEqual([problem]);
  });

  it('finds the nearest stage, dots and all', () => {
    expect(problemsOf(BASE, 'stages.asessment.in_progress.duration=3 wd')).toMatchObject([
      { nearest: 'assessment.in_progress', file: 'command line' },
    ]);
  });

  it('is told with all the others', () => {
    expect(refused('teams.a.workers=1', 'years=0', 'x=1')).toHaveLength(3);
  });
});
