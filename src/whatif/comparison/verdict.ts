/** What a difference amounts to, in words. */
import { studentT } from '../../indicators/index.ts';
import type { Difference } from './difference.ts';

export type Verdict = 'surely more' | 'surely less' | 'no difference that matters' | 'not enough runs';

export interface Judgement {
  readonly verdict: Verdict;
  /** Where there were not enough runs: so many more would tell, as far as the spread so far says; null where it says nothing. */
  readonly more: number | null;
}

/** A false alarm is as rare as the interval says: 5%. */
const ALPHA = 0.05;
/** Beyond this a number of replications is no advice. */
const MOST_MORE = 100_000;

/**
 * Surely more or less: zero is ruled out after the correction for many measures, and the whole interval is not below what matters.
 * No difference that matters: the whole interval lies within it (as in a test of equivalence; Schuirmann 1987,
 * doi:10.1007/BF01068419). Otherwise there were not enough runs.
 * @param matters the smallest difference that matters, in the measure's unit
 * @param corrected p-value after the correction
 */
export function judge(difference: Difference, matters: number, corrected: number | null): Judgement {
  const { halfWidth, same } = difference;
  const size = Math.abs(difference.difference);
  if (same) return { verdict: 'no difference that matters', more: 0 };
  if (halfWidth === null) return { verdict: 'not enough runs', more: null };
  if (size + halfWidth <= matters) return { verdict: 'no difference that matters', more: 0 };
  if (corrected !== null && corrected < ALPHA)
    return { verdict: difference.difference > 0 ? 'surely more' : 'surely less', more: 0 };
  return { verdict: 'not enough runs', more: moreRuns(difference, matters, corrected) };
}

/**
 * Runs until the half-width, which shrinks as t over the root of their number, is below the difference itself at the level that the
 * correction asks for (then it is sure), or is what is left up to what matters (then it does not matter), whichever comes first.
 */
function moreRuns(
  { difference, halfWidth, n, p }: Difference,
  matters: number,
  corrected: number | null,
): number | null {
  if (halfWidth === null || n < 2) return null;
  const error = (halfWidth / studentT(n - 1, 1 - ALPHA)) * Math.sqrt(n);
  const times = p === null || corrected === null || p === 0 ? 1 : corrected / p;
  const size = Math.abs(difference);
  const needed = Math.min(
    runsFor(size, error, 1 - ALPHA / Math.max(1, times)),
    runsFor(matters - size, error, 1 - ALPHA),
  );
  return needed > MOST_MORE ? null : Math.max(1, needed - n);
}

/** The fewest runs whose half-width is at most `wanted`; infinitely many where none is. */
function runsFor(wanted: number, error: number, level: number): number {
  const isEnough = (n: number): boolean => (studentT(n - 1, level) * error) / Math.sqrt(n) <= wanted;
  if (!(wanted > 0)) return Infinity;
  let most = 2;
  while (!isEnough(most)) {
    if (most > MOST_MORE) return Infinity;
    most *= 2;
  }
  let least = most / 2;
  while (most - least > 1) {
    const middle = Math.floor((least + most) / 2);
    if (isEnough(middle)) most = middle;
    else least = middle;
  }
  return most;
}
