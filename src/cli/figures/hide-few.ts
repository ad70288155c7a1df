/** Hides what rests on few children before anything is printed of it, whatever the form. */
import type { FigureResult, Verdict } from '../../indicators/figures/judge-figures.ts';

export interface ShownFigure extends Omit<FigureResult, 'verdict'> {
  readonly verdict: Verdict | 'hidden';
}

/** @param upTo counts of children from 1 to this, on average over replications, are hidden; 0 hides none */
export function hideFew(figures: readonly FigureResult[], upTo: number): ShownFigure[] {
  return figures.map((figure) => (restsOnFew(figure, upTo) ? hidden(figure) : figure));
}

function restsOnFew({ n, replications }: FigureResult, upTo: number): boolean {
  return n !== null && n > 0 && n / replications <= upTo;
}

const hidden = (figure: FigureResult): ShownFigure => ({
  ...figure,
  mean: null,
  n: null,
  confidence: null,
  variance: null,
  prediction: null,
  chance: null,
  verdict: 'hidden',
});
