/**
 * Where replications are played and measured, one after another: by one thread, or by two, of which one plays and the other
 * measures what it plays.
 */
import { MessageChannel } from 'node:worker_threads';
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

export class Lane {
  readonly #playing: WorkThread;
  readonly #measuring: WorkThread | null;
  #flow: FlowCells | null = null;

  /** @param measuring null where one thread does both */
  constructor(playing: WorkThread, measuring: WorkThread | null) {
    this.#playing = playing;
    this.#measuring = measuring;
  }

  get isBusy(): boolean {
    return this.#flow !== null;
  }

  /** The share of the replication in hand that was played; 0 without one. */
  get played(): number {
    return this.#flow === null ? 0 : played(this.#flow);
  }

  /** Begins a replication; the lane is busy until it is measured. */
  begin(job: RunJob, { replication, keepLog, values }: ReplicationTask): BegunReplication {
    const flow = newFlow();
    this.#flow = flow;
    const written = keepLog ? new MessageChannel() : null;
    const log = written?.port1 ?? null;
    const ports = log === null ? [] : [log];
    const measured =
      this.#measuring === null
        ? this.#playing.ask({ kind: 'both', job, replication, values, flow, log }, ports)
        : this.#sideBySide(this.#measuring, { job, replication, values, flow, log });
    return {
      replication,
      log: written === null ? null : partsFrom(written.port2),
      measured: measured.then((answer) => answer as Answer).finally(() => (this.#flow = null)),
    };
  }

  async #sideBySide(
    measuring: WorkThread,
    { job, replication, values, flow, log }: Playing & { readonly job: RunJob },
  ): Promise<Answer | null> {
    const { port1, port2 } = new MessageChannel();
    const measured = measuring.ask({ kind: 'measure', job, replication, values, flow, parts: port2 }, [
      port2,
    ]);
    // A thread that is lost takes nothing any more.
    measured.catch(() => letGo(flow));
    const play = { kind: 'play', job, replication, values, flow, log, measuring: port1 } as const;
    const [failure, measures] = await Promise.all([
      this.#playing.ask(play, log === null ? [port1] : [port1, log]),
      measured,
    ]);
    return failure ?? measures;
  }
}
