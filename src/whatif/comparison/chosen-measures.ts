/** Which measures a comparison shows, and which of them it is about: the answers that people ask for, not every figure of every stage. */
import type { Scenario } from '../../scenario/index.ts';

/** Figures of a stage, of a wait's tail or of a year's rate say again what others say. */
const FAMILIES: readonly RegExp[] = [
  /^timeliness\.[^.]+\.percent_in_time$/,
  /^wait\.case\.[^.]+\.mean$/,
  /^work\.[^.]+\.utilisation$/,
  /^worker_changes$/,
  /^cost\./,
];

/**
 * Of these names the scenario's own measures, timeliness of each limit, waits of cases, load of each team, changes of worker, and cost; or
 * those in whose name `text` stands.
 */
export function chosenMeasures(
  names: Iterable<string>,
  { measures = {} }: Scenario,
  text?: string,
): string[] {
  const wanted = (name: string): boolean =>
    text === undefined
      ? Object.hasOwn(measures, name) || FAMILIES.some((family) => family.test(name))
      : name.includes(text);
  return [...names].filter(wanted);
}

/**
 * The measures that a comparison is about: those that the scenario sets a threshold for, and the cost of all that is counted. They are
 * corrected by themselves, so that a figure that is judged need not make up for the hundreds that are merely shown.
 */
export const mainMeasures = (scenario: Pick<Scenario, 'thresholds'>): ReadonlySet<string> =>
  new Set([...Object.values(scenario.thresholds ?? {}).map(thresholdMeasure), 'cost.total']);

/** Name of the measure that a threshold judges. */
export const thresholdMeasure = (threshold: NonNullable<Scenario['thresholds']>[string]): string =>
  'timescale' in threshold && threshold.timescale !== undefined
    ? `timeliness.${threshold.timescale}.percent_in_time`
    : (threshold.measure ?? '');
