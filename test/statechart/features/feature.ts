/** A row of the conformance list: one feature of XState, and what a statechart table makes of it. */
import type { AnyStateMachine } from 'xstate';
import type { RefusalKind } from '../../../src/statechart/index.ts';

export interface HeldFeature {
  readonly area:
    'States' | 'Transitions' | 'Eventless transitions' | 'Actions' | 'Guards' | 'Everything else';
  readonly feature: string;
  /** As a machine writes it. */
  readonly written: string;
  readonly machine: AnyStateMachine;
  readonly events: readonly string[];
  /** Keys of the questions that are answered with yes. */
  readonly yes?: readonly string[];
  /** Where the machine rests after the events. */
  readonly rests: string;
  /** All that is emitted on the way, from the start. */
  readonly emits?: readonly string[];
  /** Events that are not taken. */
  readonly untaken?: readonly string[];
  /** A remark for the reader. */
  readonly remark?: string;
}

/** A row before it is known under which heading it stands. */
export type Unplaced = Omit<HeldFeature, 'area'>;

export interface RefusedFeature {
  readonly feature: string;
  readonly written: string;
  readonly machine: AnyStateMachine;
  readonly kind: RefusalKind;
  /** Path of the state that the error names. */
  readonly state: string;
}
