/** Which answers a sensitivity analysis is about, and which figures of each run it keeps for later questions. */
import type { MeasureRow } from '../../events/index.ts';
import { measureRows } from '../../indicators/index.ts';
import { measureNames } from '../../scenario/check/answers.ts';
import { nearest, type Scenario } from '../../scenario/index.ts';
import { compileModel, simulate } from '../../simulation/index.ts';
import { chosenMeasures, type Figures } from '../../whatif/index.ts';
import { indicatorContext } from '../answers/indicator-context.ts';
import { Words } from '../answers/words.ts';
import { measureLabel } from '../compare/measure-words.ts';
import { counted } from '../format/numbers.ts';
import type { LoadedScenario } from '../load-scenario.ts';
import { UserError } from '../user-error.ts';

export interface Answer {
  readonly measure: string;
  readonly label: string;
  /** As in `measures.csv`: `%`, `a year`. */
  readonly unit: string;
  /** What a threshold of the scenario asks of it. */
  readonly rule: { readonly atLeast: number | null; readonly atMost: number | null } | null;
}

/** A tornado is drawn of each. */
const MOST_ANSWERS = 40;
const TRIAL_YEARS = 0.25;
const PERCENT = '%';

/**
 * The measures in whose names the text stands, or the one whose name it is; without a text those of the thresholds, or the scenario's own
 * where it has none.
 * @throws UserError where there are none, or more than can be shown
 */
export function askedAnswers(loaded: LoadedScenario, seed: string, text: string | undefined): Answer[] {
  const { scenario, model } = loaded;
  const words = new Words(model);
  const units = new Map(keptMeasures(loaded).map((name) => [name, unitOf(scenario, name)] as const));
  const names = text === undefined ? ofThresholds(scenario) : named(loaded, seed, text, units);
  if (names.length > MOST_ANSWERS)
    throw new UserError(
      `${counted(names.length, 'measure')} ${text === undefined ? 'of the scenario' : `have ${text} in their names`}, and ${MOST_ANSWERS} can be asked at once`,
      'say more of the name: --measures timeliness.single_assessment.percent_in_time',
    );
  return names.map((measure) => ({
    measure,
    label: measureLabel(measure, model, words),
    unit: units.get(measure) ?? '',
    rule: ruleOf(scenario, measure),
  }));
}

const timeliness = (timescale: string): string => `timeliness.${timescale}.percent_in_time`;

function ofThresholds(scenario: Scenario): string[] {
  const names = thresholdsOf(scenario).map((one) => one.name);
  const own = Object.keys(scenario.measures ?? {});
  const found = names.length > 0 ? [...new Set(names)] : own;
  if (found.length > 0) return found;
  throw new UserError(
    'the scenario has no thresholds and no measures: there is no answer to look at',
    'name some with --measures: measures.csv of a run lists them',
  );
}

const thresholdsOf = ({ thresholds = {} }: Scenario) =>
  Object.values(thresholds).map((one) => ({
    name: one.measure ?? timeliness(one.timescale ?? ''),
    atLeast: one.at_least ?? null,
    atMost: one.at_most ?? null,
  }));

const ruleOf = (scenario: Scenario, measure: string): Answer['rule'] =>
  thresholdsOf(scenario).find((one) => one.name === measure) ?? null;

/** @param units of the measures that are known so far; those that a trial of the run has are added */
function named(loaded: LoadedScenario, seed: string, text: string, units: Map<string, string>): string[] {
  if (units.has(text)) return [text];
  for (const { measure, by, unit } of trialRows(loaded, seed))
    if (by === '' && !units.has(measure)) units.set(measure, unit);
  if (units.has(text)) return [text];
  const found = chosenMeasures(units.keys(), loaded.scenario, text);
  if (found.length > 0) return found;
  const near = nearest(text, units.keys());
  throw new UserError(
    `no measure has ${text} in its name`,
    near === undefined ? 'measures.csv of a run lists them' : `did you mean ${near}?`,
  );
}

function trialRows({ scenario, machinery, years }: LoadedScenario, seed: string): MeasureRow[] {
  const model = compileModel(scenario, machinery, { years: Math.min(TRIAL_YEARS, years) });
  return measureRows(simulate(model, { seed, replication: 0 }), indicatorContext(model));
}

/** What costs next to nothing to keep of each run: the scenario's own measures and the share in time of each limit. */
export const keptMeasures = ({ scenario, machinery }: LoadedScenario): string[] => [
  ...measureNames(scenario),
  ...Object.keys(machinery.timescales).map(timeliness),
];

function unitOf({ measures = {} }: Scenario, name: string): string {
  const own = measures[name];
  if (own === undefined) return name.endsWith('.rate') ? 'per 10,000' : PERCENT;
  if (own.kind === 'flow') return 'a year';
  if (own.kind === 'stock') return 'children';
  return own.kind === 'length' ? own.unit : PERCENT;
}

/** Values of these measures over the whole run; null where it has none. */
export function figuresOf(names: readonly string[]): (rows: readonly MeasureRow[]) => Figures {
  return (rows) => {
    const whole = new Map(rows.filter((row) => row.by === '').map((row) => [row.measure, row.value]));
    return names.map((name) => whole.get(name) ?? null);
  };
}
