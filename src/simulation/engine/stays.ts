/** Stays in states: what begins when a state is entered, and stops when it is left. */
import { allHold, factor, pick } from '../model/by-facts.ts';
import { MOST_HAZARDS } from '../model/compile-stage.ts';
import type { ModelHazard, ModelOutcome, ModelStage, ModelTask } from '../model/model.ts';
import type { QuantileTable } from '../distribution.ts';
import { YEAR_MINUTES } from '../facts.ts';
import { GrowingInts } from '../growing-ints.ts';
import type { By } from './journeys.ts';
import { chosenShare, DRAWS_A_STAY, sumOf, timeToHazard } from './luck.ts';
import { ENTRY } from './entry.ts';
import type { Drawn, Run } from './run.ts';
import { SimulationError } from './simulation-error.ts';
import { Slots } from './slots.ts';

/** A hazard's mark carries its number beside the stay's. */
const HAZARDS = MOST_HAZARDS;
/** What ended the tasks and meetings of a stay: nothing, where it had none. */
const NOTHING = -1;

export class Stays {
  readonly instance: number[] = [];
  readonly stage: ModelStage[] = [];
  /** Minute and sequence of entry. */
  readonly entered: number[] = [];
  readonly entry: number[] = [];
  /** How often the child was in this state before. */
  readonly visit: number[] = [];
  /** Case that the stay holds, -1 for none. */
  readonly case: number[] = [];
  /** First round of a repeated activity, -1 for none. */
  readonly firstRound: number[] = [];
  /** Next stay of the instance, -1 for none. */
  readonly next: number[] = [];
  /** Task or booking that the stay waits for, -1 for none, and which of the two. */
  readonly item: number[] = [];
  readonly itemIsMeeting: boolean[] = [];
  readonly #begun: boolean[] = [];
  readonly #phase: number[] = [];
  readonly #worked: boolean[] = [];
  readonly #lasted: boolean[] = [];
  readonly #together: boolean[] = [];
  readonly #outcome: number[] = [];
  /** How often each hazard of the stay has struck. */
  readonly #strikes: number[][] = [];
  /** Share of the work of a stay of the opening stock that is done already, and whether it has not come to life. */
  readonly #ahead: number[] = [];
  readonly #dormant: boolean[] = [];
  readonly #slots = new Slots();
  readonly #visits: GrowingInts;
  readonly #run: Run;
  #sleeping: number[] = [];
  readonly #by = { activity: 0, team: 0, worker: 0 };

  constructor(run: Run) {
    this.#run = run;
    this.#visits = new GrowingInts(Math.max(1, run.model.stages.length));
  }

  childOf(stay: number): number {
    return this.#run.journeys.child[this.instance[stay]];
  }

  /** The child's number is another child's from now on, who has been nowhere. */
  forget(child: number): void {
    this.#visits.blank(child);
  }

  mark(stay: number): number {
    return this.#slots.generation[stay];
  }

  isCurrent(stay: number, mark: number): boolean {
    return this.#slots.generation[stay] === mark;
  }

  /** Whether the stay's own work has begun: it waits for no allocation. */
  isBegun(stay: number): boolean {
    return this.#begun[stay];
  }

  isDormant(stay: number): boolean {
    return this.#dormant[stay];
  }

  begin(instance: number, stageNumber: number, sequence: number): void {
    const { journeys, now, arrivals } = this.#run;
    const stage = this.#run.model.stages[stageNumber];
    const stay = this.#slots.take();
    const child = journeys.child[instance];
    this.instance[stay] = instance;
    this.stage[stay] = stage;
    this.entered[stay] = now;
    this.entry[stay] = sequence;
    this.visit[stay] = this.#visits.next(child, stageNumber);
    this.case[stay] = -1;
    this.firstRound[stay] = -1;
    this.item[stay] = -1;
    this.#ahead[stay] = 0;
    this.#begun[stay] = false;
    this.next[stay] = journeys.firstStay[instance];
    journeys.firstStay[instance] = stay;
    this.#dormant[stay] = now < this.#run.begins && arrivals.isStock(child);
    if (this.#dormant[stay]) {
      this.#sleeping.push(stay, this.mark(stay));
      this.#run.rounds.start(stay);
    } else {
      this.#live(stay, 0);
    }
  }

  /** The opening stock comes to life: each stay goes on given that it has lasted so long. */
  activate(): void {
    const sleeping = this.#sleeping;
    this.#sleeping = [];
    for (let index = 0; index < sleeping.length; index += 2) {
      const stay = sleeping[index];
      if (!this.isCurrent(stay, sleeping[index + 1])) continue;
      this.#dormant[stay] = false;
      this.#ahead[stay] = this.#luck(stay, this.stage[stay].purposes.worked, false);
      this.#live(stay, this.#run.now - this.entered[stay]);
      this.#run.rounds.goOn(stay);
    }
  }

  #live(stay: number, elapsed: number): void {
    const stage = this.stage[stay];
    const { people } = this.#run;
    if (elapsed === 0 && stage.whenFull > 0 && this.#run.waitingRoom.refuses(stay)) return;
    const count = this.visit[stay] * DRAWS_A_STAY;
    this.#together[stay] = people.isTogether(
      this.childOf(stay),
      stage.together,
      stage.purposes.together,
      count,
    );
    this.#phase[stay] = 0;
    this.#worked[stay] = false;
    this.#outcome[stay] = stage.decidedOnEntry ? this.#chooseOutcome(stay, elapsed) : NOTHING;
    this.#startDuration(stay, elapsed);
    for (let index = 0; index < stage.hazards.length; index++)
      this.#mayStartHazard(stay, stage.hazards[index], index, elapsed);
    if (elapsed === 0 && stage.repeats.length > 0) this.#run.rounds.start(stay);
    if (elapsed === 0 && stage.patience !== null) this.#run.waitingRoom.enter(stay);
    if (stage.allocated === null) this.advance(stay, this.entry[stay]);
    else this.#run.cases.hold(stay);
  }

  /** Whether the stay's own work has begun: somebody holds the case, and the first task is in hand or over. */
  isServed(stay: number): boolean {
    if (!this.#begun[stay] || this.#phase[stay] !== 1) return this.#begun[stay];
    const item = this.item[stay];
    return item < 0 || this.itemIsMeeting[stay] || this.#run.work.hasStarted(item);
  }

  #luck(stay: number, purpose: number, together: boolean, nth = 0): number {
    return this.#run.people.shared(
      this.childOf(stay),
      together,
      purpose,
      this.visit[stay] * DRAWS_A_STAY + nth,
    );
  }

  #startDuration(stay: number, elapsed: number): void {
    const stage = this.stage[stay];
    const outcome = this.#outcomeOf(stay, stage);
    const written = outcome?.duration ?? stage.duration;
    const { facts, now, agenda } = this.#run;
    const isEmpty = stage.tasks.length === 0 && stage.meeting === null && !outcome?.tasks.length;
    this.#lasted[stay] = written === null && !isEmpty;
    if (written === null) {
      // A stage with nothing to wait for ends in the same minute, after the step that entered it.
      const goesOn = stage.outcomes.length > 0 || stage.matching >= 0;
      if (isEmpty && goesOn) agenda.add(now, ENTRY.duration, stay, this.mark(stay));
      return;
    }
    const table = pick(written, facts, this.childOf(stay), now);
    const purpose = outcome?.duration ? outcome.purpose : stage.purposes.duration;
    const luck = this.#luck(stay, purpose, this.#together[stay]);
    const end = this.endOf(stay, table, luck, elapsed);
    if (end < this.#run.model.horizon) agenda.add(Math.max(end, now), ENTRY.duration, stay, this.mark(stay));
  }

  /** Minute at which a length that began on entry is over, given that it was not over by now. */
  endOf(stay: number, table: QuantileTable, luck: number, elapsed: number): number {
    const calendar = this.#calendar(this.stage[stay]);
    const entered = this.entered[stay];
    if (!table.working) return entered + (elapsed > 0 ? table.drawBeyond(luck, elapsed) : table.draw(luck));
    const worked = elapsed > 0 ? calendar.between(entered, this.#run.now) : 0;
    return calendar.addOrNever(entered, worked > 0 ? table.drawBeyond(luck, worked) : table.draw(luck));
  }

  #calendar(stage: ModelStage) {
    return stage.team < 0 ? this.#run.model.office : this.#run.model.teams[stage.team].calendar;
  }

  /** Whether a hazard concerns the child is decided on entry. */
  #mayStartHazard(stay: number, hazard: ModelHazard, index: number, elapsed: number): void {
    const { facts, now } = this.#run;
    (this.#strikes[stay] ??= [])[index] = 0;
    if (allHold(hazard.when, facts, this.childOf(stay), now)) this.#startHazard(stay, hazard, index, elapsed);
  }

  #startHazard(stay: number, hazard: ModelHazard, index: number, elapsed: number): void {
    const { facts, now, people, agenda } = this.#run;
    const child = this.childOf(stay);
    const perMinute =
      (pick(hazard.perYear, facts, child, now) * factor(hazard.modifiers, facts, child, now)) / YEAR_MINUTES;
    if (perMinute <= 0) return;
    const count = this.visit[stay] * DRAWS_A_STAY + this.#strikes[stay][index];
    const together = people.isTogether(child, hazard.together, hazard.purposes.together, count);
    const luck = people.shared(child, together, hazard.purposes.luck, count);
    const wait = timeToHazard(-Math.log(luck), perMinute, hazard.byTime, elapsed);
    const strike = now + Math.max(1, Math.round(Math.min(wait, this.#run.model.horizon * 2)));
    if (strike < this.#run.model.horizon)
      agenda.add(strike, ENTRY.hazard, stay, this.mark(stay) * HAZARDS + index);
  }

  hazardStrikes(stay: number, mark: number): void {
    const generation = Math.floor(mark / HAZARDS);
    if (!this.isCurrent(stay, generation)) return;
    const { journeys, now } = this.#run;
    const index = mark - generation * HAZARDS;
    const hazard = this.stage[stay].hazards[index];
    const instance = this.instance[stay];
    const entered = this.entered[stay];
    this.happen(stay, hazard.event, journeys.lastEvent[instance], this.byOf(stay, 0), 'hazard');
    if (!this.isCurrent(stay, generation)) return;
    this.#strikes[stay][index]++;
    this.#startHazard(stay, hazard, index, now - entered);
  }

  /** The event of a hazard or review: for this instance where its machine names it, else for the child's other machines. */
  happen(stay: number, event: number, cause: number, by: By, drawn: Drawn): void {
    const { journeys, player } = this.#run;
    if (player?.holds(stay, event, drawn) === true) return;
    const instance = this.instance[stay];
    if (journeys.names(instance, event)) journeys.mustTake(instance, event, cause, by);
    else journeys.deliver(this.childOf(stay), event, cause);
  }

  durationOver(stay: number, mark: number): void {
    if (!this.isCurrent(stay, mark)) return;
    this.#lasted[stay] = true;
    this.#complete(stay, this.#run.journeys.lastEvent[this.instance[stay]]);
  }

  /** Goes on to the next task, the meeting, or the end of the stay's work. `cause`: what ended the one before. */
  advance(stay: number, cause: number): void {
    this.#begun[stay] = true;
    const stage = this.stage[stay];
    const phase = this.#phase[stay];
    const task = this.#taskAt(stay, phase);
    if (task !== undefined) {
      this.#phase[stay] = phase + 1;
      this.#request(stay, task, cause);
      return;
    }
    if (stage.meeting !== null && !this.#worked[stay]) {
      this.#worked[stay] = true;
      const due = this.#run.clocks.due(stage.meeting.due, this.childOf(stay), this.entered[stay]);
      this.#run.meetings.book(stay, NOTHING, stage.meeting, due, cause);
      return;
    }
    this.#worked[stay] = true;
    this.#phase[stay] = phase + 1;
    this.#complete(stay, cause);
  }

  #taskAt(stay: number, phase: number): ModelTask | undefined {
    const stage = this.stage[stay];
    if (phase < stage.tasks.length) return stage.tasks[phase];
    return this.#outcomeOf(stay, stage)?.tasks[phase - stage.tasks.length];
  }

  /** The outcome that was drawn on entry, if one was. */
  #outcomeOf(stay: number, stage: ModelStage): ModelOutcome | undefined {
    const outcome = this.#outcome[stay];
    return outcome === NOTHING ? undefined : stage.outcomes[outcome];
  }

  /** Asks for a task; of the opening stock's work a share is done already. */
  #request(stay: number, task: ModelTask, cause: number): void {
    const ahead = this.#ahead[stay];
    this.#ahead[stay] = 0;
    const due = this.#run.clocks.due(task.due, this.childOf(stay), this.entered[stay]);
    this.#run.work.request(stay, NOTHING, task, due, cause, 1 - ahead);
  }

  /** A task or meeting of the stay is done. */
  itemDone(stay: number, cause: number): void {
    this.item[stay] = -1;
    this.advance(stay, cause);
  }

  #complete(stay: number, cause: number): void {
    if (!this.#lasted[stay] || !this.#worked[stay] || this.item[stay] >= 0) return;
    const stage = this.stage[stay];
    if (stage.outcomes.length === 0) {
      if (stage.matching >= 0) this.#run.matching.enter(stay);
      return;
    }
    const chosen = this.#outcome[stay] === NOTHING ? this.#chooseOutcome(stay, 0) : this.#outcome[stay];
    const outcome = stage.outcomes[chosen];
    if (this.#run.player?.holds(stay, outcome.event, 'outcome') === true) return;
    const by = this.byOf(stay, 0);
    this.#run.journeys.mustTake(this.instance[stay], outcome.event, cause, by);
  }

  /** Who has the stay's work in hand; holds until it is asked again. */
  byOf(stay: number, activity: number): By {
    const { model, cases } = this.#run;
    const { team } = this.stage[stay];
    const held = this.case[stay];
    const by = this.#by;
    by.activity = activity;
    by.team = team < 0 ? 0 : model.teams[team].id;
    by.worker = held < 0 ? 0 : cases.worker[held] + 1;
    return by;
  }

  #chooseOutcome(stay: number, elapsed: number): number {
    const stage = this.stage[stay];
    if (elapsed === 0 && stage.chances.certain >= 0) return stage.chances.certain;
    const luck = this.#luck(stay, stage.purposes.outcome, this.#together[stay]);
    const { facts, now } = this.#run;
    const chances = stage.chances.of(facts, this.childOf(stay), now);
    const weights = elapsed > 0 ? this.#lastedSoLong(stay, stage, chances, elapsed) : chances;
    const chosen = chosenShare(weights, luck);
    if (chosen >= 0) return chosen;
    const who = this.#run.people.nameOf(this.childOf(stay));
    throw new SimulationError(`${stage.key}: no outcome has a chance for ${who}`);
  }

  /**
   * Weighs each outcome by the chance that it lasts so long (Bayes). Where none does, work has kept the stay open, of
   * which the length says nothing.
   */
  #lastedSoLong(
    stay: number,
    stage: ModelStage,
    chances: readonly number[],
    elapsed: number,
  ): readonly number[] {
    const { facts, now } = this.#run;
    const worked = this.#calendar(stage).between(this.entered[stay], now);
    const weights = stage.outcomes.map((one, index) => {
      const written = one.duration ?? stage.duration;
      if (written === null) return chances[index];
      const table = pick(written, facts, this.childOf(stay), now);
      return chances[index] * (1 - table.cdf(table.working ? worked : elapsed));
    });
    if (sumOf(weights) > 0) return weights;
    if (hasWork(stage)) return chances;
    const days = Math.round(elapsed / 1440);
    throw new SimulationError(
      `${stage.key}: no outcome lasts ${days} days, and the opening stock has a child who has been there so long`,
    );
  }

  /** Ends the stay of an instance in a stage, if there is one: everything of it stops. */
  end(instance: number, stageNumber: number): void {
    const { journeys } = this.#run;
    let before = -1;
    for (let stay = journeys.firstStay[instance]; stay >= 0; stay = this.next[stay]) {
      if (this.stage[stay].id === stageNumber) {
        if (before < 0) journeys.firstStay[instance] = this.next[stay];
        else this.next[before] = this.next[stay];
        this.#stop(stay);
        return;
      }
      before = stay;
    }
  }

  /** Ends every stay of an instance. */
  endAll(instance: number): void {
    const { journeys } = this.#run;
    while (journeys.firstStay[instance] >= 0) {
      const stay = journeys.firstStay[instance];
      journeys.firstStay[instance] = this.next[stay];
      this.#stop(stay);
    }
  }

  #stop(stay: number): void {
    if (this.firstRound[stay] >= 0) this.#run.rounds.stop(stay);
    const item = this.item[stay];
    const asked = this.itemIsMeeting[stay] ? this.#run.meetings : this.#run.work;
    if (item >= 0) asked.leave(item, stay, NOTHING);
    if (this.case[stay] >= 0) this.#run.cases.release(stay);
    if (this.stage[stay].matching >= 0) this.#run.matching.leave(stay);
    this.#slots.release(stay);
  }
}

/** Whether a stay may be kept open by work. */
const hasWork = (stage: ModelStage): boolean =>
  stage.tasks.length > 0 || stage.meeting !== null || stage.outcomes.some((one) => one.tasks.length > 0);
