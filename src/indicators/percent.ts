/** A part of a whole in percent; null of nothing. */
export const percent = (part: number, whole: number): number | null =>
  whole === 0 ? null : (100 * part) / whole;
