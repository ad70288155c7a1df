/** Held: states. */
import type { Unplaced } from './feature.ts';
import { lamp, machineOf, regions, told } from './machine-of.ts';

/** A state with a room of two steps, that one leaves and comes back to. */
const withHistory = (history: object) => ({
  initial: 'work',
  states: {
    work: {
      initial: 'plan',
      on: { pause: 'away' },
      states: {
        plan: { on: { next: 'act' } },
        act: { initial: 'first', states: { first: { on: { next: 'second' } }, second: {} } },
        last: { type: 'history', ...history },
      },
    },
    away: { on: { resume: 'work.last' } },
  },
});

export const states: readonly Unplaced[] = [
  {
    feature: 'a machine of one state',
    written: 'no `states`',
    machine: machineOf({ on: { ask: { actions: told('answered') } } }),
    events: ['ask'],
    rests: '',
    emits: ['answered'],
  },
  {
    feature: 'flat states',
    written: '`initial`, `states`',
    machine: machineOf(lamp),
    events: ['press'],
    rests: 'on',
  },
  {
    feature: 'nested states',
    written: '`states` in a state',
    machine: machineOf({ initial: 'a', states: { a: lamp } }),
    events: ['press'],
    rests: 'a.on',
  },
  {
    feature: 'an initial transition with actions',
    written: '`initial: { target, actions }`',
    machine: machineOf({ ...lamp, initial: { target: 'off', actions: told('began') } }),
    events: [],
    rests: 'off',
    emits: ['began'],
  },
  {
    feature: 'parallel states',
    written: "`type: 'parallel'`",
    machine: machineOf(regions()),
    events: ['r'],
    rests: 'left.one+right.two',
  },
  {
    feature: 'final states; a machine that is done takes nothing more',
    written: "`type: 'final'`",
    machine: machineOf({
      initial: 'a',
      on: { go: '.a', end: '.z' },
      states: { a: { on: { go: 'z' } }, z: { type: 'final' } },
    }),
    events: ['go', 'end'],
    rests: 'z',
    untaken: ['end'],
    remark: 'As an actor does; XState’s bare `transition()` would go on.',
  },
  {
    feature: 'a parallel machine is done when every region is',
    written: "`type: 'parallel'` at the top",
    machine: machineOf(regions()),
    events: ['r', 'l'],
    rests: 'left.two+right.two',
  },
  {
    feature: 'what follows when a state is done',
    written: '`onDone`',
    machine: machineOf({
      initial: 'p',
      states: { p: regions({ onDone: { target: 'z', actions: told('both') } }), z: {} },
    }),
    events: ['l', 'r'],
    rests: 'z',
    emits: ['both'],
  },
  {
    feature: 'shallow history',
    written: "`type: 'history'`",
    machine: machineOf(withHistory({})),
    events: ['next', 'next', 'pause', 'resume'],
    rests: 'work.act.first',
  },
  {
    feature: 'deep history',
    written: "`history: 'deep'`",
    machine: machineOf(withHistory({ history: 'deep' })),
    events: ['next', 'next', 'pause', 'resume'],
    rests: 'work.act.second',
  },
  {
    feature: 'where history leads before there is any',
    written: "`type: 'history', target`",
    machine: machineOf({ ...withHistory({ target: 'act' }), initial: 'away' }),
    events: ['resume'],
    rests: 'work.act.first',
  },
];
