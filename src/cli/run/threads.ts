/**
 * The threads of a run. They are started, and import what they need, while the scenario is being read.
 *
 * One half prefers to simulate, the other to measure what was simulated: each thread then compiles to machine code only
 * its own half of the program, which in a short run costs as much as running it. Who would stand idle does the other.
 */
import { availableParallelism } from 'node:os';
import type {
  ReplicationFailure,
  ReplicationMeasures,
  ReplicationTask,
  RunJob,
  SimulatedReplication,
  ThreadTask,
  WorkKind,
} from './job.ts';
import { buffersOf, type PackedLog } from './packed-log.ts';
import { WorkThread } from './work-thread.ts';

export interface ThreadChoice {
  /** As many as there are processors where it is left open, and never more than two for each replication. */
  readonly threads: number | undefined;
  readonly replications: number;
}

/** Work that waits for a thread. */
interface Waiting {
  readonly begin: (thread: WorkThread) => Promise<void>;
}

const OTHER: Record<WorkKind, WorkKind> = { simulate: 'measure', measure: 'simulate' };
/** A run of one replication can use so many. */
const AT_FIRST = 2;
/** To learn the other kind of work pays where so much of it waits. */
const WORTH_LEARNING = 4;

export class Threads {
  readonly #threads: WorkThread[] = [];
  readonly #waiting: Record<WorkKind, Waiting[]> = { simulate: [], measure: [] };
  #job: RunJob | undefined;

  get size(): number {
    return this.#threads.length;
  }

  /** Starts those that any run can use, before it is known which run it is. */
  start(threads: number | undefined): void {
    this.#grow(Math.min(threads ?? availableParallelism(), AT_FIRST));
  }

  #grow(size: number): void {
    while (this.#threads.length < size)
      this.#threads.push(new WorkThread(this.#threads.length % 2 === 0 ? 'simulate' : 'measure'));
  }

  open(job: RunJob, { threads, replications }: ThreadChoice): void {
    this.#job = job;
    this.#grow(Math.min(threads ?? availableParallelism(), replications * 2));
    for (const thread of this.#threads) thread.compile(job);
  }

  async simulate({
    replication,
    keepLog,
  }: ReplicationTask): Promise<SimulatedReplication | ReplicationFailure> {
    const job = this.#job;
    if (job === undefined) throw new Error('the threads are not open');
    const log = await this.#ask<PackedLog>({ job, kind: 'simulate', replication }, []);
    if ('failure' in log) return log;
    const measured = this.#ask<ReplicationMeasures>(
      { job, kind: 'measure', log },
      keepLog ? [] : buffersOf(log),
    );
    // Whoever takes the replication waits for it; until then nobody may, and it is no fault that nobody heard of.
    measured.catch(() => undefined);
    return { replication, log: keepLog ? log : null, measured };
  }

  #ask<Answer>(
    task: ThreadTask & { readonly kind: WorkKind },
    handedOver: ArrayBuffer[],
  ): Promise<Answer | ReplicationFailure> {
    return new Promise((resolve, reject) => {
      const begin = async (thread: WorkThread): Promise<void> => {
        try {
          resolve(await thread.ask<Answer>(task, handedOver));
        } catch (error) {
          reject(error);
        }
        this.#assign();
      };
      this.#waiting[task.kind].push({ begin });
      this.#assign();
    });
  }

  /** Gives work to every thread that has none, those first that prefer it. */
  #assign(): void {
    const idle = this.#threads.filter((thread) => !thread.isBusy);
    for (const thread of idle) this.#give(thread, thread.prefers, 1);
    for (const thread of idle) {
      const other = OTHER[thread.prefers];
      const isReady = this.size === 1 || thread.hasDone(other);
      if (!thread.isBusy) this.#give(thread, other, isReady ? 1 : WORTH_LEARNING);
    }
  }

  #give(thread: WorkThread, kind: WorkKind, least: number): void {
    if (this.#waiting[kind].length >= least) void this.#waiting[kind].shift()?.begin(thread);
  }

  async close(): Promise<void> {
    await Promise.all(this.#threads.map((thread) => thread.close()));
  }
}
