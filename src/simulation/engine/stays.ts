/** Stays in states: what begins when a state is entered, and stops when it is left. */
import { widened } from '../../events/widened.ts';
import { allHold, factor, pick } from '../model/by-facts.ts';
import { MOST_HAZARDS } from '../model/compile-stage.ts';
import type { ModelHazard, ModelOutcome, ModelStage, ModelTask } from '../model/model.ts';
import type { QuantileTable } from '../distribution.ts';
import { YEAR_MINUTES } from '../facts.ts';
import { blankColumns, type SheetTable } from '../child-sheet.ts';
import { NEVER } from '../calendar.ts';
import type { Instance } from './instance.ts';
import type { By } from './journeys.ts';
import { chosenShare, DRAWS_A_STAY, sumOf, timeToHazard } from './luck.ts';
import { ENTRY } from './entry.ts';
import { MarkedPool } from './pool.ts';
import type { Drawn, Run } from './run.ts';
import { SimulationError } from './simulation-error.ts';
import { Stay, UNDECIDED } from './stay.ts';

/** A hazard's mark carries its number beside the stay's. */
const HAZARDS = MOST_HAZARDS;

export class Stays {
  readonly #pool = new MarkedPool<Stay>();
  /** By stay and hazard: how often it has struck; and how many hazards a stage has at most. */
  #strikes = new Int32Array(64);
  readonly #mostHazards: number;
  /** By child and stage: how often it was there. */
  readonly #visits: SheetTable;
  readonly #run: Run;
  #sleeping: { readonly stay: Stay; readonly mark: number }[] = [];
  readonly #by = { activity: 0, team: 0, worker: 0 };

  constructor(run: Run) {
    this.#run = run;
    this.#mostHazards = Math.max(0, ...run.model.stages.map(({ hazards }) => hazards.length));
    this.#visits = run.sheet.table(blankColumns(run.model.stages.length));
  }

  /** The stay of an entry of the agenda, null where that is out of date. */
  at(id: number, mark: number): Stay | null {
    return this.#pool.at(id, mark);
  }

  begin(instance: Instance, stageNumber: number, sequence: number): void {
    const { now, begins, model, arrivals } = this.#run;
    const stage = model.stages[stageNumber];
    const stay = this.#pool.take() ?? this.#another(instance, stage);
    const { child } = instance;
    stay.instance = instance;
    stay.stage = stage;
    stay.entered = now;
    stay.entry = sequence;
    stay.visit = this.#visits.next(child, stageNumber);
    stay.case = null;
    stay.firstRound = null;
    stay.item = null;
    stay.ahead = 0;
    stay.isBegun = false;
    stay.next = instance.firstStay;
    instance.firstStay = stay;
    stay.isDormant = now < begins && arrivals.isStock(child);
    if (stay.isDormant) {
      this.#sleeping.push({ stay, mark: stay.mark });
      this.#run.rounds.start(stay);
    } else {
      this.#live(stay, 0);
    }
  }

  #another(instance: Instance, stage: ModelStage): Stay {
    const stay = this.#pool.add(new Stay(this.#pool.size, instance, stage));
    const places = this.#placeOf(this.#pool.size, 0);
    if (places > this.#strikes.length) this.#strikes = widened(this.#strikes, places);
    return stay;
  }

  /** The opening stock comes to life: each stay goes on given that it has lasted so long. */
  activate(): void {
    const sleeping = this.#sleeping;
    this.#sleeping = [];
    for (const { stay, mark } of sleeping) {
      if (stay.mark !== mark) continue;
      stay.isDormant = false;
      stay.ahead = this.#luck(stay, stay.stage.purposes.worked, false);
      this.#live(stay, this.#run.now - stay.entered);
      this.#run.rounds.goOn(stay);
    }
  }

  #live(stay: Stay, elapsed: number): void {
    const { stage } = stay;
    if (elapsed === 0 && stage.whenFull > 0 && this.#run.waitingRoom.refuses(stay)) return;
    const count = stay.visit * DRAWS_A_STAY;
    const { child } = stay.instance;
    stay.isTogether = this.#run.people.isTogether(child, stage.together, stage.purposes.together, count);
    stay.phase = 0;
    stay.isWorked = false;
    stay.outcome = stage.decidedOnEntry ? this.#chooseOutcome(stay, elapsed) : UNDECIDED;
    this.#startDuration(stay, elapsed);
    for (let index = 0; index < stage.hazards.length; index++)
      this.#mayStartHazard(stay, stage.hazards[index], index, elapsed);
    if (elapsed === 0 && stage.repeats.length > 0) this.#run.rounds.start(stay);
    if (elapsed === 0 && stage.patience !== null) this.#run.waitingRoom.enter(stay);
    if (stage.allocated === null) this.advance(stay, stay.entry);
    else this.#run.cases.hold(stay);
  }

  /** Whether the stay's own work has begun: somebody holds the case, and the first task is in hand or over. */
  isServed({ isBegun, phase, item }: Stay): boolean {
    if (!isBegun || phase !== 1) return isBegun;
    return item === null || item.isMeeting || item.startedAt !== NEVER;
  }

  #luck({ instance, visit }: Stay, purpose: number, together: boolean): number {
    return this.#run.people.shared(instance.child, together, purpose, visit * DRAWS_A_STAY);
  }

  #startDuration(stay: Stay, elapsed: number): void {
    const { stage } = stay;
    const outcome = outcomeOf(stay);
    const written = outcome?.duration ?? stage.duration;
    const { facts, now, agenda, model } = this.#run;
    const isEmpty = stage.tasks.length === 0 && stage.meeting === null && !outcome?.tasks.length;
    stay.hasLasted = written === null && !isEmpty;
    if (written === null) {
      // A stage with nothing to wait for ends in the same minute, after the step that entered it.
      const goesOn = stage.outcomes.length > 0 || stage.matching >= 0;
      if (isEmpty && goesOn) agenda.add(now, ENTRY.duration, stay.id, stay.mark);
      return;
    }
    const table = pick(written, facts, stay.instance.child, now);
    const purpose = outcome?.duration ? outcome.purpose : stage.purposes.duration;
    const luck = this.#luck(stay, purpose, stay.isTogether);
    const end = this.endOf(stay, table, luck, elapsed);
    if (end < model.horizon) agenda.add(Math.max(end, now), ENTRY.duration, stay.id, stay.mark);
  }

  /** Minute at which a length that began on entry is over, given that it was not over by now. */
  endOf({ stage, entered }: Stay, table: QuantileTable, luck: number, elapsed: number): number {
    if (!table.working) return entered + (elapsed > 0 ? table.drawBeyond(luck, elapsed) : table.draw(luck));
    const calendar = this.#calendar(stage);
    const worked = elapsed > 0 ? calendar.between(entered, this.#run.now) : 0;
    return calendar.addOrNever(entered, worked > 0 ? table.drawBeyond(luck, worked) : table.draw(luck));
  }

  #calendar(stage: ModelStage) {
    return stage.team < 0 ? this.#run.model.office : this.#run.model.teams[stage.team].calendar;
  }

  /** Where the strikes of a stay's hazard are counted. */
  #placeOf(id: number, hazard: number): number {
    return id * this.#mostHazards + hazard;
  }

  /** Whether a hazard concerns the child is decided on entry. */
  #mayStartHazard(stay: Stay, hazard: ModelHazard, index: number, elapsed: number): void {
    const { facts, now } = this.#run;
    this.#strikes[this.#placeOf(stay.id, index)] = 0;
    if (allHold(hazard.when, facts, stay.instance.child, now))
      this.#startHazard(stay, hazard, index, elapsed);
  }

  #startHazard(stay: Stay, hazard: ModelHazard, index: number, elapsed: number): void {
    const { facts, now, people, agenda, model } = this.#run;
    const { child } = stay.instance;
    const perMinute =
      (pick(hazard.perYear, facts, child, now) * factor(hazard.modifiers, facts, child, now)) / YEAR_MINUTES;
    if (perMinute <= 0) return;
    const count = stay.visit * DRAWS_A_STAY + this.#strikes[this.#placeOf(stay.id, index)];
    const together = people.isTogether(child, hazard.together, hazard.purposes.together, count);
    const luck = people.shared(child, together, hazard.purposes.luck, count);
    const wait = timeToHazard(-Math.log(luck), perMinute, hazard.byTime, elapsed);
    const strike = now + Math.max(1, Math.round(Math.min(wait, model.horizon * 2)));
    if (strike < model.horizon) agenda.add(strike, ENTRY.hazard, stay.id, stay.mark * HAZARDS + index);
  }

  hazardStrikes(id: number, mark: number): void {
    const generation = Math.floor(mark / HAZARDS);
    const stay = this.at(id, generation);
    if (stay === null) return;
    const index = mark - generation * HAZARDS;
    const hazard = stay.stage.hazards[index];
    const { entered, instance } = stay;
    this.happen(stay, hazard.event, instance.lastEvent, this.byOf(stay, 0), 'hazard');
    if (stay.mark !== generation) return;
    this.#strikes[this.#placeOf(id, index)]++;
    this.#startHazard(stay, hazard, index, this.#run.now - entered);
  }

  /** The event of a hazard or review: for this instance where its machine names it, else for the child's other machines. */
  happen(stay: Stay, event: number, cause: number, by: By, drawn: Drawn): void {
    const { journeys, player } = this.#run;
    if (player?.holds(stay, event, drawn) === true) return;
    const { instance } = stay;
    if (journeys.names(instance, event)) journeys.mustTake(instance, event, cause, by);
    else journeys.deliver(instance.child, event, cause);
  }

  durationOver(id: number, mark: number): void {
    const stay = this.at(id, mark);
    if (stay === null) return;
    stay.hasLasted = true;
    this.#complete(stay, stay.instance.lastEvent);
  }

  /** Goes on to the next task, the meeting, or the end of the stay's work. `cause`: what ended the one before. */
  advance(stay: Stay, cause: number): void {
    stay.isBegun = true;
    const { stage, phase } = stay;
    const task = taskAt(stay, phase);
    if (task !== undefined) {
      stay.phase = phase + 1;
      this.#request(stay, task, cause);
      return;
    }
    if (stage.meeting !== null && !stay.isWorked) {
      stay.isWorked = true;
      const due = this.#run.clocks.due(stage.meeting.due, stay.instance.child, stay.entered);
      this.#run.meetings.book(stay, null, stage.meeting, due, cause);
      return;
    }
    stay.isWorked = true;
    stay.phase = phase + 1;
    this.#complete(stay, cause);
  }

  /** Asks for a task; of the opening stock's work a share is done already. */
  #request(stay: Stay, task: ModelTask, cause: number): void {
    const { ahead } = stay;
    stay.ahead = 0;
    const due = this.#run.clocks.due(task.due, stay.instance.child, stay.entered);
    this.#run.work.request(stay, null, task, due, cause, 1 - ahead);
  }

  /** A task or meeting of the stay is done. */
  itemDone(stay: Stay, cause: number): void {
    stay.item = null;
    this.advance(stay, cause);
  }

  #complete(stay: Stay, cause: number): void {
    if (!stay.hasLasted || !stay.isWorked || stay.item !== null) return;
    const { stage } = stay;
    const { journeys, matching, player } = this.#run;
    if (stage.outcomes.length === 0) {
      if (stage.matching >= 0) matching.enter(stay);
      return;
    }
    const chosen = stay.outcome === UNDECIDED ? this.#chooseOutcome(stay, 0) : stay.outcome;
    const outcome = stage.outcomes[chosen];
    if (player?.holds(stay, outcome.event, 'outcome') === true) return;
    journeys.mustTake(stay.instance, outcome.event, cause, this.byOf(stay, 0));
  }

  /** Who has the stay's work in hand; holds until it is asked again. */
  byOf(stay: Stay, activity: number): By {
    const { team } = stay.stage;
    const held = stay.case;
    const by = this.#by;
    by.activity = activity;
    by.team = team < 0 ? 0 : this.#run.model.teams[team].id;
    by.worker = held === null ? 0 : held.worker + 1;
    return by;
  }

  #chooseOutcome(stay: Stay, elapsed: number): number {
    const { stage } = stay;
    if (elapsed === 0 && stage.chances.certain >= 0) return stage.chances.certain;
    const { child } = stay.instance;
    const luck = this.#luck(stay, stage.purposes.outcome, stay.isTogether);
    const { facts, now } = this.#run;
    const chances = stage.chances.of(facts, child, now);
    const weights = elapsed > 0 ? this.#lastedSoLong(stay, chances, elapsed) : chances;
    const chosen = chosenShare(weights, luck);
    if (chosen >= 0) return chosen;
    throw new SimulationError(`${stage.key}: no outcome has a chance for ${this.#run.people.nameOf(child)}`);
  }

  /**
   * Weighs each outcome by the chance that it lasts so long (Bayes). Where none does, work has kept the stay open, of
   * which the length says nothing.
   */
  #lastedSoLong(stay: Stay, chances: readonly number[], elapsed: number): readonly number[] {
    const { facts, now } = this.#run;
    const { stage } = stay;
    const worked = this.#calendar(stage).between(stay.entered, now);
    const weights = stage.outcomes.map((one, index) => {
      const written = one.duration ?? stage.duration;
      if (written === null) return chances[index];
      const table = pick(written, facts, stay.instance.child, now);
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
  end(instance: Instance, stageNumber: number): void {
    let before: Stay | null = null;
    for (let stay = instance.firstStay; stay !== null; stay = stay.next) {
      if (stay.stage.id === stageNumber) {
        if (before === null) instance.firstStay = stay.next;
        else before.next = stay.next;
        this.#stop(stay);
        return;
      }
      before = stay;
    }
  }

  /** Ends every stay of an instance. */
  endAll(instance: Instance): void {
    for (let stay = instance.firstStay; stay !== null; stay = instance.firstStay) {
      instance.firstStay = stay.next;
      this.#stop(stay);
    }
  }

  #stop(stay: Stay): void {
    const { item } = stay;
    const { rounds, meetings, work, cases, matching } = this.#run;
    if (stay.firstRound !== null) rounds.stop(stay);
    if (item?.isMeeting === true) meetings.leave(item, stay, null);
    else if (item !== null) work.leave(item, stay, null);
    if (stay.case !== null) cases.release(stay, stay.case);
    if (stay.stage.matching >= 0) matching.leave(stay);
    this.#pool.release(stay);
  }
}

function taskAt(stay: Stay, phase: number): ModelTask | undefined {
  const { tasks } = stay.stage;
  return phase < tasks.length ? tasks[phase] : outcomeOf(stay)?.tasks[phase - tasks.length];
}

/** The outcome that was drawn on entry, if one was. */
const outcomeOf = ({ outcome, stage }: Stay): ModelOutcome | undefined =>
  outcome === UNDECIDED ? undefined : stage.outcomes[outcome];

/** Whether a stay may be kept open by work. */
const hasWork = (stage: ModelStage): boolean =>
  stage.tasks.length > 0 || stage.meeting !== null || stage.outcomes.some((one) => one.tasks.length > 0);
