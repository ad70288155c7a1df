/** Every message that the statechart table has for its user. */
import { REFUSALS, type Problem } from './refusals.ts';

export type StatechartErrorCode =
  | 'refused'
  | 'endless'
  | 'xstate'
  | 'unknown configuration'
  | 'unknown event'
  | 'reserved event type'
  | 'not deterministic'
  | 'not reached'
  | 'too many steps';

export class StatechartError extends Error {
  override readonly name = 'StatechartError';
  readonly code: StatechartErrorCode;
  /** What was refused, in document order; empty for every code but `refused`. */
  readonly problems: readonly Problem[];

  constructor(
    code: StatechartErrorCode,
    message: string,
    problems: readonly Problem[] = [],
    options?: ErrorOptions,
  ) {
    super(message, options);
    this.code = code;
    this.problems = problems;
  }
}

/** A state as messages name it. */
const stateText = (path: string): string => (path === '' ? 'the top level' : `state "${path}"`);

function problemText({ kind, state, where, named }: Problem): string {
  const { found, why, instead } = REFUSALS[kind];
  return `  ${stateText(state)}, ${where}: ${found}${named === '' ? '' : ` "${named}"`}. Why not: ${why}. Instead: ${instead}.`;
}

export function refused(machine: string, problems: readonly Problem[]): StatechartError {
  const head = `The machine "${machine}" holds what a statechart table cannot remember:`;
  return new StatechartError('refused', [head, ...problems.map(problemText)].join('\n'), problems);
}

/** `when` is the step as words: `event "a" in "plan.visits"`. */
export const endless = (machine: string, when: string, limit: number): StatechartError =>
  new StatechartError(
    'endless',
    `The machine "${machine}" does not come to rest (${when}): after ${limit} microsteps eventless transitions or raised events still lead to others. Give one of them a guard that becomes false.`,
  );

export const failedInXState = (machine: string, when: string, cause: unknown): StatechartError =>
  new StatechartError(
    'xstate',
    `XState cannot run the machine "${machine}" (${when}): ${cause instanceof Error ? cause.message : String(cause)}`,
    [],
    { cause },
  );

export const unknownConfiguration = (
  machine: string,
  configuration: number,
  count: number,
): StatechartError =>
  new StatechartError(
    'unknown configuration',
    `The table of "${machine}" has no configuration ${configuration}: it has met ${count}, numbered from 0.`,
  );

export const unknownEvent = (machine: string, event: number, count: number): StatechartError =>
  new StatechartError(
    'unknown event',
    `The table of "${machine}" has no event ${event}: it knows ${count}, numbered from 0; eventId gives the number of a type.`,
  );

export const reservedEventType = (machine: string, type: string): StatechartError =>
  new StatechartError(
    'reserved event type',
    `"${type}" cannot be sent to the machine "${machine}": the empty type, "*" and types that begin with "xstate." are XState's own.`,
  );

export const notDeterministic = (machine: string, when: string): StatechartError =>
  new StatechartError(
    'not deterministic',
    `The machine "${machine}" asked other guards than the time before (${when}), though the answers so far were the same. A machine must not be changed after its table is made.`,
  );

export const tooManySteps = (machine: string, limit: number): StatechartError =>
  new StatechartError(
    'too many steps',
    `The machine "${machine}" has more than ${limit} steps (configurations × events × answers of guards). Raise maxSteps, or make it several machines.`,
  );

export const notReached = (machine: string, configuration: string): StatechartError =>
  new StatechartError(
    'not reached',
    `The configuration "${configuration}" of the machine "${machine}" was found by its name; no step is known that leads there.`,
  );
