/** The delay ledger: every minute of a stay has one cause, and the working days sum to the whole. */
import { describe, expect, test } from 'vitest';
import { CAUSES, causeOfPart } from '../../src/indicators/ledger/causes.ts';
import { foldLedger, ledger } from '../../src/indicators/ledger/ledger.ts';
import { whereDaysWent } from '../../src/indicators/where-days-went.ts';
import type { Scenario } from '../../src/scenario/schema.ts';
import { Calendar } from '../../src/simulation/calendar.ts';
import { workingDaysTaken } from '../../src/simulation/limit.ts';
import { buildLog, minuteAt, type LogSpec } from './log-builder.ts';
import { chart, world } from './small-world.ts';

const charts = {
  assessment: chart({
    waiting: 'atomic',
    writing: 'compound',
    'writing.draft': 'atomic',
    'writing.checked': 'atomic',
    closed: 'final',
  }),
  conference: chart({ due: 'atomic', held: 'final' }),
};

const scenario: Scenario = {
  teams: {
    ra: { workers: 2, caseload: 1 },
    chairs: {},
    duty: { calendar: 'always' },
    managers: { workers: 1 },
  },
  stages: {
    'assessment.waiting': { waits_for: 'the school' },
    'assessment.writing': {
      team: 'ra',
      allocated: 'family',
      repeats: [{ name: 'visit', hours: '1 h' }],
    },
    'assessment.writing.draft': {
      team: 'ra',
      allocated: 'family',
      tasks: [{ name: 'write', per: 'family', hours: '4 h' }],
    },
    'assessment.writing.checked': { team: 'managers', tasks: [{ name: 'check', hours: '1 h' }] },
    'conference.due': { meeting: { name: 'conference', team: 'chairs', per: 'family' } },
  },
};

const always = new Calendar('2014-04-01', { always: true });

/** Minutes by cause of each stay or round, by its key. */
function causes(spec: LogSpec, lines: readonly string[]) {
  const log = buildLog(spec, lines);
  const office = world(log).office;
  const context = world(log, {
    scenario,
    charts,
    calendars: new Map([
      ['office', office],
      ['always', always],
    ]),
  });
  const { stays } = foldLedger(log, context);
  const found: Record<string, Record<string, number>> = {};
  for (let row = 0; row < stays.length; row++) {
    const activity = log.vocabulary.activities.names[stays.activity.get(row)];
    const child = log.children.ids[stays.subject.get(row) / 3];
    const key = `${child} ${activity || stays.stages[stays.stage.get(row)]}`;
    const minutes: Record<string, number> = {};
    let [whole, days] = [0, 0];
    for (
      let part = stays.firstPart.get(row);
      part < stays.firstPart.get(row) + stays.partCount.get(row);
      part++
    ) {
      const cause = CAUSES[causeOfPart(stays.part.get(part))];
      if (stays.partMinutes.get(part) > 0)
        minutes[cause] = (minutes[cause] ?? 0) + stays.partMinutes.get(part);
      whole += stays.partMinutes.get(part);
      days += stays.partDays.get(part);
    }
    expect(whole).toBe(stays.to.get(row) - stays.from.get(row));
    const lastMinute = stays.to.get(row) - stays.open.get(row);
    expect(days).toBe(workingDaysTaken(stays.from.get(row), lastMinute, office));
    found[key in found ? `${key} again` : key] = minutes;
  }
  return found;
}

const hours = (count: number): number => count * 60;

describe('the delay ledger', () => {
  test('a task in service is work in working time and outside working time at night', () => {
    const found = causes({ end: '2014-04-30' }, [
      '2014-04-01 00:00 - - capacity.changed team=managers workers=1',
      '2014-04-01 10:00 ann assessment/1 assessment.drafted state=writing.checked',
      '2014-04-01 10:00 ann assessment/1 task.queued activity=assessment.writing.checked/check team=managers',
      '2014-04-01 15:00 ann assessment/1 task.started activity=assessment.writing.checked/check team=managers worker=1',
      '2014-04-02 11:00 ann assessment/1 task.done activity=assessment.writing.checked/check team=managers worker=1',
      '2014-04-02 12:00 ann assessment/1 assessment.completed state=closed',
    ]);
    // Waits 10 to 15; works 15 to 17 and 9 to 11; the night is 16 hours; an hour after the work nothing is left to do.
    expect(found['ann assessment.writing.checked']).toEqual({
      'waiting for a worker': hours(5),
      work: hours(4),
      'outside working time': hours(16),
      'planned stay': hours(1),
    });
  });

  test('interrupted work is interrupted day and night until it is resumed', () => {
    const found = causes({ end: '2014-04-30' }, [
      '2014-04-01 10:00 ann assessment/1 assessment.drafted state=writing.checked',
      '2014-04-01 10:00 ann assessment/1 task.queued activity=assessment.writing.checked/check team=managers',
      '2014-04-01 10:00 ann assessment/1 task.started activity=assessment.writing.checked/check team=managers worker=1',
      '2014-04-01 12:00 ann assessment/1 task.interrupted activity=assessment.writing.checked/check team=managers worker=1',
      '2014-04-02 10:00 ann assessment/1 task.resumed activity=assessment.writing.checked/check team=managers worker=1',
      '2014-04-02 11:00 ann assessment/1 task.done activity=assessment.writing.checked/check team=managers worker=1',
      '2014-04-02 11:00 ann assessment/1 assessment.completed state=closed',
    ]);
    expect(found['ann assessment.writing.checked']).toEqual({ work: hours(3), interrupted: hours(22) });
  });

  test('a case without a worker waits for one, a paced task is paced, siblings share a task', () => {
    const found = causes({ end: '2014-04-30', children: { ann: { family: 'f' }, bob: { family: 'f' } } }, [
      '2014-04-01 09:00 ann assessment/1 assessment.started state=writing.draft',
      '2014-04-01 09:00 ann assessment/1 case.waiting team=ra',
      '2014-04-01 10:00 bob assessment/1 assessment.started state=writing.draft',
      '2014-04-01 12:00 ann assessment/1 case.allocated team=ra worker=1',
      '2014-04-01 12:00 ann assessment/1 task.paced activity=assessment.writing.draft/write team=ra worker=1',
      '2014-04-01 12:00 bob assessment/1 task.joined activity=assessment.writing.draft/write team=ra cause=4',
      '2014-04-02 09:00 ann assessment/1 task.queued activity=assessment.writing.draft/write team=ra worker=1',
      '2014-04-02 09:00 ann assessment/1 task.started activity=assessment.writing.draft/write team=ra worker=1',
      // Ann's stay ends before the work is done: it goes on for Bob and is done under his name.
      '2014-04-02 11:00 ann assessment/1 assessment.completed state=closed',
      '2014-04-02 13:00 bob assessment/1 task.done activity=assessment.writing.draft/write team=ra worker=1',
      '2014-04-02 13:00 bob assessment/1 assessment.drafted state=writing.checked',
      '2014-04-02 14:00 bob assessment/1 assessment.completed state=closed',
    ]);
    expect(found['ann assessment.writing.draft']).toEqual({
      'waiting for a worker': hours(3),
      paced: hours(21),
      work: hours(2),
    });
    expect(found['bob assessment.writing.draft']).toEqual({
      'waiting for a worker': hours(2),
      paced: hours(21),
      work: hours(4),
    });
    // The state around both, and the whole of the instance, go to what the states inside go to.
    expect(found['bob assessment.writing']).toEqual({
      'waiting for a worker': hours(2),
      paced: hours(21),
      work: hours(4),
      'planned stay': hours(1),
    });
    expect(found['bob assessment']).toEqual(found['bob assessment.writing']);
  });

  test('a meeting is waited for from its booking; a shared one ends for all', () => {
    const found = causes({ end: '2014-04-30', children: { ann: { family: 'f' }, bob: { family: 'f' } } }, [
      '2014-04-01 09:00 ann conference/1 conference.needed state=due',
      '2014-04-01 09:00 ann conference/1 meeting.booked activity=conference.due/conference team=chairs day=2014-04-03',
      '2014-04-02 09:00 bob conference/1 conference.needed state=due',
      '2014-04-02 09:00 bob conference/1 meeting.joined activity=conference.due/conference team=chairs cause=1',
      '2014-04-03 09:00 ann conference/1 meeting.held activity=conference.due/conference team=chairs',
      '2014-04-03 09:00 ann conference/1 conference.held state=held',
      '2014-04-03 11:00 bob conference/1 conference.held state=held',
    ]);
    expect(found['ann conference.due']).toEqual({ 'waiting for a meeting': hours(48) });
    expect(found['bob conference.due']).toEqual({
      'waiting for a meeting': hours(24),
      'planned stay': hours(2),
    });
  });

  test('a visit beside a stay has a ledger of its own', () => {
    const found = causes({ end: '2014-04-30' }, [
      '2014-04-01 09:00 ann assessment/1 assessment.started state=writing.draft',
      '2014-04-01 09:00 ann assessment/1 case.allocated team=ra worker=1',
      '2014-04-01 13:00 ann assessment/1 task.queued activity=assessment.writing/visit team=ra worker=1',
      '2014-04-01 14:00 ann assessment/1 task.started activity=assessment.writing/visit team=ra worker=1',
      '2014-04-01 15:00 ann assessment/1 task.done activity=assessment.writing/visit team=ra worker=1',
      '2014-04-01 17:00 ann assessment/1 assessment.completed state=closed',
    ]);
    expect(found['ann assessment.writing/visit']).toEqual({
      'waiting for a worker': hours(1),
      work: hours(1),
    });
    expect(found['ann assessment.writing']).toEqual({ 'planned stay': hours(8) });
  });

  test('what only somebody else ends waits for another; work asked for anew begins a new stay', () => {
    const found = causes({ end: '2014-04-30' }, [
      '2014-04-01 09:00 ann assessment/1 assessment.asked state=waiting',
      '2014-04-03 09:00 ann assessment/1 assessment.drafted state=writing.checked',
      '2014-04-03 09:00 ann assessment/1 task.queued activity=assessment.writing.checked/check team=managers',
      '2014-04-03 09:00 ann assessment/1 task.started activity=assessment.writing.checked/check team=managers worker=1',
      '2014-04-03 10:00 ann assessment/1 task.done activity=assessment.writing.checked/check team=managers worker=1',
      '2014-04-03 10:00 ann assessment/1 assessment.returned state=writing.checked',
      '2014-04-03 10:00 ann assessment/1 task.queued activity=assessment.writing.checked/check team=managers cause=5',
      '2014-04-03 12:00 ann assessment/1 task.started activity=assessment.writing.checked/check team=managers worker=1',
      '2014-04-03 13:00 ann assessment/1 task.done activity=assessment.writing.checked/check team=managers worker=1',
      '2014-04-03 13:00 ann assessment/1 assessment.completed state=closed',
    ]);
    expect(found['ann assessment.waiting']).toEqual({ 'waiting for another': hours(48) });
    expect(found['ann assessment.writing.checked']).toEqual({ work: hours(1) });
    expect(found['ann assessment.writing.checked again']).toEqual({
      'waiting for a worker': hours(2),
      work: hours(1),
    });
  });

  test('what lies before the run is told by nobody, and what is open at the end goes up to the end', () => {
    const found = causes({ end: '2014-04-03' }, [
      '2014-03-31 00:00 ann assessment/1 assessment.asked state=waiting',
      '2014-04-01 00:00 - - capacity.changed team=ra workers=2',
    ]);
    expect(found['ann assessment.waiting']).toEqual({
      'before the run': hours(24),
      'waiting for another': hours(48),
    });
  });

  test('working days count for the cause with most of their working minutes', () => {
    const log = buildLog({ end: '2014-05-30' }, [
      '2014-04-01 09:00 ann assessment/1 assessment.drafted state=writing.checked',
      '2014-04-01 09:00 ann assessment/1 task.queued activity=assessment.writing.checked/check team=managers',
      // Wednesday: waits until 14, so that the day is the wait's; Thursday is the work's; Monday ends at 10.
      '2014-04-02 14:00 ann assessment/1 task.started activity=assessment.writing.checked/check team=managers worker=1',
      '2014-04-07 10:00 ann assessment/1 task.done activity=assessment.writing.checked/check team=managers worker=1',
      '2014-04-07 10:00 ann assessment/1 assessment.completed state=closed',
    ]);
    const context = world(log, { scenario, charts });
    const row = ledger(log, context).find((one) => one.stage === 'assessment.writing.checked');
    expect(row).toMatchObject({
      stays: 1,
      open: 0,
      days: 4,
      minutes: minuteAt('2014-04-07', '10:00') - hours(9),
    });
    expect(row?.causes.map(({ cause, days }) => [cause, days])).toEqual([
      ['work', 3],
      ['outside working time', 0],
      ['waiting for a worker', 1],
    ]);
    expect(row?.causes[0].teams).toEqual([{ team: 'managers', minutes: hours(3 + 16 + 1), days: 3 }]);
    const cut = {
      child: 'ann',
      machine: 'assessment',
      instance: 1,
      from: minuteAt('2014-04-02'),
      to: minuteAt('2014-04-03'),
    };
    expect(whereDaysWent(log, context, cut)?.causes.map(({ cause, minutes }) => [cause, minutes])).toEqual([
      ['work', hours(3)],
      ['outside working time', hours(16)],
      ['waiting for a worker', hours(5)],
    ]);
  });
});
