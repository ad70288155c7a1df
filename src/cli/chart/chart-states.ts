/** A machine's states and transitions as plain data, for people to read. */
import type { AnyStateMachine, AnyStateNode, AnyTransitionDefinition } from 'xstate';
import { nodesBelow } from '../../../machines/chart-nodes.ts';
import type { StateMeta } from '../../../machines/machine-list.ts';

export interface ChartTransition {
  /** Event type; empty for a transition that needs none (`always`). */
  readonly event: string;
  /** The facts that must hold, in words; null without a guard. */
  readonly guard: string | null;
  /** It is taken where what stands before it for the same event may not be. */
  readonly otherwise: boolean;
  /** Dotted paths of the states it leads to; none where the state is not left. */
  readonly targets: readonly string[];
  /** Event types that it emits. */
  readonly emits: readonly string[];
}

export interface ChartState {
  /** Dotted path below the root; empty for the root. */
  readonly path: string;
  readonly depth: number;
  readonly kind: AnyStateNode['type'];
  readonly initial: boolean;
  readonly meta: Partial<StateMeta>;
  readonly entryEmits: readonly string[];
  readonly transitions: readonly ChartTransition[];
}

/** All states of a machine, the root first, parents before children. */
export const chartStates = (machine: AnyStateMachine): ChartState[] => nodesBelow(machine.root).map(stateOf);

const pathOf = (node: AnyStateNode): string => node.path.join('.');

function stateOf(node: AnyStateNode): ChartState {
  const parent = node.parent;
  const transitions = [...node.transitions.values()].flat().concat(node.always ?? []);
  return {
    path: pathOf(node),
    depth: node.path.length,
    kind: node.type,
    initial: parent?.initial.target.includes(node) ?? false,
    meta: (node.meta ?? {}) as Partial<StateMeta>,
    entryEmits: emittedBy(node.entry),
    transitions: transitions.map((one, index) => transitionOf(one, transitions.slice(0, index))),
  };
}

function transitionOf(
  transition: AnyTransitionDefinition,
  before: readonly AnyTransitionDefinition[],
): ChartTransition {
  const guard: unknown = transition.guard;
  return {
    event: transition.eventType as string,
    guard: guard === undefined ? null : guardText(guard),
    otherwise: guard === undefined && before.some(({ eventType }) => eventType === transition.eventType),
    targets: (transition.target ?? []).map((target: AnyStateNode) => pathOf(target)),
    emits: emittedBy(transition.actions),
  };
}

/** The types of the events that XState's own `emit` gives out. */
function emittedBy(actions: readonly unknown[]): string[] {
  return actions.flatMap((action) => {
    const { type, event } = Object(action) as { type?: unknown; event?: { type?: unknown } };
    return type === 'xstate.emit' && typeof event?.type === 'string' ? [event.type] : [];
  });
}

const JOINED_BY: Readonly<Record<string, string>> = { and: ' and ', or: ' or ' };

/** A guard as words: `had_plan and not (under_5 or disabled)`. */
export function guardText(guard: unknown, inner = false): string {
  if (typeof guard === 'string') return guard;
  const { name, guards, type, params } = Object(guard) as {
    name?: string;
    guards?: readonly unknown[];
    type?: string;
    params?: unknown;
  };
  if (guards !== undefined) {
    const joint = JOINED_BY[name ?? ''];
    if (joint === undefined) return `not ${guardText(guards[0], true)}`;
    const text = guards.map((one) => guardText(one, true)).join(joint);
    return inner ? `(${text})` : text;
  }
  if (type === undefined) return name || 'a condition of its own';
  return params === undefined ? type : `${type} ${JSON.stringify(params)}`;
}
