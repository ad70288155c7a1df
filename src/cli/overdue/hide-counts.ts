/** Hides small counts of what is overdue, and what they could be worked out from. */
import { hiddenCells, type OverdueCount } from '../../indicators/index.ts';

export interface ShownCount extends Omit<OverdueCount, 'late' | 'due'> {
  /** Null where it is hidden. */
  readonly late: number | null;
  readonly due: number | null;
}

/** @param upTo counts from 1 to this are hidden; 0 hides none */
export function hideCounts(counts: readonly OverdueCount[], upTo: number): ShownCount[] {
  if (upTo === 0) return [...counts];
  const names = [...new Set(counts.map(({ timescale }) => timescale))];
  return names.flatMap((name) => {
    const rows = counts.filter(({ timescale }) => timescale === name);
    const hidden = hiddenCells(
      rows.map(({ late, due }) => [late, due]),
      upTo,
    );
    return rows.map((row, at) => ({
      ...row,
      late: hidden[at]?.[0] === true ? null : row.late,
      due: hidden[at]?.[1] === true ? null : row.due,
    }));
  });
}
