/** All figures of an authority: those of its return, and in place of those that it has not what goes with them. */
import { parseFormula } from './formula.ts';
import type { Scaling } from './scaling.ts';
import { FIGURE_NAMES, PUBLISHED_FIGURES, type FigureName } from './published-figures.ts';
import type { ReadReturn } from './read-annual-return.ts';

/** A figure that the return has not, and what was taken. */
export interface Taken {
  readonly name: FigureName;
  readonly label: string;
  readonly value: number;
  /** Figures that it goes with; none where it is taken to be as in the base. */
  readonly with: readonly FigureName[];
  /** Whose figure it is, or the share of theirs: England; the base's where it is not said. */
  readonly like: string | undefined;
}

export interface Completed {
  readonly values: ReadonlyMap<FigureName, number>;
  readonly taken: readonly Taken[];
}

/** Figures for which there is nothing in the return and nothing to take are left out. */
export function completedFigures({ figures }: ReadReturn, scaling: Scaling): Completed {
  const values = new Map([...figures].map(([name, { value }]) => [name, value]));
  const taken: Taken[] = [];
  const ratio = (name: string): number | undefined => {
    const value = values.get(name as FigureName);
    const plays = scaling.figures[name as FigureName]?.plays;
    return value === undefined || plays === undefined ? undefined : value / plays;
  };
  // What is taken may rest on what is taken.
  for (let before = -1; before < values.size;) {
    before = values.size;
    for (const name of FIGURE_NAMES) {
      const played = scaling.figures[name];
      if (values.has(name) || played?.otherwise === undefined) continue;
      const { by, like } = otherwiseOf(played.otherwise);
      const formula = parseFormula(by);
      const times = formula.value(ratio);
      if (times === undefined) continue;
      const value = played.plays * times;
      values.set(name, value);
      const rests = formula.names as readonly FigureName[];
      taken.push({ name, label: PUBLISHED_FIGURES[name].label, value, with: rests, like });
    }
  }
  return { values, taken };
}

type Otherwise = NonNullable<NonNullable<Scaling['figures'][FigureName]>['otherwise']>;

/** The formula for a figure that is missing, and whose figure it then is. */
export const otherwiseOf = (
  otherwise: Otherwise,
): { readonly by: string; readonly like: string | undefined } =>
  typeof otherwise === 'string' ? { by: otherwise, like: undefined } : otherwise;
