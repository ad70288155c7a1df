/** With whom a child, or adopters, were matched, and what came of it so far. */
import { longDate, shortDate } from '../format/dates.ts';
import { wrap } from '../format/table.ts';
import type { FileView } from './file-text.ts';

export const matchesText = ({ matches, of, start, words }: FileView): string[] =>
  matches.flatMap((match) => {
    const other = of === 'child' ? match.adopters : `child ${match.child}`;
    const news =
      match.last === match.from ? '' : `, latest ${shortDate(start, match.last)}: ${words.event(match.news)}`;
    return wrap(`${other} since ${longDate(start, match.from)}: ${words.event(match.began)}${news}`, 80, 2);
  });
