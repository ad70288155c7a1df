/**
 * A machine's definition as plain data: all of it that decides what a step does, and nothing else.
 * The instrumented machine and the hash are both made from it.
 */
import type { EmittedEvent, ChartNode, GuardQuestion } from './table.ts';

export type ChartGuard =
  | { readonly kind: 'ask'; readonly question: number }
  | { readonly kind: 'and' | 'or' | 'not'; readonly guards: readonly ChartGuard[] }
  | { readonly kind: 'stateIn'; readonly value: unknown };

export type ChartAction =
  | { readonly kind: 'emit'; readonly event: EmittedEvent }
  | { readonly kind: 'raise'; readonly event: EmittedEvent };

export interface ChartTransition {
  readonly target: unknown;
  readonly reenter: boolean;
  readonly guard: ChartGuard | undefined;
  readonly actions: readonly ChartAction[];
  /** It says nothing, so that an event it is selected for is not taken. */
  readonly forbidden: boolean;
}

export interface ChartState {
  /** Place in document order. */
  readonly index: number;
  readonly id: string | undefined;
  readonly type: ChartNode['kind'] | undefined;
  readonly initial: { readonly target: unknown; readonly actions: readonly ChartAction[] } | undefined;
  readonly history: 'shallow' | 'deep' | boolean | undefined;
  /** Default target of a history state. */
  readonly target: unknown;
  readonly entry: readonly ChartAction[];
  readonly exit: readonly ChartAction[];
  readonly on: Readonly<Record<string, readonly ChartTransition[]>>;
  readonly always: readonly ChartTransition[];
  readonly onDone: readonly ChartTransition[];
  /** As pairs, because their order is the document's. */
  readonly states: readonly (readonly [key: string, state: ChartState])[];
}

export interface ChartDefinition {
  readonly id: string;
  readonly root: ChartState;
  /** The questions that `ask` guards number. */
  readonly questions: readonly GuardQuestion[];
  /** Steps inside a step after which the machine counts as one that never comes to rest. */
  readonly microstepLimit: number;
}
