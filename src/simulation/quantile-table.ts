/** A distribution of durations as a table of quantiles: one uniform number in, whole minutes out. */
import { QuantileHalf, type Piece } from './quantile-half.ts';

/** Below u = 1/2 and above it: rising from the least value, and falling from the greatest. */
export interface Halves {
  readonly lower: QuantileHalf;
  readonly upper: QuantileHalf;
}

/** The chances of quantiles around one value. */
export interface Chances {
  readonly below: number;
  readonly atMost: number;
  readonly above: number;
  readonly atLeast: number;
}

export class QuantileTable implements Halves {
  /** Whether its minutes are working minutes. */
  readonly working: boolean;
  /** Tabulated at the first question: a scenario names more distributions than a run, or a check, ever draws from. */
  #lower: QuantileHalf | null = null;
  #upper: QuantileHalf | null = null;
  readonly #halves: () => Halves;

  constructor(working: boolean, halves: () => Halves) {
    this.working = working;
    this.#halves = halves;
  }

  #tabulated(): Halves {
    const { lower, upper } = this.#halves();
    this.#lower = lower;
    this.#upper = upper;
    return { lower, upper };
  }

  get lower(): QuantileHalf {
    return this.#lower ?? this.#tabulated().lower;
  }

  get upper(): QuantileHalf {
    return this.#upper ?? this.#tabulated().upper;
  }

  /** Mean in minutes, before values are rounded to whole ones. */
  get mean(): number {
    return this.lower.moments()[0] + this.upper.moments()[0];
  }

  /** Mean of the squares, in minutes squared. */
  get meanSquare(): number {
    return this.lower.moments()[1] + this.upper.moments()[1];
  }

  /** The value that is not passed with chance u, in minutes and parts of them; 0 < u < 1. */
  quantile(u: number): number {
    return u < 0.5 ? this.lower.value(u) : this.upper.value(1 - u);
  }

  /**
   * Whole minutes, 0 or more: more for a greater u. Rounded to the nearest, so that a mean of 20 minutes and more keeps
   * within 0.01% and shorter ones lose a little (an exponential of mean 5 minutes 0.17%).
   */
  draw(u: number): number {
    return Math.round(u < 0.5 ? this.lower.value(u) : this.upper.value(1 - u));
  }

  /** The chance that a draw is at most x minutes. */
  cdf(x: number): number {
    return this.chanceBelow(Math.floor(x) + 0.5);
  }

  /**
   * A draw given that it is more than `elapsed` minutes: its rest is what it gives less `elapsed`. Where no draw is so
   * long it ends in the next minute.
   */
  drawBeyond(u: number, elapsed: number): number {
    const longer = Math.floor(elapsed) + 0.5;
    const lasting = this.chanceAtLeast(longer);
    const next = Math.ceil(longer);
    if (lasting === 0) return next;
    const tail = (1 - u) * lasting;
    // Below the middle the chance is counted from the other end, which keeps its digits there.
    const value =
      tail <= 0.5 ? this.upper.value(tail) : this.lower.value(this.chanceBelow(longer) + u * lasting);
    return Math.max(next, Math.round(value));
  }

  /** The chance of a quantile below x; and of x or one above it. */
  chanceBelow(x: number): number {
    return this.lower.chanceBeyond(x, false) + (0.5 - this.upper.chanceBeyond(x, true));
  }

  chanceAtLeast(x: number): number {
    return this.upper.chanceBeyond(x, true) + (0.5 - this.lower.chanceBeyond(x, false));
  }

  /** Both, and their counterparts, each half searched once for x and once for what is beyond it. */
  chancesAround(x: number): Chances {
    const { lower, upper } = this;
    const [lowerTo, lowerWith] = [lower.chanceBeyond(x, false), lower.chanceBeyond(x, true)];
    const [upperTo, upperWith] = [upper.chanceBeyond(x, false), upper.chanceBeyond(x, true)];
    return {
      below: lowerTo + (0.5 - upperWith),
      atMost: lowerWith + (0.5 - upperTo),
      above: upperTo + (0.5 - lowerWith),
      atLeast: upperWith + (0.5 - lowerTo),
    };
  }
}

/** A straight piece of a whole quantile function, with its chances counted from both ends. */
export interface Span {
  /** Chance below its beginning and its end. */
  readonly below: readonly [number, number];
  /** Chance above its beginning and its end. */
  readonly above: readonly [number, number];
  readonly from: number;
  readonly to: number;
}

/** The value at p between two ends of a span. */
const along = (span: Span, ends: readonly [number, number], p: number): number =>
  span.from + ((span.to - span.from) * (p - ends[0])) / (ends[1] - ends[0]);

function lowerPieces(spans: readonly Span[]): Piece[] {
  const pieces: Piece[] = [];
  for (const span of spans) {
    const [start, end] = span.below;
    if (start >= 0.5 || end <= start) continue;
    const whole = end <= 0.5;
    pieces.push({
      end: whole ? end : 0.5,
      from: span.from,
      to: whole ? span.to : along(span, span.below, 0.5),
    });
  }
  return pieces;
}

function upperPieces(spans: readonly Span[]): Piece[] {
  const pieces: Piece[] = [];
  for (const span of spans.toReversed()) {
    const [end, start] = span.above;
    if (start >= 0.5 || end <= start) continue;
    const whole = end <= 0.5;
    pieces.push({
      end: whole ? end : 0.5,
      from: span.to,
      to: whole ? span.from : along(span, span.above, 0.5),
    });
  }
  return pieces;
}

/** The last piece reaches 1/2 whatever the sum of the chances was rounded to. */
function toTheMiddle(pieces: Piece[]): readonly Piece[] {
  const last = pieces.pop() as Piece;
  return [...pieces, { ...last, end: 0.5 }];
}

/** The halves of a quantile function that is made of spans, the lowest first. */
export const halvesOfSpans = (spans: readonly Span[]): Halves => ({
  lower: new QuantileHalf(1, toTheMiddle(lowerPieces(spans))),
  upper: new QuantileHalf(-1, toTheMiddle(upperPieces(spans))),
});
