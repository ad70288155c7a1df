/**
 * Builds a machine of the same meaning that says what it does: each state marks its entry and exit, each transition of an
 * event marks that it was taken unless it is forbidden, each guard asks the caller.
 */
import {
  and,
  createMachine,
  emit,
  not,
  or,
  raise,
  stateIn,
  type AnyStateMachine,
  type StateValue,
} from 'xstate';
import type { ChartAction, ChartDefinition, ChartGuard, ChartState, ChartTransition } from './definition.ts';

/** Types of the marking actions; their parameter is the state's index. */
export const MARK = {
  entered: 'casepath.entered',
  exited: 'casepath.exited',
  taken: 'casepath.taken',
} as const;

export type Ask = (question: number) => boolean;

export function instrumentedMachine(definition: ChartDefinition, ask: Ask): AnyStateMachine {
  const options = { maxIterations: definition.microstepLimit };
  const config = { ...stateConfig(definition.root, ask), options };
  return createMachine(config as Parameters<typeof createMachine>[0]);
}

function stateConfig(state: ChartState, ask: Ask): Readonly<Record<string, unknown>> {
  const transitions = (list: readonly ChartTransition[], marked: boolean) =>
    list.map((transition) => transitionConfig(transition, ask, marked));
  return withoutUndefined({
    id: state.id,
    type: state.type,
    initial: state.initial && { ...state.initial, actions: state.initial.actions.map(actionConfig) },
    history: state.history,
    target: state.target,
    entry: [{ type: MARK.entered, params: state.index }, ...state.entry.map(actionConfig)],
    exit: [{ type: MARK.exited, params: state.index }, ...state.exit.map(actionConfig)],
    on: Object.fromEntries(Object.entries(state.on).map(([type, list]) => [type, transitions(list, true)])),
    always: state.always.length > 0 ? transitions(state.always, false) : undefined,
    onDone: state.onDone.length > 0 ? transitions(state.onDone, false) : undefined,
    states:
      state.states.length > 0
        ? Object.fromEntries(state.states.map(([key, child]) => [key, stateConfig(child, ask)]))
        : undefined,
  });
}

const withoutUndefined = (record: Readonly<Record<string, unknown>>): Readonly<Record<string, unknown>> =>
  Object.fromEntries(Object.entries(record).filter(([, value]) => value !== undefined));

const transitionConfig = (
  { target, reenter, guard, actions, forbidden }: ChartTransition,
  ask: Ask,
  marked: boolean,
): Readonly<Record<string, unknown>> => ({
  target,
  reenter,
  ...(guard && { guard: guardConfig(guard, ask) }),
  actions: [...(marked && !forbidden ? [{ type: MARK.taken }] : []), ...actions.map(actionConfig)],
});

const actionConfig = ({ kind, event }: ChartAction): unknown =>
  kind === 'emit' ? emit(event) : raise(event);

type Predicate = (args: unknown, params: unknown) => boolean;

function guardConfig(guard: ChartGuard, ask: Ask): Predicate {
  if (guard.kind === 'ask') return () => ask(guard.question);
  // XState's combinators are typed for the machine they stand in, which is made here and now.
  if (guard.kind === 'stateIn') return stateIn(guard.value as StateValue) as unknown as Predicate;
  const parts = guard.guards.map((part) => guardConfig(part, ask));
  if (guard.kind === 'not') return not(parts[0] as never) as unknown as Predicate;
  return (guard.kind === 'and' ? and(parts as never) : or(parts as never)) as unknown as Predicate;
}
