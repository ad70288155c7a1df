/** How many times the base's each figure and quantity of an authority is. */
import { parseFormula, type Lookup } from './formula.ts';
import { PUBLISHED_FIGURES, type FigureName } from './published-figures.ts';
import type { Scaling } from './scaling.ts';

export class Ratios {
  readonly #theirs: Lookup;
  readonly #base: Lookup;
  readonly #values: ReadonlyMap<FigureName, number>;
  readonly #scaling: Scaling;

  /** @param values the authority's figures */
  constructor(values: ReadonlyMap<FigureName, number>, scaling: Scaling) {
    this.#values = values;
    this.#scaling = scaling;
    this.#theirs = withQuantities(scaling, (name) => values.get(name as FigureName));
    this.#base = withQuantities(scaling, (name) => scaling.figures[name as FigureName]?.plays);
  }

  /** The factor that a formula of ratios gives; undefined where a figure of it is not known. */
  of(formula: string): number | undefined {
    return parseFormula(formula).value((name) => {
      const [theirs, base] = [this.#theirs(name), this.#base(name)];
      return theirs === undefined || base === undefined ? undefined : theirs / base;
    });
  }

  /** The same, 1 where a figure of it is not known: as in the base. */
  factor(formula: string): number {
    return this.of(formula) ?? 1;
  }

  /** Figures on which a formula rests, by way of quantities too. */
  figuresOf(formula: string): FigureName[] {
    const { quantities } = this.#scaling;
    const names = parseFormula(formula).names.flatMap((name) =>
      Object.hasOwn(quantities, name) ? this.figuresOf(quantities[name]) : [name as FigureName],
    );
    return [...new Set(names)];
  }

  /** `referrals 12,400 for 1,500`: of what a factor is made. */
  said(formula: string): string {
    return this.figuresOf(formula)
      .map((name) => {
        const [theirs, base] = [this.#values.get(name) ?? 0, this.#scaling.figures[name]?.plays ?? 0];
        return `${PUBLISHED_FIGURES[name].label.toLowerCase()} ${shown(theirs)} for ${shown(base)}`;
      })
      .join(', ');
  }
}

/** To three figures, or whole. */
const shown = (value: number): string =>
  Math.abs(value) >= 100 ? Math.round(value).toLocaleString('en-GB') : String(Number(value.toPrecision(3)));

/** Values of figures, and of the quantities that follow from them. */
function withQuantities({ quantities }: Scaling, figures: Lookup): Lookup {
  const known = new Map<string, number | undefined>();
  const lookup: Lookup = (name) => {
    if (!Object.hasOwn(quantities, name)) return figures(name);
    if (!known.has(name)) known.set(name, parseFormula(quantities[name]).value(lookup));
    return known.get(name);
  };
  return lookup;
}
