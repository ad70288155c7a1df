/** Reads how a base scenario is scaled: its shape, and that its formulas name figures and quantities. */
import { nearest } from '../scenario/nearest.ts';
import { parseYaml } from '../scenario/parse-yaml.ts';
import type { Path } from '../scenario/place.ts';
import { problem, ScenarioErrors, type Problem } from '../scenario/problem.ts';
import { matchOther } from '../scenario/schema-issues.ts';
import { placeAt } from '../scenario/tree.ts';
import { otherwiseOf } from './completed-figures.ts';
import { parseFormula } from './formula.ts';
import { FIGURE_NAMES } from './published-figures.ts';
import { scalingSchema, type Scaling } from './scaling.ts';

/**
 * @param file the name by which messages call it
 * @throws ScenarioErrors with everything that is wrong
 */
export function readScaling(text: string, file: string): Scaling {
  const { root, problems } = parseYaml(file, text);
  if (root === undefined || problems.length > 0) throw new ScenarioErrors(problems);
  const matched = matchOther(scalingSchema, root);
  if ('problems' in matched) throw new ScenarioErrors(matched.problems);
  const faults: Problem[] = [];
  for (const { path, text: formula, known } of formulasOf(matched.data))
    for (const name of parseFormula(formula).names.filter((one) => !known.includes(one)))
      faults.push(
        problem('formula-name', { place: placeAt(root, path), path }, name, nearest(name, known), known),
      );
  if (faults.length > 0) throw new ScenarioErrors(faults);
  return matched.data;
}

interface Placed {
  readonly path: Path;
  readonly text: string;
  /** Names that it may have. */
  readonly known: readonly string[];
}

function formulasOf(scaling: Scaling): Placed[] {
  const quantities = Object.keys(scaling.quantities);
  const all = [...FIGURE_NAMES, ...quantities];
  return [
    ...Object.entries(scaling.figures).flatMap(([name, figure]) =>
      figure?.otherwise === undefined
        ? []
        : [
            {
              path: ['figures', name, 'otherwise'],
              text: otherwiseOf(figure.otherwise).by,
              known: FIGURE_NAMES,
            },
          ],
    ),
    // A quantity may be made of those above it.
    ...Object.entries(scaling.quantities).map(([name, text], index) => ({
      path: ['quantities', name],
      text,
      known: [...FIGURE_NAMES, ...quantities.slice(0, index)],
    })),
    ...(['rates', 'counts'] as const).flatMap((part) =>
      scaling[part].map(({ by }, index) => ({ path: [part, index, 'by'], text: by, known: all })),
    ),
    ...(['teams', 'scaled'] as const).flatMap((part) =>
      Object.entries<{ readonly by: string }>(scaling[part]).map(([name, { by }]) => ({
        path: [part, name, 'by'],
        text: by,
        known: all,
      })),
    ),
    ...(scaling.staff === undefined ? [] : [{ path: ['staff'], text: scaling.staff, known: quantities }]),
  ];
}
