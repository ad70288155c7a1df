/** Held: actions. */
import { emit, raise, setup } from 'xstate';
import type { Unplaced } from './feature.ts';
import { lamp, machineOf, told } from './machine-of.ts';

export const actions: readonly Unplaced[] = [
  {
    feature: 'events emitted on leaving, on the way and on entering',
    written: '`entry`, `actions`, `exit`: `emit({ type })`',
    machine: machineOf({
      initial: 'a',
      states: {
        a: { exit: told('left'), on: { go: { target: 'b', actions: [told('went'), told('on')] } } },
        b: { entry: emit({ type: 'entered', how: 'on foot' }) },
      },
    }),
    events: ['go'],
    rests: 'b',
    emits: ['left', 'went', 'on', 'entered'],
    remark: '`emitted` has the types, `emittedEvents` all that is written in them.',
  },
  {
    feature: 'raised events',
    written: '`raise({ type })`',
    machine: machineOf({
      initial: 'a',
      states: {
        a: { on: { go: { target: 'b', actions: raise({ type: 'on' }) } } },
        b: { on: { on: 'c' } },
        c: {},
      },
    }),
    events: ['go'],
    rests: 'c',
  },
  {
    feature: 'a raised event that nobody takes',
    written: '`raise({ type })`',
    machine: machineOf({ ...lamp, entry: raise({ type: 'nobody.knows' }) }),
    events: [],
    rests: 'off',
  },
  {
    feature: 'emit and raise by name',
    written: '`setup({ actions: { tell: emit(…) } })`',
    machine: setup({ actions: { tell: emit({ type: 'told' }) } }).createMachine({ id: 'm', entry: 'tell' }),
    events: [],
    rests: '',
    emits: ['told'],
  },
  {
    feature: 'a named action without a meaning',
    written: "`actions: 'note'`",
    machine: machineOf({ on: { ask: { actions: 'note' } } }),
    events: ['ask'],
    rests: '',
    remark: 'XState does nothing for it, so nothing is lost. The event counts as taken.',
  },
];
