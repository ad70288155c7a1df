/**
 * Where replications are played and measured, one after another: by one thread, or by two, of which one plays and the other
 * measures what it plays. Of two the one that plays does not wait for the other: it plays the next meanwhile.
 */
import { MessageChannel, type MessagePort } from 'node:worker_threads';
import { letGo, newFlow, played, type FlowCells } from './flow.ts';
import type {
  BegunReplication,
  Playing,
  ReplicationFailure,
  ReplicationMeasures,
  ReplicationTask,
  RunJob,
} from './job.ts';
import { partsFrom } from './part-stream.ts';
import type { WorkThread } from './work-thread.ts';

type Answer = ReplicationMeasures | ReplicationFailure;

/** Replications that a lane has in hand at most, one that is played and one that is still being measured: it bounds the memory. */
const MOST_IN_HAND = 2;

type Task = Playing & { readonly job: RunJob };

/** What threads were asked for: `over` settles when the one that plays is free again. */
interface Work {
  readonly over: Promise<unknown>;
  readonly measured: Promise<Answer>;
}

/** A replication that a lane has begun. */
interface InLane extends BegunReplication {
  /** Settles when its thread could play another. */
  readonly played: Promise<unknown>;
}

export class Lane {
  readonly #playing: WorkThread;
  readonly #measuring: WorkThread | null;
  /** Of the replications in hand. */
  readonly #flows = new Set<FlowCells>();
  #isPlaying = false;

  /** @param measuring null where one thread does both */
  constructor(playing: WorkThread, measuring: WorkThread | null) {
    this.#playing = playing;
    this.#measuring = measuring;
  }

  /** Whether it can begin a replication. */
  get isFree(): boolean {
    return !this.#isPlaying && this.#flows.size < MOST_IN_HAND;
  }

  /** Replications in hand that were played, in parts. */
  get played(): number {
    return [...this.#flows].reduce((sum, flow) => sum + played(flow), 0);
  }

  /** Begins a replication. The lane may be free again when it is played, and when it is measured. */
  begin(job: RunJob, { replication, keepLog, values }: ReplicationTask): InLane {
    const flow = newFlow();
    this.#flows.add(flow);
    this.#isPlaying = true;
    const written = keepLog ? new MessageChannel() : null;
    const task = { job, replication, values, flow, log: written?.port1 ?? null };
    const { over, measured } =
      this.#measuring === null ? this.#alone(task) : this.#sideBySide(task, this.#measuring);
    return {
      replication,
      log: written === null ? null : partsFrom(written.port2),
      played: over.finally(() => (this.#isPlaying = false)),
      measured: measured.finally(() => this.#flows.delete(flow)),
    };
  }

  #alone(task: Task): Work {
    const measured = this.#playing.ask({ kind: 'both', ...task }, portsOf(task)) as Promise<Answer>;
    return { over: measured, measured };
  }

  #sideBySide(task: Task, measuring: WorkThread): Work {
    const { job, replication, values, flow } = task;
    const { port1, port2 } = new MessageChannel();
    const measured = measuring.ask({ kind: 'measure', job, replication, values, flow, parts: port2 }, [
      port2,
    ]);
    // A thread that is lost takes nothing any more.
    measured.catch(() => letGo(flow));
    const over = this.#playing.ask({ kind: 'play', ...task, measuring: port1 }, [port1, ...portsOf(task)]);
    return {
      over,
      measured: Promise.all([over, measured]).then(([failure, measures]) => (failure ?? measures) as Answer),
    };
  }
}

/** What goes to the thread that plays, and is gone here. */
const portsOf = ({ log }: Task): MessagePort[] => (log === null ? [] : [log]);
