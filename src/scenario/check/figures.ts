/** Figures of a report can be counted: what their measures name is there, and what they were put into too. */
import type { Figure, FigureMeasure } from '../schema.ts';
import { timeFaults } from '../schema/figures.ts';
import { nearest } from '../nearest.ts';
import type { Path } from '../place.ts';
import { plainValueAt } from '../plain-value.ts';
import type { CheckContext } from './context.ts';
import { checkState } from './answers.ts';
import { checkPatterns } from './references.ts';

export function checkFigures(context: CheckContext): void {
  for (const [id, figure] of Object.entries(context.scenario.figures ?? {})) {
    const path = ['figures', id];
    const { measure } = figure;
    if (typeof measure === 'string') checkNamed(context, figure, measure, path);
    else if (measure !== undefined) checkMeasure(context, measure, [...path, 'measure']);
    checkSetBy(context, figure, path);
  }
}

function checkNamed(context: CheckContext, { at, over }: Figure, measure: string, path: Path): void {
  const { measures = {} } = context.scenario;
  context.checkName('measure', measure, Object.keys(measures), [...path, 'measure']);
  const kind = measures[measure]?.kind;
  const [fault] = kind === undefined ? [] : timeFaults(kind, at, over);
  if (fault?.code === 'figure-needs-day') context.add('figure-needs-day', path, kind);
  else if (fault !== undefined) context.add('figure-needs-period', path, kind);
}

function checkMeasure(context: CheckContext, measure: FigureMeasure, path: Path): void {
  const { machinery } = context;
  for (const key of ['events', 'from', 'to'] as const)
    if (key in measure) checkPatterns(context, eventsAt(measure, key), [...path, key]);
  if (measure.kind === 'ratio') checkPatterns(context, measure.of, [...path, 'of']);
  if ('in' in measure) checkStates(context, measure.in, [...path, 'in']);
  if (measure.kind === 'stock ratio') checkStates(context, measure.of, [...path, 'of']);
  if ('with' in measure)
    context.checkName('fact', measure.with, Object.keys(machinery.facts), [...path, 'with']);
  if (measure.kind === 'in time')
    measure.timescales.forEach((timescale, index) =>
      context.checkName('timescale', timescale, Object.keys(machinery.timescales), [
        ...path,
        'timescales',
        index,
      ]),
    );
}

type EventKey = 'events' | 'from' | 'to';

const eventsAt = (measure: FigureMeasure, key: EventKey) =>
  (measure as { readonly [at in EventKey]?: Extract<FigureMeasure, { kind: 'flow' }>['events'] })[key] ?? [];

const checkStates = (context: CheckContext, states: readonly string[], path: Path): void =>
  states.forEach((state, index) => checkState(context, state, [...path, index]));

/** Where the figure was put must be there; a what-if may have written another value, or a list in its place. */
function checkSetBy(context: CheckContext, { set_by = [] }: Figure, path: Path): void {
  set_by.forEach((wanted, index) => {
    if (plainValueAt(context.scenario, wanted) !== undefined) return;
    const paths = context.resolved.parameters.map((one) => one.path);
    const where = [...path, 'set_by', index];
    context.add('figure-set-by-nothing', where, wanted, nearest(wanted, paths));
  });
}
