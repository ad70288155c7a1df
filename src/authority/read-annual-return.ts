/** Reads an annual return: its shape, its sources, and what in it contradicts itself; every problem with its place. */
import { parseYaml } from '../scenario/parse-yaml.ts';
import type { Path } from '../scenario/place.ts';
import { problem, ScenarioErrors, sortProblems, type Problem, type Where } from '../scenario/problem.ts';
import { matchOther } from '../scenario/schema-issues.ts';
import { nodeAt, placeAt, toPlain, type TreeNode } from '../scenario/tree.ts';
import { annualReturnSchema, SUPPRESSED, type AnnualReturn } from './annual-return.ts';
import { contradictions } from './contradictions.ts';
import { FIGURE_NAMES, type FigureName } from './published-figures.ts';

export interface Counted {
  readonly value: number;
  readonly source: string;
}

/** An annual return whose figures agree with each other. */
export interface ReadReturn {
  readonly file: string;
  readonly authority: string;
  /** `2014-15`. */
  readonly year: string;
  readonly base: string | undefined;
  readonly figures: ReadonlyMap<FigureName, Counted>;
  /** Where a figure stands, or where it would. */
  readonly at: (name: FigureName) => Where;
  /** What may be so and is seldom so. */
  readonly warnings: readonly Problem[];
}

/**
 * @param file the name by which messages call it
 * @throws ScenarioErrors with everything that is wrong
 */
export function readAnnualReturn(text: string, file: string): ReadReturn {
  const { root, problems } = parseYaml(file, text);
  if (root === undefined || problems.length > 0) throw new ScenarioErrors(problems);
  const matched = matchOther(annualReturnSchema, root);
  if ('problems' in matched) throw new ScenarioErrors(sortProblems(matched.problems, [file]));
  const { authority, year, base } = matched.data;
  const at = (name: FigureName): Where => whereIs(root, ['figures', name]);
  const { figures, unsourced } = countedIn(matched.data, at);
  const found = [...unsourced, ...contradictions(figures, at)];
  const errors = found.filter((one) => one.severity === 'error');
  if (errors.length > 0) throw new ScenarioErrors(sortProblems(errors, [file]));
  return { file, authority, year, base, figures, at, warnings: sortProblems(found, [file]) };
}

function whereIs(root: TreeNode, path: Path): Where {
  const node = nodeAt(root, path);
  const inside = node?.kind === 'map' ? [...path, 'value'] : path;
  const value = nodeAt(root, inside);
  return { place: placeAt(root, inside), path, ...(value !== undefined && { found: toPlain(value) }) };
}

function countedIn(
  { figures, source }: AnnualReturn,
  at: (name: FigureName) => Where,
): { readonly figures: Map<FigureName, Counted>; readonly unsourced: Problem[] } {
  const counted = new Map<FigureName, Counted>();
  const unsourced: Problem[] = [];
  for (const name of FIGURE_NAMES) {
    const written = figures[name];
    if (written === undefined) continue;
    const own = typeof written === 'object' ? written : { value: written };
    const from = own.source ?? source;
    if (own.value === SUPPRESSED) continue;
    if (from === undefined) unsourced.push(problem('return-no-source', at(name)));
    else counted.set(name, { value: own.value, source: from });
  }
  return { figures: counted, unsourced };
}
