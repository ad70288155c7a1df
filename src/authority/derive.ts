/** A scenario for an authority, from its annual return and a base that says how it may be scaled. */
import { problem, ScenarioErrors, type Problem } from '../scenario/problem.ts';
import { Written, type Base } from './base-values.ts';
import { completedFigures, type Completed, type Taken } from './completed-figures.ts';
import { derivedSource, type Derivation } from './derivation.ts';
import { FIGURE_NAMES, PUBLISHED_FIGURES, type FigureName } from './published-figures.ts';
import { Ratios } from './ratios.ts';
import type { ReadReturn } from './read-annual-return.ts';
import { daysOf, returnFigures, tellable } from './return-figures.ts';
import { writeCounts, writeRates } from './scaled-numbers.ts';
import { writeTeams } from './scaled-teams.ts';
import type { Scaling } from './scaling.ts';

export interface Derived {
  /** Plain data of a scenario that extends the base. */
  readonly scenario: Readonly<Record<string, unknown>>;
  /** What was taken in place of what the return has not. */
  readonly taken: readonly Taken[];
  /** Figures of the return that the base knows nothing of. */
  readonly unused: readonly FigureName[];
  readonly warnings: readonly Problem[];
}

export interface DeriveOptions {
  /** Name of the new scenario. */
  readonly name: string;
  /** What it extends, as a scenario says it. */
  readonly extends: string;
}

/**
 * Scales arrivals, stocks, teams and chances of the base so that the flows and stocks of the return come out (Little's law), and
 * hands the return's figures to calibration.
 * @throws ScenarioErrors where a figure is missing without which nothing can be derived
 */
export function deriveScenario(
  read: ReadReturn,
  scaling: Scaling,
  base: Base,
  options: DeriveOptions,
): Derived {
  const { values, taken } = completedFigures(read, scaling);
  const ratios = new Ratios(values, scaling);
  refuseIncomplete(read, scaling, values, ratios);
  const of = base.scenario.name ?? options.extends;
  const out = new Written();
  const derivation = { out, base, of, scaling, ratios };
  const { from, to } = daysOf(read.year);
  const head = {
    name: options.name,
    extends: options.extends,
    ...(scaling.without && { without: scaling.without }),
    title: `${read.authority} by its annual return of ${read.year}`,
    question: 'What does a child’s way through social care look like here, and what is late?',
    start: from,
    stock_date: to,
    seed: options.name,
    calibrated: false,
    population: {
      children: values.get('children'),
      source: read.figures.get('children')?.source ?? 'assumption: as many as the base has',
    },
  };
  writeRates(derivation);
  writeShifted(out, base, scaling, from);
  writeTeams(derivation);
  writeCounts(derivation);
  const scaled = scaledChances(derivation);
  const scenario = {
    ...head,
    ...out.data,
    ...(Object.keys(scaled).length > 0 && { scaled }),
    calibration: { unknown: tellable(read, scaling) },
    figures: returnFigures(read, scaling),
  };
  const unused = [...read.figures.keys()].filter((name) => scaling.figures[name] === undefined);
  return { scenario, taken, unused, warnings: [...read.warnings, ...farOff(read, scaling, values, of)] };
}

/** Factors on numbers that stand in lists; a factor of 1 is left out. */
function scaledChances(derivation: Derivation): Record<string, unknown> {
  const { scaling, ratios } = derivation;
  const entries = Object.entries(scaling.scaled).map(([name, { by, path, source }]) => {
    const times = Number(ratios.factor(by).toPrecision(4));
    return [name, { path, times, source: derivedSource(derivation, by, times, source) }] as const;
  });
  return Object.fromEntries(entries.filter(([, { times }]) => times !== 1));
}

/** Dated changes of the base's first years, as many years later or earlier as the return is. */
function writeShifted(out: Written, { scenario }: Base, { shifted = [] }: Scaling, start: string): void {
  const years = Number(start.slice(0, 4)) - Number(scenario.start?.slice(0, 4) ?? start.slice(0, 4));
  if (years === 0) return;
  for (const path of shifted) {
    const list = path.split('.').reduce<unknown>((value, key) => Reflect.get(Object(value), key), scenario);
    const dated = list as readonly { readonly from: string }[];
    const later = dated.map((one) => ({
      ...one,
      from: `${Number(one.from.slice(0, 4)) + years}${one.from.slice(4)}`,
    }));
    out.put(path, later);
  }
}

/** Figures without which some number of the base has nothing to go with. */
function refuseIncomplete(
  read: ReadReturn,
  scaling: Scaling,
  values: Completed['values'],
  ratios: Ratios,
): void {
  const formulas = [
    ...[...scaling.rates, ...scaling.counts].map(({ by }) => by),
    ...[...Object.values(scaling.teams), ...Object.values(scaling.scaled)].map(({ by }) => by),
  ];
  const needed = new Set<FigureName>([
    'children',
    ...formulas.flatMap((formula) => ratios.figuresOf(formula)),
  ]);
  const missing = FIGURE_NAMES.filter((name) => needed.has(name) && !values.has(name));
  if (missing.length === 0) return;
  const problems = missing.map((name) => {
    const { label, published } = PUBLISHED_FIGURES[name];
    return problem('return-missing', { ...read.at(name), path: ['figures', name] }, label, published);
  });
  throw new ScenarioErrors(problems);
}

/** More than this is no difference between authorities but a slip. */
const FAR = 8;
/** What differs so much between authorities. */
const UNEVEN: readonly FigureName[] = ['children', 'unaccompanied'];
/** Of fewer children a year's chance alone may make so much. */
const FEW = 50;

/** Counts that are many times the base's for the children of the area, or a small part of them. */
function farOff(read: ReadReturn, { figures }: Scaling, values: Completed['values'], of: string): Problem[] {
  const children = figures.children?.plays;
  if (children === undefined) return [];
  const size = (values.get('children') ?? 1) / children;
  return [...read.figures].flatMap(([name, { value }]) => {
    const { unit, label } = PUBLISHED_FIGURES[name];
    const plays = figures[name]?.plays;
    if (plays === undefined || UNEVEN.includes(name) || unit === '%' || Math.max(value, plays * size) < FEW)
      return [];
    const times = value / plays / size;
    if (times <= FAR && times >= 1 / FAR) return [];
    const shown = times >= 1 ? times.toFixed(0) : times.toFixed(3);
    return [problem('return-far', read.at(name), shown, label, of)];
  });
}
