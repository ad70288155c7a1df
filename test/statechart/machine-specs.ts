/** Plans of machines that fast-check makes up: every feature of XState that a table claims to remember, in any mixture. */
import fc from 'fast-check';

export type GuardSpec =
  | { readonly kind: 'named'; readonly name: number }
  | { readonly kind: 'combination'; readonly name: number }
  | { readonly kind: 'params'; readonly name: number; readonly params: unknown }
  | { readonly kind: 'inline' }
  | { readonly kind: 'stateIn'; readonly node: number; readonly byId: boolean }
  | { readonly kind: 'and' | 'or'; readonly parts: readonly GuardSpec[] }
  | { readonly kind: 'not'; readonly part: GuardSpec };

export interface ActionSpec {
  readonly kind: 'emit' | 'raise' | 'named';
  readonly value: number;
}

export interface TransitionSpec {
  /** Numbers of target nodes; none for a targetless transition. */
  readonly targets: readonly number[];
  /** Targets are siblings, so that regions of a parallel state are not left. */
  readonly near: boolean;
  readonly reenter: boolean;
  readonly guard: GuardSpec | undefined;
  readonly actions: readonly ActionSpec[];
  readonly described: boolean;
}

export interface NodeSpec {
  readonly kind: 'state' | 'parallel' | 'final' | 'shallow' | 'deep';
  readonly children: readonly NodeSpec[];
  readonly initial: number;
  readonly initialActions: readonly ActionSpec[];
  readonly historyTarget: number;
  readonly on: readonly { readonly type: number; readonly transitions: readonly TransitionSpec[] }[];
  readonly always: readonly TransitionSpec[];
  readonly onDone: readonly TransitionSpec[];
  readonly entry: readonly ActionSpec[];
  readonly exit: readonly ActionSpec[];
}

const few = <T>(arbitrary: fc.Arbitrary<T>, max: number, chance = 4): fc.Arbitrary<readonly T[]> =>
  fc.oneof(
    { weight: chance, arbitrary: fc.constant([]) },
    { weight: 2, arbitrary: fc.array(arbitrary, { maxLength: max }) },
  );

const guardSpec: fc.Arbitrary<GuardSpec> = fc.letrec<{ guard: GuardSpec }>((tie) => ({
  guard: fc.oneof(
    { depthSize: 'small', withCrossShrink: true },
    { weight: 4, arbitrary: fc.record({ kind: fc.constant('named' as const), name: fc.nat(2) }) },
    { weight: 1, arbitrary: fc.record({ kind: fc.constant('combination' as const), name: fc.nat(2) }) },
    {
      weight: 2,
      arbitrary: fc.record({
        kind: fc.constant('params' as const),
        name: fc.nat(2),
        params: fc.constantFrom({ n: 1 }, { n: 2, m: [true] }, 'text', null),
      }),
    },
    { weight: 1, arbitrary: fc.constant({ kind: 'inline' as const }) },
    {
      weight: 1,
      arbitrary: fc.record({ kind: fc.constant('stateIn' as const), node: fc.nat(30), byId: fc.boolean() }),
    },
    {
      weight: 2,
      arbitrary: fc.record({
        kind: fc.constantFrom('and' as const, 'or' as const),
        parts: fc.array(tie('guard'), { minLength: 1, maxLength: 3 }),
      }),
    },
    { weight: 1, arbitrary: fc.record({ kind: fc.constant('not' as const), part: tie('guard') }) },
  ),
})).guard;

const actionSpec: fc.Arbitrary<ActionSpec> = fc.record({
  kind: fc.constantFrom('emit', 'emit', 'raise', 'named'),
  value: fc.nat(9),
});

const transitionSpec = (guarded: boolean): fc.Arbitrary<TransitionSpec> =>
  fc.record({
    targets: fc.oneof(
      { weight: 6, arbitrary: fc.tuple(fc.nat(30)) },
      { weight: 2, arbitrary: fc.constant([]) },
      { weight: 1, arbitrary: fc.tuple(fc.nat(30), fc.nat(30)) },
    ),
    near: fc.boolean(),
    reenter: fc.boolean(),
    guard: guarded ? guardSpec : fc.option(guardSpec, { nil: undefined }),
    actions: few(actionSpec, 2),
    described: fc.boolean(),
  });

const nodeSpec: fc.Arbitrary<NodeSpec> = fc.letrec<{ node: NodeSpec }>((tie) => ({
  node: fc.record({
    kind: fc.oneof(
      { weight: 8, arbitrary: fc.constant('state' as const) },
      { weight: 3, arbitrary: fc.constant('parallel' as const) },
      { weight: 2, arbitrary: fc.constantFrom('final' as const, 'shallow' as const, 'deep' as const) },
    ),
    children: fc.oneof(
      { maxDepth: 3, depthSize: 'small' },
      fc.constant([]),
      fc.array(tie('node'), { minLength: 2, maxLength: 3 }),
    ),
    initial: fc.nat(5),
    initialActions: few(actionSpec, 1),
    historyTarget: fc.nat(5),
    on: fc.array(
      fc.record({ type: fc.nat(7), transitions: fc.array(transitionSpec(false), { maxLength: 3 }) }),
      { maxLength: 3 },
    ),
    always: few(transitionSpec(true), 2),
    onDone: few(transitionSpec(false), 2),
    entry: few(actionSpec, 2),
    exit: few(actionSpec, 2),
  }),
})).node;

/** A machine's plan: build it with answers for its guards. */
export const machineSpec: fc.Arbitrary<NodeSpec> = fc
  .record({ root: nodeSpec, more: fc.array(nodeSpec, { minLength: 1, maxLength: 2 }) })
  .map(({ root, more }) => ({
    ...root,
    kind: root.kind === 'parallel' ? 'parallel' : 'state',
    children: [...root.children, ...more],
  }));

/** Regions side by side whose states leave each other alone, with eventless transitions that wait for a guard. */
export const regionsSpec: fc.Arbitrary<NodeSpec> = fc
  .array(fc.array(fc.tuple(nodeSpec, transitionSpec(true)), { minLength: 2, maxLength: 3 }), {
    minLength: 2,
    maxLength: 3,
  })
  .map((regions) => ({ ...REGION, kind: 'parallel', children: regions.map(region) }));

const REGION: NodeSpec = {
  kind: 'state',
  children: [],
  initial: 0,
  initialActions: [],
  historyTarget: 0,
  on: [],
  always: [],
  onDone: [],
  entry: [],
  exit: [],
};

const region = (states: readonly (readonly [NodeSpec, TransitionSpec])[]): NodeSpec => ({
  ...REGION,
  children: states.map(([spec, eventless], i) => ({
    ...spec,
    kind: 'state',
    children: [],
    always: [{ ...eventless, near: true, targets: [i + 1], actions: [{ kind: 'emit', value: i }] }],
    on: spec.on.map(({ type, transitions }) => ({
      type,
      transitions: transitions.map((each) => ({ ...each, near: true })),
    })),
  })),
});
