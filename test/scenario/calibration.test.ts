/** What a scenario calls unknown: told at its place where it is wrong, fitted in its layer, drawn without a trace in the scenario. */
import { describe, expect, it } from 'vitest';
import {
  priorEndProblems,
  priorQuantile,
  priorShare,
  unknownsOf,
  withValues,
} from '../../src/scenario/index.ts';
import { checked, small } from './checked.ts';
import { problemsOf, read, readText, shown } from './memory-files.ts';

const SOURCE = 'source: "assumption: for the test"';
const unknown = (lines: string): string => `calibration: { unknown: { rate: { ${lines}, ${SOURCE} } } }`;
const RATE = 'path: arrivals.main.rate, prior: [0.5 per day, 2 per day]';

describe('an unknown that is written wrongly is told at its place', () => {
  it.each([
    [
      'path: arrivals.mian.rate, prior: [1 per day, 2 per day]',
      '26:41 calibration.unknown.rate.path: "arrivals.mian.rate" leads to no number of this scenario (casepath sources lists the paths there are; arrivals is as far as it leads)',
    ],
    [
      'path: arrivals.main.rate, prior: [1, 2]',
      '26:69 calibration.unknown.rate.prior[0]: 1 has not the unit of the value (write a number and per day)',
    ],
    [
      'path: arrivals.main.rate, prior: [2 per day, 1 per day]',
      '26:68 calibration.unknown.rate.prior: the range ends before it begins',
    ],
    [
      'path: arrivals.main.rate, prior: [0 per day, 1 per day], shape: log_uniform',
      '26:68 calibration.unknown.rate.prior: ratios need a range above 0 (write shape: uniform, or begin the range above 0)',
    ],
  ])('%s', (lines, said) => {
    expect(checked(small({ more: unknown(lines) }))).toEqual([said]);
  });

  it('without a range, or with two', () => {
    const without = problemsOf(small({ more: unknown('path: arrivals.main.rate') })).map(shown);
    expect(without).toEqual([expect.stringContaining('nothing says what it may be')]);
    const twice = problemsOf(small({ more: unknown(`${RATE}, times: [1, 2]`) })).map(shown);
    expect(twice).toEqual([expect.stringContaining('there is a prior already (keep prior or times)')]);
    const several = unknown('path: [arrivals.main.rate, teams.desk.workers], prior: [1, 2]');
    expect(problemsOf(small({ more: several })).map(shown)).toEqual([
      expect.stringContaining('is one range for several values'),
    ]);
  });

  it('a target without a measure, a fitted value without an unknown', () => {
    const more = `calibration: { unknown: { rate: { ${RATE}, ${SOURCE} } }, fitted: { rat: { value: 1, ${SOURCE} } }, targets: { one: { measure: opened, value: 1, tolerance: 1, ${SOURCE} } } }`;
    const said = checked(small({ more }));
    expect(said).toHaveLength(2);
    expect(said.join('\n')).toContain('calibration.fitted.rat: is none of the unknowns → rate');
    expect(said.join('\n')).toContain('calibration.targets.one.measure: "opened" is no measure');
  });

  it('a target that is a figure of a report, by which a hold-out could be had', () => {
    const more = `calibration: { targets: { one: { measure: figure.opened, value: 1, tolerance: 1, ${SOURCE} } } }`;
    expect(checked(small({ more }))).toEqual([
      expect.stringContaining('calibration.targets.one.measure: is a figure of a report (leave it out'),
    ]);
  });

  it('a range whose ends cannot be', () => {
    const more = `calibration: { unknown: { safe: { path: 'stages.case.work.decided.outcomes[0].chance.cases[0].value', prior: [0.5, 1.5], ${SOURCE} } } }`;
    const resolved = readText(small({ more }));
    const said = priorEndProblems(resolved, unknownsOf(resolved.scenario)).map(shown);
    expect(said).toHaveLength(1);
    expect(said[0]).toMatch(/calibration\.unknown\.safe\.prior: safe at 1\.5 does not do/);
  });
});

describe('values of the unknowns', () => {
  const { scenario } = readText(
    small({
      more: `calibration: { unknown: { rate: { ${RATE}, shape: log_uniform, ${SOURCE} }, desk: { path: teams.desk.workers, prior: [1, 4], ${SOURCE} }, hours: { path: 'stages.case.work.doing.tasks[0].hours', times: [0.5, 2], ${SOURCE} } } }`,
    }),
  );
  const unknowns = unknownsOf(scenario);

  it('stand in a scenario of their own, in the unit that was there, whole where only whole ones may', () => {
    const changed = withValues(scenario, unknowns, [1.25, 2.4, 1.5]);
    expect(changed.arrivals?.['main'].rate).toBe('1.25 per day');
    expect(changed.teams?.['desk'].workers).toBe(2);
    expect(changed.stages?.['case.work.doing']).toMatchObject({ tasks: [{ hours: '1.5 h' }] });
    expect(scenario.arrivals?.['main'].rate).toBe('1 per day');
  });

  it('are quantiles of their priors there and back', () => {
    expect(unknowns.map((one) => priorQuantile(one, 0.5))).toEqual([1, 2.5, 1.25]);
    for (const one of unknowns)
      for (const share of [0, 0.2, 1])
        expect(priorShare(one, priorQuantile(one, share))).toBeCloseTo(share, 4);
  });
});

describe('what was fitted', () => {
  const base = small({
    more: `calibration: { unknown: { rate: { ${RATE}, ${SOURCE} }, hours: { path: 'stages.case.work.doing.tasks[0].hours', times: [0.5, 2], ${SOURCE} } } }`,
  });
  const fitted =
    'extends: base\ncalibration:\n  fitted:\n    rate: { value: 1.5 per day, source: "calibrated: a run" }\n    hours: { value: 1.5, source: "calibrated: a run; serves one" }\n';

  it('takes the place of what stood there, with its source', () => {
    const { scenario, parameters } = read({ fitted, base });
    expect(scenario.arrivals?.['main'].rate).toBe('1.5 per day');
    const of = (path: string) => parameters.find((row) => row.path === path);
    expect(of('arrivals.main.rate')).toMatchObject({
      source: 'calibrated: a run',
      kind: 'calibrated',
      file: 'fitted',
    });
    expect(of('stages.case.work.doing.tasks[0].hours')).toMatchObject({
      value: '1.5 h',
      source: 'calibrated: a run; serves one',
    });
  });

  it('does so in the file that says what is unknown too', () => {
    const alone = small({
      more: `calibration: { unknown: { rate: { ${RATE}, ${SOURCE} } }, fitted: { rate: { value: 1.5 per day, source: 'calibrated: a run' } } }`,
    });
    const rateIn = (files: Parameters<typeof read>[0]) => read(files).scenario.arrivals?.['main'].rate;
    expect(rateIn({ alone })).toBe('1.5 per day');
    expect(rateIn({ whatif: 'extends: alone\n', alone })).toBe('1.5 per day');
  });

  it('is read back as the factor it is, not multiplied twice', () => {
    const { scenario } = read({ whatif: 'extends: fitted\n', fitted, base });
    const [, hours] = unknownsOf(scenario);
    expect([hours.current, hours.places[0].base.amount]).toEqual([1.5, 1]);
  });

  it('gives way to what is fitted on top of it', () => {
    const again =
      'extends: fitted\ncalibration:\n  fitted:\n    hours: { value: 0.5, source: "calibrated: another run" }\n';
    const { scenario, parameters } = read({ again, fitted, base });
    const row = parameters.find(({ path }) => path === 'stages.case.work.doing.tasks[0].hours');
    expect(row).toMatchObject({ value: '0.5 h', source: 'calibrated: another run', file: 'again' });
    const [rate, hours] = unknownsOf(scenario);
    expect([rate.current, hours.current, hours.places[0].base.amount]).toEqual([1.5, 0.5, 1]);
  });

  it('gives way to a what-if on it and to the command line', () => {
    const whatif = 'extends: fitted\narrivals: { main: { rate: 3 per day, source: what-if } }\n';
    expect(read({ whatif, fitted, base }).scenario.arrivals?.['main'].rate).toBe('3 per day');
    expect(read({ fitted, base }, 'arrivals.main.rate=4 per day').scenario.arrivals?.['main'].rate).toBe(
      '4 per day',
    );
  });
});
