/** Stretches of time, and how they lie to each other. A stretch without length is none. */

export interface Span {
  readonly from: number;
  /** Null while it lasts. */
  readonly to: number | null;
}

export const endOf = ({ to }: Span): number => to ?? Number.POSITIVE_INFINITY;

/** Whether one of them has begun at this minute and goes on after it. */
export const standsAt = (spans: readonly Span[], minute: number): boolean =>
  spans.some((span) => span.from <= minute && endOf(span) > minute);

/** Whether this minute is in one of them, its last minute included. */
export const touches = (spans: readonly Span[], minute: number): boolean =>
  spans.some((span) => span.from <= minute && endOf(span) >= minute);

/** The minutes at which one begins while another stands. */
export function overlaps(spans: readonly Span[]): number[] {
  const sorted = spans.filter((span) => endOf(span) > span.from).sort((a, b) => a.from - b.from);
  let end = Number.NEGATIVE_INFINITY;
  return sorted.flatMap((span) => {
    const overlapping = span.from < end;
    end = Math.max(end, endOf(span));
    return overlapping ? [span.from] : [];
  });
}

/** The first minute of each of `spans` at which none of `cover` stands. */
export function uncovered(spans: readonly Span[], cover: readonly Span[]): number[] {
  const sorted = [...cover].sort((a, b) => a.from - b.from);
  return spans.flatMap((span) => {
    let minute = span.from;
    for (const one of sorted) if (one.from <= minute) minute = Math.max(minute, endOf(one));
    return minute < endOf(span) ? [minute] : [];
  });
}
