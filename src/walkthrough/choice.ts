/** What may happen now: the charts' own events, each with who decides it and what stands in its way. */
import type { Decider } from '../../machines/machine-list.ts';

export interface Choice {
  readonly event: string;
  readonly label: string;
  readonly decidedBy: Decider;
  readonly source: string;
  /** Names of the codes that it carries. */
  readonly carries: readonly string[];
  readonly machine: string;
  /** Children of the family to whom it may happen, from 0. */
  readonly children: readonly number[];
  /** Whether the work that leads to it is done, or none is needed. */
  readonly isReady: boolean;
  /** Whether the scenario's chances would have it so now. */
  readonly isDrawn: boolean;
  /** Why it may not happen, in the words of the facts; empty where it may. */
  readonly blockedBy: readonly string[];
}
