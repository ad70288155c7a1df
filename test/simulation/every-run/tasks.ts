/** Tasks in one log: what was queued is done, withdrawn or still there, and its waits are the area under the queue. */
import { workTypeId } from '../../../src/events/vocabulary.ts';
import type { EventChunk, EventSource } from '../../../src/events/index.ts';
import type { Model } from '../../../src/simulation/index.ts';
import { nameOf, personOf } from './people.ts';
import { postsOf } from './posts.ts';
import { Tally, Unbalanced } from './tally.ts';

const PACED = workTypeId('task.paced');
const QUEUED = workTypeId('task.queued');
const STARTED = workTypeId('task.started');
const INTERRUPTED = workTypeId('task.interrupted');
const RESUMED = workTypeId('task.resumed');
const WITHDRAWN = workTypeId('task.withdrawn');
const JOINED = workTypeId('task.joined');
const CAPACITY = workTypeId('capacity.changed');

/** What a task is doing, in the log. */
const PUT_OFF = 0;
const WAITS = 1;
const IN_HAND = 2;

interface Task {
  readonly number: number;
  doing: typeof PUT_OFF | typeof WAITS | typeof IN_HAND;
  since: number;
  worker: number;
  /** Sequence of its first event, -1 where siblings cannot share it. */
  readonly first: number;
  isOver: boolean;
}

const IDS = 65_536;

export class TaskBook {
  readonly #log: EventSource;
  readonly #posts;
  readonly #waiting = new Tally('tasks that wait');
  readonly #inHand = new Tally('tasks in hand');
  /** Open tasks by child, instance and activity; those that siblings may share also by their first event. */
  readonly #open = new Map<number, Task>();
  readonly #byFirst = new Map<number, Task>();
  readonly #isShared: ReadonlySet<number>;
  #tasks = 0;

  constructor(log: EventSource, model: Model) {
    this.#log = log;
    this.#posts = postsOf(model);
    this.#isShared = new Set(
      model.stages
        .flatMap((stage) => [
          ...stage.tasks,
          ...stage.outcomes.flatMap(({ tasks }) => tasks),
          ...stage.repeats.flatMap(({ task }) => task ?? []),
        ])
        .filter(({ perFamily }) => perFamily)
        .map(({ activity }) => activity),
    );
  }

  take(chunk: EventChunk, row: number): void {
    const type = chunk.type[row];
    if (type === CAPACITY) return this.#changePosts(chunk, row);
    if (type < PACED || type > JOINED) return;
    const key = (personOf(this.#log, chunk, row) * IDS + chunk.instance[row]) * IDS + chunk.activity[row];
    const minute = chunk.minute[row];
    if (type === JOINED) {
      const joined = this.#byFirst.get(chunk.cause[row]);
      if (joined === undefined) throw this.#wrong(chunk, row, 'there is no such task to join');
      this.#open.set(key, joined);
      return;
    }
    const found = this.#open.get(key);
    const task = found?.isOver ? undefined : found;
    if (type === PACED || type === QUEUED) return this.#ask(chunk, row, key, task);
    if (task === undefined) throw this.#wrong(chunk, row, 'nobody has asked for it');
    if (type === STARTED || type === RESUMED) this.#begin(chunk, row, task);
    else {
      if (type !== WITHDRAWN && task.doing !== IN_HAND)
        throw this.#wrong(chunk, row, 'nobody has it in hand');
      this.#stop(minute, chunk.team[row], task);
      if (type === INTERRUPTED) this.#wait(minute, task);
      else this.#end(key, task);
    }
  }

  #changePosts(chunk: EventChunk, row: number): void {
    const workers = Number(this.#log.details.rows[chunk.detail[row]]?.codes['workers']);
    this.#posts.get(chunk.team[row])?.change(chunk.minute[row], workers);
  }

  #ask(chunk: EventChunk, row: number, key: number, known: Task | undefined): void {
    const minute = chunk.minute[row];
    const task = known ?? this.#create(chunk, row, key);
    if (task.doing === IN_HAND) throw this.#wrong(chunk, row, 'somebody has it in hand');
    if (chunk.type[row] === QUEUED && task.doing === PUT_OFF) this.#wait(minute, task);
    else if (chunk.type[row] === PACED) this.#stop(minute, chunk.team[row], task);
  }

  #create(chunk: EventChunk, row: number, key: number): Task {
    const first = this.#isShared.has(chunk.activity[row]) ? chunk.start + row : -1;
    const task: Task = { number: this.#tasks++, doing: PUT_OFF, since: 0, worker: 0, first, isOver: false };
    this.#open.set(key, task);
    if (first >= 0) this.#byFirst.set(first, task);
    return task;
  }

  #wait(minute: number, task: Task): void {
    task.doing = WAITS;
    task.since = minute;
    this.#waiting.enter(minute);
  }

  #begin(chunk: EventChunk, row: number, task: Task): void {
    const minute = chunk.minute[row];
    if (task.doing !== WAITS) throw this.#wrong(chunk, row, 'it does not wait');
    this.#stop(minute, chunk.team[row], task);
    task.doing = IN_HAND;
    task.since = minute;
    task.worker = chunk.worker[row];
    this.#inHand.enter(minute);
    this.#posts.get(chunk.team[row])?.turnTo(minute, task.worker, task.number);
  }

  /** Ends what the task is doing. */
  #stop(minute: number, team: number, task: Task): void {
    if (task.doing === WAITS) this.#waiting.leave(minute, task.since);
    if (task.doing === IN_HAND) {
      this.#inHand.leave(minute, task.since);
      this.#posts.get(team)?.turnFrom(minute, task.worker, task.number);
    }
    task.doing = PUT_OFF;
  }

  #end(key: number, task: Task): void {
    task.isOver = true;
    if (task.first < 0) this.#open.delete(key);
    else this.#byFirst.delete(task.first);
  }

  #wrong(chunk: EventChunk, row: number, why: string): Unbalanced {
    const { vocabulary } = this.#log;
    return new Unbalanced(
      `event ${chunk.start + row}: ${vocabulary.types.names[chunk.type[row]]} of ${vocabulary.activities.names[chunk.activity[row]]} of ${nameOf(this.#log, personOf(this.#log, chunk, row))}: ${why}`,
    );
  }

  close(): void {
    const open = new Set(this.#open.values());
    const since = (doing: number): number[] =>
      [...open].filter((task) => task.doing === doing).map((task) => task.since);
    this.#waiting.close(this.#log.horizon, since(WAITS));
    this.#inHand.close(this.#log.horizon, since(IN_HAND));
    for (const posts of this.#posts.values()) posts.close(this.#log.horizon);
  }
}
