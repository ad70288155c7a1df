/** What a scenario asks of a run can be answered: measures, thresholds, comparators and prices name what there is. */
import { nearest } from '../nearest.ts';
import type { Path } from '../place.ts';
import type { Measure, Scenario } from '../schema.ts';
import type { CheckContext } from './context.ts';
import { checkPatterns } from './references.ts';

export function checkAnswers(context: CheckContext): void {
  const { measures = {}, thresholds = {}, comparators = {}, warm_up, precision, costs } = context.scenario;
  const timescales = Object.keys(context.machinery.timescales);
  const named = Object.keys(measures);
  for (const [name, measure] of Object.entries(measures)) checkMeasure(context, measure, ['measures', name]);
  for (const [name, one] of Object.entries(thresholds)) {
    context.checkName('timescale', one.timescale, timescales, ['thresholds', name, 'timescale']);
    context.checkName('measure', one.measure, named, ['thresholds', name, 'measure']);
  }
  const stocks = named.filter((name) => measures[name].kind === 'stock');
  if (typeof warm_up === 'object')
    context.checkName('measure of a stock', warm_up.of, stocks, ['warm_up', 'of']);
  if (precision !== undefined && !ofEveryRun(precision.measure))
    context.checkName('measure', precision.measure, measureNames(context.scenario), ['precision', 'measure']);
  if (costs !== undefined) checkCosts(context, costs, stocks);
  for (const name of Object.keys(comparators)) {
    const known = [...timescales, ...named];
    if (!known.includes(name))
      context.addAtKey('compares-nothing', ['comparators', name], nearest(name, known));
  }
}

/** Prices stand at the names of teams and of stocks. */
function checkCosts(
  context: CheckContext,
  costs: NonNullable<Scenario['costs']>,
  stocks: readonly string[],
): void {
  const teams = Object.keys(context.scenario.teams ?? {});
  for (const name of Object.keys(costs.hours ?? {}))
    if (!teams.includes(name))
      context.addAtKey('prices-nothing', ['costs', 'hours', name], 'team', nearest(name, teams));
  for (const name of Object.keys(costs.weeks ?? {}))
    if (!stocks.includes(name))
      context.addAtKey(
        'prices-nothing',
        ['costs', 'weeks', name],
        'measure of a stock',
        nearest(name, stocks),
      );
}

/** Measures that a run has without the scenario's asking, by how they begin: the run itself finds a wrong one. */
const EVERY_RUN = ['timeliness.', 'ledger.', 'wait.', 'caseload.', 'work.', 'worker_changes', 'figure.'];

export const ofEveryRun = (name: string): boolean => EVERY_RUN.some((start) => name.startsWith(start));

/** Names of the scenario's own measures, and of their rates. */
export const measureNames = ({ measures = {} }: Scenario): string[] => [
  ...Object.keys(measures),
  ...ratesOf(measures),
];

const ratesOf = (measures: Readonly<Record<string, Measure>>): string[] =>
  Object.entries(measures).flatMap(([name, one]) =>
    'rate' in one && one.rate === true ? [`${name}.rate`] : [],
  );

function checkMeasure(context: CheckContext, measure: Measure, path: Path): void {
  if ('events' in measure) checkPatterns(context, measure.events, [...path, 'events']);
  if ('of' in measure) checkPatterns(context, measure.of, [...path, 'of']);
  if ('in' in measure)
    measure.in.forEach((state, index) => checkState(context, state, [...path, 'in', index]));
  if ('with' in measure)
    context.checkName('fact', measure.with, Object.keys(context.machinery.facts), [...path, 'with']);
}

/** A state of a machine, or a machine for any open instance. */
export const checkState = (context: CheckContext, state: string, path: Path): void =>
  context.checkName('state of these machines', state, Object.keys(context.machinery.labels.states), path);
