/** Children who come again after their case was closed. */
import { factor, pick } from '../model/by-facts.ts';
import { CarriedCodes } from '../carried-codes.ts';
import { blankColumns, type SheetTable } from '../child-sheet.ts';
import { ENTRY } from './entry.ts';
import type { Run } from './run.ts';

interface Appointment {
  readonly event: number;
  readonly cause: number;
  readonly minute: number;
  /** When it was appointed. */
  readonly since: number;
}

/** A return that an event of one type may lead to, with any of these codes. */
interface Possible {
  readonly number: number;
  readonly codes: CarriedCodes[];
}

export class Returns {
  /** By event type: the returns that it may lead to. */
  readonly #byType: Possible[][] = [];
  /** Child, number of the return and sequence of each that is to be looked at; so many numbers. */
  readonly #candidates: number[] = [];
  #filled = 0;
  /** How often a child was considered, by kind of return. */
  readonly #times: SheetTable;
  /**
   * By child: what makes an appointed return out of date, which is an earlier one, or another end of the child's case. It goes on when
   * the child's number is another child's.
   */
  readonly #marks: number[] = [];
  /** The return that is appointed, by child. */
  readonly #appointed: (Appointment | null)[] = [];
  readonly #run: Run;

  constructor(run: Run) {
    this.#run = run;
    this.#times = run.sheet.table(blankColumns(run.model.returns.length));
    run.model.returns.forEach((one, number) => {
      for (const { type, where } of one.after)
        possibleOf((this.#byType[type] ??= []), number).codes.push(new CarriedCodes(where, run.details));
    });
  }

  /** Whether a child may come again after an event of this type. */
  mayFollow(type: number): boolean {
    return this.#byType[type] !== undefined;
  }

  /** Puts whatever is appointed for a child out of date; returns the new mark. */
  #renew(child: number): number {
    return ++this.#marks[child];
  }

  /** The return that is appointed for a child. */
  #appointedOf(child: number): Appointment | null {
    while (this.#marks.length <= child) {
      this.#marks.push(0);
      this.#appointed.push(null);
    }
    return this.#appointed[child];
  }

  /** An event happened: may the child come again after it? Looked at when everything that it causes has happened too. */
  consider(child: number, type: number, detail: number, sequence: number): void {
    const possible = this.#byType[type];
    if (possible === undefined) return;
    for (const { number, codes } of possible)
      if (areInAny(codes, detail)) this.#addCandidate(child, number, sequence);
  }

  #addCandidate(child: number, number: number, sequence: number): void {
    this.#candidates[this.#filled++] = child;
    this.#candidates[this.#filled++] = number;
    this.#candidates[this.#filled++] = sequence;
  }

  settle(): void {
    if (this.#filled === 0) return;
    const candidates = this.#candidates;
    for (let index = 0; index < this.#filled; index += 3) {
      const child = candidates[index];
      if (this.#run.journeys.isAnyOpen(child)) continue;
      this.#dropOlder(child);
      this.#draw(child, candidates[index + 1], candidates[index + 2]);
    }
    this.#filled = 0;
  }

  /** A case that ended anew puts what the end of an earlier one led to out of date. */
  #dropOlder(child: number): void {
    const appointed = this.#appointedOf(child);
    if (appointed === null || appointed.since === this.#run.now) return;
    this.#appointed[child] = null;
    this.#renew(child);
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
    const appointed = this.#appointedOf(child);
    if (one.minute >= model.horizon || (appointed !== null && appointed.minute <= one.minute)) return;
    if (appointed === null) people.tie(child);
    this.#appointed[child] = one;
    agenda.add(one.minute, ENTRY.return, child, this.#renew(child));
  }

  /** The child comes, unless a case is open again, the return is out of date, or childhood is over. */
  come(child: number, mark: number): void {
    const { journeys, arrivals, people } = this.#run;
    if (this.#marks[child] !== mark) return;
    const appointed = this.#appointed[child];
    if (appointed === null) return;
    this.#appointed[child] = null;
    if (!journeys.isAnyOpen(child) && !arrivals.isGrownUp(child))
      journeys.deliver(child, appointed.event, appointed.cause);
    people.untie(child);
  }
}

/** The one of this number, which is added where it is not there yet. */
function possibleOf(all: Possible[], number: number): Possible {
  const found = all.find((one) => one.number === number);
  if (found !== undefined) return found;
  const added: Possible = { number, codes: [] };
  all.push(added);
  return added;
}

function areInAny(codes: readonly CarriedCodes[], detail: number): boolean {
  for (let at = 0; at < codes.length; at++) if (codes[at].areIn(detail)) return true;
  return false;
}
