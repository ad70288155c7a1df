/** Which figures a calibration looks at. */
import { expect, it } from 'vitest';
import { scenarioSchema } from '../../../src/scenario/schema.ts';
import { targetsOf } from '../../../src/whatif/index.ts';

const SOURCE = { source: 'assumption: for the test' };
const measure = { kind: 'flow', events: ['case.opened'] };
const figure = (use: string, more: object) => ({
  label: `A ${use}`,
  unit: 'children',
  use,
  over: 'run',
  source: 'report:1',
  ...more,
});
const tolerance = { percent: 10, ...SOURCE };

const SCENARIO = {
  name: 'small',
  start: '2014-04-01',
  years: 1,
  rules: '2015-06-01',
  machines: ['adoption'],
  measures: { opened: { label: 'Opened', ...measure, ...SOURCE } },
  figures: {
    counted: figure('target', { value: 40, tolerance, measure }),
    kept_back: figure('hold-out', { value: 50, measure }),
    put_in: figure('input', { value: 60, measure }),
    of_no_run: figure('target', { value: 70, tolerance, over: undefined, not_measured: 'nobody says so' }),
    told_twice: figure('target', { value: 80, tolerance, measure }),
  },
  calibration: {
    targets: {
      beside: { measure: 'opened', at: '2014-15', value: 90, tolerance: 9, ...SOURCE },
      told_twice: { measure: 'opened', value: 81, tolerance: 2, ...SOURCE },
    },
  },
};

it('are the figures of use target that a run can tell, in their unit, and what the scenario names beside them', () => {
  const targets = targetsOf(scenarioSchema.parse(SCENARIO));
  expect(targets).toEqual([
    {
      name: 'counted',
      measure: 'figure.counted',
      at: '',
      label: 'A target',
      value: 40,
      tolerance: 4,
      isReported: true,
    },
    {
      name: 'beside',
      measure: 'opened',
      at: '2014-15',
      label: 'Opened',
      value: 90,
      tolerance: 9,
      isReported: false,
    },
    {
      name: 'told_twice',
      measure: 'opened',
      at: '',
      label: 'Opened',
      value: 81,
      tolerance: 2,
      isReported: false,
    },
  ]);
});
