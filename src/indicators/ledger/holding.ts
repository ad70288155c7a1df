/** What holds at a time: the part that a minute goes to while the team is on duty, and while it is not. Each made once. */
import type { Calendar } from '../../simulation/calendar.ts';
import { ANOTHER, OUTSIDE, partOf, PARTS, WORK } from './causes.ts';

export interface Holding {
  readonly onDuty: number;
  readonly offDuty: number;
  /** The team's. */
  readonly calendar: Calendar;
}

export class Holdings {
  readonly #office: Calendar;
  readonly #calendarOf: (team: number, worker?: number) => Calendar;
  /** Work by team, then by worker. */
  readonly #atWork: (Holding | undefined)[][] = [];
  readonly #always: (Holding | null)[];
  readonly #onDuty: (Holding | null)[];

  /** @param calendarOf of a team, by its number in the vocabulary, or of one of its workers, by number from 1 */
  constructor(office: Calendar, calendarOf: (team: number, worker?: number) => Calendar) {
    this.#office = office;
    // Filled beforehand: a list with wide gaps would be kept as a slow dictionary.
    this.#always = Array.from({ length: PARTS }, () => null);
    this.#onDuty = Array.from({ length: PARTS }, () => null);
    this.#calendarOf = calendarOf;
  }

  /** One cause at any time. */
  always(cause: number, team = 0): Holding {
    const part = partOf(cause, team);
    return (this.#always[part] ??= { onDuty: part, offDuty: part, calendar: this.#office });
  }

  /** A cause while the team is on duty. */
  whileOnDuty(cause: number, team: number): Holding {
    const part = partOf(cause, team);
    return (this.#onDuty[part] ??= {
      onDuty: part,
      offDuty: partOf(OUTSIDE, team),
      calendar: this.#calendarOf(team),
    });
  }

  /** Work, while whoever has it in hand works: a part-time worker on fewer days than the team. */
  atWork(team: number, worker: number): Holding {
    const ofTeam = (this.#atWork[team] ??= []);
    return (ofTeam[worker] ??= this.#workOf(team, worker, ofTeam));
  }

  #workOf(team: number, worker: number, ofTeam: readonly (Holding | undefined)[]): Holding {
    const whole = this.whileOnDuty(WORK, team);
    const calendar = this.#calendarOf(team, worker);
    if (calendar === whole.calendar) return whole;
    return ofTeam.find((other) => other?.calendar === calendar) ?? { ...whole, calendar };
  }

  /** The same where nothing but another ends the stay: that comes before the hour of the day. */
  orAnother({ onDuty, calendar }: Holding): Holding {
    return { onDuty, offDuty: partOf(ANOTHER, 0), calendar };
  }
}

/** Of what holds in several stays at once, the first cause, on duty and off. Exact where their teams keep one calendar. */
export function firstOf(one: Holding, other: Holding): Holding {
  const leading = other.onDuty < one.onDuty ? other : one;
  const offDuty = Math.min(one.offDuty, other.offDuty);
  return offDuty === leading.offDuty
    ? leading
    : { onDuty: leading.onDuty, offDuty, calendar: leading.calendar };
}

export const isSame = (one: Holding, other: Holding): boolean =>
  one === other ||
  (one.onDuty === other.onDuty && one.offDuty === other.offDuty && one.calendar === other.calendar);
