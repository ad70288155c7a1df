/** How long what was done took, and how that falls into bands. */
import { expect, test } from 'vitest';
import { bandShares, durations } from '../../src/indicators/durations.ts';
import { clockRounds } from '../../src/indicators/timeliness.ts';
import { buildLog } from './log-builder.ts';
import { chart, timescale, world } from './small-world.ts';

const charts = { assessment: chart({ in_progress: 'atomic', closed: 'final' }) };
const timescales = {
  single_assessment: timescale('45 wd', {
    starts: ['referral.received'],
    stops: ['assessment.completed'],
    ends: ['referral.closed'],
  }),
};

test('times of what was done in the period, shortest first; what is open, fell away or was done before is left out', () => {
  const log = buildLog({ end: '2014-06-30' }, [
    '2014-04-01 10:00 ann assessment/1 referral.received state=in_progress',
    '2014-04-01 10:00 bob assessment/1 referral.received state=in_progress',
    '2014-04-01 10:00 cat assessment/1 referral.received state=in_progress',
    '2014-04-01 10:00 dan assessment/1 referral.received state=in_progress',
    '2014-04-01 10:00 eve assessment/1 referral.received state=in_progress',
    '2014-04-02 10:00 ann assessment/1 assessment.completed state=closed',
    '2014-04-03 10:00 dan assessment/1 referral.closed state=closed',
    '2014-06-10 09:00 bob assessment/1 assessment.completed state=closed',
    '2014-04-22 09:00 eve assessment/1 assessment.completed state=closed',
  ]);
  const context = world(log, { timescales, charts });
  const rounds = clockRounds(log, context);
  // Good Friday, Easter Monday and both bank holidays of May lie before 10 June.
  expect(durations(rounds, 'single_assessment', context)).toEqual([1, 13, 46]);
  const period = { ...context.period, from: 2 * 1440 };
  expect(durations(rounds, 'single_assessment', { ...context, period })).toEqual([13, 46]);
  expect(durations(rounds, 'no_such_clock', context)).toEqual([]);
});

test('each value falls into the first band whose edge it does not pass', () => {
  expect(bandShares([0, 1, 10, 11, 12, 46, 60, 61], [0, 10, 45, 60])).toEqual([12.5, 25, 25, 25, 12.5]);
  expect(bandShares([], [10])).toEqual([0, 0]);
});
