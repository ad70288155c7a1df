/** Builds the machines that `machine-specs.ts` plans. */
import { and, createMachine, emit, not, or, raise, stateIn, type AnyStateMachine } from 'xstate';
import type { ActionSpec, GuardSpec, NodeSpec, TransitionSpec } from './machine-specs.ts';

/** Events that walks send; wildcards below take some of them, some are taken by nobody. */
export const WALK_EVENTS = ['a', 'b', 'a.x', 'a.x.y', 'c.d', 'zz'];
const DESCRIPTORS = ['a', 'b', 'a.x', 'a.*', 'a.x.*', '*', 'c.*', 'c.d'];
const RAISED = ['a', 'b', 'a.x', 'c.d', 'own'];
const GUARDS = ['g0', 'g1', 'g2'];
/** Guards that stand for combinations of others. */
const NAMED_COMBINATIONS = ['both', 'neither', 'alias'];
const NAMED_ACTIONS = ['tell', 'nudge', 'nothing'];

export interface RandomMachine {
  /** Answers guards by `answer`. Its states say by `test.enter` and `test.exit` which of them XState enters and leaves. */
  readonly machine: AnyStateMachine;
  /** The same machine without implementations of guards, as it comes from JSON. */
  readonly bare: AnyStateMachine;
}

/** Answers a guard by its name and parameters. */
export type Answer = (name: string, params: unknown) => boolean;

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
  const make = (guards: object) => createMachine(config as never, { actions, guards });
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
      case 'and':
        return and(spec.parts.map(part));
      case 'or':
        return or(spec.parts.map(part));
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
