/** Cases in one log: a case that was opened is closed or held, and the loads are the engine's own. */
import { workTypeId } from '../../../src/events/vocabulary.ts';
import type { EventChunk, EventSource } from '../../../src/events/index.ts';
import type { Model } from '../../../src/simulation/index.ts';
import { personOf } from './people.ts';
import { Tally, Unbalanced } from './tally.ts';

const [WAITING, ALLOCATED, REALLOCATED, CLOSED] = (
  ['case.waiting', 'case.allocated', 'case.reallocated', 'case.closed'] as const
).map(workTypeId);

const IDS = 65_536;

interface Case {
  readonly team: number;
  /** From 1, 0 while it waits. */
  worker: number;
  since: number;
}

export class CaseBook {
  readonly #log: EventSource;
  readonly #model: Model;
  /** Whose a team's cases are; a team that holds both kinds is left out, as no event says which it is about. */
  readonly #kinds = new Map<number, 'family' | 'child' | 'both'>();
  readonly #waiting = new Tally('cases that wait');
  readonly #held = new Tally('cases that are held');
  readonly #open = new Map<number, Case>();

  constructor(log: EventSource, model: Model) {
    this.#log = log;
    this.#model = model;
    for (const { team, allocated } of model.stages) {
      if (allocated === null) continue;
      const { id } = model.teams[team];
      const known = this.#kinds.get(id) ?? allocated;
      this.#kinds.set(id, known === allocated ? allocated : 'both');
    }
  }

  take(chunk: EventChunk, row: number): void {
    const type = chunk.type[row];
    if (type < WAITING || type > CLOSED) return;
    const team = chunk.team[row];
    const kind = this.#kinds.get(team);
    if (kind === 'both') return;
    const person = personOf(this.#log, chunk, row);
    const whose = kind === 'family' && chunk.child[row] >= 0 ? chunk.family[row] : person;
    const key = whose * IDS + team;
    const minute = chunk.minute[row];
    const known = this.#open.get(key);
    if (known !== undefined) this.#leave(minute, known);
    else if (type === REALLOCATED || type === CLOSED)
      throw new Unbalanced(`event ${chunk.start + row}: a case of ${chunk.team[row]} that was never opened`);
    if (type === CLOSED) {
      this.#open.delete(key);
      return;
    }
    const worker = type === ALLOCATED || type === REALLOCATED ? chunk.worker[row] : 0;
    const one = known ?? { team, worker, since: minute };
    one.worker = worker;
    one.since = minute;
    this.#open.set(key, one);
    this.#placeOf(one).enter(minute);
  }

  #placeOf({ worker }: Case): Tally {
    return worker > 0 ? this.#held : this.#waiting;
  }

  #leave(minute: number, one: Case): void {
    this.#placeOf(one).leave(minute, one.since);
  }

  /** @param loadOf cases that a worker (from 0) of a team holds when the run is over, as the engine counts them */
  close(loadOf: (team: number, worker: number) => number): void {
    const open = [...this.#open.values()];
    const since = (isHeld: boolean): number[] =>
      open.filter(({ worker }) => worker > 0 === isHeld).map((one) => one.since);
    this.#waiting.close(this.#log.horizon, since(false));
    this.#held.close(this.#log.horizon, since(true));
    this.#model.teams.forEach(({ id, name, unlimited }, team) => {
      if (unlimited || this.#kinds.get(id) === 'both') return;
      const loads: number[] = [];
      for (const one of open)
        if (one.team === id && one.worker > 0) loads[one.worker - 1] = (loads[one.worker - 1] ?? 0) + 1;
      loads.forEach((load, worker) => {
        if (load !== loadOf(team, worker))
          throw new Unbalanced(
            `worker ${worker + 1} of ${name} holds ${load} cases in the log and ${loadOf(team, worker)} in the engine`,
          );
      });
    });
  }
}
