/** What children and adopters who are matched tell each other. */
import type { Matching } from './schema.ts';

/** By event of the one side: the event by which the other hears of it. A match is told too, by the child to the adopters. */
export const tellsOf = ({ child, adopter, tells = {} }: Matching): Readonly<Record<string, string>> => ({
  ...tells,
  [child.event]: adopter.event,
});
