/** One moment of a walk-through: the family as it stands, what may happen, and what comes of a decision. */
import type { EventSource } from '../events/log.ts';
import { BORN_UNKNOWN } from '../events/children.ts';
import { nearest } from '../scenario/nearest.ts';
import { PlayedFamily, type Possibility } from '../simulation/index.ts';
import type { Choice } from './choice.ts';
import { happenings } from './happening.ts';
import type { TakeMove } from './move.ts';
import { isDecidedBy, isNobodys } from './role.ts';
import { WalkError } from './walk-error.ts';
import type { WalkRules } from './walk-rules.ts';
import type { WalkStart } from './walk-start.ts';

/** Why a step ended. */
export type Ended =
  | 'done'
  /** Something came up while the work was under way. */
  | 'interrupted'
  /** It cannot happen any more. */
  | 'overtaken'
  /** Something happened, or waits for a decision. */
  | 'news'
  /** The time that was asked for is over. */
  | 'time'
  /** The walk is over. */
  | 'end';

export interface SceneOptions {
  readonly rules: WalkRules;
  readonly start: WalkStart;
  readonly seed: string;
}

export class Scene {
  readonly start: WalkStart;
  readonly rules: WalkRules;
  readonly family: PlayedFamily;
  readonly #types: readonly string[];

  /** @throws WalkError where something that was told does not fit the charts */
  constructor({ rules, start, seed }: SceneOptions) {
    this.start = start;
    this.rules = rules;
    const { model } = rules;
    this.#types = model.vocabulary.types.names;
    const decides = (type: string): boolean => isDecidedBy(start.role, rules.eventOf(type).decidedBy);
    const children = start.children.map((child) => ({
      id: child.id,
      born: child.born,
      sex: Math.max(0, model.sexes.indexOf(child.sex)),
      ethnicity: Math.max(0, model.ethnicities.indexOf(child.ethnicity)),
      attributeBits: model.attributes.reduce(
        (bits, name, bit) => bits | (child.attributes.includes(name) ? 1 << bit : 0),
        0,
      ),
    }));
    this.family = new PlayedFamily(model, {
      seed,
      begins: start.begins,
      family: { id: start.family, children },
      decides,
    });
    start.told.forEach((one, index) => {
      if (!this.family.tell(one)) throw new ToldError(index, this.#whyNot(one.type, one.child));
    });
    this.family.begin();
  }

  get now(): number {
    return this.family.now;
  }

  get source(): EventSource {
    return this.family.log;
  }

  get isOver(): boolean {
    return this.now >= this.start.ends;
  }

  /** What may happen to the children, and what the charts name but a guard forbids. */
  choices(): Choice[] {
    const groups = new Map<string, Choice & { children: number[] }>();
    const drawn = new Set(this.family.ready.map((one) => `${one.child} ${one.drawn}`));
    this.start.children.forEach((_, child) => {
      for (const one of this.family.open(child)) {
        const choice = this.#choice(one, child, drawn);
        const key = [one.type, one.taken, choice.isReady, ...choice.blockedBy].join(' ');
        const known = groups.get(key);
        if (known === undefined) groups.set(key, { ...choice, children: [child] });
        else if (!known.children.includes(child)) known.children.push(child);
      }
    });
    return [...groups.values()].filter((one) => !isNobodys(one.decidedBy));
  }

  /** What would begin something that is not open. */
  openings(): Choice[] {
    const groups = new Map<number, Choice & { children: number[] }>();
    this.start.children.forEach((_, child) => {
      for (const one of this.family.opening(child)) {
        const known = groups.get(one.type);
        if (known === undefined)
          groups.set(one.type, { ...this.#choice(one, child, new Set()), children: [child] });
        else if (!known.children.includes(child)) known.children.push(child);
      }
    });
    return [...groups.values()].filter((one) => !isNobodys(one.decidedBy));
  }

  #choice(one: Possibility, child: number, drawn: ReadonlySet<string>): Choice {
    const event = this.#types[one.type];
    const { label, decidedBy, source, carries } = this.rules.eventOf(event);
    return {
      event,
      label,
      decidedBy,
      source,
      carries,
      machine: this.rules.model.machines[one.machine].name,
      children: [child],
      isReady: one.instance < 0 || !this.family.isWorkedTowards(one.instance, one.type),
      isDrawn: drawn.has(`${child} ${event}`),
      blockedBy: one.taken ? [] : one.asked.map((asked) => this.#sentence(asked)),
    };
  }

  #sentence({ fact, holds }: Possibility['asked'][number]): string {
    const entry = this.rules.facts[fact];
    return (holds ? entry?.yes : entry?.no) ?? `${fact}: ${holds ? 'yes' : 'no'}`;
  }

  /**
   * Lets an event happen: at once, or when the work that leads to it is done.
   * @throws WalkError where it may not happen to one of the children
   */
  take({ event, children, codes, by }: TakeMove): Ended {
    const type = this.rules.model.vocabulary.types.find(event);
    const pending = new Map(children.map((child) => [child, this.#taker(child, type, event)]));
    const news = this.family.news;
    const settle = (): void => {
      for (const [child, instance] of pending) {
        if (instance >= 0 && !this.family.mayTake(child, instance, type)) pending.delete(child);
        else if (by === 'trainer' || instance < 0 || !this.family.isWorkedTowards(instance, type)) {
          if (this.family.take(child, instance, type, codes)) taken++;
          pending.delete(child);
        }
      }
    };
    let taken = 0;
    settle();
    while (pending.size > 0) {
      const stop = this.family.goOn(this.start.ends, () => {
        settle();
        return pending.size === 0 || this.family.news !== news;
      });
      if (stop !== 'enough') return 'end';
      if (this.family.news !== news && pending.size > 0) return 'interrupted';
    }
    return taken === 0 ? 'overtaken' : 'done';
  }

  /** @throws WalkError that says why an event may not happen now, in the words of the facts */
  explain(event: string): void {
    const type = this.rules.model.vocabulary.types.find(event);
    this.start.children.forEach((_, child) => this.#taker(child, type, event));
  }

  /** The instance that takes the event, -1 where several do or it opens one. */
  #taker(child: number, type: number, event: string): number {
    const takers = this.family.open(child).filter((one) => one.type === type && one.taken);
    if (takers.length === 1) return takers[0].instance;
    if (takers.length === 0 && !this.family.opening(child).some((one) => one.type === type))
      throw this.#whyNot(event, child);
    return -1;
  }

  #whyNot(event: string, child: number): WalkError {
    const { id } = this.start.children[child];
    const possible = this.family.open(child);
    const named = possible.find((one) => this.#types[one.type] === event);
    const label =
      this.rules.model.vocabulary.types.find(event) < 0 ? undefined : this.rules.eventOf(event).label;
    if (label === undefined) {
      const near = nearest(event, this.#types);
      return new WalkError(
        `there is no event ${event}`,
        near === undefined ? undefined : `did you mean ${near}?`,
      );
    }
    if (named !== undefined)
      return new WalkError(
        `${event} may not happen to ${id} now: ${named.asked.map((one) => this.#sentence(one)).join(' ')}`,
        `it says: ${label}`,
      );
    const may = possible.filter((one) => one.taken).map((one) => this.#types[one.type]);
    const near = nearest(event, may);
    return new WalkError(
      `${event} may not happen to ${id} now: nothing that is open leads to it`,
      near === undefined ? `it says: ${label}` : `did you mean ${near}?`,
    );
  }

  /**
   * Lets time pass.
   * @param until minute; null until something happens
   * @throws WalkError where that is over already
   */
  wait(until: number | null): Ended {
    if (until !== null && until <= this.now)
      throw new WalkError(
        'that is in the past: time only goes on',
        'undo goes back; wait 5wd goes on so long',
      );
    if (this.isOver) throw new WalkError('the walk is over', 'go back with undo, or leave with quit');
    const { held } = this.family;
    let seen = this.family.log.length;
    const isEnough = (): boolean => {
      if (until !== null) return false;
      const from = seen;
      seen = this.family.log.length;
      return this.family.held !== held || (seen > from && happenings(this.source, from).length > 0);
    };
    const stop = this.family.goOn(Math.min(until ?? this.start.ends, this.start.ends), isEnough);
    if (stop === 'enough') return 'news';
    return this.isOver || stop === 'end' ? 'end' : 'time';
  }

  /** Age of a child in words; before birth `not born yet`. */
  ageOf(child: number): string {
    const { born } = this.start.children[child];
    if (born === BORN_UNKNOWN) return 'age not known';
    const days = Math.floor((this.now - born) / 1440);
    if (days < 0) return 'not born yet';
    if (days < 7 * 12) return days < 14 ? `${days} days` : `${Math.floor(days / 7)} weeks`;
    const months = Math.floor(days / 30.4375);
    return months < 24 ? `${months} months` : `${Math.floor(days / 365.25)}`;
  }
}

/** Something that was told does not fit: which of the list, from 0, and why. */
export class ToldError extends WalkError {
  readonly index: number;

  constructor(index: number, why: WalkError) {
    super(why.message, why.hint);
    this.index = index;
  }
}
