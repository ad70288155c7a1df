/** Features of XState v5 that a table refuses, each with a machine that uses it. */
import {
  and,
  assign,
  cancel,
  createMachine,
  emit,
  enqueueActions,
  forwardTo,
  fromPromise,
  log,
  not,
  raise,
  sendParent,
  sendTo,
  setup,
  spawnChild,
  stateIn,
  stopChild,
  type AnyStateMachine,
} from 'xstate';
import type { RefusedFeature } from './feature.ts';

/** A machine of which one state is `odd`. */
const odd = (state: object, whole: object = {}, implementations: object = {}): AnyStateMachine =>
  createMachine(
    { id: 'm', initial: 'plain', states: { plain: {}, odd: state }, ...whole } as never,
    implementations as never,
  );

const entering = (action: unknown, implementations: object = {}): AnyStateMachine =>
  odd({ entry: action }, {}, implementations);

const guarded = (guard: unknown, implementations: object = {}): AnyStateMachine =>
  odd({ on: { go: { guard, target: 'plain' } } }, {}, implementations);

/** A combinator that XState might have one day. */
const most = Object.assign(() => true, { check: () => true, guards: [] });
const custom = Object.assign(() => {}, { type: 'own.action', resolve: () => [] });
const child = fromPromise(() => Promise.resolve());

const rows: readonly (Omit<RefusedFeature, 'state'> & { readonly state?: string })[] = [
  {
    feature: 'delayed transitions',
    written: '`after: { 1000: … }`',
    machine: odd({ after: { 1000: 'plain' } }),
    kind: 'after',
  },
  {
    feature: 'invoked actors, with `onDone`, `onError` and `onSnapshot`',
    written: '`invoke: { src }`',
    machine: odd({ invoke: { src: child, onDone: 'plain' } }),
    kind: 'invoke',
  },
  { feature: 'routes', written: '`route: {}`', machine: odd({ id: 'there', route: {} }), kind: 'route' },
  { feature: 'changing context', written: '`assign`', machine: entering(assign({ n: 1 })), kind: 'assign' },
  {
    feature: 'changing context by name',
    written: '`setup({ actions: { count: assign(…) } })`',
    machine: entering('count', { actions: { count: assign({ n: 1 }) } }),
    kind: 'assign',
  },
  { feature: 'spawned actors', written: '`spawnChild`', machine: entering(spawnChild(child)), kind: 'spawn' },
  {
    feature: 'stopping actors',
    written: '`stopChild`',
    machine: entering(stopChild('x')),
    kind: 'stopChild',
  },
  {
    feature: 'sending to an actor',
    written: '`sendTo`',
    machine: entering(sendTo('x', { type: 'y' })),
    kind: 'sendTo',
  },
  {
    feature: 'sending to the parent',
    written: '`sendParent`',
    machine: entering(sendParent({ type: 'y' })),
    kind: 'sendTo',
  },
  { feature: 'forwarding', written: '`forwardTo`', machine: entering(forwardTo('x')), kind: 'sendTo' },
  {
    feature: 'actions decided by code',
    written: '`enqueueActions`',
    machine: entering(enqueueActions(({ enqueue }) => enqueue('x'))),
    kind: 'enqueueActions',
  },
  {
    feature: 'computed emit',
    written: '`emit(({ context }) => …)`',
    machine: entering(emit(() => ({ type: 'x' }))),
    kind: 'computed emit',
  },
  {
    feature: 'computed raise',
    written: '`raise(({ context }) => …)`',
    machine: entering(raise(() => ({ type: 'x' }))),
    kind: 'computed raise',
  },
  {
    feature: 'delayed raise',
    written: '`raise({ type }, { delay })`',
    machine: entering(raise({ type: 'x' }, { delay: 0 })),
    kind: 'delayed raise',
  },
  { feature: 'cancelling', written: '`cancel`', machine: entering(cancel('x')), kind: 'cancel' },
  { feature: 'logging', written: '`log`', machine: entering(log('x')), kind: 'log' },
  {
    feature: 'actions that run code',
    written: '`entry: () => …`',
    machine: entering(() => {}),
    kind: 'action function',
  },
  {
    feature: 'named actions that run code',
    written: '`setup({ actions: { ring: () => … } })`',
    machine: entering({ type: 'ring' }, { actions: { ring: () => {} } }),
    kind: 'action function',
  },
  {
    feature: 'other actions with a `resolve` of their own',
    written: 'a library’s',
    machine: entering(custom),
    kind: 'unknown action',
  },
  {
    feature: 'computed guard parameters',
    written: '`{ type, params: ({ event }) => … }`',
    machine: guarded({ type: 'older', params: () => 16 }),
    kind: 'computed guard parameters',
  },
  {
    feature: 'guard parameters that are not plain data',
    written: '`{ type, params: new Date() }`',
    machine: guarded({ type: 'older', params: { than: new Date(0) } }),
    kind: 'guard parameters',
  },
  {
    feature: 'guards made of themselves',
    written: "`setup({ guards: { a: not('a') } })`",
    machine: guarded('a', { guards: { a: and([not('a'), stateIn('odd')]) } }),
    kind: 'circular guard',
    state: '',
  },
  {
    feature: 'other guard combinators',
    written: 'a library’s',
    machine: guarded(most),
    kind: 'unknown guard',
  },
  {
    feature: 'two states with one id',
    written: "`id: 'm'`",
    machine: odd({ id: 'm.plain' }),
    kind: 'duplicate id',
  },
];

export const refusedFeatures: readonly RefusedFeature[] = [
  ...rows.map((row) => ({ state: 'odd', ...row })),
  {
    feature: 'actors spawned into the context',
    written: '`context: ({ spawn }) => …`',
    machine: setup({ actors: { child } }).createMachine({
      context: ({ spawn }) => ({ ref: spawn('child') }),
    }),
    kind: 'spawn',
    state: '',
  },
];
