/** Care episodes as the SSDA903 return counts them: a new one with each change of legal status or home. */
import type { CaseFile, Spell } from './case-file.ts';

/** Why an episode began: started to be looked after, change of legal status, of placement, or of both. */
export type ReasonForEpisode = 'S' | 'L' | 'P' | 'B';

export interface CareEpisode {
  readonly from: number;
  /** Null while it lasts. */
  readonly to: number | null;
  readonly reason: ReasonForEpisode;
  readonly legalStatus: string | null;
  readonly placement: string | null;
}

/** The episodes of every period of care, in order of time. */
export function careEpisodes({ periodsOfCare, legalStatuses, placements }: CaseFile): CareEpisode[] {
  return periodsOfCare.flatMap((period) => {
    const end = period.to ?? Number.POSITIVE_INFINITY;
    const within = ({ from }: Spell): boolean => from >= period.from && from < end;
    const changes = [period, ...legalStatuses.filter(within), ...placements.filter(within)];
    const begins = [...new Set(changes.map(({ from }) => from))].sort((a, b) => a - b);
    return begins.map((from, index) => {
      const legalStatus = spellAt(legalStatuses, from);
      const placement = spellAt(placements, from);
      const reason = index === 0 ? 'S' : reasonAt(from, legalStatus, placement);
      return {
        from,
        to: begins[index + 1] ?? period.to,
        reason,
        legalStatus: legalStatus?.name ?? null,
        placement: placement?.name ?? null,
      };
    });
  });
}

function reasonAt(from: number, status: Spell | undefined, placement: Spell | undefined): ReasonForEpisode {
  if (placement?.from !== from) return 'L';
  return status?.from === from ? 'B' : 'P';
}

/** The last spell that has begun at this minute and is not over. */
const spellAt = (spells: readonly Spell[], minute: number): Spell | undefined =>
  spells.findLast(({ from, to }) => from <= minute && (to === null || to > minute));
