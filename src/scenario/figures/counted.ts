/** What is counted of each figure, without its value: whoever measures need not know what the report says. */
import type { Figure, FigureMeasure, Measure, Scenario } from '../schema.ts';

export interface CountedFigure extends Pick<Figure, 'unit' | 'at' | 'over'> {
  readonly id: string;
  readonly measure: FigureMeasure;
}

/** Every figure that has a measure, its own or one of the scenario's by name. */
export function countedFiguresOf(scenario: Scenario): CountedFigure[] {
  return Object.entries(scenario.figures ?? {}).flatMap(([id, { unit, at, over, measure }]) => {
    const written = typeof measure === 'string' ? countOf(scenario.measures?.[measure]) : measure;
    return written === undefined ? [] : [{ id, unit, at, over, measure: written }];
  });
}

/** A measure by its name is its count: that it is told as a rate too is for the scoreboard. */
const countOf = (measure: Measure | undefined): FigureMeasure | undefined =>
  measure !== undefined && 'rate' in measure ? { ...measure, rate: false } : measure;
