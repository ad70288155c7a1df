/** Numbers of the base scenario, where they stand. */
import { problem, ScenarioErrors } from '../scenario/problem.ts';
import { quantityOf, written, type Quantity } from '../scenario/quantity.ts';
import type { Scenario } from '../scenario/schema.ts';

/** A base scenario, and the file that says how it is scaled, for messages. */
export interface Base {
  readonly scenario: Scenario;
  readonly scalingFile: string;
}

/**
 * The number at a path of keys; of a dated list the last, which is what the base comes to.
 * @throws ScenarioErrors where none stands there
 */
export function baseValue({ scenario, scalingFile }: Base, path: string): Quantity {
  const inside = path.split('.').reduce<unknown>((value, key) => childOf(value, key), scenario);
  const last: unknown = Array.isArray(inside) ? childOf(inside.at(-1), 'value') : inside;
  const quantity = quantityOf(last);
  if (quantity !== undefined) return quantity;
  const place = { file: scalingFile, line: 1, column: 1 };
  throw new ScenarioErrors([problem('unknown-path', { place, path, found: path }, path)]);
}

const childOf = (value: unknown, key: string): unknown =>
  typeof value === 'object' && value !== null ? Reflect.get(value, key) : undefined;

const FIGURES = 4;

/** So many times a number, as a scenario writes it. */
export const times = ({ amount, unit }: Quantity, factor: number): number | string =>
  written({ amount: Number((amount * factor).toPrecision(FIGURES)), unit });

/** Plain data of a scenario, written path by path. */
export class Written {
  readonly data: Record<string, unknown> = {};

  /** @param source of the mapping in which the value stands */
  put(path: string, value: unknown, source?: string): void {
    const keys = path.split('.');
    let inside = this.data;
    for (const key of keys.slice(0, -1)) inside = (inside[key] ??= {}) as Record<string, unknown>;
    const { source: before, ...rest } = inside;
    for (const key of Object.keys(inside)) delete inside[key];
    Object.assign(inside, rest, { [keys[keys.length - 1]]: value });
    const from = source ?? before;
    if (from !== undefined) inside.source = from;
  }
}
