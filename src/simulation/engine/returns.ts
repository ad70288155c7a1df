/** Children who come again after their case was closed. */
import { factor, pick } from '../model/by-facts.ts';
import { GrowingInts } from '../growing-ints.ts';
import { carries } from './clocks.ts';
import { ENTRY } from './entry.ts';
import type { Run } from './run.ts';

interface Appointment {
  readonly event: number;
  readonly cause: number;
  readonly minute: number;
  /** When it was appointed. */
  readonly since: number;
}

export class Returns {
  /** By event type: numbers of the returns that it may lead to. */
  readonly #byType: number[][] = [];
  readonly #candidates: number[] = [];
  /** How often a child was considered, by kind of return. */
  readonly #times: GrowingInts;
  /** What makes an appointed return out of date: an earlier one, or another end of the child's case. */
  readonly #marks = new GrowingInts(1);
  /** The return that is appointed, by child. */
  readonly #appointed = new Map<number, Appointment>();
  readonly #run: Run;

  constructor(run: Run) {
    this.#run = run;
    this.#times = new GrowingInts(Math.max(1, run.model.returns.length));
    run.model.returns.forEach((one, number) => {
      for (const { type } of one.after) (this.#byType[type] ??= []).push(number);
    });
  }

  /** Whether a child may come again after an event of this type. */
  mayFollow(type: number): boolean {
    return this.#byType[type] !== undefined;
  }

  /** The marks go on: a return that was appointed is out of date for whoever has the number next. */
  forget(child: number): void {
    this.#times.blank(child);
  }

  /** An event happened: may the child come again after it? Looked at when everything that it causes has happened too. */
  consider(child: number, type: number, detail: number, sequence: number): void {
    const numbers = this.#byType[type];
    if (numbers === undefined) return;
    const { model, details } = this.#run;
    for (const number of numbers) {
      const { after } = model.returns[number];
      if (after.some((one) => one.type === type && carries(details, detail, one.where)))
        this.#candidates.push(child, number, sequence);
    }
  }

  settle(): void {
    const candidates = this.#candidates;
    if (candidates.length === 0) return;
    for (let index = 0; index < candidates.length; index += 3) {
      const child = candidates[index];
      if (this.#run.journeys.isAnyOpen(child)) continue;
      this.#dropOlder(child);
      this.#draw(child, candidates[index + 1], candidates[index + 2]);
    }
    candidates.length = 0;
  }

  /** A case that ended anew puts what the end of an earlier one led to out of date. */
  #dropOlder(child: number): void {
    const appointed = this.#appointed.get(child);
    if (appointed === undefined || appointed.since === this.#run.now) return;
    this.#appointed.delete(child);
    this.#marks.next(child, 0);
    this.#run.people.untie(child);
  }

  #draw(child: number, number: number, sequence: number): void {
    const { model, people, facts, now } = this.#run;
    const one = model.returns[number];
    const times = this.#times.next(child, number);
    const together = people.isTogether(child, one.together, one.purposes.together, times);
    const chance = pick(one.chance, facts, child, now) * factor(one.modifiers, facts, child, now);
    if (people.shared(child, together, one.purposes.chance, times) >= chance) return;
    const delay = pick(one.delay, facts, child, now);
    const length = delay.draw(people.shared(child, together, one.purposes.delay, times));
    const minute = delay.working ? model.office.addOrNever(now, length) : now + length;
    // Whoever of the opening stock came again before the start is not in the stock of closed cases.
    if (minute < this.#run.begins && this.#run.arrivals.isStock(child)) return;
    this.#appoint(child, {
      event: one.event,
      cause: sequence,
      minute: Math.max(minute, now + 1),
      since: now,
    });
  }

  /** Of several that follow from one end of a case the first to come wins. */
  #appoint(child: number, one: Appointment): void {
    const { agenda, model, people } = this.#run;
    const appointed = this.#appointed.get(child);
    if (one.minute >= model.horizon || (appointed !== undefined && appointed.minute <= one.minute)) return;
    if (appointed === undefined) people.tie(child);
    this.#appointed.set(child, one);
    agenda.add(one.minute, ENTRY.return, child, this.#marks.next(child, 0) + 1);
  }

  /** The child comes, unless a case is open again, the return is out of date, or childhood is over. */
  come(child: number, mark: number): void {
    const { journeys, arrivals, people } = this.#run;
    if (this.#marks.get(child, 0) !== mark) return;
    const appointed = this.#appointed.get(child);
    if (appointed === undefined) return;
    this.#appointed.delete(child);
    if (!journeys.isAnyOpen(child) && !arrivals.isGrownUp(child))
      journeys.deliver(child, appointed.event, appointed.cause);
    people.untie(child);
  }
}
