/**
 * Things that come and go are used again. What the agenda holds of one carries its mark as well, which is another after every
 * end: an entry with an older mark is out of date.
 */

/** The mark that follows. It stays a small integer. */
export const nextMark = (mark: number): number => (mark + 1) & 0x3ffffff;
