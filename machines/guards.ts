/** How guards get their answers where XState runs a machine by itself: from the facts that the event brings. */
import type { CaseEvent } from './case-event.ts';
import type { FactName } from './facts.ts';

type FactGuard = (args: { readonly event: CaseEvent }) => boolean;

/**
 * One guard for each fact, named like it: it holds where `event.facts` names the fact.
 * The simulation, replay and the walk-through answer by the same names from the child's history instead.
 */
export const guardsFromEvent = <Name extends FactName>(...names: readonly Name[]): Record<Name, FactGuard> =>
  Object.fromEntries(
    names.map((name): [Name, FactGuard] => [name, ({ event }) => event.facts?.includes(name) ?? false]),
  ) as Record<Name, FactGuard>;
