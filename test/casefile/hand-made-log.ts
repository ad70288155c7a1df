/** A family of two whose journey is written by hand, event by event. */
import type { TimescaleList } from '../../machines/machine-list.ts';
import type { CaseContext } from '../../src/casefile/index.ts';
import { ChildTable } from '../../src/events/children.ts';
import { DetailTable } from '../../src/events/details.ts';
import { EventLog } from '../../src/events/log.ts';
import { newVocabulary } from '../../src/events/vocabulary.ts';
import { Calendar } from '../../src/simulation/calendar.ts';

const DAY = 1440;
const NINE = 9 * 60;

/** Minute at nine o'clock of a day from the start; 1 April 2014 is a Tuesday. */
export const nineOn = (day: number): number => day * DAY + NINE;

interface Written {
  readonly minute: number;
  readonly child?: number;
  readonly machine?: string;
  readonly instance?: number;
  readonly type: string;
  readonly state?: string;
  readonly team?: string;
  readonly worker?: number;
  readonly cause?: number;
  readonly codes?: Readonly<Record<string, string>>;
}

export function logOf(events: readonly Written[]): EventLog {
  const children = new ChildTable(['F', 'M'], ['WBRI', 'MOTH'], ['disabled']);
  const family = children.addFamily('2014-04-01.1');
  children.addChild('2014-04-01.1.1', family, -6 * 365 * DAY, 0, 1, 1);
  children.addChild('2014-04-01.1.2', family, -3 * 365 * DAY, 1, 0, 0);
  children.addChild('2014-04-01.2.1', children.addFamily('2014-04-01.2'), 0, 1, 0, 0);
  const vocabulary = newVocabulary();
  const log = new EventLog(0, vocabulary, children, new DetailTable(), 1000 * DAY);
  for (const one of events) {
    const child = one.child ?? 0;
    log.append(
      one.minute,
      child,
      child === 2 ? 1 : family,
      vocabulary.machines.add(one.machine ?? 'assessment'),
      one.instance ?? 1,
      vocabulary.types.add(one.type),
      vocabulary.states.add(one.state ?? ''),
      0,
      vocabulary.teams.add(one.team ?? ''),
      one.worker ?? 0,
      one.cause ?? -1,
      one.codes ? log.details.add(one.type, one.codes) : -1,
    );
  }
  return log;
}

const office = new Calendar(
  '2014-04-01',
  {
    weekdays: ['monday', 'tuesday', 'wednesday', 'thursday', 'friday'],
    from: '09:00',
    to: '17:00',
    holidays: 'england',
  },
  { before: 400, after: 2000 },
);

const lawful = {
  kind: 'statutory',
  verified: true,
  valid: { from: '2013-01-01', to: null },
  source: 'test',
} as const;

const timescales: TimescaleList = {
  single_assessment: {
    label: 'assessed in 45 wd',
    starts: ['referral.received'],
    stops: ['assessment.completed'],
    ends: ['case.ended'],
    limit: { amount: 45, unit: 'working days' },
    ...lawful,
  },
  review: {
    label: 'reviewed in 3 months',
    starts: ['assessment.completed', 'review.held'],
    stops: ['review.held'],
    ends: ['case.ended'],
    limit: { amount: 3, unit: 'months' },
    ...lawful,
  },
};

export const CONTEXT: CaseContext = {
  timescales,
  office,
  isOver: (_, state) => state === 'ended',
  room: () => [],
  familyTeams: new Set(['assessment_team']),
};

/** Assessed late on 9 June (46 working days), reviewed once in time, closed. */
export const JOURNEY: readonly Written[] = [
  { minute: nineOn(0), type: 'referral.received', state: 'waiting' },
  { minute: nineOn(0), child: 1, type: 'referral.received', state: 'waiting' },
  {
    minute: nineOn(1),
    child: 1,
    machine: 'work',
    type: 'case.allocated',
    team: 'assessment_team',
    worker: 7,
  },
  { minute: nineOn(1), type: 'assessment.started', state: 'in_progress', cause: 2 },
  { minute: nineOn(2), child: 2, type: 'referral.received', state: 'waiting' },
  {
    minute: nineOn(20),
    child: 1,
    machine: 'work',
    type: 'case.reallocated',
    team: 'assessment_team',
    worker: 9,
  },
  { minute: nineOn(70), type: 'assessment.completed', state: 'review.waiting', codes: { category: 'NEG' } },
  { minute: nineOn(70), machine: 'plan', type: 'assessment.completed', state: 'open' },
  { minute: nineOn(150), type: 'review.held', state: 'review.waiting', cause: 6 },
  { minute: nineOn(150), machine: 'plan', type: 'review.held', state: 'open', cause: 6 },
  { minute: nineOn(200), type: 'case.ended', state: 'ended' },
  { minute: nineOn(201), child: 1, machine: 'work', type: 'case.closed', team: 'assessment_team', worker: 9 },
];
