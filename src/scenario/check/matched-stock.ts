/** Who is there at the start and was matched before: children with adopters of their own, and adopters with a family. */
import { isOfAdopters } from '../machines.ts';
import type { Matching, Opening } from '../schema.ts';
import type { CheckContext } from './context.ts';

export function matchedStock(context: CheckContext, all: Readonly<Record<string, Matching>>): void {
  const { opening = {} } = context.scenario;
  const matches = Object.values(all).map(({ child }) => child.event);
  const taken = new Map<string, string>();
  for (const [name, one] of Object.entries(opening)) {
    const alone = one.history.findIndex(({ event }) =>
      Object.values(all).some(({ adopter }) => adopter.event === event),
    );
    if (alone >= 0)
      context.add('matched-alone', ['opening', name, 'history', alone, 'event'], one.history[alone].event);
    if (one.matched_with !== undefined) checkMatchedWith(context, name, one, matches, taken);
  }
  for (const [name, { history }] of Object.entries(opening)) {
    const index = history.findIndex(({ event }) => matches.includes(event));
    if (index >= 0 && !taken.has(name))
      context.add(
        'matched-without-adopters',
        ['opening', name, 'history', index, 'event'],
        history[index].event,
        name,
      );
  }
}

function checkMatchedWith(
  context: CheckContext,
  name: string,
  { matched_with: children = '', history }: Opening,
  matches: readonly string[],
  taken: Map<string, string>,
): void {
  const { opening = {} } = context.scenario;
  const path = ['opening', name, 'matched_with'];
  if (!isOfAdopters(context.machinery, history[0].event)) return context.add('matched-with-child', path);
  const known = Object.keys(opening).filter((other) => other !== name);
  context.checkName('entry of the opening stock', children, known, path);
  if (!known.includes(children)) return;
  const wasMatched = opening[children].history.some(({ event }) => matches.includes(event));
  if (!wasMatched) return context.add('matched-with-unmatched', path, matches);
  const before = taken.get(children);
  if (before !== undefined) context.add('matched-twice', path, before);
  taken.set(children, name);
}
