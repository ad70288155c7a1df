/** Facts for indicators: the same fold as the simulation's, over the events of machines, of the facts that are asked for and no others. */
import type { EventNames } from '../events/log-hash.ts';
import { FactBook } from '../simulation/facts.ts';
import type { IndicatorContext } from './context.ts';

/**
 * A book of these facts, empty.
 * @throws Error where there is no fact of that name.
 */
export function factBook(source: EventNames, context: IndicatorContext, names: readonly string[]): FactBook {
  const wanted = [...new Set(names)].map((name) => {
    const fact = context.facts[name];
    if (fact === undefined) throw new Error(`a measure asks for the fact ${name}, which there is not`);
    return [name, fact] as const;
  });
  return new FactBook(Object.fromEntries(wanted), {
    vocabulary: source.vocabulary,
    children: source.children,
    details: source.details,
    office: context.office,
    timescales: context.timescales,
  });
}
