/** The smallest difference that matters: below it, sure or not, nobody would decide otherwise. */

export interface Matters {
  /** Of a count, a length or a sum: a share of the base's value. */
  readonly relative: number;
  /** Of a percentage: so many points. */
  readonly points: number;
  /** Of single measures: a share of the base's value, or in their own unit. */
  readonly own: ReadonlyMap<string, { readonly size: number; readonly relative: boolean }>;
}

/** `assumption: a twentieth of a service's work and two points of a percentage are about what a yearly report would call unchanged`. */
export const DEFAULT_MATTERS: Matters = { relative: 0.05, points: 2, own: new Map() };

/** Whether a measure is a percentage by its unit. */
export const isPercentage = (unit: string): boolean => unit.startsWith('%');

/** The smallest difference of a measure that matters, in its unit. */
export function mattersOf(matters: Matters, measure: string, unit: string, base: number): number {
  const own = matters.own.get(measure);
  if (own !== undefined) return own.relative ? own.size * Math.abs(base) : own.size;
  return isPercentage(unit) ? matters.points : matters.relative * Math.abs(base);
}
