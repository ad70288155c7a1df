/** What holds at a time: the part that a minute goes to while the team is on duty, and while it is not. Each made once, and known by a number. */
import { blankCells } from '../../events/cell-store.ts';
import type { Calendar } from '../../simulation/calendar.ts';
import { ANOTHER, OUTSIDE, partOf, PARTS, WORK } from './causes.ts';

export interface Holding {
  readonly onDuty: number;
  readonly offDuty: number;
  /** The team's. */
  readonly calendar: Calendar;
}

/** Two numbers of holdings as one. */
const PAIR = 65_536;

export class Holdings {
  readonly #all: Holding[] = [];
  readonly #office: Calendar;
  readonly #calendarOf: (team: number, worker?: number) => Calendar;
  /** By part; -1 where there was none so far. */
  readonly #always = blankCells(PARTS).fill(-1);
  readonly #onDuty = blankCells(PARTS).fill(-1);
  /** Work by team, then by worker. */
  readonly #atWork: (number | undefined)[][] = [];
  readonly #orAnother: (number | undefined)[] = [];
  readonly #firsts = new Map<number, number>();

  /** @param calendarOf of a team, by its number in the vocabulary, or of one of its workers, by number from 1 */
  constructor(office: Calendar, calendarOf: (team: number, worker?: number) => Calendar) {
    this.#office = office;
    this.#calendarOf = calendarOf;
  }

  of(holding: number): Holding {
    return this.#all[holding];
  }

  #number(onDuty: number, offDuty: number, calendar: Calendar): number {
    const known = this.#all.findIndex(
      (one) => one.onDuty === onDuty && one.offDuty === offDuty && one.calendar === calendar,
    );
    return known >= 0 ? known : this.#all.push({ onDuty, offDuty, calendar }) - 1;
  }

  /** One cause at any time. */
  always(cause: number, team = 0): number {
    const part = partOf(cause, team);
    if (this.#always[part] < 0) this.#always[part] = this.#number(part, part, this.#office);
    return this.#always[part];
  }

  /** A cause while the team is on duty. */
  whileOnDuty(cause: number, team: number): number {
    const part = partOf(cause, team);
    if (this.#onDuty[part] < 0)
      this.#onDuty[part] = this.#number(part, partOf(OUTSIDE, team), this.#calendarOf(team));
    return this.#onDuty[part];
  }

  /** Work, while whoever has it in hand works: a part-time worker on fewer days than the team. */
  atWork(team: number, worker: number): number {
    const ofTeam = (this.#atWork[team] ??= []);
    return (ofTeam[worker] ??= this.#number(
      partOf(WORK, team),
      partOf(OUTSIDE, team),
      this.#calendarOf(team, worker),
    ));
  }

  /** The same where nothing but another ends the stay: that comes before the hour of the day. */
  orAnother(holding: number): number {
    const { onDuty, calendar } = this.#all[holding];
    return (this.#orAnother[holding] ??= this.#number(onDuty, partOf(ANOTHER, 0), calendar));
  }

  /** Of what holds in several stays at once, the first cause, on duty and off. Exact where their teams keep one calendar. */
  firstOf(one: number, other: number): number {
    if (one === other) return one;
    const pair = one * PAIR + other;
    const known = this.#firsts.get(pair);
    if (known !== undefined) return known;
    const first = this.#readFirst(this.#all[one], this.#all[other]);
    this.#firsts.set(pair, first);
    return first;
  }

  #readFirst(one: Holding, other: Holding): number {
    const leading = other.onDuty < one.onDuty ? other : one;
    return this.#number(leading.onDuty, Math.min(one.offDuty, other.offDuty), leading.calendar);
  }
}
