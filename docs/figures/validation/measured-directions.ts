/** What the what-ifs and their base have of what each is about, by replication. */
import { kept } from '../report/measured.ts';
import { EXPECTED_DIRECTIONS, type Expected } from '../../../test/scenarios/expected-directions.ts';
import {
  PAIRED_BASE,
  PAIRED_SEED,
  PAIRED_YEARS,
  pairedValue,
} from '../../../test/scenarios/paired-values.ts';

/** Base and what-if with the same luck. */
export type Pair = readonly [base: number | null, whatIf: number | null];

export interface MeasuredDirections {
  readonly seed: string;
  readonly years: number;
  /** By what-if, in the order of the replications. */
  readonly pairs: Readonly<Record<string, readonly Pair[]>>;
}

const PAIRS = 5;

const numberOr = (value: number): number | null => (Number.isNaN(value) ? null : kept(value));

/** One pair as it is kept. */
export const pairOf = (name: string, expected: Expected, replication: number): Pair => [
  numberOr(pairedValue(PAIRED_BASE, expected, replication)),
  numberOr(pairedValue(name, expected, replication)),
];

/** Plays the base and every what-if: some minutes. @param tell is told of each that is done */
export function measureDirections(tell: (name: string) => void): MeasuredDirections {
  const pairs: Record<string, readonly Pair[]> = {};
  for (const [name, expected] of Object.entries(EXPECTED_DIRECTIONS)) {
    pairs[name] = Array.from({ length: PAIRS }, (_, replication) => pairOf(name, expected, replication));
    tell(name);
  }
  return { seed: PAIRED_SEED, years: PAIRED_YEARS, pairs };
}
