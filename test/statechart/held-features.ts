/** Features of XState v5 that a table holds, each with a machine that uses it. */
import { and, createMachine, emit, not, or, raise, setup, stateIn, type AnyStateMachine } from 'xstate';
import type { HeldFeature } from './feature.ts';

/** A machine from a configuration whose words XState's types need not know. */
const machineOf = (config: object, implementations: object = {}): AnyStateMachine =>
  createMachine({ id: 'm', ...config } as never, implementations as never);

const told = (type: string) => emit({ type });

const lamp = { initial: 'off', states: { off: { on: { press: 'on' } }, on: { on: { press: 'off' } } } };

/** Two regions; each goes on by its own event. */
const regions = (inner: object = {}) => ({
  type: 'parallel',
  states: {
    left: { initial: 'one', states: { one: { on: { l: 'two' } }, two: { type: 'final' } } },
    right: { initial: 'one', states: { one: { on: { r: 'two' } }, two: { type: 'final' } } },
  },
  ...inner,
});

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

const states: readonly Omit<HeldFeature, 'area'>[] = [
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

const transitions: readonly Omit<HeldFeature, 'area'>[] = [
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

const eventless: readonly Omit<HeldFeature, 'area'>[] = [
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

const actions: readonly Omit<HeldFeature, 'area'>[] = [
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

const gate = (guard: unknown, implementations: object = {}): AnyStateMachine =>
  machineOf(
    { initial: 'a', states: { a: { on: { go: [{ guard, target: 'b' }, { target: 'c' }] } }, b: {}, c: {} } },
    implementations,
  );

const guards: readonly Omit<HeldFeature, 'area'>[] = [
  {
    feature: 'named guards',
    written: "`guard: 'known'`",
    machine: gate('known'),
    events: ['go'],
    yes: ['known'],
    rests: 'b',
    remark: 'With an implementation or without (a machine from JSON): the caller answers.',
  },
  {
    feature: 'guards with parameters',
    written: '`{ type, params }`',
    machine: gate({ type: 'older', params: { than: 16 } }),
    events: ['go'],
    yes: ['older({"than":16})'],
    rests: 'b',
    remark: 'Name and parameters together are the question.',
  },
  {
    feature: 'guards written in place',
    written: '`guard: () => …`',
    machine: gate(() => true),
    events: ['go'],
    yes: ['inline guard: a on "go" [0]'],
    rests: 'b',
    remark: 'A question that is called by its place.',
  },
  {
    feature: 'combined guards',
    written: '`and`, `or`, `not`',
    machine: gate(and([or(['p', 'q']), not('r')])),
    events: ['go'],
    yes: ['q'],
    rests: 'b',
    remark: 'Taken apart: XState asks only what it needs, and each part is a question.',
  },
  {
    feature: 'combined guards by name',
    written: "`setup({ guards: { both: and(['p', 'q']) } })`",
    machine: setup({ guards: { p: () => false, q: () => false, both: and(['p', 'q']) } }).createMachine({
      id: 'm',
      initial: 'a',
      states: { a: { on: { go: [{ guard: 'both', target: 'b' }, { target: 'c' }] } }, b: {}, c: {} },
    }),
    events: ['go'],
    yes: ['p', 'q'],
    rests: 'b',
  },
  {
    feature: 'guards that look at the state',
    written: "`stateIn('#id')`, `stateIn({ left: 'two' })`",
    machine: machineOf({
      type: 'parallel',
      states: {
        left: { initial: 'one', states: { one: { on: { l: 'two' } }, two: {} } },
        right: {
          initial: 'one',
          states: { one: { on: { r: { guard: stateIn({ left: 'two' }), target: 'two' } } }, two: {} },
        },
      },
    }),
    events: ['r', 'l', 'r'],
    rests: 'left.two+right.two',
    untaken: ['r'],
    remark: 'No question: the configuration answers.',
  },
  {
    feature: 'one guard asked several times in a step',
    written: "`guard: 'known'` in `on` and in `always`",
    machine: machineOf({
      initial: 'a',
      states: {
        a: { on: { go: { guard: 'known', target: 'b' } } },
        b: { always: [{ guard: 'known', target: 'c' }] },
        c: {},
      },
    }),
    events: ['go'],
    yes: ['known'],
    rests: 'c',
    remark: 'Answered once a step.',
  },
];

const everythingElse: readonly Omit<HeldFeature, 'area'>[] = [
  {
    feature: 'words and labels',
    written: '`meta`, `description`, `tags`, `version`',
    machine: machineOf({
      ...lamp,
      meta: { label: 'A lamp' },
      description: 'It shines.',
      tags: ['home'],
      version: '2',
    }),
    events: ['press'],
    rests: 'on',
    remark: '`nodes` has the `meta`. They change no step and are not in the hash.',
  },
  {
    feature: 'output',
    written: '`output`',
    machine: machineOf({
      initial: 'a',
      output: () => 1,
      states: { a: { on: { go: 'z' } }, z: { type: 'final', output: 2 } },
    }),
    events: ['go'],
    rests: 'z',
    remark: 'Left out: it changes no step.',
  },
  {
    feature: 'context that does not change',
    written: '`context: { … }`, `context: ({ input }) => …`',
    machine: machineOf({
      ...lamp,
      context: ({ input }: { input: { n: number } | undefined }) => ({ n: input?.n }),
    }),
    events: ['press'],
    rests: 'on',
    remark: 'Left out: only guards read it, and these the caller answers.',
  },
  {
    feature: 'a machine with other implementations',
    written: '`machine.provide({ … })`',
    machine: machineOf({ ...lamp, entry: 'tell' }).provide({ actions: { tell: told('told') } as never }),
    events: [],
    rests: 'off',
    emits: ['told'],
  },
];

const inArea = (
  area: HeldFeature['area'],
  rows: readonly Omit<HeldFeature, 'area'>[],
): readonly HeldFeature[] => rows.map((row) => ({ area, ...row }));

export const heldFeatures: readonly HeldFeature[] = [
  ...inArea('States', states),
  ...inArea('Transitions', transitions),
  ...inArea('Eventless transitions', eventless),
  ...inArea('Actions', actions),
  ...inArea('Guards', guards),
  ...inArea('Everything else', everythingElse),
];
