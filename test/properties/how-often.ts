/** How many cases a property is tried on. */

/** A fifth of `runs` in `npm test`, four times as many in the long tests (CASEPATH_LONG). */
export const often = (runs: number): number =>
  process.env['CASEPATH_LONG'] === undefined ? Math.ceil(runs / 5) : runs * 4;

/** Whether the long tests run. */
export const isLong = process.env['CASEPATH_LONG'] !== undefined;
