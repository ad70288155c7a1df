/** The targets among a scenario's figures: all that calibration may see of a report. */
import type { Scenario } from '../schema.ts';

export interface Target {
  /** Name in `figures`; a run keeps what each replication measured as `figure.ID`. */
  readonly id: string;
  readonly label: string;
  readonly unit: string;
  /** As the report prints it. */
  readonly value: number;
  /** How far a mean over replications may be from the value, in its unit. */
  readonly tolerance: number;
  /** Whether a log of the scenario can tell it. */
  readonly isMeasured: boolean;
}

/** Figures of use `target`, in the scenario's order; no others, whatever their value. */
export function targetsOf(scenario: Scenario): Target[] {
  return Object.entries(scenario.figures ?? {}).flatMap(([id, figure]) => {
    const { use, label, unit, value, tolerance, measure } = figure;
    if (use !== 'target' || value === undefined || tolerance === undefined) return [];
    const within = tolerance.absolute ?? (Math.abs(value) * (tolerance.percent ?? 0)) / 100;
    return [{ id, label, unit, value, tolerance: within, isMeasured: measure !== undefined }];
  });
}
