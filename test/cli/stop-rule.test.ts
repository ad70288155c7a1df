/** When replications stop, look by look. */
import { describe, expect, it } from 'vitest';
import { precisionText, precisionWanted, StopRule } from '../../src/cli/run/stop-rule.ts';
import type { MeasureRow } from '../../src/events/index.ts';

const row = (replication: number, value: number | null, by = ''): MeasureRow => ({
  replication,
  measure: 'open',
  by,
  group: by,
  unit: 'children',
  value,
  n: null,
});

/** Values of the replications in turn. */
function played(rule: StopRule, valueOf: (nth: number) => number | null): number {
  let done = 0;
  do {
    const to = rule.next(done);
    for (; done < to; done++) rule.take([row(done, valueOf(done)), row(done, 1e9, 'year')]);
  } while (!rule.isEnough(done));
  return done;
}

const wanted = (relative: number, at_most?: number) =>
  precisionWanted({ precision: { measure: 'open', relative, at_most } }, {});

describe('replications', () => {
  it('are as many as are said where no precision is', () => {
    const rule = new StopRule(7, null);
    expect([played(rule, () => 1), rule.record()]).toEqual([7, null]);
  });

  it('stop at the first look at which the mean of the whole period is precise', () => {
    // About 10 by ones: half the interval is t / root(n - 1) x 0.1, 0.057 of fifteen values, 0.048 of twenty.
    const rule = new StopRule(1, wanted(0.049));
    expect(played(rule, (nth) => (nth % 2 === 0 ? 9 : 11))).toBe(20);
    expect(rule.record()).toMatchObject({ measure: 'open', asked: 0.049, atMost: 200, reached: true });
  });

  it('leave out those that have no value, and stop at the most there may be', () => {
    const rule = new StopRule(1, wanted(0.047, 24));
    expect(played(rule, (nth) => (nth < 10 ? null : nth % 2 === 0 ? 9 : 11))).toBe(24);
    const record = rule.record();
    expect(record).toMatchObject({ reached: false, atMost: 24 });
    expect(record && precisionText(record, 24)).toBe(
      'open ±6.0% (95%) after 24 replications: not the ±4.7% asked for',
    );
  });

  it('of a measure that no replication has are refused, with the nearest there is', () => {
    const rule = new StopRule(1, precisionWanted({ precision: { measure: 'opne', half_width: 2 } }, {}));
    expect(() => played(rule, () => 1)).toThrow('there is no measure opne in this run');
  });

  it('are what the command line says before the scenario', () => {
    const scenario = { precision: { measure: 'open', half_width: 2, confidence: 0.9, at_most: 50 } };
    expect(precisionWanted(scenario, {})).toEqual({
      measure: 'open',
      halfWidth: 2,
      relative: false,
      confidence: 0.9,
      atMost: 50,
    });
    expect(precisionWanted(scenario, { replications: 3 })).toBeNull();
    const precision = { measure: undefined, halfWidth: 0.05, relative: true };
    expect(precisionWanted(scenario, { precision })).toMatchObject({
      measure: 'open',
      halfWidth: 0.05,
      relative: true,
      atMost: 50,
    });
    expect(precisionWanted({}, {})).toBeNull();
  });
});
