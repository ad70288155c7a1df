/** Machines side by side: what they cause in each other, what opens them, and what stops a run. */
import { describe, expect, it } from 'vitest';
import { emit } from 'xstate';
import type { Scenario } from '../../../src/scenario/schema.ts';
import { brief, chain, days, firstOf, ofType, play, type TinyMachine, type World } from './tiny.ts';

const once = (more: Scenario = {}): Scenario => ({
  start: '2015-06-01',
  years: days(1),
  arrivals: { main: { event: 'came', every: '30 d' } },
  ...more,
});

/** A state that emits these when it is left by `left`. */
const emitting = (...types: readonly string[]): TinyMachine => ({
  opens: ['came'],
  config: {
    initial: 'outside',
    states: {
      outside: { on: { came: 'here' } },
      here: { on: { left: { target: 'gone', actions: types.map((type) => emit({ type })) } } },
      gone: { type: 'final' },
    },
  },
});

const leaveAfter = (duration: string) => ({
  duration,
  outcomes: [{ event: 'left', otherwise: true as const }],
});

describe('what a machine causes', () => {
  it('happens in the same minute, first in first out, with the step as its cause', () => {
    const rows = play({
      machines: {
        first: emitting('b.due', 'c.due'),
        b: {
          opens: ['b.due'],
          config: {
            initial: 'outside',
            states: {
              outside: { on: { 'b.due': { target: 'open', actions: emit({ type: 'd.due' }) } } },
              open: {},
            },
          },
        },
        c: chain('c.due', ['open', 'c.done']),
        d: chain('d.due', ['open', 'd.done']),
      },
      scenario: once({ stages: { 'first.here': leaveAfter('5 min') } }),
    });
    expect(brief(rows)).toEqual(['0 came', '5 left', '5 b.due', '5 c.due', '5 d.due']);
    const left = firstOf(rows, 'left').sequence;
    expect(rows.slice(2).map((row) => row.cause)).toEqual([left, left, firstOf(rows, 'b.due').sequence]);
  });

  it('reaches every open machine of the child that knows it, in the order of the list, and no sibling', () => {
    const listens = (opens: string): TinyMachine => ({
      opens: [opens],
      config: {
        initial: 'outside',
        states: {
          outside: { on: { [opens]: 'open' } },
          open: { on: { told: 'heard' } },
          heard: { type: 'final' },
        },
      },
    });
    const rows = play({
      machines: {
        ear: listens('came'),
        deaf: chain('came', ['open', 'deaf.done']),
        mouth: emitting('told'),
        ear_too: listens('came'),
      },
      scenario: once({
        people: { default: { family_size: { '2': 1 } } },
        stages: {
          'mouth.here': {
            duration: { uniform: { from: '1 h', to: '9 h' } },
            outcomes: [{ event: 'left', otherwise: true }],
          },
        },
      }),
    });
    const told = ofType(rows, 'told').map((row) => `${row.child.slice(-1)} ${row.machine} ${row.minute}`);
    const left = ofType(rows, 'left').map((row) => [row.child.slice(-1), row.minute] as const);
    expect(left[0][1]).not.toBe(left[1][1]);
    expect(told).toEqual(
      left.flatMap(([child, minute]) => [`${child} ear ${minute}`, `${child} ear_too ${minute}`]),
    );
  });

  it('stops the run where nobody takes it, unless it is listed as untaken', () => {
    const world: World = {
      machines: { first: emitting('lost'), other: chain('lost', ['open', 'lost']) },
      scenario: once({ stages: { 'first.here': leaveAfter('5 min') } }),
    };
    const untakeable = {
      ...world,
      machines: { first: emitting('lost'), other: { ...chain('found', ['open', 'lost']) } },
    };
    expect(() => play(untakeable)).toThrow(
      /lost of child 2015-06-01\.1\.1 is taken by nobody \(open: nothing\)/,
    );
    expect(brief(play({ ...untakeable, untaken: { lost: 'nobody need care' } }))).toEqual([
      '0 came',
      '5 left',
    ]);
    expect(brief(play(world))).toEqual(['0 came', '5 left', '5 lost']);
  });

  it('is a loop where it comes back for ever in one minute', () => {
    const pingpong = (opens: string, other: string): TinyMachine => ({
      opens: [opens],
      config: {
        initial: 'outside',
        states: {
          outside: { on: { [opens]: { target: 'open', actions: emit({ type: other }) } } },
          open: { on: { [opens]: { actions: emit({ type: other }) } } },
        },
      },
    });
    expect(() =>
      play({ machines: { a: pingpong('came', 'ping'), b: pingpong('ping', 'came') }, scenario: once() }),
    ).toThrow(/loop/);
  });

  it('is no loop where many of one family cause a little each', () => {
    const types = Array.from({ length: 9 }, (_, nth) => `note.${nth}`);
    const rows = play({
      machines: { first: emitting(...types) },
      untaken: Object.fromEntries(types.map((type) => [type, 'nobody reads them'])),
      scenario: once({
        people: { default: { family_size: { '20': 1 } } },
        teams: { desk: { unlimited: true } },
        stages: {
          'first.here': {
            team: 'desk',
            tasks: [{ name: 'talk', hours: '1 h', per: 'family' }],
            outcomes: [{ event: 'left', otherwise: true }],
          },
        },
      }),
    });
    expect(ofType(rows, 'left')).toHaveLength(20);
  });
});

describe('loops without delay', () => {
  it('within a machine are found', () => {
    const machine: TinyMachine = {
      opens: ['came'],
      config: {
        initial: 'outside',
        states: { outside: { on: { came: 'a' } }, a: { on: { go: 'b' } }, b: { on: { back: 'a' } } },
      },
    };
    const stages = {
      'm.a': { outcomes: [{ event: 'go', otherwise: true as const }] },
      'm.b': { outcomes: [{ event: 'back', otherwise: true as const }] },
    };
    expect(() => play({ machines: { m: machine }, scenario: once({ stages }) })).toThrow(
      /m\.[ab] of child 2015-06-01\.1\.1 takes more than 64 events in one minute: a loop without delay/,
    );
  });

  it('of machines that open each other are found', () => {
    const relay = (opens: string, ends: string, next: string): TinyMachine => ({
      opens: [opens],
      config: {
        initial: 'outside',
        states: {
          outside: { on: { [opens]: 'open' } },
          open: { on: { [ends]: { target: 'gone', actions: emit({ type: next }) } } },
          gone: { type: 'final' },
        },
      },
    });
    const stages = {
      'a.open': { outcomes: [{ event: 'a.ended', otherwise: true as const }] },
      'b.open': { outcomes: [{ event: 'b.ended', otherwise: true as const }] },
    };
    const machines = { a: relay('came', 'a.ended', 'b.due'), b: relay('b.due', 'b.ended', 'came') };
    expect(() => play({ machines, scenario: once({ stages }) })).toThrow(/a loop without delay/);
  });
});

describe('an instance', () => {
  it('takes the event that opened it from its initial state, whose other parts begin with it', () => {
    const machine: TinyMachine = {
      opens: ['came'],
      config: {
        type: 'parallel',
        states: {
          talk: {
            initial: 'quiet',
            states: { quiet: { on: { came: 'loud' } }, loud: { on: { hushed: 'quiet' } } },
          },
          walk: { initial: 'slow', states: { slow: { on: { hurried: 'fast' } }, fast: {} } },
        },
      },
    };
    const stages = {
      'm.talk.loud': { duration: '10 min', outcomes: [{ event: 'hushed', otherwise: true as const }] },
      'm.walk': { hazards: [], repeats: [{ name: 'step', every: '8 h' }] },
      'm.walk.slow': { duration: '20 min', outcomes: [{ event: 'hurried', otherwise: true as const }] },
    };
    const rows = play({ machines: { m: machine }, scenario: once({ stages }) });
    expect(rows.map((row) => `${row.minute} ${row.type} ${row.state}`)).toEqual([
      '0 came talk.loud+walk.slow',
      '10 hushed talk.quiet+walk.slow',
      '20 hurried talk.quiet+walk.fast',
    ]);
  });

  it('is numbered for its child, and several are open at once only where that is allowed', () => {
    const scenario = once({
      arrivals: { main: { event: 'came', every: '30 d' } },
      stages: {
        'mouth.here': { repeats: [{ name: 'tell', every: '2 h', event: 'asked' }] },
        'm.open': { duration: '5 h', outcomes: [{ event: 'ended', otherwise: true }] },
      },
    });
    const mouth = emitting();
    const asked = (concurrent: boolean) =>
      play({
        machines: { mouth, m: { ...chain('asked', ['open', 'ended']), concurrent } },
        untaken: { asked: 'one is open' },
        scenario,
      });
    const several = asked(true);
    expect(
      ofType(several, 'asked')
        .slice(0, 3)
        .map((row) => `${row.minute} ${row.instance}`),
    ).toEqual(['120 1', '240 2', '360 3']);
    expect(
      ofType(several, 'ended')
        .slice(0, 2)
        .map((row) => `${row.minute} ${row.instance}`),
    ).toEqual(['420 1', '540 2']);
    const one = asked(false);
    expect(
      ofType(one, 'asked')
        .slice(0, 2)
        .map((row) => `${row.minute} ${row.instance}`),
    ).toEqual(['120 1', '480 2']);
  });

  it('takes nothing after it is done', () => {
    const rows = play({
      machines: { first: { ...chain('came', ['here', 'left']) }, clock: emitting() },
      scenario: once({
        stages: {
          'first.here': {
            duration: '3 h',
            outcomes: [{ event: 'left', otherwise: true }],
            hazards: [{ event: 'left', per_year: 3000 }],
          },
          'clock.here': { repeats: [{ name: 'tick', every: '1 h' }] },
        },
      }),
    });
    expect(ofType(rows, 'left').filter((row) => row.machine === 'first')).toHaveLength(1);
  });
});

describe('an event that the machine does not take', () => {
  it('stops the run with state, event, and the facts that its guards asked', () => {
    const machine: TinyMachine = {
      opens: ['came'],
      config: {
        initial: 'outside',
        states: {
          outside: { on: { came: 'here' } },
          here: { on: { left: { target: 'gone', guard: 'allowed' } } },
          gone: { type: 'final' },
        },
      },
    };
    const world: World = {
      machines: { road: machine },
      facts: {
        allowed: {
          kind: 'attribute',
          attribute: 'free',
          yes: 'the child may go',
          no: 'the child may not go',
          source: 'test',
        },
      },
      scenario: once({
        people: { default: { attributes: { free: 0 } } },
        stages: { 'road.here': leaveAfter('5 min') },
      }),
    };
    expect(() => play(world)).toThrow(
      "road.here of child 2015-06-01.1.1 does not take left, which the scenario says happens there; the machine's guards say: the child may not go",
    );
    const free = {
      ...world,
      scenario: { ...world.scenario, people: { default: { attributes: { free: 1 } } } },
    };
    expect(brief(play(free))).toEqual(['0 came', '5 left']);
  });

  it('is told where an arrival is taken by nobody', () => {
    const scenario = once({ arrivals: { main: { event: 'left', every: '30 d' } } });
    expect(() => play({ machines: { road: chain('came', ['here', 'left']) }, scenario })).toThrow(
      /left of child .* is taken by nobody/,
    );
  });

  it('may be a birthday', () => {
    const scenario = once({ years: 2, birthdays: [{ age: 11, event: 'left' }] });
    const rows = play({ machines: { road: chain('came', ['here', 'left']) }, scenario });
    // Children are ten years old when nothing else is known.
    expect(brief(rows).slice(0, 1)).toEqual(['0 came']);
    const [first] = ofType(rows, 'left');
    expect(Math.abs(first.minute - 365.25 * 1440)).toBeLessThan(2 * 1440);
  });
});

describe('a scenario that cannot be', () => {
  const machines = { road: chain('came', ['here', 'left']) };
  const faults: readonly (readonly [string, Scenario, RegExp])[] = [
    [
      'work without a team',
      { stages: { 'road.here': { tasks: [{ name: 'talk', hours: '1 h' }] } } },
      /nobody does talk in road\.here/,
    ],
    [
      'cases without a team',
      { stages: { 'road.here': { allocated: 'family' } } },
      /road\.here allocates cases and names no team/,
    ],
    [
      'a meeting without days',
      {
        teams: { desk: { workers: 1 } },
        stages: { 'road.here': { meeting: { name: 'meet', team: 'desk' } } },
      },
      /does not say when it meets/,
    ],
    [
      'two streams of one name',
      { arrivals: { a: { event: 'came', every: '1 d' }, b: { event: 'came', every: '1 d' } } },
      /two streams of arrivals have no prefix/,
    ],
    [
      'more than one arrival a minute',
      { arrivals: { a: { event: 'came', every: '0.2 min' } } },
      /more than one a minute/,
    ],
    ['a state that is not there', { stages: { 'road.there': {} } }, /there is no state road\.there/],
  ];
  it.each(faults)('is refused: %s', (_, scenario, message) => {
    expect(() => play({ machines, scenario: once(scenario) })).toThrow(message);
  });
});
