/** When enough pairs have been run: the difference is known to a stated precision. */
import { FEWEST_REPLICATIONS, type Precision } from '../precision.ts';
import { pairedDifference } from './difference.ts';

/**
 * Whether half the 95% interval of the paired difference is as narrow as wanted: in the measure's unit, or as a share of the base's
 * value (the difference itself may be nothing). Looked at as `precisionOf` says.
 * @param base values of the pairs that have both, in order
 */
export function differenceIsPrecise(
  base: readonly number[],
  whatIf: readonly number[],
  wanted: Pick<Precision, 'halfWidth' | 'relative'>,
): boolean {
  if (base.length < FEWEST_REPLICATIONS) return false;
  const { halfWidth, base: mean } = pairedDifference(base, whatIf);
  const asked = wanted.relative ? wanted.halfWidth * Math.abs(mean) : wanted.halfWidth;
  return halfWidth !== null && halfWidth <= asked;
}
