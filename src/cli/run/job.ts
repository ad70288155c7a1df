/** What passes between the command and its threads. */
import type { MessagePort } from 'node:worker_threads';
import type { EventChunk, Gain, MeasureRow } from '../../events/index.ts';
import type { Scenario, Unknown } from '../../scenario/index.ts';
import type { FlowCells } from './flow.ts';

/** What every replication of a run shares. The scenario is whole: machines from files stand in it. */
export interface RunJob {
  /** Which of the jobs of these threads it is, by number; 0 where left out. A thread keeps the model of each. */
  readonly id?: number;
  readonly scenario: Scenario;
  readonly seed: string;
  readonly years: number;
  /** Of these parameters each replication may have values of its own. */
  readonly unknowns?: readonly Unknown[];
  /** Measures that are asked for, and no others; all where left out. */
  readonly measures?: readonly string[];
}

export interface ReplicationTask {
  readonly replication: number;
  /** Whether its events are wanted. */
  readonly keepLog: boolean;
  /** Values of the job's unknowns; the scenario's own where left out. */
  readonly values?: readonly number[] | undefined;
}

/** A part of a log on its way to another thread. After the last comes null. */
export interface PassedPart {
  readonly chunk: EventChunk;
  readonly gain: Gain;
}

/** Where a replication that is being played sends its parts, and what it tells of how far it is. */
export interface Playing extends Pick<ReplicationTask, 'replication' | 'values'> {
  readonly flow: FlowCells;
  /** To whom its events go that are to be written; null where none are. */
  readonly log: MessagePort | null;
}

/** What a thread is asked: to compile what is to come, to play a replication and measure it, or only one of these. */
export type ThreadTask = { readonly job: RunJob } & (
  | { readonly kind: 'compile' }
  | ({ readonly kind: 'play' } & Playing & { readonly measuring: MessagePort })
  | ({
      readonly kind: 'measure';
      readonly flow: FlowCells;
      readonly parts: MessagePort;
    } & Pick<ReplicationTask, 'replication' | 'values'>)
  | ({ readonly kind: 'both' } & Playing)
);

export interface ReplicationMeasures {
  readonly replication: number;
  /** Hash over its events. */
  readonly hash: string;
  readonly events: number;
  readonly children: number;
  readonly measures: readonly MeasureRow[];
}

/** A replication that is being played: its events may be written meanwhile. */
export interface BegunReplication {
  readonly replication: number;
  /** Its parts as they come, null where they are not wanted. */
  readonly log: AsyncIterable<PassedPart> | null;
  readonly measured: Promise<ReplicationMeasures | ReplicationFailure>;
}

/** A failure as data: an error loses its class on the way between threads. */
export interface ReplicationFailure {
  readonly failure: { readonly name: string; readonly message: string; readonly stack: string };
}
