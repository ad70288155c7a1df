/** How many cases a property is tried on. */

/** Whether the long tests run (CASEPATH_LONG). */
export const isLong = process.env['CASEPATH_LONG'] !== undefined;

/** A fifth of `runs` in `npm test`, four times as many in the long tests. */
export const often = (runs: number): number => (isLong ? runs * 4 : Math.ceil(runs / 5));
