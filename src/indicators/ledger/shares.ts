/** Parts of the ledger as causes with their teams. */
import { CAUSES, causeOfPart, teamOfPart, type Cause } from './causes.ts';
import type { PartTotal } from './part-rows.ts';

/** What went to one cause, and of it to each team that had to do with it ('' for none). */
export interface LedgerShare {
  readonly cause: Cause;
  readonly minutes: number;
  readonly days: number;
  readonly teams: readonly { readonly team: string; readonly minutes: number; readonly days: number }[];
}

/** What some stays come to, in minutes and in working days; the causes that have any of it, in their order. */
export interface Shares {
  readonly minutes: number;
  readonly days: number;
  readonly causes: readonly LedgerShare[];
}

const total = (parts: readonly PartTotal[], key: 'minutes' | 'days'): number =>
  parts.reduce((sum, part) => sum + part[key], 0);

/** @param parts in their order */
export function sharesOf(parts: readonly PartTotal[], teams: readonly string[]): Shares {
  const causes = CAUSES.flatMap((cause, number) => {
    const own = parts.filter(({ part }) => causeOfPart(part) === number);
    if (own.length === 0) return [];
    const byTeam = own.map(({ part, minutes, days }) => ({ team: teams[teamOfPart(part)], minutes, days }));
    return [{ cause, minutes: total(own, 'minutes'), days: total(own, 'days'), teams: byTeam }];
  });
  return { minutes: total(parts, 'minutes'), days: total(parts, 'days'), causes };
}
