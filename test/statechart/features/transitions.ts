/** Held: transitions. */
import type { Unplaced } from './feature.ts';
import { lamp, machineOf, regions, told } from './machine-of.ts';

export const transitions: readonly Unplaced[] = [
  {
    feature: 'targets by key, by path, below, and by id',
    written: "`'b'`, `'b.c'`, `'.c'`, `'#id'`",
    machine: machineOf({
      initial: 'a',
      states: {
        a: { on: { key: 'b', path: 'b.d' } },
        b: { initial: 'c', on: { below: '.d', id: '#far' }, states: { c: {}, d: {} } },
        e: { initial: 'f', states: { f: {}, g: { id: 'far' } } },
      },
    }),
    events: ['key', 'below', 'id'],
    rests: 'e.g',
  },
  {
    feature: 'several targets',
    written: "`target: ['p.left.two', 'p.right.two']`",
    machine: machineOf({
      initial: 'a',
      states: { a: { on: { go: { target: ['p.left.two', 'p.right.two'] } } }, p: regions() },
    }),
    events: ['go'],
    rests: 'p.left.two+p.right.two',
  },
  {
    feature: 'a transition that only acts',
    written: '`{ actions }`',
    machine: machineOf({ on: { ask: { actions: told('answered') } } }),
    events: ['ask', 'ask'],
    rests: '',
    emits: ['answered', 'answered'],
  },
  {
    feature: 'a transition that leaves and enters its state again',
    written: '`reenter: true`',
    machine: machineOf({
      initial: 'a',
      states: { a: { ...lamp, exit: told('left'), on: { again: { target: 'a', reenter: true } } } },
    }),
    events: ['press', 'again'],
    rests: 'a.off',
    emits: ['left'],
  },
  {
    feature: 'a transition to its own state that does not leave it',
    written: "`a: { on: { again: 'a' } }`",
    machine: machineOf({ initial: 'a', states: { a: { ...lamp, exit: told('left'), on: { again: 'a' } } } }),
    events: ['press', 'again'],
    rests: 'a.off',
    emits: [],
  },
  {
    feature: 'the inner state is asked before the outer',
    written: '`on` in both',
    machine: machineOf({
      initial: 'a',
      on: { go: '.z' },
      states: { a: { initial: 'x', states: { x: { on: { go: 'y' } }, y: {} } }, z: {} },
    }),
    events: ['go', 'go'],
    rests: 'z',
  },
  {
    feature: 'any event, or any of a kind',
    written: "`'*'`, `'visit.*'`",
    machine: machineOf({
      initial: 'a',
      states: {
        a: { on: { '*': 'any', 'visit.*': 'visited', 'visit.made.late': 'late' } },
        visited: {},
        any: {},
        late: {},
      },
    }),
    events: ['visit.made'],
    rests: 'visited',
    remark: '`eventId` also numbers types that the machine does not name.',
  },
  {
    feature: 'a forbidden transition',
    written: '`{ go: undefined }`, `{ go: {} }`',
    machine: machineOf({
      initial: 'a',
      on: { go: '.z', leave: '.z' },
      states: { a: { on: { go: undefined, leave: {} } }, z: {} },
    }),
    events: ['go', 'leave'],
    rests: 'a',
    untaken: ['go', 'leave'],
    remark: 'XState’s own rule (`snapshot.can`): no target and no action.',
  },
  {
    feature: 'an event that happens and changes nothing',
    written: "`{ description: '…' }` or `{ meta }`",
    machine: machineOf({ on: { 'visit.made': { description: 'It is noted in the file.' } } }),
    events: ['visit.made'],
    rests: '',
    remark: 'Told apart from a forbidden transition by its words: it is taken.',
  },
  {
    feature: 'an unknown event',
    written: 'nothing',
    machine: machineOf(lamp),
    events: ['nobody.knows'],
    rests: 'off',
    untaken: ['nobody.knows'],
    remark: 'XState ignores it without a word; the step says that it was not taken.',
  },
];
