/** Machines that fast-check makes up: every feature of XState that a table claims to remember, in any mixture. */
import fc from 'fast-check';
import { and, createMachine, emit, not, or, raise, stateIn, type AnyStateMachine } from 'xstate';

/** Events that walks send; wildcards below take some of them, some are taken by nobody. */
export const WALK_EVENTS = ['a', 'b', 'a.x', 'a.x.y', 'c.d', 'zz'];
const DESCRIPTORS = ['a', 'b', 'a.x', 'a.*', 'a.x.*', '*', 'c.*', 'c.d'];
const RAISED = ['a', 'b', 'a.x', 'c.d', 'own'];
const GUARDS = ['g0', 'g1', 'g2'];
/** Guards that stand for combinations of others. */
const NAMED_COMBINATIONS = ['both', 'neither', 'alias'];
const NAMED_ACTIONS = ['tell', 'nudge', 'nothing'];

type GuardSpec =
  | { readonly kind: 'named'; readonly name: number }
  | { readonly kind: 'combination'; readonly name: number }
  | { readonly kind: 'params'; readonly name: number; readonly params: unknown }
  | { readonly kind: 'inline' }
  | { readonly kind: 'stateIn'; readonly node: number; readonly byId: boolean }
  | { readonly kind: 'and' | 'or'; readonly parts: readonly GuardSpec[] }
  | { readonly kind: 'not'; readonly part: GuardSpec };

interface ActionSpec {
  readonly kind: 'emit' | 'raise' | 'named';
  readonly value: number;
}

interface TransitionSpec {
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

export interface RandomMachine {
  /** Answers guards by `answer`. Its states say by `test.enter` and `test.exit` which of them XState enters and leaves. */
  readonly machine: AnyStateMachine;
  /** The same machine without implementations of guards, as it comes from JSON. */
  readonly bare: AnyStateMachine;
}

/** Answers a guard by its name and parameters. */
export type Answer = (name: string, params: unknown) => boolean;

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

export function buildMachine(spec: NodeSpec, answer: Answer): RandomMachine {
  const config = new Builder(spec, answer).config();
  const actions = { tell: emit({ type: 'told.by_name' }), nudge: raise({ type: 'own' }) };
  const combinations = {
    both: and(['g0', 'g1']),
    neither: not(or(['g1', { type: 'g2', params: { n: 1 } }])),
    alias: 'g2',
  };
  const leaves = Object.fromEntries(
    GUARDS.map((name) => [name, (_: unknown, params: unknown) => answer(name, params)]),
  );
  // Aliases are XState's, but not in its types.
  const make = (guards: object) => createMachine(config as never, { actions, guards } as never);
  return { machine: make({ ...leaves, ...combinations }), bare: make(combinations) };
}

interface BuiltNode {
  readonly spec: NodeSpec;
  readonly path: readonly string[];
  readonly id: string;
}

/** Turns the plan's numbers into names that exist. */
class Builder {
  readonly #nodes: BuiltNode[] = [];
  readonly #answer: Answer;

  constructor(root: NodeSpec, answer: Answer) {
    this.#answer = answer;
    this.#number(root, []);
  }

  #number(spec: NodeSpec, path: readonly string[]): void {
    this.#nodes.push({ spec, path, id: path.length === 0 ? 'm' : `n${this.#nodes.length}` });
    if (hasChildren(spec)) spec.children.forEach((child, i) => this.#number(child, [...path, `s${i}`]));
  }

  config(): Readonly<Record<string, unknown>> {
    return { ...this.#node(this.#nodes[0]), options: { maxIterations: 40 } };
  }

  #node(node: BuiltNode): Readonly<Record<string, unknown>> {
    const { spec, path, id } = node;
    const children = hasChildren(spec) ? spec.children : [];
    const place = path.join('.');
    if (isHistory(spec)) return this.#history(node);
    return {
      id,
      entry: [{ type: 'test.enter', params: { path: place } }, ...spec.entry.map(actionOf)],
      exit: [{ type: 'test.exit', params: { path: place } }, ...spec.exit.map(actionOf)],
      ...(spec.kind === 'final' && path.length > 0 && { type: 'final', output: { from: place } }),
      ...(spec.kind === 'parallel' && { type: 'parallel' }),
      ...(children.length > 0 && this.#inner(node, children)),
      ...(spec.kind !== 'final' && {
        on: this.#on(node),
        always: spec.always.map((each, i) =>
          this.#transition(each, node, where('always', i, spec.always.length)),
        ),
        onDone: spec.onDone.map((each, i) =>
          this.#transition(each, node, where('onDone', i, spec.onDone.length)),
        ),
      }),
    };
  }

  #history({ spec, path, id }: BuiltNode): Readonly<Record<string, unknown>> {
    const siblings = this.#nodes.filter((other) => isSibling(other.path, path) && !isHistory(other.spec));
    const target = siblings[spec.historyTarget];
    return { id, type: 'history', history: spec.kind, ...(target && { target: target.path.at(-1) }) };
  }

  #inner(node: BuiltNode, children: readonly NodeSpec[]): Readonly<Record<string, unknown>> {
    const states = children.map((_, i) => {
      const path = [...node.path, `s${i}`].join('.');
      return [`s${i}`, this.#node(this.#nodes.find((each) => each.path.join('.') === path) as BuiltNode)];
    });
    const starts = children.flatMap((child, i) => (isHistory(child) ? [] : [`s${i}`]));
    const start = starts[node.spec.initial % starts.length] ?? 's0';
    const actions = node.spec.initialActions.map(actionOf);
    return {
      ...(node.spec.kind !== 'parallel' && {
        initial: actions.length > 0 ? { target: start, actions } : start,
      }),
      states: Object.fromEntries(states),
    };
  }

  #on(node: BuiltNode): Readonly<Record<string, unknown>> {
    return Object.fromEntries(
      node.spec.on.map(({ type, transitions }) => {
        const descriptor = DESCRIPTORS[type];
        const list = transitions.map((each, i) =>
          this.#transition(each, node, where(`on "${descriptor}"`, i, transitions.length)),
        );
        return [descriptor, list.length === 0 ? undefined : list];
      }),
    );
  }

  #transition(spec: TransitionSpec, node: BuiltNode, place: string): Readonly<Record<string, unknown>> {
    const others = spec.near
      ? this.#nodes.filter((each) => isSibling(each.path, node.path))
      : this.#nodes.slice(1);
    const targets =
      others.length === 0 ? [] : spec.targets.map((each) => `#${others[each % others.length].id}`);
    const isEventless = place.startsWith('always');
    return {
      ...(targets.length > 0 && { target: targets.length === 1 ? targets[0] : targets }),
      reenter: spec.reenter,
      actions: spec.actions.map(actionOf),
      ...(spec.described && !isEventless && { description: 'It happens and changes nothing.' }),
      ...(spec.guard && { guard: this.#guard(spec.guard, `inline guard: ${text(node.path)}${place}`) }),
    };
  }

  #guard(spec: GuardSpec, place: string): unknown {
    const part = (each: GuardSpec, i: number) => this.#guard(each, `${place}, part ${i + 1}`) as never;
    switch (spec.kind) {
      case 'named':
        return GUARDS[spec.name];
      case 'combination':
        return NAMED_COMBINATIONS[spec.name];
      case 'params':
        return { type: GUARDS[spec.name], params: spec.params };
      case 'inline':
        return () => this.#answer(place, undefined);
      case 'stateIn':
        return this.#stateIn(spec.node, spec.byId);
      case 'not':
        return not(part(spec.part, 0));
      default:
        return spec.kind === 'and' ? and(spec.parts.map(part)) : or(spec.parts.map(part));
    }
  }

  #stateIn(number: number, byId: boolean): unknown {
    const node = this.#nodes[number % this.#nodes.length];
    if (byId || node.path.length === 0) return stateIn(`#${node.id}`);
    const inner = node.path.slice(0, -1).toReversed();
    return stateIn(
      inner.reduce<string | object>((value, key) => ({ [key]: value }), node.path.at(-1) as string) as never,
    );
  }
}

const hasChildren = (spec: NodeSpec): boolean =>
  (spec.kind === 'state' || spec.kind === 'parallel') && spec.children.some((child) => !isHistory(child));

const isHistory = ({ kind }: NodeSpec): boolean => kind === 'shallow' || kind === 'deep';

const isSibling = (a: readonly string[], b: readonly string[]): boolean =>
  a.length === b.length && a.slice(0, -1).join('.') === b.slice(0, -1).join('.');

const text = (path: readonly string[]): string => (path.length === 0 ? '' : `${path.join('.')} `);

const where = (place: string, i: number, count: number): string => (count === 1 ? place : `${place} [${i}]`);

function actionOf({ kind, value }: ActionSpec): unknown {
  if (kind === 'emit') return emit({ type: `told.${value}`, value });
  if (kind === 'raise') return raise({ type: RAISED[value % RAISED.length] });
  return NAMED_ACTIONS[value % NAMED_ACTIONS.length];
}
