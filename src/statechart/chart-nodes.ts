/** The state nodes of a machine in document order. */
import type { AnyStateMachine, AnyStateNode } from 'xstate';
import type { ChartNode } from './table.ts';

/** XState's own nodes; each stands at the place that its `order` says, as long as no two have one id. */
export function stateNodes(machine: AnyStateMachine): readonly AnyStateNode[] {
  const nodes: AnyStateNode[] = [];
  const walk = (node: AnyStateNode): void => {
    nodes.push(node);
    for (const child of Object.values(node.states)) walk(child);
  };
  walk(machine.root);
  return nodes;
}

export function chartNodes(machine: AnyStateMachine): readonly ChartNode[] {
  const nodes = stateNodes(machine);
  const indices = new Map(nodes.map((node, index) => [node, index]));
  return Object.freeze(
    nodes.map((node, index) =>
      Object.freeze({
        index,
        path: pathOf(node.path),
        kind: node.type,
        parent: node.parent === undefined ? -1 : (indices.get(node.parent) as number),
        meta: node.meta as unknown,
      }),
    ),
  );
}

/** Keys below the root as one text: `plan.visits`. */
export const pathOf = (keys: readonly string[]): string =>
  keys.map((key) => key.replaceAll(/[\\.+]/g, '\\$&')).join('.');
