/**
 * Who is away when. Each worker is there and away in turn, by luck of the worker's own: it depends on nobody else, nor on
 * whether the post is filled, and goes both ways from minute 0, so that a warm-up changes nothing after it.
 */
import { lengthUnderWay, type ModelAbsence } from '../model/absence.ts';
import { largest } from '../model/dated.ts';
import type { ModelTeam } from '../model/model.ts';
import { calendarOf } from '../model/part-time.ts';
import type { Calendar } from '../calendar.ts';
import { purposeId, uniform, workerKey, type Key } from '../random.ts';
import { ENTRY } from './entry.ts';
import type { Run } from './run.ts';

const AT_START = purposeId('absence/at the start');
const AFTER = purposeId('absence/after the start');
const BEFORE = purposeId('absence/before the start');

/** One worker's absences. Times are minutes from minute 0, working minutes where an absence is measured in these. */
class Turns {
  isAway: boolean;
  /** Sequence of the event that said so last, -1 where none did. */
  said = -1;
  readonly #key: Key;
  readonly #absence: ModelAbsence;
  readonly #calendar: Calendar;
  /** Changes to come, as far as they are drawn. */
  readonly #changes: number[] = [];
  #draws = 0;

  constructor(absence: ModelAbsence, calendar: Calendar, key: Key, first: number) {
    this.#absence = absence;
    this.#calendar = calendar;
    this.#key = key;
    this.isAway = this.#luck(AT_START, 0) < absence.share;
    this.#goBack(absence.spell.working ? calendar.between(0, first) : first);
  }

  #luck(purpose: number, count: number): number {
    return uniform(this.#key.hi, this.#key.lo, purpose, count);
  }

  /** From minute 0 back to the beginning of the run: what was before is known from what follows it. */
  #goBack(first: number): void {
    const { spell, present } = this.#absence;
    const [one, other] = [this.#luck(AT_START, 1), this.#luck(AT_START, 2)];
    const whole = this.isAway ? lengthUnderWay(this.#absence, one) : 0;
    const gone = this.isAway ? Math.floor(whole * other) : present.draw(other);
    this.#changes.push(Math.max(1, this.isAway ? whole - gone : present.draw(one)));
    let change = -gone;
    for (let nth = 0; change > first; nth++) {
      this.#changes.unshift(change);
      this.isAway = !this.isAway;
      change -= Math.max(1, (this.isAway ? spell : present).draw(this.#luck(BEFORE, nth)));
    }
  }

  /** Minute of the next change, the first that is worked after the working time until then; the horizon or later where it is not reached. */
  next(horizon: number): number {
    const [change] = this.#changes;
    if (!this.#absence.spell.working) return change;
    const minute = this.#calendar.addOrNever(0, change);
    return minute < horizon ? this.#calendar.nextWorking(minute) : minute;
  }

  /** It is time for the change. */
  turn(): void {
    const change = this.#changes.shift() as number;
    this.isAway = !this.isAway;
    if (this.#changes.length > 0) return;
    const { spell, present } = this.#absence;
    const length = (this.isAway ? spell : present).draw(this.#luck(AFTER, this.#draws++));
    this.#changes.push(change + Math.max(1, length));
  }
}

export class Absences {
  readonly #run: Run;
  /** By team: its workers; none of a team whose workers are never away. */
  readonly #teams: readonly (readonly Turns[])[];

  constructor(run: Run) {
    this.#run = run;
    this.#teams = run.model.teams.map((team) => this.#turnsOf(team));
  }

  #turnsOf(team: ModelTeam): Turns[] {
    const { absence, workers } = team;
    if (absence === null || workers === null) return [];
    const { people, now } = this.#run;
    return Array.from({ length: largest(workers) }, (_, worker) => {
      const key = workerKey(people.master, absence.purpose, worker);
      return new Turns(absence, calendarOf(team, worker), key, now);
    });
  }

  begin(): void {
    this.#teams.forEach((turns, team) => turns.forEach((_, worker) => this.#appoint(team, worker)));
  }

  #appoint(team: number, worker: number): void {
    const { agenda, model } = this.#run;
    agenda.add(this.#teams[team][worker].next(model.horizon), ENTRY.absence, team, worker);
  }

  isAway(team: number, worker: number): boolean {
    return this.#teams[team][worker]?.isAway === true;
  }

  /** A worker goes away or comes back. */
  change(team: number, worker: number): void {
    const turns = this.#teams[team][worker];
    turns.turn();
    this.#appoint(team, worker);
    if (worker >= this.#run.work.inPost(team)) return;
    if (turns.isAway) this.#leave(team, worker, -1);
    else this.#return(team, worker);
  }

  #leave(team: number, worker: number, cause: number): void {
    this.#teams[team][worker].said = this.#run.noteWorker('worker.away', team, worker, cause);
    this.#run.work.putDown(team, worker);
  }

  #return(team: number, worker: number): void {
    const { work, cases } = this.#run;
    const back = this.#run.noteWorker('worker.back', team, worker, this.#teams[team][worker].said);
    work.touch(team);
    cases.allocateWaiting(team, back);
  }

  /** Workers from one number on and before another are in post from now on; some of them are away. */
  fillPosts(team: number, from: number, to: number, cause: number): void {
    for (let worker = from; worker < to; worker++)
      if (this.isAway(team, worker)) this.#leave(team, worker, cause);
  }
}
