/** The figure of a target, from the measures of a run. */
import type { MeasureRow } from '../../events/index.ts';
import { nearest } from '../../scenario/index.ts';
import type { CalibrationTarget } from '../../whatif/index.ts';
import { UserError } from '../user-error.ts';

/** @throws UserError where the run has no such measure, or not of that year or date */
export function targetFigure(target: CalibrationTarget, rows: readonly MeasureRow[]): number | null {
  const { name, measure, at } = target;
  const own = rows.filter((row) => row.measure === measure);
  const row = own.find((one) => one.group === at);
  if (row !== undefined) return row.value;
  if (own.length === 0 && target.isReported)
    throw new UserError(
      `figures.${name}: the run does not reach the day or period of this target`,
      'make it longer (--years)',
    );
  if (own.length === 0) {
    const near = nearest(measure, [...new Set(rows.map((one) => one.measure))]);
    throw new UserError(
      `calibration.targets.${name}: the run has no measure ${measure}`,
      near === undefined ? 'measures.csv of any run of it lists them' : `did you mean ${near}?`,
    );
  }
  const groups = own.map((one) => one.group).filter((group) => group !== '');
  throw new UserError(
    `calibration.targets.${name}: ${measure} is not measured at ${at}`,
    `it is at ${groups.join(', ') || 'the whole run alone: leave at out'}; a longer run (--years) has more`,
  );
}
