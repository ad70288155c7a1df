/** The nodes of a chart. */
import type { AnyStateNode } from 'xstate';

/** A node and all inside it, parents before children. */
export const nodesBelow = (node: AnyStateNode): readonly AnyStateNode[] => [
  node,
  ...Object.values(node.states).flatMap(nodesBelow),
];
