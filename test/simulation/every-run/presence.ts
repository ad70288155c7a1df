/** Children's and adopters' instances in one log: who came is inside or has left, and nobody comes back from an end. */
import { WORK_MACHINE } from '../../../src/events/vocabulary.ts';
import type { EventChunk, EventSource } from '../../../src/events/index.ts';
import type { Model } from '../../../src/simulation/index.ts';
import { nameOf, peopleIn, personOf } from './people.ts';
import { Tally, Unbalanced } from './tally.ts';

const IDS = 65_536;

export class Presence {
  readonly #log: EventSource;
  readonly #model: Model;
  readonly #machines: number;
  readonly #tally = new Tally('instances');
  /** When each open instance was entered, by child, machine and number. */
  readonly #entered = new Map<number, number>();
  /** Number of the last instance, by child and machine, and how many are open, by child. */
  readonly #last: Int32Array;
  readonly #open: Int32Array;
  readonly #ends = new Map<number, boolean>();

  constructor(log: EventSource, model: Model) {
    this.#log = log;
    this.#model = model;
    this.#machines = log.vocabulary.machines.names.length;
    this.#last = new Int32Array(peopleIn(log) * this.#machines);
    this.#open = new Int32Array(peopleIn(log));
  }

  take(chunk: EventChunk, row: number): void {
    const machine = chunk.machine[row];
    if (machine === WORK_MACHINE) return;
    const child = personOf(this.#log, chunk, row);
    const instance = chunk.instance[row];
    const minute = chunk.minute[row];
    const place = child * this.#machines + machine;
    const key = place * IDS + instance;
    let entered = this.#entered.get(key);
    if (entered === undefined) {
      if (instance !== this.#last[place] + 1) throw this.#outOfTurn(chunk, row);
      this.#last[place] = instance;
      this.#open[child]++;
      this.#entered.set(key, minute);
      this.#tally.enter(minute);
      entered = minute;
    }
    if (!this.#isEnd(machine, chunk.state[row])) return;
    this.#entered.delete(key);
    this.#open[child]--;
    this.#tally.leave(minute, entered);
  }

  #outOfTurn(chunk: EventChunk, row: number): Unbalanced {
    const { vocabulary } = this.#log;
    const [machine, type] = [
      vocabulary.machines.names[chunk.machine[row]],
      vocabulary.types.names[chunk.type[row]],
    ];
    return new Unbalanced(
      `event ${chunk.start + row}: instance ${chunk.instance[row]} of ${machine} of ${nameOf(this.#log, personOf(this.#log, chunk, row))} is over or was never opened, and takes ${type}`,
    );
  }

  #isEnd(machine: number, state: number): boolean {
    const key = machine * IDS + state;
    let isEnd = this.#ends.get(key);
    if (isEnd === undefined) {
      const table = this.#model.machines.find(({ id }) => id === machine)?.table;
      isEnd =
        table !== undefined &&
        table.isDone(table.findConfiguration(this.#log.vocabulary.states.names[state]));
      this.#ends.set(key, isEnd);
    }
    return isEnd;
  }

  /** @param isInside whether the engine has anything open for a child or adopters when the run is over */
  close(isInside: (child: number) => boolean): void {
    this.#tally.close(this.#log.horizon, this.#entered.values());
    this.#open.forEach((open, child) => {
      if (open > 0 !== isInside(child))
        throw new Unbalanced(
          `${nameOf(this.#log, child)} has ${open} open instances in the log, and the engine has ${open > 0 ? 'none' : 'some'}`,
        );
    });
  }
}
