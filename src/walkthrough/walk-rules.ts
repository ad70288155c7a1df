/** What a walk-through is played by: a scenario with its charts, and the words for what happens. */
import type { EventEntry, FactList } from '../../machines/machine-list.ts';
import type { CaseContext } from '../casefile/index.ts';
import type { Scenario } from '../scenario/schema.ts';
import type { Model } from '../simulation/index.ts';

export interface WalkRules {
  readonly model: Model;
  readonly context: CaseContext;
  readonly facts: FactList;
  /** Of an event type: its label, who decides it, what it carries. */
  eventOf(type: string): EventEntry;
}

/** The scenario of one family that begins on a day: nobody else comes, and nobody is there already. */
export const walkScenario = (base: Scenario, date: string): Scenario => {
  const { stock_date: _, ...rest } = base;
  return { ...rest, start: date, arrivals: {}, opening: {}, replications: 1 };
};
