/**
 * One family in a run whose steps somebody takes: what was is told, what is decided elsewhere is drawn with the scenario's
 * chances, and what whoever plays decides waits for them. Charts, stays, teams and luck are those of every run.
 */
import type { EventLog } from '../../events/log.ts';
import type { Model } from '../model/model.ts';
import { purposeId } from '../random.ts';
import { ENTRY } from './entry.ts';
import type { Instance } from './instance.ts';
import { BY_NOBODY } from './journeys.ts';
import type { KnownChild } from './people.ts';
import { Possibilities, type Possibility } from './possibilities.ts';
import { Run, type Drawn } from './run.ts';
import type { Stay } from './stay.ts';

/** The family's place among all families: whose luck it has. */
const STREAM = purposeId('walk-through/family');

export interface PlayOptions {
  readonly seed: string;
  /** Minute at which chance begins; what is told is of before it. */
  readonly begins: number;
  readonly family: { readonly id: string; readonly children: readonly KnownChild[] };
  /** Whether whoever plays decides events of a type. */
  readonly decides: (type: string) => boolean;
}

/** Work that is done and waits for a decision. */
export interface Ready {
  readonly child: number;
  readonly instance: number;
  /** Key of the stage, e.g. `protection.strategy_discussion.due`. */
  readonly stage: string;
  /** What the scenario's chances would have decided. */
  readonly drawn: string;
  /** Whether the chart does not take that where the child now stands. */
  readonly blocked: boolean;
  /** Whether it came up beside the work, as a worry does. */
  readonly isNews: boolean;
}

interface Held extends Ready {
  readonly stay: Stay;
  readonly mark: number;
  readonly by: Drawn;
}

/** What is known of an event of the past. */
export interface ToldEvent {
  readonly minute: number;
  readonly type: string;
  /** Number of the child in the family, from 0. */
  readonly child: number;
  readonly codes: Readonly<Record<string, string>>;
  /** Where it is known which instance took it: then what that emitted is told as well. */
  readonly to?: ToldPlace | undefined;
}

/** An instance, and the event that led to it: its place in what is told, -1 where that is not told. */
export interface ToldPlace {
  readonly machine: string;
  readonly instance: number;
  readonly cause: number;
  /** The activity that produced it, empty for none. */
  readonly activity: string;
}

export type Stop = 'enough' | 'time' | 'end';

export class PlayedFamily {
  readonly model: Model;
  /** How often something came up beside the work, and how often a decision was left to whoever plays. */
  news = 0;
  held = 0;
  readonly #run: Run;
  readonly #possible: Possibilities;
  readonly #decides: (type: string) => boolean;
  readonly #children: readonly number[];
  #held: Held[] = [];
  /** Sequence of each event that was told, in their order. */
  readonly #told: number[] = [];
  #posted = false;
  #pauses = 0;

  constructor(model: Model, { seed, begins, family, decides }: PlayOptions) {
    this.model = model;
    this.#decides = decides;
    const holds = (stay: Stay, event: number, drawn: Drawn): boolean => this.#holds(stay, event, drawn);
    this.#run = new Run(model, { seed, replication: 0, player: { begins, holds } });
    this.#possible = new Possibilities(this.#run);
    const { people, arrivals } = this.#run;
    const number = people.addKnownFamily(family.id, { stream: STREAM, day: 0, nth: 1 }, family.children);
    this.#children = family.children.map((_, index) => people.firstChild[number] + index);
    arrivals.know(begins);
  }

  get log(): EventLog {
    return this.#run.log;
  }

  /** The minute it is. */
  get now(): number {
    return this.#run.now;
  }

  get horizon(): number {
    return this.model.horizon;
  }

  /**
   * Tells an event of the past; in order of time, before `begin`.
   * @returns false where no chart takes it where it stands
   */
  tell({ minute, type, child, codes, to }: ToldEvent): boolean {
    const run = this.#run;
    this.#turnTo(minute);
    const number = this.#type(type);
    const row = this.#children[child];
    if (Object.keys(codes).length > 0 || to !== undefined)
      run.journeys.say(number, this.#detail(row, number, codes, to === undefined));
    const before = run.log.length;
    this.#told.push(before);
    if (to === undefined) run.journeys.deliver(row, number, -1);
    else
      run.journeys.tell(row, this.#machine(to.machine), to.instance, number, this.#told[to.cause] ?? -1, {
        ...BY_NOBODY,
        activity: Math.max(0, this.model.vocabulary.activities.find(to.activity)),
      });
    run.journeys.say(-1, -1);
    run.settle();
    const taken = run.log.length > before;
    if (taken) this.#noteRounds(row, number);
    return taken;
  }

  /** What was told is over: chance begins, and everything that is open goes on. */
  begin(): void {
    const run = this.#run;
    this.#turnTo(run.begins);
    run.stays.activate();
    run.settle();
    run.endMinute();
  }

  /**
   * Lets time pass.
   * @param isEnough asked when a minute in which something was on the agenda is over
   */
  goOn(until: number, isEnough: () => boolean): Stop {
    const run = this.#run;
    const { agenda } = run;
    agenda.add(Math.min(until, this.horizon - 1), ENTRY.pause, ++this.#pauses, 0);
    while (agenda.size > 0) {
      run.goOn();
      if (agenda.hasMoreNow) continue;
      if (isEnough()) return 'enough';
      if (run.now >= until) return 'time';
      if (run.now >= this.horizon - 1) return 'end';
    }
    return 'end';
  }

  /** Work that is done and waits for a decision. */
  get ready(): readonly Ready[] {
    this.#held = this.#held.filter((one) => one.stay.mark === one.mark);
    return this.#held.filter((one) => !one.isNews || this.isPossible(one.child, this.#type(one.drawn)));
  }

  /** Events that may happen to a child of the family (from 0) where its charts stand. */
  open(child: number): Possibility[] {
    return this.#possible.ofOpen(this.#children[child]);
  }

  /** Events that would open a further chart for the child. */
  opening(child: number): Possibility[] {
    return this.#possible.ofOpening(this.#children[child]);
  }

  /** Whether an instance of the child that is open takes an event now. */
  mayTake(child: number, instance: number, type: number): boolean {
    const open = this.#run.journeys.openOf(this.#children[child]).find(({ id }) => id === instance);
    return open !== undefined && this.#possible.takes(open, type);
  }

  /** Whether an event is one that the present stage of an instance leads to when its work is done, and that is not done yet. */
  isWorkedTowards(instance: number, type: number): boolean {
    for (let stay = this.#run.journeys.instance(instance).firstStay; stay !== null; stay = stay.next) {
      if (!stay.stage.outcomes.some((one) => one.event === type)) continue;
      const { mark } = stay;
      return !this.#held.some((one) => one.stay === stay && !one.isNews && one.mark === mark);
    }
    return false;
  }

  /**
   * Lets an event happen now, by decision.
   * @param instance that takes it; -1 for every machine of the child that takes it or is opened by it
   * @returns false where nobody takes it
   */
  take(child: number, instance: number, type: number, codes: Readonly<Record<string, string>>): boolean {
    const run = this.#run;
    const row = this.#children[child];
    const before = run.log.length;
    const taker = instance < 0 ? null : run.journeys.instance(instance);
    if (taker !== null && !this.#possible.takes(taker, type)) return false;
    if (Object.keys(codes).length > 0) run.journeys.say(type, this.#detail(row, type, codes, true));
    if (taker === null) run.journeys.deliver(row, type, -1);
    else run.journeys.take(taker, type, taker.lastEvent, this.#byOf(taker));
    run.journeys.say(-1, -1);
    const taken = run.log.length > before;
    if (taken) {
      this.#noteRounds(row, type);
      this.#decided(child, instance, type);
    }
    run.settle();
    run.endMinute();
    return taken;
  }

  /** What was held for this decision waits no longer. */
  #decided(child: number, instance: number, type: number): void {
    const name = this.model.vocabulary.types.names[type];
    this.#held = this.#held.filter(
      (one) =>
        one.child !== child || (one.drawn !== name && (one.by !== 'decision' || one.instance !== instance)),
    );
  }

  /** Whether an event may happen to the child now, in a chart that is open or in one that it opens. */
  isPossible(child: number, type: number): boolean {
    const is = (one: Possibility): boolean => one.type === type && one.taken;
    return this.open(child).some(is) || this.opening(child).some(is);
  }

  /** Who holds the work of the instance. */
  #byOf({ firstStay }: Instance) {
    return firstStay === null ? BY_NOBODY : this.#run.stays.byOf(firstStay, 0);
  }

  /** Codes as said, the others as the scenario draws them. */
  #detail(child: number, type: number, codes: Readonly<Record<string, string>>, isDrawn: boolean): number {
    const run = this.#run;
    const drawn = isDrawn ? run.codes.draw(child, type, run.now) : -1;
    const all = { ...run.details.rows[drawn]?.codes, ...codes };
    if (Object.keys(all).length === 0) return -1;
    return run.details.add(run.model.vocabulary.types.names[type], all);
  }

  /** A visit or review that was told or made by hand is not due again the next day. */
  #noteRounds(child: number, type: number): void {
    const { journeys, rounds } = this.#run;
    for (const { firstStay } of journeys.openOf(child))
      for (let stay = firstStay; stay !== null; stay = stay.next) rounds.tookPlace(stay, type);
  }

  /** Moves on to a minute of the past, or of the day on which it begins; from minute 0 on there are posts. */
  #turnTo(minute: number): void {
    const run = this.#run;
    if (minute >= 0 && !this.#posted) {
      this.#posted = true;
      run.now = 0;
      run.fillPosts();
    }
    if (minute >= 0) this.goOn(minute, () => false);
    else run.now = minute;
  }

  #holds(stay: Stay, event: number, drawn: Drawn): boolean {
    const { journeys, model } = this.#run;
    const { instance, mark } = stay;
    const type = model.vocabulary.types.names[event];
    const child = this.#children.indexOf(instance.child);
    const blocked = journeys.names(instance, event)
      ? !this.#possible.takes(instance, event)
      : !this.isPossible(child, event);
    // A hazard that the charts have no place for now passes by.
    if (blocked && drawn === 'hazard') return true;
    if (drawn === 'hazard') this.news++;
    if (!blocked && (drawn === 'round' || !this.#decides(type))) return false;
    const isKnown = this.#held.some((one) => one.stay === stay && one.mark === mark && one.drawn === type);
    if (!isKnown) {
      const isNews = drawn === 'hazard';
      this.#held.push({
        stay, mark, child, instance: instance.id, stage: stay.stage.key, drawn: type, blocked, isNews, by: drawn,
      }); // prettier-ignore
      this.held++;
    }
    return true;
  }

  #type(name: string): number {
    return this.model.vocabulary.types.find(name);
  }

  #machine(name: string): number {
    return this.model.machines.findIndex((one) => one.name === name);
  }
}
