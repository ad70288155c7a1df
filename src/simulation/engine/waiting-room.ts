/** Who does not wait: those who find no room, and those whose patience is over. */
import { pick } from '../model/by-facts.ts';
import { ENTRY } from './entry.ts';
import { DRAWS_A_STAY } from './luck.ts';
import type { Run } from './run.ts';
import type { Stay } from './stay.ts';

export class WaitingRoom {
  readonly #run: Run;

  constructor(run: Run) {
    this.#run = run;
  }

  /** Whether there is no room for the stay's work; what happens then follows in this minute. */
  refuses(stay: Stay): boolean {
    const { agenda, now } = this.#run;
    if (stay.stage.whenFull === 0 || this.#hasRoom(stay)) return false;
    // The step that entered the state must be over first.
    agenda.add(now, ENTRY.full, stay.id, stay.mark);
    return true;
  }

  /** Where the team holds cases, room for the case; else for the first task. */
  #hasRoom(stay: Stay): boolean {
    const { cases, work } = this.#run;
    const { allocated, tasks } = stay.stage;
    if (allocated !== null) return cases.hasRoom(stay);
    return tasks.length === 0 || work.hasRoom(stay, tasks[0]);
  }

  findsNoRoom(id: number, mark: number): void {
    const { stays, journeys } = this.#run;
    const stay = stays.at(id, mark);
    if (stay === null) return;
    journeys.mustTake(stay.instance, stay.stage.whenFull, stay.entry, stays.byOf(stay, 0));
  }

  /** The wait of a stay begins, where its patience has an end. */
  enter(stay: Stay): void {
    const { stays, people, facts, now, agenda } = this.#run;
    const { patience } = stay.stage;
    if (patience === null) return;
    const { child } = stay.instance;
    const count = stay.visit * DRAWS_A_STAY;
    const together = people.isTogether(child, patience.together, patience.purposes.together, count);
    const luck = people.shared(child, together, patience.purposes.luck, count);
    const end = stays.endOf(stay, pick(patience.after, facts, child, now), luck, 0);
    agenda.add(Math.max(end, now), ENTRY.patience, stay.id, stay.mark);
  }

  /** Who has waited so long and sees nothing begun waits no longer. */
  patienceOver(id: number, mark: number): void {
    const { stays, journeys } = this.#run;
    const stay = stays.at(id, mark);
    if (stay === null || stay.stage.patience === null || stays.isServed(stay)) return;
    const { instance } = stay;
    journeys.mustTake(instance, stay.stage.patience.event, instance.lastEvent, stays.byOf(stay, 0));
  }
}
