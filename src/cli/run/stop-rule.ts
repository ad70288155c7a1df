/** When replications stop: after so many, or when the mean of a measure is as precise as was asked. */
import type { MeasureRow } from '../../events/index.ts';
import { nearest } from '../../scenario/nearest.ts';
import type { Scenario } from '../../scenario/index.ts';
import { nextLook, precisionOf, type Precision } from '../../whatif/precision.ts';
import type { CommandOptions, PrecisionOption } from '../command-options.ts';
import { decimal } from '../format/numbers.ts';
import { UserError } from '../user-error.ts';

/** Replications that are enough for anything, where no other number is said. */
const DEFAULT_AT_MOST = 200;
const DEFAULT_CONFIDENCE = 0.95;

/** How precisely which mean is to be known, and when to give up. */
export interface PrecisionWanted extends Precision {
  readonly measure: string;
  readonly confidence: number;
  readonly atMost: number;
}

/** How it ended, as the manifest keeps it. */
export interface PrecisionRecord {
  readonly measure: string;
  /** Half the interval that was asked for, and the one there is (null of too few values); shares of the mean where `relative`. */
  readonly asked: number;
  readonly halfWidth: number | null;
  readonly relative: boolean;
  readonly confidence: number;
  readonly atMost: number;
  readonly reached: boolean;
}

/**
 * What is asked, on the command line before the scenario; null where a number of replications is.
 * @throws UserError where both are asked, or nothing says of which measure
 */
export function precisionWanted(scenario: Scenario, options: CommandOptions): PrecisionWanted | null {
  const { precision: written } = scenario;
  const { precision: typed, replications } = options;
  if (typed !== undefined && replications !== undefined)
    throw new UserError(
      '--replications and --precision say two things of one number',
      'keep one of them; at_most under precision: in the scenario bounds the number',
    );
  if (replications !== undefined || (typed === undefined && written === undefined)) return null;
  const measure = typed?.measure ?? written?.measure;
  if (measure === undefined)
    throw new UserError(
      '--precision does not say of which measure',
      'write --precision MEASURE=5%, or precision: { measure: …, relative: 0.05 } in the scenario',
    );
  return {
    measure,
    ...widthOf(typed, written),
    confidence: written?.confidence ?? DEFAULT_CONFIDENCE,
    atMost: written?.at_most ?? DEFAULT_AT_MOST,
  };
}

function widthOf(typed: PrecisionOption | undefined, written: Scenario['precision']): Precision {
  if (typed !== undefined) return { halfWidth: typed.halfWidth, relative: typed.relative };
  const relative = written?.relative;
  return { halfWidth: relative ?? written?.half_width ?? 0, relative: relative !== undefined };
}

/** Says how many replications there are to be, look by look. */
export class StopRule {
  readonly #most: number;
  readonly #wanted: PrecisionWanted | null;
  readonly #values: number[] = [];
  readonly #names = new Set<string>();

  constructor(replications: number, wanted: PrecisionWanted | null) {
    this.#most = wanted === null ? replications : wanted.atMost;
    this.#wanted = wanted;
  }

  /** The most there can be. */
  get most(): number {
    return this.#most;
  }

  /** How many replications there are at the next look. */
  next(done: number): number {
    return this.#wanted === null ? this.#most : nextLook(done, this.#most);
  }

  /** Takes what a replication measured. */
  take(measures: readonly MeasureRow[]): void {
    if (this.#wanted === null) return;
    const { measure } = this.#wanted;
    for (const row of measures) {
      this.#names.add(row.measure);
      if (row.measure === measure && row.by === '' && row.value !== null) this.#values.push(row.value);
    }
  }

  /**
   * Whether there are enough.
   * @throws UserError where no replication has the measure
   */
  isEnough(done: number): boolean {
    if (this.#wanted === null) return done >= this.#most;
    this.#refuseUnknown(this.#wanted.measure);
    return done >= this.#most || precisionOf(this.#values, this.#wanted).reached;
  }

  #refuseUnknown(measure: string): void {
    if (this.#names.has(measure)) return;
    const near = nearest(measure, this.#names);
    const guess = near === undefined ? '' : `did you mean ${near}? `;
    throw new UserError(
      `there is no measure ${measure} in this run`,
      `${guess}measures.csv of any run of it lists them`,
    );
  }

  /** How it ended; null where a number of replications was asked for. */
  record(): PrecisionRecord | null {
    if (this.#wanted === null) return null;
    const { measure, halfWidth: asked, relative, confidence, atMost } = this.#wanted;
    const { halfWidth, reached } = precisionOf(this.#values, this.#wanted);
    return { measure, asked, halfWidth, relative, confidence, atMost, reached };
  }
}

/** @throws UserError where two numbers of replications are asked for */
export const stopRuleOf = (scenario: Scenario, options: CommandOptions): StopRule =>
  new StopRule(options.replications ?? scenario.replications ?? 1, precisionWanted(scenario, options));

/** `plans_started ±4.8% (95%) after 25 replications`. */
export function precisionText(record: PrecisionRecord, replications: number): string {
  const { measure, asked, halfWidth, relative, confidence, reached } = record;
  const width = (value: number): string => (relative ? `${decimal(value * 100, 1)}%` : decimal(value, 2));
  const found = halfWidth === null ? 'nothing to measure' : `±${width(halfWidth)}`;
  const level = `${Number((confidence * 100).toPrecision(3))}%`;
  const head = `${measure} ${found} (${level}) after ${replications} replications`;
  return reached ? head : `${head}: not the ±${width(asked)} asked for`;
}
