/** The figures that a calibration may look at. Nothing else of a scenario's figures reaches it. */
import type { Scenario } from '../../scenario/index.ts';
import type { Target } from './likelihood.ts';

export interface CalibrationTarget extends Target {
  readonly measure: string;
  /** Year or date of the measure; empty for the whole run. */
  readonly at: string;
  readonly label: string;
}

/** The one place at which targets are read: a register of figures hands over those for this use here, and no hold-out. */
export const targetsOf = ({ calibration, measures = {} }: Scenario): CalibrationTarget[] =>
  Object.entries(calibration?.targets ?? {}).map(([name, { measure, at = '', value, tolerance }]) => ({
    name,
    measure,
    at,
    label: measures[measure]?.label ?? measure,
    value,
    tolerance,
  }));
