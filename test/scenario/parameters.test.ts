/** Every number with its place and source. */
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { readScenario } from '../../src/scenario/index.node.ts';
import { sourceFault, sourceKind } from '../../src/scenario/source-kind.ts';
import { often } from '../properties/how-often.ts';
import { READ, resolvedScenario } from '../scenarios/shipped.ts';
import { problemsIn, read, readText } from './memory-files.ts';

const rows = (text: string) =>
  readText(text).parameters.map(({ path, value, source }) => [path, value, source]);

describe('parameters', () => {
  it('have the nearest source around them', () => {
    const text = [
      'source: report:1',
      'teams:',
      '  a: { workers: 3, source: report:2 }',
      '  b: { workers: [{ value: 1 }, { from: 2014-10-01, value: 2, source: what-if }] }',
    ].join('\n');
    expect(rows(text)).toEqual([
      ['teams.a.workers', 3, 'report:2'],
      ['teams.b.workers[0].value', 1, 'report:1'],
      ['teams.b.workers[1].from', '2014-10-01', 'what-if'],
      ['teams.b.workers[1].value', 2, 'what-if'],
    ]);
  });

  it('are numbers, durations, dates, rates and times, but no names and no settings of the run', () => {
    const text = [
      'source: report:1',
      'start: 2014-04-01',
      'years: 3',
      'replications: 4',
      'title: 10 wd',
      'calendars: { office: { weekdays: [monday], from: "09:00", to: "17:00" } }',
      'arrivals: { a: { event: a.b, rate: 5 per day, season: { may: 2 } } }',
      'stages: { a.b: { duration: { mean: 3 wd, sd: 1 wd, shape: gamma }, outcomes: [{ event: a.c, chance: 1 }] } }',
    ].join('\n');
    expect(rows(text).map(([path]) => path)).toEqual([
      'calendars.office.from',
      'calendars.office.to',
      'arrivals.a.rate',
      'arrivals.a.season.may',
      'stages.a.b.duration.mean',
      'stages.a.b.duration.sd',
      'stages.a.b.outcomes[0].chance',
    ]);
  });

  it('know file, line and column after merging, and assumptions come first', () => {
    const { parameters } = read({
      'w.yaml': 'extends: b.yaml\nteams:\n  a: { caseload: 9, source: what-if }',
      'b.yaml':
        'teams:\n  a: { workers: 3, caseload: 8, source: report:2 }\n  b: { workers: 1, source: "assumption: a guess" }',
    });
    expect(parameters).toEqual([
      {
        path: 'teams.b.workers',
        value: 1,
        source: 'assumption: a guess',
        kind: 'assumption',
        file: 'b.yaml',
        line: 3,
        column: 17,
      },
      {
        path: 'teams.a.workers',
        value: 3,
        source: 'report:2',
        kind: 'report',
        file: 'b.yaml',
        line: 2,
        column: 17,
      },
      {
        path: 'teams.a.caseload',
        value: 9,
        source: 'what-if',
        kind: 'what-if',
        file: 'w.yaml',
        line: 3,
        column: 18,
      },
    ]);
  });

  it('are refused where their own file gives no source, although the base gives one', () => {
    const files = {
      'w.yaml': 'extends: b.yaml\nteams: { a: { workers: 9 } }',
      'b.yaml': 'source: report:1\nteams: { a: { workers: 3, source: report:2 } }',
    };
    expect(problemsIn(() => read(files))).toMatchObject([
      { code: 'source-missing', file: 'w.yaml', line: 2, column: 24, path: 'teams.a.workers' },
    ]);
  });

  it('keep the source of their own file where a later one gives another', () => {
    const { parameters } = read({
      'w.yaml': 'extends: b.yaml\nsource: what-if\nteams: { a: { caseload: 9 } }',
      'b.yaml': 'source: report:1\nteams: { a: { workers: 3 } }',
    });
    expect(parameters.map(({ path, source }) => [path, source])).toEqual([
      ['teams.a.workers', 'report:1'],
      ['teams.a.caseload', 'what-if'],
    ]);
  });
});

describe('the base scenario', () => {
  const base = resolvedScenario('kingston-2015');

  it('says where each number comes from', () => {
    expect(base.parameters.length).toBeGreaterThan(500);
    expect(base.parameters.filter((row) => row.source === '')).toEqual([]);
  });

  it('has paths that --set takes, each leading back to its value', () => {
    const some = fc.constantFrom(...base.parameters);
    fc.assert(
      fc.property(some, ({ path, value }) => {
        const again = readScenario('kingston-2015', {
          ...READ,
          set: [`${path}=${JSON.stringify(value)}`],
        });
        expect(again.scenario).toEqual(base.scenario);
        expect(again.parameters.find((row) => row.path === path)?.kind).toBe('command line');
      }),
      { seed: 20150601, numRuns: often(25) },
    );
  });
});

describe('sources', () => {
  it.each([
    ['report:409', 'report'],
    ['report:409-411, 680', 'report'],
    ['national:lb_nfa', 'national'],
    ['base-flows:3', 'base-flows'],
    ['base-flows:5 (0.5 h a child)', 'base-flows'],
    ['what-if', 'what-if'],
    ['calibrated: the run of June', 'calibrated'],
    ['assumption: nothing is known', 'assumption'],
    ['Working Together 2015', 'rule or publication'],
    ['Children Act 1989, section 47', 'rule or publication'],
    ['report:409; assumption: half of them', 'assumption'],
    ['national:a; report:3', 'national'],
    ['assumption: as in report; nothing else: known', 'assumption'],
  ])('%s is of kind %s', (text, kind) => {
    expect(sourceFault(text)).toBeUndefined();
    expect(sourceKind(text)).toBe(kind);
  });

  it.each([
    'report',
    'report:',
    'report: page four',
    'national:',
    'assumption:  ',
    'calibrated',
    'asumption: x',
    '  ',
  ])('%j is no source', (text) => {
    expect(sourceFault(text)).toBeDefined();
  });
});
