/** What `check` finds before a run: each problem at its place. */
import { describe, expect, it } from 'vitest';
import { readMachineFiles, readScenario } from '../../src/scenario/index.node.ts';
import { checkScenario, resolveMachines } from '../../src/scenario/index.ts';
import { READ } from '../scenarios/shipped.ts';
import { check, checked, SHIPPED, small } from './checked.ts';

const OLD_FACT = 'yes: The child was seen., no: The child was not seen. }';

describe('check', () => {
  it.each([
    ['nothing wrong', small(), []],
    [
      'a stage of a machine that there is not',
      small({ more: '  cas.work: { waits_for: x }' }),
      ['26:3 stages.cas.work: there is no machine "cas" in this scenario (machines: case) → case'],
    ],
    [
      'a stage of a state that there is not',
      small({ more: '  case.work.dong: { waits_for: x }' }),
      [
        '26:3 stages.case.work.dong: the machine has no such state (casepath machines lists the states) → case.work.doing',
      ],
    ],
    [
      'a stage of a final state',
      small({ more: '  case.closed: { waits_for: x }' }),
      [
        '26:3 stages.case.closed: nothing happens in a final state: the case is closed (remove the stage, or put it on the state before)',
      ],
    ],
    [
      'a state in which a case can stay, without a stage',
      small({ decided: '' }),
      [
        '4:5 machines[0]: a case can stay in case.work.decided, and no stage says what happens there (add stages: case.work.decided: with outcomes, or with waits_for in words)',
      ],
    ],
    ['a state whose ancestor has a stage', small({ decided: '  case.work: { waits_for: x }' }), []],
    [
      'a stage with nothing in it',
      small({ decided: '  case.work.decided: { label: x }' }),
      [
        '25:22 stages.case.work.decided: nothing happens in this stage (add outcomes, hazards or repeats, or say in words what it waits_for)',
      ],
    ],
    [
      'work that leads to nothing',
      small({ decided: '  case.work.decided: { team: desk, tasks: [{name: x, hours: 1 h}] }' }),
      [
        '25:22 stages.case.work.decided: work is done here and nothing follows (add outcomes, or say in words what it waits_for)',
      ],
    ],
    [
      'an event for a full team that has no room written',
      small({ decided: '  case.work.decided: { team: desk, when_full: work.reopened, waits_for: x }' }),
      [
        '25:47 stages.case.work.decided.when_full: desk is never full: it says no room (give the team room: 3, or leave when_full out)',
      ],
    ],
    [
      'a team that may be full, and nothing said of who finds it so',
      small({ teams: 'teams: { desk: { workers: 2, caseload: 8, room: 20 } }' }),
      [
        '24:20 stages.case.work.doing: desk may be full, and nothing says what happens to who finds it so (add when_full: and an event that the machine takes here)',
      ],
    ],
    [
      'a skill that the team does not have',
      small({
        teams: 'teams: { desk: { workers: 2, caseload: 8, skills: { court: 1 } } }',
        decided: '  case.work.decided: { team: desk, skill: cuort, waits_for: x }',
      }),
      ['25:43 stages.case.work.decided.skill: "cuort" is no skill (there is court) → court'],
    ],
    [
      'patience that ends in an event that the machine does not know',
      small({
        decided: '  case.work.decided: { patience: { event: case.clsed, after: 3 d }, waits_for: x }',
      }),
      ['25:43 stages.case.work.decided.patience.event: case knows no event case.clsed → case.closed'],
    ],
    [
      'an event that the machine does not know',
      small({ decided: '  case.work.decided: { outcomes: [{ event: case.clsed }] }' }),
      ['25:44 stages.case.work.decided.outcomes[0].event: case knows no event case.clsed → case.closed'],
    ],
    [
      'an event that the machine does not take in that state',
      small({ decided: '  case.work.decided: { outcomes: [{ event: work.done }] }' }),
      [
        '25:44 stages.case.work.decided.outcomes[0].event: the machine does not take work.done in this state (it takes case.withdrawn, case.closed, work.reopened)',
      ],
    ],
    [
      'an event that a guard may block',
      small({ decided: '  case.work.decided: { outcomes: [{ event: case.closed }] }' }),
      [
        'warning 25:44 stages.case.work.decided.outcomes[0].event: case.closed may be blocked in case.work.decided where these hold: The child was not seen (the run stops where it is drawn then; give it the chance 0 there by cases)',
      ],
    ],
    [
      'a hazard that no machine knows',
      small({
        decided: '  case.work.decided: { waits_for: x, hazards: [{ event: harm.suspected, per_year: 1 }] }',
      }),
      ['25:57 stages.case.work.decided.hazards[0].event: case knows no event harm.suspected'],
    ],
    [
      'a hazard that only a part of the states takes',
      small({ more: '  case.work: { hazards: [{ event: work.reopened, per_year: 1 }] }' }),
      [
        'warning 26:35 stages.case.work.hazards[0].event: the machine does not take work.reopened in every state of this stage: not in work.doing (the run stops where it is drawn there; put it on the states that take it)',
      ],
    ],
    [
      'a team that there is not',
      small({ teams: 'teams: { dsk: { workers: 2, caseload: 8 } }' }),
      [
        '22:10 teams.dsk: there is no such team in any stage → desk',
        '24:28 stages.case.work.doing.team: "desk" is no team (there is dsk) → dsk',
      ],
    ],
    [
      'a team that nobody asks for',
      small({ teams: 'teams: { desk: { workers: 2, caseload: 8 }, other: { workers: 1 } }' }),
      ['warning 22:45 teams.other: no stage asks for this team'],
    ],
    [
      'a team without workers',
      small({ teams: 'teams: { desk: { caseload: 8 } }' }),
      [
        '24:28 stages.case.work.doing.team: nobody staffs desk (give the team workers: 3, or unlimited: true)',
        '24:45 stages.case.work.doing.allocated: cases cannot be held by desk, which has no workers (a team that holds cases has workers and a caseload)',
      ],
    ],
    [
      'a team of nobody',
      small({ teams: 'teams: { desk: { workers: 0, caseload: 8 } }' }),
      [
        '22:27 teams.desk.workers: desk has no worker at any time, so its work is never done (give it one at least, or unlimited: true)',
      ],
    ],
    [
      'a team whose first worker comes later',
      small({ teams: 'teams: { desk: { workers: [{from: 2014-05-01, value: 3}], caseload: 8 } }' }),
      [
        'warning 22:27 teams.desk.workers: desk has no worker when the run starts (its work waits until the first comes)',
      ],
    ],
    [
      'cases held by a team without a caseload',
      small({ teams: 'teams: { desk: { workers: 1 } }' }),
      [
        '24:45 stages.case.work.doing.allocated: cases cannot be held by desk, which has no caseload (a team that holds cases has workers and a caseload)',
      ],
    ],
    [
      'a limit that is no timescale',
      small({
        doing:
          '  case.work.doing: { team: desk, tasks: [{ name: work, hours: 1 h, limit: work_tim }], outcomes: [{ event: work.done }] }',
      }),
      [
        '24:75 stages.case.work.doing.tasks[0].limit: "work_tim" is no timescale of these machines in force on 2014-04-01 (there is work_time) → work_time',
      ],
    ],
    [
      'work without a team',
      small({
        doing: '  case.work.doing: { tasks: [{ name: work, hours: 1 h}], outcomes: [{ event: work.done }] }',
      }),
      [
        'warning 22:10 teams.desk: no stage asks for this team',
        '24:30 stages.case.work.doing.tasks[0]: nobody does this work (add team: to it or to the stage)',
      ],
    ],
    [
      'a meeting of a team that does not meet',
      small({
        doing: '  case.work.doing: { meeting: { name: m, team: desk }, outcomes: [{ event: work.done }] }',
      }),
      [
        '24:48 stages.case.work.doing.meeting.team: desk does not meet (give the team meets: every working day, and places: 2)',
      ],
    ],
    [
      'arrivals whose event opens nothing',
      small({ arrivals: 'arrivals: { main: { event: case.closed, rate: 1 per day } }' }),
      [
        '21:28 arrivals.main.event: case.closed opens no machine, so nobody who comes is let in (opening: case.opened)',
      ],
    ],
    [
      'nobody who comes',
      small({ arrivals: '' }),
      ['1:1 : nobody ever comes (add arrivals, or an opening stock)'],
    ],
    [
      'a fact that there is not',
      small({
        doing:
          '  case.work.doing: { team: desk, tasks: [{ name: work, hours: { cases: [{ when: saf, value: 1 h }], otherwise: 2 h } }], outcomes: [{ event: work.done }] }',
      }),
      ['24:81 stages.case.work.doing.tasks[0].hours.cases[0].when: "saf" is no fact (there is safe) → safe'],
    ],
    [
      'a history that gets stuck',
      small({
        more: 'opening:\n  a: { count: 3, elapsed: 3 d, history: [{ event: case.opened }, { event: case.closed }] }',
      }),
      ['27:75 opening.a.history[1].event: no machine takes case.closed here (open: case.work.doing)'],
    ],
    [
      'a history that opens nothing',
      small({ more: 'opening:\n  a: { count: 3, elapsed: 3 d, history: [{ event: work.done }] }' }),
      [
        '27:51 opening.a.history[0].event: no machine takes work.done here (nothing is open: the first event must open a machine)',
      ],
    ],
    [
      'a history that walks through',
      small({
        more: 'opening:\n  a: { count: 3, elapsed: 3 d, history: [{ event: case.opened }, { event: work.done }] }',
      }),
      [],
    ],
    [
      'a history that ends with a closed case',
      small({
        more: 'opening:\n  a: { count: 3, elapsed: 3 d, history: [{ event: case.opened }, { event: case.withdrawn }] }',
      }),
      [
        'warning 27:41 opening.a.history: after these events nothing is open any more, and nobody comes again after the last (leave out the event that closes the case, or name it in returns)',
      ],
    ],
    [
      'measures, thresholds and comparators of what there is not',
      small({
        more: 'measures:\n  a: { kind: stock, label: A, in: [case.wrk, case] }\n  b: { kind: share, label: A, events: [case.close], with: saf }\nthresholds:\n  t: { label: T, timescale: work, at_least: 90 }\n  u: { label: U, measure: c, at_least: 90 }\ncomparators:\n  work_tme: { england: { value: 3 } }',
      }),
      [
        '27:36 measures.a.in[0]: "case.wrk" is no state of these machines (there is case, case.outside, case.work, case.work.doing, case.work.decided, case.closed) → case.work',
        '28:40 measures.b.events[0]: "case.close" is no event of these machines (there is case.opened, case.withdrawn, work.done, visit.made, case.closed, work.reopened) → case.closed',
        '28:59 measures.b.with: "saf" is no fact (there is safe) → safe',
        '30:29 thresholds.t.timescale: "work" is no timescale (there is work_time)',
        '31:27 thresholds.u.measure: "c" is no measure (there is a, b)',
        '33:3 comparators.work_tme: there is no timescale or measure of this name → work_time',
      ],
    ],
    [
      'codes of an event that there is not',
      small({ more: 'details:\n  case.opend: { source: { shares: { a: 1 } } }' }),
      ['27:3 details.case.opend: no machine takes an event of this type → case.opened'],
    ],
    [
      'a birthday that nobody takes',
      small({ more: 'birthdays: [{ age: 18, event: turned.18 }]' }),
      [
        '26:31 birthdays[0].event: "turned.18" is no event of these machines (there is case.opened, case.withdrawn, work.done, visit.made, case.closed, work.reopened)',
      ],
    ],
    [
      'returns after what never happens, to where nobody is let in',
      small({ more: 'returns:\n  r: { after: [case.clsd], event: case.opned, chance: 0.5, delay: 3 d }' }),
      [
        '27:16 returns.r.after[0]: "case.clsd" is no event of these machines (there is case.opened, case.withdrawn, work.done, visit.made, case.closed, work.reopened) → case.closed',
        '27:35 returns.r.event: case.opned opens no machine, so nobody who comes is let in (opening: case.opened) → case.opened',
      ],
    ],
    [
      'a calendar that there is not',
      small({ teams: 'teams: { desk: { workers: 2, caseload: 8, calendar: night } }' }),
      ['22:53 teams.desk.calendar: "night" is no calendar (there is office)'],
    ],
    [
      'people that there are not',
      small({
        arrivals:
          'arrivals: { main: { event: case.opened, rate: 1 per day, people: som } }\npeople: { some: { sex: { M: 1 } } }',
      }),
      ['21:66 arrivals.main.people: "som" is no entry of people (there is some) → some'],
    ],
    [
      'dates outside the run',
      small({
        teams:
          'teams: { desk: { workers: [{value: 2}, {from: 2016-01-01, value: 3}], caseload: 8 } }\nyears: 1\nstock_date: 2020-01-01',
      }),
      [
        'warning 22:47 teams.desk.workers[1].from: the run is over before 2016-01-01: it ends at 2015-04-01',
        'warning 24:13 stock_date: is not within the run, 2014-04-01 to 2015-04-01',
      ],
    ],
    [
      'a code that the event does not carry',
      small({
        more: 'measures:\n  b: { kind: flow, label: A, events: [{ type: case.closed, where: { why: x } }] }\ndetails:\n  case.opened: { why: { shares: { a: 1 } } }',
      }),
      ['27:69 measures.b.events[0].where.why: case.closed carries no such code (it carries none)'],
    ],
    [
      'facts about a timescale and an attribute that there are not',
      small({ more: '' }).replace(
        OLD_FACT,
        'yes: The child was seen., no: The child was not seen. }\n  slow: { kind: late, timescale: wrk, yes: a, no: b }\n  dis: { kind: attribute, attribute: disabled, yes: a, no: b }',
      ),
      [
        '19:34 facts.slow.timescale: "wrk" is no timescale of these machines in force on 2014-04-01 (there is work_time)',
        '20:38 facts.dis.attribute: "disabled" is no attribute of people (there is none)',
      ],
    ],
    [
      'a guard that is no fact',
      small().replace('guard: safe', 'guard: sfe'),
      [
        '4:5 machines[0]: case asks the guard sfe, and there is no fact of that name (add it under facts:) → safe',
        'warning 25:44 stages.case.work.decided.outcomes[0].event: case.closed may be blocked in case.work.decided where these hold: sfe is false (the run stops where it is drawn then; give it the chance 0 there by cases)',
      ],
    ],
    [
      'an opening event that the first state does not take',
      small().replace('opens: [case.opened]', 'opens: [case.opened, case.begun]'),
      ['4:5 machines[0]: case.begun is to open case, which does not take it in its first state'],
    ],
    [
      'a machine of families, which is not played yet',
      small().replace('    opens: [case.opened]', '    subject: family\n    opens: [case.opened]'),
      [
        '5:14 machines[0].subject: case is of each family, and only machines of a child or of adopters are played yet (write subject: child where each child may have one of its own)',
      ],
    ],
    [
      'no machines at all',
      'start: 2014-01-01',
      [
        '1:1 : there are no machines (add machines: [contact, assessment])',
        '1:1 : nobody ever comes (add arrivals, or an opening stock)',
      ],
    ],
  ] as [string, string, string[]][])('%s', (_, text, problems) => {
    expect(checked(text)).toEqual(problems);
  });

  it('takes an event that another machine of the child knows, or that may go untaken', () => {
    const hazard = '  case.work.decided: { waits_for: x, hazards: [{ event: harm.told, per_year: 1 }] }';
    const other = `  - { name: other, opens: [harm.told], config: { initial: a, states: { a: { on: { harm.told: b } }, b: { type: final } } } }\nfacts:`;
    expect(checked(small({ decided: hazard }).replace('facts:', other))).toEqual([]);
    expect(checked(small({ decided: hazard, more: 'untaken: { harm.told: nobody listens }' }))).toEqual([]);
  });

  it('asks who takes what the shipped machines cause', () => {
    const text =
      'start: 2014-04-01\nmachines: [contact]\nstages: { contact: { waits_for: x } }\nopening: { a: { count: 0, elapsed: 1 d, source: what-if, history: [{ event: contact.received }] } }';
    expect(checked(text, SHIPPED).filter((line) => line.includes('causes'))).toEqual([
      '2:12 machines[0]: contact causes referral.received, which no machine takes (list it under untaken: with the reason if that is right)',
      '2:12 machines[0]: contact causes immediate_danger.reported, which no machine takes (list it under untaken: with the reason if that is right)',
      '2:12 machines[0]: contact causes early_help.offered, which no machine takes (list it under untaken: with the reason if that is right)',
    ]);
  });

  it('says which machine cannot be made into a table, and checks the others', () => {
    const timed = small().replace(
      'outside: { on: { case.opened: work } }',
      'outside: { on: { case.opened: work }, after: { 1000: closed } }',
    );
    expect(check(timed).map((one) => [one.code, one.line])).toEqual([['machine-no-table', 4]]);
  });
});

describe('the base scenario', () => {
  const stage = 'assessment.in_progress.with_manager';
  const base = (...set: readonly string[]) => readScenario('kingston-2015', { ...READ, set });
  const checkedBase = (...set: readonly string[]) => {
    const resolved = base(...set);
    const machinery = resolveMachines(resolved.scenario, SHIPPED, readMachineFiles(resolved), resolved.at);
    return checkScenario(resolved, machinery, SHIPPED);
  };

  it('has nothing that check complains of', () => {
    expect(checkedBase()).toEqual([]);
  });

  it('is warned of where a chance forgets a fact that its guard asks for', () => {
    const outcomes = base().scenario.stages?.[stage].outcomes ?? [];
    const guarded = outcomes.findIndex((one) => one.event === 'assessment.completed.no_further_action');
    const path = `stages.${stage}.outcomes[${guarded}]`;
    expect(checkedBase(`${path}.chance=0.01`)).toMatchObject([
      { code: 'event-may-be-blocked', severity: 'warning', path: `${path}.event` },
    ]);
  });
});
