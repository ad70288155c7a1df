/** Whether a scenario holds at the ends of its priors: what is drawn from them is not checked again. */
import { problem, type Problem } from './problem.ts';
import type { ResolvedScenario } from './read.ts';
import { scenarioSchema } from './schema.ts';
import { withValues, type Unknown } from './unknown.ts';

/**
 * One problem for each unknown that cannot be at its end beside the others at theirs, all low or all high; of those that only
 * fail together, the first.
 */
export function priorEndProblems(resolved: ResolvedScenario, unknowns: readonly Unknown[]): Problem[] {
  return (['low', 'high'] as const).flatMap((end) => {
    const ends = unknowns.map((one) => one[end]);
    if (complaint(resolved, unknowns, ends) === undefined) return [];
    const found = unknowns.flatMap((one) => {
      const why = complaint(resolved, [one], [one[end]]);
      return why === undefined ? [] : [{ one, why }];
    });
    // One after another is moved to its end, until it does not do any more.
    const first = (): { one: Unknown; why: string }[] => {
      for (let upTo = 1; upTo <= unknowns.length; upTo++) {
        const why = complaint(resolved, unknowns.slice(0, upTo), ends.slice(0, upTo));
        if (why !== undefined) return [{ one: unknowns[upTo - 1], why }];
      }
      return [];
    };
    return (found.length > 0 ? found : first()).map(({ one, why }) => {
      const path = ['calibration', 'unknown', one.name, one.isFactor ? 'times' : 'prior'];
      const bound = `${one[end]}${one.unit === '' ? '' : ` ${one.unit}`}`;
      return problem('prior-impossible', { place: resolved.at(path), path }, one.name, bound, why);
    });
  });
}

function complaint(
  { scenario }: ResolvedScenario,
  unknowns: readonly Unknown[],
  values: readonly number[],
): string | undefined {
  const { error } = scenarioSchema.safeParse(withValues(scenario, unknowns, values));
  if (error === undefined) return undefined;
  const [issue] = error.issues;
  return `${issue.path.map(String).join('.')}: ${issue.message}`;
}
