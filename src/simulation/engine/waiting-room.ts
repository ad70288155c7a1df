/** Who does not wait: those who find no room, and those whose patience is over. */
import { pick } from '../model/by-facts.ts';
import { ENTRY } from './entry.ts';
import { DRAWS_A_STAY } from './luck.ts';
import type { Run } from './run.ts';

export class WaitingRoom {
  readonly #run: Run;

  constructor(run: Run) {
    this.#run = run;
  }

  /** Whether there is no room for the stay's work; what happens then follows in this minute. */
  refuses(stay: number): boolean {
    const { stays, agenda, now } = this.#run;
    if (stays.stage[stay].whenFull === 0 || this.#hasRoom(stay)) return false;
    // The step that entered the state must be over first.
    agenda.add(now, ENTRY.full, stay, stays.mark(stay));
    return true;
  }

  /** Where the team holds cases, room for the case; else for the first task. */
  #hasRoom(stay: number): boolean {
    const { stays, cases, work } = this.#run;
    const { allocated, tasks } = stays.stage[stay];
    if (allocated !== null) return cases.hasRoom(stay);
    return tasks.length === 0 || work.hasRoom(stay, tasks[0]);
  }

  findsNoRoom(stay: number, mark: number): void {
    const { stays, journeys } = this.#run;
    if (!stays.isCurrent(stay, mark)) return;
    const { whenFull } = stays.stage[stay];
    journeys.mustTake(stays.instance[stay], whenFull, stays.entry[stay], stays.byOf(stay, 0));
  }

  /** The wait of a stay begins, where its patience has an end. */
  enter(stay: number): void {
    const { stays, people, facts, now, agenda } = this.#run;
    const { patience } = stays.stage[stay];
    if (patience === null) return;
    const child = stays.childOf(stay);
    const count = stays.visit[stay] * DRAWS_A_STAY;
    const together = people.isTogether(child, patience.together, patience.purposes.together, count);
    const luck = people.shared(child, together, patience.purposes.luck, count);
    const end = stays.endOf(stay, pick(patience.after, facts, child, now), luck, 0);
    agenda.add(Math.max(end, now), ENTRY.patience, stay, stays.mark(stay));
  }

  /** Who has waited so long and sees nothing begun waits no longer. */
  patienceOver(stay: number, mark: number): void {
    const { stays, journeys } = this.#run;
    const { patience } = stays.stage[stay];
    if (!stays.isCurrent(stay, mark) || stays.isServed(stay) || patience === null) return;
    const instance = stays.instance[stay];
    journeys.mustTake(instance, patience.event, journeys.lastEvent[instance], stays.byOf(stay, 0));
  }
}
