/** What the numbers of a derived scenario are made of, and where they are written. */
import type { Base, Written } from './base-values.ts';
import type { Ratios } from './ratios.ts';
import type { Scaling } from './scaling.ts';

export interface Derivation {
  readonly out: Written;
  readonly base: Base;
  /** Name of the base, for sources. */
  readonly of: string;
  readonly scaling: Scaling;
  readonly ratios: Ratios;
}

/** Where a derived number is from: what it is times the base's, why, and of which figures. */
export function derivedSource(
  { ratios, of }: Derivation,
  formula: string,
  factor: number,
  why: string | undefined,
): string {
  const said = ratios.said(formula);
  const figures = said === '' ? '' : ` (${said})`;
  return `calibrated: ${Number(factor.toPrecision(3))} times ${of}, by ${formula}${figures}${why === undefined ? '' : `; ${why}`}`;
}
