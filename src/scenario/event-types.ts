/** The event types that a machine says something about. */
import type { AnyStateMachine, AnyStateNode } from 'xstate';

/**
 * Descriptors of all transitions, wildcards as written. XState's own list (`machine.events`) leaves out what happens and
 * changes nothing (`{ description: … }`), which is taken here; what says nothing at all is forbidden, and in neither.
 */
export function eventTypesOf(machine: AnyStateMachine): string[] {
  const types = new Set<string>(machine.events as readonly string[]);
  const visit = (node: AnyStateNode): void => {
    for (const [type, transitions] of node.transitions)
      if (!type.startsWith('xstate.') && transitions.some(saysSomething)) types.add(type);
    for (const child of Object.values(node.states)) visit(child);
  };
  visit(machine.root);
  return [...types];
}

const saysSomething = ({ description, meta }: { readonly description?: unknown; readonly meta?: unknown }) =>
  description !== undefined || meta !== undefined;
