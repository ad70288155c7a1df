/** Which measures a comparison shows and corrects for: the answers that people ask for, not every figure of every stage. */
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
