/** How many steps of made-up machines were played through both XState and its table. */

/** By kind of step: how many of them, in one of the two lengths of the tests. */
export interface StepsPlayed {
  /** Made-up machines of each of the two families. */
  readonly machines: number;
  readonly steps: Readonly<Record<string, number>>;
}

export interface MeasuredConformance {
  /** In `npm test`. */
  readonly short: StepsPlayed;
  /** With `CASEPATH_LONG=1`. */
  readonly long: StepsPlayed;
}
