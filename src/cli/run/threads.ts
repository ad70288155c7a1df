/** The threads of a run. They are started, and import what they need, while the scenario is being read. */
import { availableParallelism } from 'node:os';
import { compileFor } from './compiling.ts';
import { giveWay, WRITING } from './give-way.ts';
import type { BegunReplication, ReplicationTask, RunJob } from './job.ts';
import { Lane } from './lane.ts';
import { WorkThread } from './work-thread.ts';

export interface ThreadChoice {
  /** As many as there are processors where it is left open, and never more than two for each replication. */
  readonly threads: number | undefined;
  readonly replications: number;
}

/**
 * Two threads are as one lane, of which one plays and the other measures: each compiles only its own half of the program, and the
 * half that it runs is more likely to be in its processor's cache. A run of one replication can use so many.
 */
const A_PAIR = 2;
/** How many threads there are for so many replications. */
export const threadsFor = (threads: number | undefined, replications: number): number =>
  Math.min(threads ?? availableParallelism(), replications * A_PAIR);

export class Threads {
  readonly #threads: WorkThread[] = [];
  #lanes: Lane[] = [];
  readonly #waiting: ((lane: Lane) => void)[] = [];
  #jobs: readonly RunJob[] = [];
  #measured = 0;
  #closed: Promise<unknown> | null = null;

  /** Replications that are played at a time. */
  get lanes(): number {
    return this.#lanes.length;
  }

  /** Replications played so far, with parts of those that are being played. */
  get played(): number {
    return this.#lanes.reduce((sum, lane) => sum + lane.played, this.#measured);
  }

  /** Starts those that any run can use, before it is known which run it is. */
  start(threads: number | undefined): void {
    this.#grow(threadsFor(threads, 1));
  }

  #grow(size: number): void {
    while (this.#threads.length < size) this.#threads.push(new WorkThread());
  }

  /** @param jobs the runs that take turns, each with an `id` of its own where there are several; `replications` are those of all */
  open(jobs: RunJob | readonly RunJob[], { threads, replications }: ThreadChoice): void {
    this.#jobs = [jobs].flat();
    this.#grow(threadsFor(threads, replications));
    this.#lanes = lanesOf(this.#threads);
    compileFor(replications / this.#lanes.length);
    giveWay(WRITING);
    for (const thread of this.#threads) for (const job of this.#jobs) thread.compile(job);
  }

  /** Begins a replication as soon as there is a lane for it, in the order in which they were asked for; of the first job where none is named. */
  begin(task: ReplicationTask, job = this.#jobs[0]): Promise<BegunReplication> {
    if (job === undefined) throw new Error('the threads are not open');
    return new Promise((resolve) => {
      this.#waiting.push((lane) => {
        const { played, ...begun } = lane.begin(job, task);
        const assign = (): void => this.#assign();
        const over = (): void => {
          this.#measured++;
          this.#assign();
        };
        // Whoever takes the replication hears of a failure.
        played.then(assign, assign);
        begun.measured.then(over, over);
        resolve(begun);
      });
      this.#assign();
    });
  }

  #assign(): void {
    for (const lane of this.#lanes) if (lane.isFree) this.#waiting.shift()?.(lane);
  }

  /** Ends them; nothing may be begun any more. Who asks again waits for the same. */
  async close(): Promise<void> {
    this.#closed ??= Promise.all(this.#threads.map((thread) => thread.close()));
    await this.#closed;
  }
}

/** In pairs, of which the last may be one thread alone. */
function lanesOf(threads: readonly WorkThread[]): Lane[] {
  return threads.flatMap((thread, at) =>
    at % A_PAIR === 0 ? [new Lane(thread, threads[at + 1] ?? null)] : [],
  );
}
