/** A number with or without a unit, as a parameter is written: `0.2`, `10 wd`, `2100 per year`. */

export interface Quantity {
  readonly amount: number;
  /** Empty where there is none. */
  readonly unit: string;
}

const WITH_UNIT = /^\s*(-?[0-9][0-9.,_]*(?:e[-+]?[0-9]+)?)\s*([a-z].*?)\s*$/i;

/** What a value says; undefined of what is no number, with or without a unit. */
export function quantityOf(value: unknown): Quantity | undefined {
  if (typeof value === 'number') return { amount: value, unit: '' };
  if (typeof value !== 'string') return undefined;
  const [, digits, unit] = WITH_UNIT.exec(value) ?? [];
  const amount = Number(digits?.replaceAll(/[,_]/g, ''));
  return digits === undefined || Number.isNaN(amount) ? undefined : { amount, unit };
}

/** Figures that a drawn value keeps: far more than anybody knows of it, and the same on every machine. */
const FIGURES = 6;

/** The number as it is written in a scenario. */
export const rounded = (amount: number): number => Number(amount.toPrecision(FIGURES));

/** The value as a scenario writes it. */
export const written = ({ amount, unit }: Quantity): number | string =>
  unit === '' ? rounded(amount) : `${rounded(amount)} ${unit}`;
