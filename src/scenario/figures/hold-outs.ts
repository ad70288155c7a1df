/**
 * The hold-outs among a scenario's figures: what a scenario is tried against and never fitted to. Nothing that `whatif`
 * imports reaches this file; a test holds it so.
 */
import type { Scenario } from '../schema.ts';

export interface HoldOut {
  /** Name in `figures`. */
  readonly id: string;
  readonly label: string;
  readonly unit: string;
  /** As the report prints it. */
  readonly value: number;
}

/** Figures of use `hold-out`, in the scenario's order. */
export function holdOutsOf(scenario: Scenario): HoldOut[] {
  return Object.entries(scenario.figures ?? {}).flatMap(([id, { use, label, unit, value }]) =>
    use === 'hold-out' && value !== undefined ? [{ id, label, unit, value }] : [],
  );
}
