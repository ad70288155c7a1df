/** Whether an event of machine `work` may stand where it stands: the rules that hold in every log. */
import { newChunk } from '../events/index.ts';
import type { DetailTable } from '../events/details.ts';
import { TaskOrder } from '../events/task-order.ts';
import { WORK_MACHINE } from '../events/vocabulary.ts';
import { WorkerPresence } from '../events/worker-presence.ts';

export interface WorkEvent {
  readonly sequence: number;
  readonly child: number;
  readonly adopter: number;
  readonly instance: number;
  readonly type: number;
  readonly activity: number;
  readonly team: number;
  readonly worker: number;
  readonly cause: number;
  readonly detail: number;
}

export class WorkCheck {
  readonly #order = new TaskOrder();
  readonly #presence: WorkerPresence;
  readonly #row = newChunk(0, 1);

  constructor(details: DetailTable) {
    this.#presence = new WorkerPresence(details);
    this.#row.length = 1;
    this.#row.machine[0] = WORK_MACHINE;
  }

  /** Takes the event; answers with why it may not stand there, or null. */
  take({ sequence, ...cells }: WorkEvent): string | null {
    this.#row.start = sequence;
    for (const [name, value] of Object.entries(cells)) this.#row[name as keyof typeof cells][0] = value;
    const order = this.#order.take(this.#row, 0);
    if (order) return `it follows ${order.found}, and may only follow ${order.expected}`;
    const presence = this.#presence.take(this.#row, 0);
    return presence && `its worker ${presence.found}: it takes ${presence.expected}`;
  }
}
