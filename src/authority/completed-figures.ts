/** All figures of an authority: those of its return, and in place of those that it has not what goes with them. */
import { parseFormula } from './formula.ts';
import { FIGURE_NAMES, PUBLISHED_FIGURES, type FigureName } from './published-figures.ts';
import type { ReadReturn } from './read-annual-return.ts';
import type { Scaling } from './scaling.ts';

/** A figure that the return has not, and what was taken. */
export interface Taken {
  readonly name: FigureName;
  readonly label: string;
  readonly value: number;
  /** Figures that it goes with; none where it is taken to be as in the base. */
  readonly with: readonly FigureName[];
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
      const formula = parseFormula(played.otherwise);
      const times = formula.value(ratio);
      if (times === undefined) continue;
      const value = played.plays * times;
      values.set(name, value);
      const rests = formula.names as readonly FigureName[];
      taken.push({ name, label: PUBLISHED_FIGURES[name].label, value, with: rests });
    }
  }
  return { values, taken };
}
