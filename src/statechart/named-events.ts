/** Which events each state node says anything about: where nothing does, nobody need be asked. */
import type { ChartState } from './definition.ts';

interface NodeEvents {
  readonly types: ReadonlySet<string>;
  /** A wildcard may take any event, and a waiting `always` may fire on any. */
  readonly any: boolean;
}

/** What the nodes say by their place in document order. */
export function namedEvents(root: ChartState): readonly NodeEvents[] {
  const nodes: NodeEvents[] = [];
  const walk = (state: ChartState): void => {
    const types = Object.keys(state.on);
    nodes[state.index] = {
      types: new Set(types),
      any: state.always.length > 0 || types.some((type) => type.endsWith('*')),
    };
    for (const [, child] of state.states) walk(child);
  };
  walk(root);
  return nodes;
}

/** Whether one of the nodes that XState asks may take the event. */
export const mayTake = (nodes: readonly NodeEvents[], asked: readonly number[], type: string): boolean =>
  asked.some((node) => nodes[node].any || nodes[node].types.has(type));
