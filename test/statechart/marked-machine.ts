/** A machine whose states say by `test.enter` and `test.exit` that XState enters and leaves them. */
import { createMachine, type AnyStateMachine } from 'xstate';

interface Config {
  readonly entry?: unknown;
  readonly exit?: unknown;
  readonly states?: Readonly<Record<string, Config>>;
}

/** The same machine with marks, and with these implementations of its guards in place of its own. */
export function markedMachine(machine: AnyStateMachine, guards: object): AnyStateMachine {
  const { actions, guards: own } = machine.implementations;
  const implementations = { actions, guards: { ...own, ...guards } };
  return createMachine(marked(machine.config as Config, []) as never, implementations as never);
}

function marked(config: Config, keys: readonly string[]): Config {
  const params = { path: keys.join('.') };
  const { states } = config;
  return {
    ...config,
    entry: [{ type: 'test.enter', params }, config.entry ?? []].flat(),
    exit: [{ type: 'test.exit', params }, config.exit ?? []].flat(),
    ...(states && {
      states: Object.fromEntries(
        Object.entries(states).map(([key, child]) => [key, marked(child, [...keys, key])]),
      ),
    }),
  };
}
