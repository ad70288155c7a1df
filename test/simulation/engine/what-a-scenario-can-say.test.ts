/**
 * What a scenario can say that no other test of the engine shows in whole: each is a scenario as a user writes it, in YAML,
 * with an answer worked out by hand or known from queueing theory.
 */
import { describe, expect, it } from 'vitest';
import { estimate, replications } from '../queue.ts';
import { ofType, tell, type Happening } from './tiny.ts';

const HEAD = `
source: "assumption: worked out by hand"
start: 2015-06-01
`;

/** The first replication of a scenario, told. */
const played = (text: string, seed = 'said'): Happening[] => {
  const [log] = replications(HEAD + text, 1, seed);
  return tell(log);
};

const steps = (rows: readonly Happening[], ...types: readonly string[]): string[] =>
  ofType(rows, ...types).map(
    ({ minute, type, worker, team }) => `${minute} ${type} ${team}${worker > 0 ? ` #${worker}` : ''}`,
  );

describe('a section 47 enquiry', () => {
  it('interrupts an assessment, whose work that is done is kept: 10 hours and four enquiries of one hour are 14', () => {
    const rows = played(`
years: 0.01
teams: { social_workers: { workers: 1 } }
machines:
  - name: assessment
    opens: [referral.received]
    config: { initial: outside, states: { outside: { on: { referral.received: writing } }, writing: { on: { assessment.completed: done } }, done: { type: final } } }
  - name: enquiry
    opens: [harm.suspected]
    config: { initial: outside, states: { outside: { on: { harm.suspected: enquiring } }, enquiring: { on: { section47.completed: done } }, done: { type: final } } }
arrivals:
  referrals: { event: referral.received, every: 2 years }
  harm: { event: harm.suspected, every: 4 h, prefix: "harm " }
stages:
  assessment.writing: { team: social_workers, tasks: [{ name: write, hours: 10 h, priority: 5 }], outcomes: [{ event: assessment.completed, otherwise: true }] }
  enquiry.enquiring: { team: social_workers, tasks: [{ name: enquire, hours: 1 h, priority: 1, interrupts: true }], outcomes: [{ event: section47.completed, otherwise: true }] }
`);
    // Enquiries at 0, 4, 8, 12 h take an hour each; 3 hours of assessment between two, and the last at the end.
    const write = rows.filter(({ activity }) => activity === 'assessment.writing/write');
    expect(write.map(({ minute, type }) => `${minute / 60} ${type.slice(5)}`)).toEqual([
      '0 queued', '0 started', '0 interrupted',
      '1 resumed', '4 interrupted', '5 resumed', '8 interrupted', '9 resumed', '12 interrupted', '13 resumed', '14 done',
    ]); // prettier-ignore
  });
});

describe('a family that withdraws', () => {
  it('does so while it waits or is served where it may at any time (M/M/1, all impatient): theory says how many are served', () => {
    // One an hour, an hour of service; whoever is there leaves at a rate of a half. Chances of n: products of 1 / (1 + k / 2).
    let [weight, total, served] = [1, 1, 0];
    for (let n = 1; n < 80; n++) {
      weight /= 1 + n / 2;
      total += weight;
      served += weight;
    }
    const expected = served / total;
    const text = `${HEAD}
years: 0.2
teams: { desk: { workers: 1 } }
machines:
  - name: guest
    opens: [guest.came]
    config: { initial: outside, states: { outside: { on: { guest.came: here } }, here: { on: { guest.served: gone, guest.withdrew: gone } }, gone: { type: final } } }
arrivals: { guests: { event: guest.came, rate: 8766 per year } }
stages:
  guest.here:
    team: desk
    tasks: [{ name: serve, hours: { exponential: { mean: 60 min } } }]
    hazards: [{ event: guest.withdrew, per_year: 4383 }]
    outcomes: [{ event: guest.served, otherwise: true }]
`;
    let whileServed = 0;
    const shares = [...replications(text, 8, 'withdraw')].map((log) => {
      const rows = tell(log).filter(({ minute }) => minute > 10_000);
      const begun = new Set(ofType(rows, 'task.started').map(({ child }) => child));
      whileServed += ofType(rows, 'guest.withdrew').filter(({ child }) => begun.has(child)).length;
      return ofType(rows, 'guest.served').length / ofType(rows, 'guest.came').length;
    });
    const { mean, error } = estimate(shares);
    expect(error / expected).toBeLessThan(0.04);
    expect(Math.abs(mean - expected)).toBeLessThan(4 * error);
    expect(whileServed).toBeGreaterThan(200);
  });

  it('stops the work that is in hand, and the worker takes the next in that minute', () => {
    const rows = played(`
years: 0.02
teams: { desk: { workers: 1 } }
machines:
  - name: guest
    opens: [guest.came]
    config: { initial: outside, states: { outside: { on: { guest.came: here } }, here: { on: { guest.served: gone, guest.withdrew: gone } }, gone: { type: final } } }
arrivals: { guests: { event: guest.came, every: 5 h } }
stages:
  guest.here:
    team: desk
    tasks: [{ name: serve, hours: 20 h }]
    hazards: [{ event: guest.withdrew, per_year: 876600, by_time: [{ to: 12 h, times: 0 }] }]
    outcomes: [{ event: guest.served, otherwise: true }]
`);
    const whenFree = ofType(rows, 'task.withdrawn')
      .filter(({ worker }) => worker > 0)
      .map(({ sequence, minute }) => ({
        minute,
        next: rows.slice(sequence).find(({ type }) => type === 'task.started'),
      }));
    // Somebody waits each time: one comes in 5 hours and leaves after 12.
    const next = whenFree.flatMap(({ minute, next: begun }) =>
      begun === undefined ? [] : [begun.minute - minute],
    );
    expect(next.length).toBeGreaterThan(5);
    expect(new Set(next)).toEqual(new Set([0]));
    expect(ofType(rows, 'guest.served')).toEqual([]);
  });
});

describe('a case', () => {
  it('is handed from team to team in one minute: closed with the worker of the one, allocated to a worker of the other', () => {
    const rows = played(`
years: 0.03
teams:
  assessment_team: { workers: 2, caseload: 5 }
  long_term_team: { workers: 3, caseload: 5 }
machines:
  - name: case
    opens: [referral.received]
    config: { initial: outside, states: { outside: { on: { referral.received: assessed } }, assessed: { on: { assessment.completed: helped } }, helped: { on: { case.ended: done } }, done: { type: final } } }
arrivals: { referrals: { event: referral.received, every: 2 d } }
stages:
  case.assessed: { team: assessment_team, allocated: family, duration: 1 d, outcomes: [{ event: assessment.completed, otherwise: true }] }
  case.helped: { team: long_term_team, allocated: family, duration: 3 d, outcomes: [{ event: case.ended, otherwise: true }] }
`);
    const first = rows.filter(
      ({ family, type }) => family === '2015-06-01.1' && type.startsWith('case.') && type !== 'case.ended',
    );
    expect(
      first.map(({ minute, type, team, worker }) => `${minute / 1440} ${type} ${team} ${worker}`),
    ).toEqual([
      '0 case.allocated assessment_team 1',
      '1 case.allocated long_term_team 1',
      '1 case.closed assessment_team 1',
      '4 case.closed long_term_team 1',
    ]);
    // The second comes while the long-term team's first worker holds one.
    const second = ofType(rows, 'case.allocated').filter(({ family }) => family === '2015-06-03.1');
    expect(second.map(({ team, worker }) => `${team} ${worker}`)).toEqual([
      'assessment_team 1',
      'long_term_team 2',
    ]);
  });
});

describe('siblings', () => {
  const conference = (places: number): string => `
years: 0.06
people: { default: { family_size: { "3": 1 } } }
teams: { chairs: { meets: every working day, places: ${places} } }
machines:
  - name: conference
    opens: [conference.needed]
    config: { initial: outside, states: { outside: { on: { conference.needed: waiting } }, waiting: { on: { conference.held: done } }, done: { type: final } } }
arrivals: { families: { event: conference.needed, every: 10 d } }
stages:
  conference.waiting:
    meeting: { name: initial, team: chairs, per: family, due: 5 d }
    outcomes: [{ event: conference.held, otherwise: true }]
`;

  it('have one conference, one booking and one place: one event, and each child goes on from it', () => {
    const rows = played(conference(1));
    const booked = ofType(rows, 'meeting.booked');
    const held = ofType(rows, 'meeting.held');
    expect(booked.length).toBeGreaterThan(1);
    expect(ofType(rows, 'meeting.joined')).toHaveLength(2 * booked.length);
    const [first] = held;
    const after = ofType(rows, 'conference.held').filter(({ family }) => family === first.family);
    expect(after.map(({ minute, cause }) => [minute, cause])).toEqual(
      [1, 2, 3].map(() => [first.minute, first.sequence]),
    );
    expect(new Set(after.map(({ child }) => child)).size).toBe(3);
  });

  it('come as a batch where each has work of its own (M[X]/M/1, three at a time): mean wait 4 h', () => {
    // A batch is S = 3 hours of work with E[S²] = 12 and comes 0.2 times an hour: it waits 0.2 x 12 / (2 x (1 - 0.6)) = 3 h
    // (Pollaczek and Khinchine), and of its three one waits no longer, one 1 h, one 2 h.
    const text = `${HEAD}
years: 0.8
people: { default: { family_size: { "3": 1 } } }
teams: { desk: { workers: 1 } }
machines:
  - name: guest
    opens: [guest.came]
    config: { initial: outside, states: { outside: { on: { guest.came: here } }, here: { on: { guest.served: gone } }, gone: { type: final } } }
arrivals: { guests: { event: guest.came, rate: 1753.2 per year } }
stages:
  guest.here: { team: desk, tasks: [{ name: serve, hours: { exponential: { mean: 60 min } } }], outcomes: [{ event: guest.served, otherwise: true }] }
`;
    const waits = [...replications(text, 8, 'batch')].map((log) => {
      const came = new Map<string, number>();
      let [sum, count] = [0, 0];
      for (const { type, child, minute } of tell(log)) {
        if (type === 'guest.came') came.set(child, minute);
        if (type !== 'task.started' || minute < 40_000) continue;
        sum += minute - (came.get(child) ?? Number.NaN);
        count++;
      }
      return sum / count / 60;
    });
    const { mean, error } = estimate(waits);
    expect(error).toBeLessThan(0.09 * 4);
    expect(Math.abs(mean - 4)).toBeLessThan(4 * error);
  });
});

describe('work that forks', () => {
  it('joins when the last of its parts is done: reports of 2 and 5 hours begun at once, a decision after the longer', () => {
    const rows = played(`
years: 0.01
teams: { school: { workers: 1 }, police: { workers: 1 }, chair: { workers: 1 } }
machines:
  - name: case
    opens: [case.opened]
    config:
      initial: outside
      states:
        outside: { on: { case.opened: asking } }
        asking:
          type: parallel
          onDone: deciding
          states:
            school: { initial: writing, states: { writing: { on: { school.answered: done } }, done: { type: final } } }
            police: { initial: writing, states: { writing: { on: { police.answered: done } }, done: { type: final } } }
        deciding: { on: { case.decided: decided } }
        decided: { type: final }
arrivals: { cases: { event: case.opened, every: 2 years } }
stages:
  case.asking.school.writing: { team: school, tasks: [{ name: report, hours: 2 h }], outcomes: [{ event: school.answered, otherwise: true }] }
  case.asking.police.writing: { team: police, tasks: [{ name: report, hours: 5 h }], outcomes: [{ event: police.answered, otherwise: true }] }
  case.deciding: { team: chair, tasks: [{ name: decide, hours: 1 h }], outcomes: [{ event: case.decided, otherwise: true }] }
`);
    expect(rows.filter(({ machine }) => machine === 'case').map(({ minute, type }) => `${minute / 60} ${type}`)).toEqual([
      '0 case.opened', '2 school.answered', '5 police.answered', '6 case.decided',
    ]); // prettier-ignore
    expect(steps(rows, 'task.started')).toEqual([
      '0 task.started police #1',
      '0 task.started school #1',
      '300 task.started chair #1',
    ]);
  });
});

describe('a pool of foster homes', () => {
  it('that come back holds who finds none until one does: M/M/3 with a load of 2, mean wait 0.444444 stays (Erlang C)', () => {
    // Three homes of one place, stays of 10 days in the mean, one child in five days.
    const text = `${HEAD}
years: 25
teams: { foster_homes: { workers: 3, caseload: 1 } }
machines:
  - name: placement
    opens: [placement.needed]
    config: { initial: outside, states: { outside: { on: { placement.needed: placed } }, placed: { on: { placement.ended: gone } }, gone: { type: final } } }
arrivals: { children: { event: placement.needed, rate: 73.05 per year } }
stages:
  placement.placed:
    team: foster_homes
    allocated: child
    tasks: [{ name: stay, hours: { exponential: { mean: 240 h } } }]
    outcomes: [{ event: placement.ended, otherwise: true }]
`;
    const waits = [...replications(text, 10, 'homes')].map((log) => {
      const came = new Map<string, number>();
      let [sum, count] = [0, 0];
      for (const { type, child, minute } of tell(log)) {
        if (type === 'placement.needed') came.set(child, minute);
        if (type !== 'case.allocated' || minute < 150 * 1440) continue;
        sum += minute - (came.get(child) ?? Number.NaN);
        count++;
      }
      return sum / count / 14_400;
    });
    const { mean, error } = estimate(waits);
    expect(error).toBeLessThan(0.07 * 0.444444);
    expect(Math.abs(mean - 0.444444)).toBeLessThan(4 * error);
  });
});
