/** XState's machine configuration as far as it is read here. XState's own types say the same with far more parameters. */

export interface RawTransition {
  readonly target?: string | readonly string[];
  readonly reenter?: boolean;
  readonly guard?: unknown;
  readonly actions?: unknown;
  readonly description?: unknown;
  readonly meta?: unknown;
}

/** One transition or several; a text is a target, `undefined` a forbidden transition. */
export type RawTransitions =
  string | RawTransition | undefined | readonly (string | RawTransition | undefined)[];

export interface RawState {
  readonly id?: string;
  readonly type?: 'atomic' | 'compound' | 'parallel' | 'final' | 'history';
  readonly initial?: string | { readonly target?: unknown; readonly actions?: unknown };
  readonly history?: 'shallow' | 'deep' | boolean;
  readonly target?: unknown;
  readonly entry?: unknown;
  readonly exit?: unknown;
  readonly on?: Readonly<Record<string, RawTransitions>>;
  readonly always?: RawTransitions;
  readonly onDone?: RawTransitions;
  readonly after?: unknown;
  readonly invoke?: unknown;
  readonly route?: unknown;
  readonly states?: Readonly<Record<string, RawState>>;
  readonly context?: unknown;
}

/** A list, or the one thing that stands for a list of one; nothing is an empty list. */
export function listOf(value: unknown): readonly unknown[] {
  if (value === undefined) return [];
  return Array.isArray(value) ? (value as readonly unknown[]) : [value];
}

/** Whether a value has properties: an object or a function. */
export const hasProperties = (value: unknown): value is Readonly<Record<string, unknown>> =>
  (typeof value === 'object' && value !== null) || typeof value === 'function';
