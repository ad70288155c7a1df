/** The parameters that a scenario calls unknown: where they stand and what they may be. */
import type { z } from 'zod';
import type { Path } from './place.ts';
import type { ProblemCode } from './problems.ts';
import { isMapping } from './plain-value.ts';
import { quantityOf } from './quantity.ts';
import { readStep } from './read-path.ts';
import { scenarioSchema, type Scenario } from './schema.ts';
import type { Unknown, UnknownPlace } from './unknown.ts';
import { fittingForms, formKind, formsBelow, formsOf } from './schema-walk.ts';

/** Why an unknown cannot be read. */
export interface UnknownFault {
  readonly code: Extract<ProblemCode, `prior-${string}` | `unknown-${string}`>;
  readonly details: readonly unknown[];
  /** Below the unknown. */
  readonly path: Path;
  /** The value that is wrong by itself, undefined where it is so beside others. */
  readonly found: unknown;
}

type Marked = NonNullable<NonNullable<Scenario['calibration']>['unknown']>[string];

const fault = (
  code: UnknownFault['code'],
  path: Path,
  found: unknown,
  ...details: readonly unknown[]
): UnknownFault => ({ code, path, found, details });

/** An unknown of a scenario, or what is wrong with it. */
export function readUnknown(scenario: Scenario, name: string, marked: Marked): Unknown | UnknownFault {
  const paths = typeof marked.path === 'string' ? [marked.path] : marked.path;
  const places: UnknownPlace[] = [];
  for (const [index, text] of paths.entries()) {
    const at = typeof marked.path === 'string' ? ['path'] : ['path', index];
    const place = readPlace(scenario, text);
    if (typeof place === 'string') return fault('unknown-path', at, text, place === '' ? 'nothing' : place);
    places.push(place);
  }
  return withRange(scenario, name, marked, places);
}

function withRange(
  scenario: Scenario,
  name: string,
  marked: Marked,
  places: readonly UnknownPlace[],
): Unknown | UnknownFault {
  const isFactor = marked.times !== undefined;
  const key = isFactor ? 'times' : 'prior';
  const [{ base }] = places;
  const unit = isFactor ? '' : base.unit;
  const ends = marked[key] ?? [];
  const amounts: number[] = [];
  for (const [index, end] of ends.entries()) {
    const quantity = quantityOf(end);
    if (quantity?.unit !== unit) return fault('prior-unit', [key, index], end, unit);
    amounts.push(quantity.amount);
  }
  const [low = 0, high = 0] = amounts;
  if (low >= high) return fault('prior-empty', [key], undefined);
  const shape = marked.shape ?? 'uniform';
  if (shape === 'log_uniform' && low <= 0) return fault('prior-log', [key], undefined);
  const fitted = quantityOf(scenario.calibration?.fitted?.[name]?.value)?.amount ?? 1;
  const origin = isFactor ? places.map((one) => over(one, fitted)) : places;
  const current = isFactor ? fitted : base.amount;
  return { name, label: marked.label ?? name, places: origin, unit, isFactor, low, high, shape, current };
}

const over = (place: UnknownPlace, factor: number): UnknownPlace => ({
  ...place,
  base: { ...place.base, amount: place.base.amount / factor },
});

/** The place of a path, or the beginning of the text that leads somewhere. */
export function readPlace(scenario: Scenario, text: string): UnknownPlace | string {
  const path: (string | number)[] = [];
  let value: unknown = scenario;
  let forms = formsOf(scenarioSchema);
  let rest = text;
  while (rest !== '') {
    const keys = isMapping(value) ? Object.keys(value) : [];
    const step = readStep(rest, Array.isArray(value) ? value.length : undefined, keys);
    if (step === undefined) return text.slice(0, text.length - rest.length).replace(/\.$/, '');
    forms = formsBelow(isMapping(value) ? fittingForms(forms, keys) : forms, step.key);
    value = (value as Readonly<Record<string | number, unknown>>)[step.key];
    path.push(step.key);
    rest = step.rest;
  }
  const base = quantityOf(value);
  if (base === undefined) return text;
  const numeric = forms.filter((form) => ['number', 'int'].includes(formKind(form)));
  const whole = base.unit === '' && numeric.length > 0 && numeric.every(isWhole);
  return { path, base, whole };
}

/** A whole number is a number with a format in zod's own words. */
const isWhole = (form: z.core.$ZodType): boolean =>
  'format' in form._zod.def && form._zod.def.format === 'safeint';

/** Whether an unknown could be read. */
export const isUnknown = (one: Unknown | UnknownFault): one is Unknown => !('code' in one);

/** All unknowns of a scenario in its order; those with which something is wrong are left out. */
export const unknownsOf = (scenario: Scenario): Unknown[] =>
  Object.entries(scenario.calibration?.unknown ?? {})
    .map(([name, marked]) => readUnknown(scenario, name, marked))
    .filter(isUnknown);
