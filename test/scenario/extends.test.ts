/** `extends`: what a later file says over an earlier one. */
import { describe, expect, it } from 'vitest';
import { problemsIn, read, shown } from './memory-files.ts';

/** What a what-if over a base comes to. */
const over = (base: string, whatIf: string) =>
  read({ 'w.yaml': `extends: b.yaml\nsource: what-if\n${whatIf}`, 'b.yaml': `source: report:1\n${base}` });

describe('mappings', () => {
  it('merge by key', () => {
    const { scenario } = over(
      'teams: { a: { workers: 3, caseload: 8 }, b: { workers: 1 } }',
      'teams: { a: { workers: 4 }, c: { workers: 2 } }',
    );
    expect(scenario.teams).toEqual({
      a: { workers: 4, caseload: 8 },
      b: { workers: 1 },
      c: { workers: 2 },
    });
  });

  it('keep the order of the base, new keys at the end', () => {
    const { scenario } = over(
      'teams: { b: { workers: 1 }, a: { workers: 1 } }',
      'teams: { c: { workers: 1 }, a: { workers: 2 } }',
    );
    expect(Object.keys(scenario.teams ?? {})).toEqual(['b', 'a', 'c']);
  });

  it('a distribution merges where it keeps its form', () => {
    const { scenario } = over(
      'stages: { a.b: { duration: { median: 3 wd, p90: 9 wd } } }',
      'stages: { a.b: { duration: { median: 4 wd } } }',
    );
    expect(scenario.stages?.['a.b'].duration).toEqual({ median: '4 wd', p90: '9 wd' });
  });

  it.each([
    [
      'another distribution',
      '{ median: 3 wd, p90: 9 wd }',
      '{ mean: 4 wd, sigma: 1 }',
      { mean: '4 wd', sigma: 1 },
    ],
    ['one value', '{ median: 3 wd, p90: 9 wd }', '4 wd', '4 wd'],
    ['a distribution for one value', '4 wd', '{ median: 3 wd, p90: 9 wd }', { median: '3 wd', p90: '9 wd' }],
    [
      'values by facts',
      '{ median: 3 wd, p90: 9 wd }',
      '{ cases: [{ when: x, value: 1 wd }], otherwise: 2 wd }',
      { cases: [{ when: 'x', value: '1 wd' }], otherwise: '2 wd' },
    ],
  ])('a distribution is replaced whole by another form: %s', (_, before, after, result) => {
    const { scenario } = over(
      `stages: { a.b: { duration: ${before} } }`,
      `stages: { a.b: { duration: ${after} } }`,
    );
    expect(scenario.stages?.['a.b'].duration).toEqual(result);
  });

  it('a measure of another kind replaces the one before', () => {
    const { scenario } = over(
      'measures: { m: { kind: stock, label: M, in: [a.b] } }',
      'measures: { m: { kind: flow, label: M, events: [a.c] } }',
    );
    expect(scenario.measures?.m).toEqual({ kind: 'flow', label: 'M', events: ['a.c'] });
  });
});

describe('dated lists', () => {
  const workers = (base: string, whatIf: string) =>
    over(`teams: { a: { workers: ${base} } }`, `teams: { a: { workers: ${whatIf} } }`).scenario.teams?.a
      .workers;

  it('merge by date, the later file winning on the same one, sorted', () => {
    expect(
      workers(
        '[{ value: 5 }, { from: 2014-10-01, value: 6 }, { from: 2015-04-01, value: 7 }]',
        '[{ from: 2014-10-01, value: 1 }, { from: 2015-01-01, value: 2 }]',
      ),
    ).toEqual([
      { value: 5 },
      { from: '2014-10-01', value: 1 },
      { from: '2015-01-01', value: 2 },
      { from: '2015-04-01', value: 7 },
    ]);
  });

  it('an entry without a date holds from the start', () => {
    expect(workers('[{ value: 5 }, { from: 2014-10-01, value: 6 }]', '[{ value: 4 }]')).toEqual([
      { value: 4 },
      { from: '2014-10-01', value: 6 },
    ]);
  });

  it('one value in the base holds from the start', () => {
    expect(workers('12', '[{ from: 2014-10-01, value: 10 }]')).toEqual([
      { value: 12 },
      { from: '2014-10-01', value: 10 },
    ]);
  });

  it('one value in the what-if replaces everything', () => {
    expect(workers('[{ value: 5 }, { from: 2014-10-01, value: 6 }]', '4')).toBe(4);
  });

  it('changes of arrivals are dated too', () => {
    const { scenario } = over(
      'arrivals: { a: { event: a.b, rate: 1 per day, changes: [{ from: 2014-10-01, times: 1.1 }] } }',
      'arrivals: { a: { changes: [{ from: 2014-04-01, times: 0.9 }] } }',
    );
    expect(scenario.arrivals?.a.changes).toEqual([
      { from: '2014-04-01', times: 0.9 },
      { from: '2014-10-01', times: 1.1 },
    ]);
  });

  it('a date twice in one file is told although the lists merge', () => {
    expect(
      problemsIn(() => workers('3', '[{ from: 2015-01-01, value: 1 }, { from: 2015-01-01, value: 2 }]')),
    ).toMatchObject([{ code: 'date-twice', file: 'w.yaml', line: 3 }]);
  });
});

describe('other lists', () => {
  it('are replaced whole', () => {
    const { scenario } = over(
      'stages: { a.b: { outcomes: [{ event: a.c, chance: 0.5 }, { event: a.d, otherwise: true }] } }',
      'stages: { a.b: { outcomes: [{ event: a.e }] } }',
    );
    expect(scenario.stages?.['a.b'].outcomes).toEqual([{ event: 'a.e' }]);
  });

  it('bands that have from and to are no dated lists', () => {
    const { scenario } = over(
      'people: { default: { first_child_age: [{ from: 0 years, to: 9 years, share: 0.5 }, { from: 9 years, to: 18 years, share: 0.5 }] } }',
      'people: { default: { first_child_age: [{ from: 1 years, to: 2 years, share: 1 }] } }',
    );
    expect(scenario.people?.default.first_child_age).toHaveLength(1);
  });
});

describe('an entry of a what-if that is misspelt', () => {
  it('misses what its base has, and is told the name that was meant', () => {
    const base =
      'arrivals: { contacts: { event: a.b, rate: 1 per day }, walks_in: { event: a.b, rate: 2 per day } }';
    expect(problemsIn(() => over(base, 'arrivals: { contcts: { rate: 3 per day } }')).map(shown)).toEqual([
      '3:22 arrivals.contcts: "event" is missing (event: an event type such as referral.received) → contacts',
    ]);
  });
});

describe('a chain of files', () => {
  it('lays each over what it extends', () => {
    const { scenario, files } = read({
      'c.yaml': 'extends: b.yaml\nyears: 3',
      'b.yaml': 'extends: a.yaml\nyears: 2\nreplications: 2',
      'a.yaml': 'years: 1\nreplications: 1\nseed: x',
    });
    expect(scenario).toEqual({ years: 3, replications: 2, seed: 'x' });
    expect(files).toEqual(['c.yaml', 'b.yaml', 'a.yaml']);
  });

  it('hands on no name, title, question or expectation: these are of one file', () => {
    const { scenario } = read({
      'b.yaml': 'extends: a.yaml\nquestion: What if?',
      'a.yaml': 'name: a\ntitle: A\nquestion: What?\nexpect: Much.\ncalibrated: true',
    });
    expect(scenario).toEqual({ question: 'What if?', calibrated: true });
  });

  it('that runs in a circle is told with the chain', () => {
    const files = {
      'a.yaml': 'title: A\nextends: b.yaml',
      'b.yaml': 'extends: c.yaml',
      'c.yaml': 'extends: b.yaml',
    };
    expect(problemsIn(() => read(files)).map(shown)).toEqual([
      '1:10 extends: extends and include run in a circle: b.yaml → c.yaml → b.yaml (one of them must stand on its own)',
    ]);
    expect(problemsIn(() => read(files))).toMatchObject([{ file: 'c.yaml' }]);
  });

  it('that extends itself', () => {
    expect(problemsIn(() => read({ 'a.yaml': 'extends: a.yaml' }))).toMatchObject([
      { code: 'extends-cycle', line: 1, column: 10 },
    ]);
  });

  it('of which one is not there is told with the nearest name, and nothing else', () => {
    const files = {
      'a.yaml': 'title: A\nextends: bse.yaml\nteams: { x: { workers: -1 } }',
      'base.yaml': 'years: 1',
    };
    expect(problemsIn(() => read(files)).map(shown)).toEqual([
      '2:10 extends: "bse.yaml" does not exist → base.yaml',
    ]);
  });

  it('of which one is no YAML is told in that file', () => {
    expect(problemsIn(() => read({ 'a.yaml': 'extends: b.yaml', 'b.yaml': '\tyears: 1' }))).toMatchObject([
      { file: 'b.yaml', line: 1, column: 1 },
    ]);
  });

  it('that extends a number says so', () => {
    expect(problemsIn(() => read({ 'a.yaml': 'extends: 3' })).map(shown)).toEqual([
      '1:10 extends: 3 is not a text here (put it in quotes: "3")',
    ]);
  });

  it('tells problems of the scenario before those of what it extends', () => {
    const problems = problemsIn(() =>
      read({ 'z.yaml': 'extends: a.yaml\nyears: 0', 'a.yaml': 'replications: 0' }),
    );
    expect(problems.map((one) => one.file)).toEqual(['z.yaml', 'a.yaml']);
  });
});

describe('what is left out of the base', () => {
  const files = (whatIf: string) => ({
    'w.yaml': `extends: b.yaml\n${whatIf}`,
    'b.yaml': 'extends: c.yaml\nsource: report:1\nteams: { a: { workers: 3 }, b: { workers: 1 } }',
    'c.yaml': 'source: report:1\nteams: { d: { workers: 3 } }\ncalendars: { x: { always: true } }',
  });

  it('is gone, with what the base extends, and may be written anew', () => {
    const { scenario } = read(files('without: [teams]\nteams: { a: { caseload: 2, source: what-if } }'));
    expect(scenario).toMatchObject({ teams: { a: { caseload: 2 } } });
    expect(Object.keys(scenario.teams ?? {})).toEqual(['a']);
    expect(Object.keys(scenario.teams?.a ?? {})).toEqual(['caseload', 'source']);
    expect(scenario.without).toBeUndefined();
  });

  it('may be one entry', () => {
    const { scenario } = read(files('without: [teams.b, teams.d]'));
    expect(Object.keys(scenario.teams ?? {})).toEqual(['a']);
  });

  it('is refused where nothing of that name is there, or nothing is extended', () => {
    expect(problemsIn(() => read(files('without: [teams.c, team]'))).map(shown)).toEqual([
      '2:11 without[0]: "teams.c" leads to nothing of what is extended (a path of keys such as figures or calibration.targets; a list is replaced whole)',
      '2:20 without[1]: "team" leads to nothing of what is extended (a path of keys such as figures or calibration.targets; a list is replaced whole) → teams',
    ]);
    expect(problemsIn(() => read({ 'a.yaml': 'without: [teams]' })).map(shown)).toEqual([
      '1:1 without: nothing is extended here of which something could be left out (add extends:, or remove without:)',
    ]);
  });
});
