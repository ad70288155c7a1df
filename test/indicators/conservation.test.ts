/** Whatever stands in a log, parts sum to their wholes and nothing is counted twice. */
import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { caseloads } from '../../src/indicators/caseloads.ts';
import { flows } from '../../src/indicators/flows.ts';
import { foldLedger, ledger } from '../../src/indicators/ledger/ledger.ts';
import { measureRows } from '../../src/indicators/measures.ts';
import { stocks } from '../../src/indicators/stocks.ts';
import { timeliness, type TimelinessRow } from '../../src/indicators/timeliness.ts';
import { workload } from '../../src/indicators/workload.ts';
import type { Scenario } from '../../src/scenario/schema.ts';
import { isoDate, parseIsoDate } from '../../src/simulation/civil-date.ts';
import { workingDaysTaken } from '../../src/simulation/limit.ts';
import { buildLog } from './log-builder.ts';
import { chart, timescale, world } from './small-world.ts';
import { often } from '../properties/how-often.ts';

const charts = {
  plan: chart({ open: 'compound', 'open.a': 'atomic', 'open.b': 'atomic', ended: 'final' }),
  contact: chart({ open: 'atomic', closed: 'final' }),
};
const scenario: Scenario = {
  teams: { ra: { workers: 2 }, chairs: {} },
  stages: {
    'plan.open': { team: 'ra', allocated: 'family', repeats: [{ name: 'visit', per: 'family' }] },
    'plan.open.a': {
      team: 'ra',
      allocated: 'family',
      tasks: [{ name: 'write', per: 'family', hours: '1 h' }],
    },
    'plan.open.b': {
      team: 'ra',
      tasks: [{ name: 'check', hours: '1 h' }],
      meeting: { name: 'panel', team: 'chairs' },
    },
    'contact.open': { waits_for: 'somebody' },
  },
  measures: { plans: { kind: 'flow', label: 'Plans', events: ['plan.started'] } },
};
const timescales = {
  review: timescale('10 wd', {
    starts: ['plan.started', 'plan.reviewed'],
    stops: ['plan.reviewed'],
    ends: ['plan.ended'],
  }),
  plan: timescale('3 weeks', {
    starts: ['contact.received'],
    stops: ['plan.started'],
    ends: ['contact.closed'],
  }),
};

const STEPS = [
  ['contact', 'contact.received', 'open'],
  ['contact', 'contact.closed', 'closed'],
  ['plan', 'plan.started', 'open.a'],
  ['plan', 'plan.reviewed', 'open.b'],
  ['plan', 'plan.reviewed', 'open.a'],
  ['plan', 'plan.ended', 'ended'],
] as const;
const WORK = ['task.paced', 'task.queued', 'task.started', 'task.interrupted', 'task.resumed', 'task.done', 'task.withdrawn', 'task.joined'] as const; // prettier-ignore
const CASES = ['case.waiting', 'case.allocated', 'case.reallocated', 'case.closed'] as const;
const ACTIVITIES = ['plan.open/visit', 'plan.open.a/write', 'plan.open.b/check'] as const;

/** What happens, without the date: any event of any child, in any order, sense or not. */
const happening = fc.oneof(
  fc
    .tuple(fc.constantFrom(...STEPS), fc.integer({ min: 1, max: 2 }))
    .map(([[machine, type, state], instance]) => `${machine}/${instance} ${type} state=${state}`),
  fc
    .tuple(fc.constantFrom(...WORK), fc.constantFrom(...ACTIVITIES), fc.integer({ min: 1, max: 2 }))
    .map(([type, activity, worker]) => `plan/1 ${type} activity=${activity} team=ra worker=${worker}`),
  fc
    .tuple(fc.constantFrom(...CASES), fc.integer({ min: 1, max: 2 }))
    .map(([type, worker]) => `plan/1 ${type} team=ra worker=${worker}`),
  fc
    .constantFrom('meeting.booked', 'meeting.held', 'meeting.cancelled')
    .map((type) => `plan/1 ${type} activity=plan.open.b/panel team=chairs`),
);

const CHILDREN = {
  ann: { family: 'f', sex: 'F' },
  bob: { family: 'f', sex: 'M' },
  cat: { family: 'g' },
} as const;
const START = parseIsoDate('2014-04-01') ?? 0;

const anyLog = fc
  .array(
    fc.record({
      minute: fc.integer({ min: -20 * 1440, max: 200 * 1440 }),
      child: fc.constantFrom(...Object.keys(CHILDREN)),
      happening,
    }),
    { maxLength: 80 },
  )
  .map((rows) => {
    const lines = rows
      .sort((a, b) => a.minute - b.minute)
      .map(({ minute, child, happening: what }) => {
        const day = Math.floor(minute / 1440);
        const clock = minute - day * 1440;
        const time = `${String(Math.floor(clock / 60)).padStart(2, '0')}:${String(clock % 60).padStart(2, '0')}`;
        return `${isoDate(START + day)} ${time} ${child} ${what}`;
      });
    return buildLog({ end: '2014-08-15', children: CHILDREN }, lines);
  });

const contextOf = (log: Parameters<typeof world>[0]) => world(log, { scenario, charts, timescales });
const sum = (values: Iterable<number>): number => [...values].reduce((total, value) => total + value, 0);

const COUNTS = [
  'started',
  'due',
  'inTime',
  'late',
  'overdue',
  'fellAway',
  'notYetDue',
  'done',
  'doneInTime',
] as const;
const totals = (rows: readonly TimelinessRow[], name: string): number[] => {
  const own = rows.filter((row) => row.timescale === name);
  return COUNTS.map((key) => sum(own.map((row) => row[key])));
};

describe('in any log', () => {
  test('every minute and every working day of every stay has one cause', () => {
    fc.assert(
      fc.property(anyLog, (log) => {
        const context = contextOf(log);
        const { stays } = foldLedger(log, context);
        for (let row = 0; row < stays.length; row++) {
          const first = stays.firstPart.get(row);
          const parts = Array.from({ length: stays.partCount.get(row) }, (_, at) => first + at);
          const [from, to] = [stays.from.get(row), stays.to.get(row)];
          expect(sum(parts.map((part) => stays.partMinutes.get(part)))).toBe(to - from);
          const last = Math.max(from, to - stays.open.get(row));
          expect(sum(parts.map((part) => stays.partDays.get(part)))).toBe(
            workingDaysTaken(from, last, context.office),
          );
        }
      }),
      { seed: 1, numRuns: often(200) },
    );
  });

  test('the ledger summed as its stays end is what the groups of its stays sum to', () => {
    fc.assert(
      fc.property(anyLog, (log) => {
        const context = contextOf(log);
        const groups = ledger(log, context, 'sex');
        for (const whole of ledger(log, context)) {
          const own = groups.filter(
            ({ stage, activity }) => stage === whole.stage && activity === whole.activity,
          );
          for (const key of ['stays', 'untold', 'open', 'minutes', 'days'] as const)
            expect(sum(own.map((group) => group[key]))).toBe(whole[key]);
          for (const { cause, minutes, days } of whole.causes) {
            const shares = own.flatMap((group) => group.causes.filter((share) => share.cause === cause));
            expect(sum(shares.map((share) => share.minutes))).toBe(minutes);
            expect(sum(shares.map((share) => share.days))).toBe(days);
          }
        }
      }),
      { seed: 5, numRuns: often(100) },
    );
  });

  test('what was due is in time, late or overdue, and groups sum to the whole', () => {
    fc.assert(
      fc.property(anyLog, (log) => {
        const context = contextOf(log);
        const whole = timeliness(log, context);
        for (const row of whole) expect(row.inTime + row.late + row.overdue).toBe(row.due);
        for (const by of ['year', 'quarter', 'month', 'sex', 'age', 'team', 'category'] as const) {
          const parts = timeliness(log, context, { by });
          for (const { timescale: name } of whole) expect(totals(parts, name)).toEqual(totals(whole, name));
        }
      }),
      { seed: 2, numRuns: often(60) },
    );
  });

  test('the area under a stock is the time that its members spent there; months of a flow sum to it', () => {
    fc.assert(
      fc.property(anyLog, (log) => {
        const context = contextOf(log);
        const query = { in: ['plan.open', 'contact.open'] };
        const moments = Array.from({ length: 136 }, (_, day) => (day + 1) * 1440);
        const [series] = stocks(log, context, [query], moments);
        expect([...series.byDay]).toEqual(series.snapshots.map((one) => one.children.length));
        expect(series.mean).toBeCloseTo(series.minutes / log.horizon, 12);
        const [months] = flows(log, context, [{ events: ['plan.reviewed'] }], 'month');
        const [[all]] = flows(log, context, [{ events: ['plan.reviewed'] }]);
        expect(sum(months.map((month) => month.count))).toBe(all.count);
      }),
      { seed: 3, numRuns: often(100) },
    );
  });

  test('cases and work never go below nothing, and everything can be measured', () => {
    fc.assert(
      fc.property(anyLog, (log) => {
        const context = contextOf(log);
        const { snapshots, changes } = caseloads(log, context, [10 * 1440, 100 * 1440]);
        for (const { workers } of snapshots)
          for (const one of workers) expect(one.children).toBeGreaterThanOrEqual(0);
        expect(changes.childYears).toBeGreaterThanOrEqual(0);
        const hours = sum(workload(log, context).map((row) => row.hours));
        const byMonth = sum(workload(log, context, { by: 'month' }).map((row) => row.hours));
        expect(byMonth).toBeCloseTo(hours, 9);
        for (const row of measureRows(log, context))
          expect(row.value === null || Number.isFinite(row.value)).toBe(true);
      }),
      { seed: 4, numRuns: often(100) },
    );
  });
});
