/** Every path that is scaled leads to a number. */
import { problem } from '../problem.ts';
import { readPlace } from '../unknowns.ts';
import type { CheckContext } from './context.ts';

export function checkScaled(context: CheckContext): void {
  const { scenario } = context;
  for (const [name, { path: written }] of Object.entries(scenario.scaled ?? {})) {
    const isOne = typeof written === 'string';
    for (const [index, text] of [written].flat().entries()) {
      const place = readPlace(scenario, text);
      if (typeof place !== 'string') continue;
      const path = ['scaled', name, 'path', ...(isOne ? [] : [index])];
      const where = { place: context.resolved.at(path), path, found: text };
      context.problems.push(problem('unknown-path', where, place === '' ? 'nothing' : place));
    }
  }
}
