/** A parameter that nobody knows: its prior, and a scenario with other values of it. */
import type { Path } from './place.ts';
import { rounded, written, type Quantity } from './quantity.ts';
import type { Scenario } from './schema.ts';

/** One place of an unknown. */
export interface UnknownPlace {
  readonly path: Path;
  /** As the scenario has it where nothing was fitted: what a factor multiplies. */
  readonly base: Quantity;
  /** Whether only whole numbers stand here. */
  readonly whole: boolean;
}

/** A parameter that nobody knows. It is plain data, so that threads can be told of it. */
export interface Unknown {
  readonly name: string;
  readonly label: string;
  readonly places: readonly UnknownPlace[];
  /** Of `low`, `high` and every draw; empty for a number or a factor. */
  readonly unit: string;
  readonly isFactor: boolean;
  readonly low: number;
  readonly high: number;
  readonly shape: 'uniform' | 'log_uniform';
  /** As the scenario has it: 1 for a factor that was not fitted. */
  readonly current: number;
}

/**
 * The value of an unknown that a share of its prior lies below.
 * @param share from 0 to 1
 */
export function priorQuantile({ low, high, shape }: Unknown, share: number): number {
  if (shape === 'uniform') return rounded(low + share * (high - low));
  return rounded(low * Math.exp(share * Math.log(high / low)));
}

/** The share of its prior that lies below a value; below 0 or above 1 outside of it. */
export function priorShare({ low, high, shape }: Unknown, value: number): number {
  if (shape === 'uniform') return (value - low) / (high - low);
  return Math.log(value / low) / Math.log(high / low);
}

/**
 * The scenario with these values of its unknowns; nothing of the one given is changed.
 * @param values one for each unknown, in its unit
 */
export function withValues(
  scenario: Scenario,
  unknowns: readonly Unknown[],
  values: readonly number[],
): Scenario {
  let changed: unknown = scenario;
  unknowns.forEach(({ places, isFactor }, index) => {
    for (const { path, base, whole } of places) {
      const amount = isFactor ? base.amount * values[index] : values[index];
      const value = written({ amount: whole ? Math.round(amount) : amount, unit: base.unit });
      changed = withValueAt(changed, path, value);
    }
  });
  return changed as Scenario;
}

function withValueAt(data: unknown, [step, ...rest]: Path, value: unknown): unknown {
  const inside = (data as Readonly<Record<string | number, unknown>>)[step];
  const below = rest.length === 0 ? value : withValueAt(inside, rest, value);
  if (Array.isArray(data)) return data.map((item: unknown, index) => (index === step ? below : item));
  return { ...(data as object), [step]: below };
}
