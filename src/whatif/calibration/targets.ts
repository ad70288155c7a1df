/** The figures that a calibration may look at. Nothing else of a scenario's figures reaches it. */
import { targetsOf as targetsOfReport } from '../../scenario/figures/targets.ts';
import type { Scenario } from '../../scenario/index.ts';
import type { Target } from './likelihood.ts';

export interface CalibrationTarget extends Target {
  readonly measure: string;
  /** Year or date of the measure; empty for the whole run, and for a figure, which says its own. */
  readonly at: string;
  readonly label: string;
  /** Whether it is a figure of the report. */
  readonly isReported: boolean;
}

/**
 * The one place at which targets are read: those of a report that a run can tell, each over its own day or period,
 * and after them those that it names for calibration. One that is named like a figure takes its place.
 */
export function targetsOf(scenario: Scenario): CalibrationTarget[] {
  const { calibration, measures = {} } = scenario;
  const named = Object.entries(calibration?.targets ?? {}).map(
    ([name, { measure, at = '', value, tolerance }]): CalibrationTarget => ({
      name,
      measure,
      at,
      label: measures[measure]?.label ?? measure,
      value,
      tolerance,
      isReported: false,
    }),
  );
  const taken = new Set(named.map(({ name }) => name));
  const reported = targetsOfReport(scenario)
    .filter(({ id, isMeasured }) => isMeasured && !taken.has(id))
    .map(({ id, label, value, tolerance }): CalibrationTarget => ({
      name: id,
      measure: `figure.${id}`,
      at: '',
      label,
      value,
      tolerance,
      isReported: true,
    }));
  return [...reported, ...named];
}
