/** Who was matched with whom: adopters with a child, as the child's events tell it. */
import type { EventSource } from '../events/log.ts';
import { WORK_MACHINE } from '../events/vocabulary.ts';

/** A child and adopters who are, or were, matched. */
export interface Match {
  readonly child: string;
  readonly adopters: string;
  /** Minute and event type by which it began. */
  readonly from: number;
  readonly began: string;
  /** Minute and type of the last event that names both: while they are together the news so far, then how they parted. */
  readonly last: number;
  readonly news: string;
}

/** Whose matches: a child's or those of adopters, by their rows. */
export type Whose = { readonly child: number } | { readonly adopters: number };

/** The matches up to and with minute `until`, in the order in which they began. */
export function matchesOf(source: EventSource, whose: Whose, until = Number.POSITIVE_INFINITY): Match[] {
  const { children, vocabulary } = source;
  const isMine = (child: number, adopters: number): boolean =>
    'child' in whose ? child === whose.child : adopters === whose.adopters;
  const matches = new Map<string, Match>();
  for (const chunk of source.chunks()) {
    for (let row = 0; row < chunk.length; row++) {
      const child = chunk.child[row];
      const adopters = chunk.adopter[row];
      if (adopters < 0 || child < 0 || !isMine(child, adopters)) continue;
      const minute = chunk.minute[row];
      if (minute > until) return [...matches.values()];
      if (chunk.machine[row] === WORK_MACHINE) continue;
      const news = vocabulary.types.names[chunk.type[row]];
      const pair = `${child} ${adopters}`;
      const begun = matches.get(pair) ?? {
        child: children.ids[child],
        adopters: children.adopters[adopters],
        from: minute,
        began: news,
      };
      matches.set(pair, { ...begun, last: minute, news });
    }
  }
  return [...matches.values()];
}
