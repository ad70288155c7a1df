/** Held: eventless transitions. */
import { stateIn } from 'xstate';
import type { Unplaced } from './feature.ts';
import { lamp, machineOf } from './machine-of.ts';

export const eventless: readonly Unplaced[] = [
  {
    feature: 'transitions without an event',
    written: '`always`',
    machine: machineOf({
      initial: 'a',
      states: { a: { on: { go: 'b' } }, b: { always: [{ guard: 'no', target: 'a' }, 'c'] }, c: {} },
    }),
    events: ['go'],
    rests: 'c',
    remark: 'A state that is only passed through stands in `passed`.',
  },
  {
    feature: 'one that waits until its guard says yes',
    written: '`always: { guard, target }`',
    machine: machineOf({
      type: 'parallel',
      states: {
        left: {
          initial: 'wait',
          states: { wait: { always: { guard: stateIn('#there'), target: 'go' } }, go: {} },
        },
        right: { initial: 'here', states: { here: { on: { r: 'there' } }, there: { id: 'there' } } },
      },
    }),
    events: ['x', 'r'],
    rests: 'left.go+right.there',
    untaken: ['x'],
    remark:
      'As in XState any event gives the occasion, also one that the machine does not know; it counts as taken then.',
  },
  {
    feature: 'the limit on steps inside a step',
    written: '`options: { maxIterations }`',
    machine: machineOf({ ...lamp, options: { maxIterations: 5 } }),
    events: ['press'],
    rests: 'on',
    remark: 'Without one it is 10,000; a machine that does not come to rest is an error of the step.',
  },
];
