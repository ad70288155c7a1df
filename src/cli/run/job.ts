/** What passes between the command and its threads. */
import type { MeasureRow } from '../../events/index.ts';
import type { Scenario } from '../../scenario/index.ts';
import type { PackedLog } from './packed-log.ts';

/** What every replication of a run shares. The scenario is whole: machines from files stand in it. */
export interface RunJob {
  readonly scenario: Scenario;
  readonly seed: string;
  readonly years: number;
}

export interface ReplicationTask {
  readonly replication: number;
  /** Whether its events are wanted back. */
  readonly keepLog: boolean;
}

/** What a thread is asked: to compile what is to come, to simulate a replication, or to measure one that was simulated. */
export type ThreadTask = { readonly job: RunJob } & (
  | { readonly kind: 'compile' }
  | { readonly kind: 'simulate'; readonly replication: number }
  | { readonly kind: 'measure'; readonly log: PackedLog }
);

/** The two kinds of work that threads share. */
export type WorkKind = Exclude<ThreadTask['kind'], 'compile'>;

export interface ReplicationMeasures {
  readonly replication: number;
  /** Hash over its events. */
  readonly hash: string;
  readonly events: number;
  readonly children: number;
  readonly measures: readonly MeasureRow[];
}

/** A replication that was simulated: its events may be written while it is being measured. */
export interface SimulatedReplication {
  readonly replication: number;
  readonly log: PackedLog | null;
  readonly measured: Promise<ReplicationMeasures | ReplicationFailure>;
}

/** A failure as data: an error loses its class on the way between threads. */
export interface ReplicationFailure {
  readonly failure: { readonly name: string; readonly message: string; readonly stack: string };
}
