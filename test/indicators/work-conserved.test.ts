/** What happened to work is counted once and nothing of it is lost, whatever the luck. */
import fc from 'fast-check';
import { expect, test } from 'vitest';
import type { EventLog } from '../../src/events/log.ts';
import { caseloads } from '../../src/indicators/caseloads.ts';
import { waits } from '../../src/indicators/waits.ts';
import { workload } from '../../src/indicators/workload.ts';
import { busyRun, DAYS } from './busy-world.ts';

function countTypes(log: EventLog): (type: string) => number {
  const counts = new Map<string, number>();
  for (const chunk of log.chunks()) {
    for (let row = 0; row < chunk.length; row++) {
      const type = log.vocabulary.types.names[chunk.type[row]];
      counts.set(type, (counts.get(type) ?? 0) + 1);
    }
  }
  return (type) => counts.get(type) ?? 0;
}

test('each event of work is one beginning or end of a wait, and who is open is held or waits', () => {
  fc.assert(
    fc.property(fc.string({ minLength: 1, maxLength: 8 }), (seed) => {
      const { log, context } = busyRun(seed);
      const count = countTypes(log);
      const rows = waits(log, context);
      const sum = (kind: string, figure: 'n' | 'begun' | 'withdrawn' | 'waiting') =>
        rows.filter((row) => row.kind === kind).reduce((total, row) => total + row[figure], 0);
      expect(sum('task', 'n')).toBe(count('task.started'));
      expect(sum('task', 'begun')).toBeLessThanOrEqual(count('task.queued'));
      expect(sum('task', 'withdrawn')).toBeLessThanOrEqual(count('task.withdrawn'));
      expect(sum('case', 'n')).toBe(count('case.allocated'));
      expect(sum('reallocation', 'n')).toBe(count('case.reallocated'));
      expect(sum('meeting', 'begun')).toBe(count('meeting.booked'));
      expect(sum('meeting', 'n')).toBe(count('meeting.held'));
      expect(sum('meeting', 'withdrawn')).toBe(count('meeting.cancelled'));
      const held = caseloads(log, context, [DAYS * 1440]).snapshots[0].workers;
      const inHand = held.reduce((total, worker) => total + worker.cases, 0);
      const open = sum('case', 'begun') - count('case.closed');
      expect(inHand + sum('case', 'waiting') + sum('reallocation', 'waiting')).toBe(open);
    }),
    { seed: 20140401, numRuns: 6 },
  );
});

test('a day more of the period never takes work or child-years away', () => {
  const { log, context } = busyRun();
  let [hours, childYears] = [0, 0];
  for (let day = 30; day <= DAYS; day += 30) {
    const cut = { ...context, period: { from: 0, to: day * 1440 } };
    const worked = workload(log, cut).reduce((total, row) => total + row.hours, 0);
    const years = caseloads(log, cut).changes.childYears;
    expect(worked).toBeGreaterThan(hours);
    expect(years).toBeGreaterThan(childYears);
    [hours, childYears] = [worked, years];
  }
});
