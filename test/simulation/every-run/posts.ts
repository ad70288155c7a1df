/** Workers' time in one log: busy + idle + away = contracted, worker by worker and in whole minutes. */
import type { Model } from '../../../src/simulation/index.ts';
import type { ModelTeam } from '../../../src/simulation/model/model.ts';
import { Tally, Unbalanced } from './tally.ts';

const NOTHING = -1;

/** One team. Workers are counted from 1; minutes of work are those of the team's calendar. */
class Posts {
  inPost = 0;
  readonly #team: ModelTeam;
  readonly #busyNow: Tally;
  /** Task in hand of each worker, and since when the worker has it, or is free. */
  readonly #task: number[] = [];
  readonly #since: number[] = [];
  #contracted = 0;
  #away = 0;
  #busy = 0;
  #idle = 0;
  #changed = 0;

  constructor(team: ModelTeam, start: number) {
    this.#team = team;
    this.#changed = start;
    this.#busyNow = new Tally(`workers of ${team.name} who are busy`);
  }

  /** From now on so many are in post; those who leave lay down what they have in hand in this minute. */
  change(minute: number, workers: number): void {
    this.#count(minute);
    for (let worker = workers + 1; worker <= this.inPost; worker++)
      if (this.#taskOf(worker) === NOTHING) this.#idle += this.#working(this.#since[worker], minute);
    for (let worker = this.inPost + 1; worker <= workers; worker++) this.#since[worker] = minute;
    this.inPost = workers;
  }

  #count(minute: number): void {
    const working = this.#working(this.#changed, minute);
    this.#contracted += this.inPost * (minute - this.#changed);
    this.#away += this.inPost * (minute - this.#changed - working);
    this.#changed = minute;
  }

  #working(from: number, to: number): number {
    return this.#team.calendar.between(from, to);
  }

  #taskOf(worker: number): number {
    return this.#task[worker] ?? NOTHING;
  }

  turnTo(minute: number, worker: number, task: number): void {
    const { name } = this.#team;
    if (worker < 1 || worker > this.inPost)
      throw new Unbalanced(`worker ${worker} of ${name} works at minute ${minute} and is not in post`);
    if (this.#taskOf(worker) !== NOTHING)
      throw new Unbalanced(`worker ${worker} of ${name} does two things at once at minute ${minute}`);
    this.#idle += this.#working(this.#since[worker], minute);
    this.#task[worker] = task;
    this.#since[worker] = minute;
    this.#busyNow.enter(minute);
  }

  turnFrom(minute: number, worker: number, task: number): void {
    if (this.#taskOf(worker) !== task)
      throw new Unbalanced(
        `worker ${worker} of ${this.#team.name} ends at minute ${minute} what was not begun`,
      );
    this.#busy += this.#working(this.#since[worker], minute);
    this.#busyNow.leave(minute, this.#since[worker]);
    this.#task[worker] = NOTHING;
    this.#since[worker] = minute;
  }

  close(horizon: number): void {
    const busySince: number[] = [];
    this.#task.forEach((task, worker) => {
      if (task === NOTHING) return;
      if (worker > this.inPost)
        throw new Unbalanced(`worker ${worker} of ${this.#team.name} has left and still works at the end`);
      this.#busy += this.#working(this.#since[worker], horizon);
      busySince.push(this.#since[worker]);
    });
    this.#busyNow.close(horizon, busySince);
    this.change(horizon, 0);
    const sum = this.#busy + this.#idle + this.#away;
    if (sum !== this.#contracted)
      throw new Unbalanced(
        `${this.#team.name}: ${this.#busy} busy + ${this.#idle} idle + ${this.#away} away are not the ${this.#contracted} contracted minutes`,
      );
  }
}

/** The posts of each team that is counted, by the team's number in the vocabulary. */
export function postsOf(model: Model): Map<number, Posts> {
  const counted = model.teams.filter(({ workers }) => workers !== null);
  return new Map(counted.map((team) => [team.id, new Posts(team, -model.warmUp)]));
}
