/** Facts about children, folded from their events as these happen. The engine, replay and the indicators use the same fold. */
import type { EventPattern, FactList, TimescaleList } from '../../machines/machine-list.ts';
import { BORN_UNKNOWN } from '../events/children.ts';
import type { DetailTable } from '../events/details.ts';
import type { Vocabulary } from '../events/vocabulary.ts';
import { DAY, type Calendar } from './calendar.ts';
import { blankColumns, ChildSheet, type SheetTable } from './child-sheet.ts';
import { DOES, EventEffects, ON, WIDTH } from './event-effects.ts';
import { dueMinute, type Limit } from './limit.ts';

/** What facts ask of the people themselves. */
export interface FactPeople {
  readonly born: ArrayLike<number>;
  readonly attributes: readonly string[];
  readonly attributeBits: ArrayLike<number>;
  familySize(child: number): number;
}

/** What facts are folded over and asked of. */
export interface FactContext {
  readonly vocabulary: Vocabulary;
  readonly children: FactPeople;
  readonly details: DetailTable;
  readonly office: Calendar;
  readonly timescales: TimescaleList;
  /** Where what is known of each child is kept; a sheet of its own where left out. */
  readonly sheet?: ChildSheet;
}

/** Minutes in a year of age: birthdays are counted in years of 365.25 days. */
export const YEAR_MINUTES = 365.25 * 1440;

/** No event so far. */
const NEVER = -0x80000000;

/** What an event does to a fact. */
const EFFECT = { clear: 0, set: 1, last: 2, count: 3, start: 4, stop: 5 } as const;
type Effect = (typeof EFFECT)[keyof typeof EFFECT];

/** How a fact is answered: by a bit or a count, by a last minute, by age, or else by a function of its own. */
const BY = { count: 0, last: 1, age: 2, itself: 3 } as const;

/** How one fact is answered for a child at a minute. */
type Answer = (child: number, minute: number) => boolean;

export class FactBook {
  readonly names: readonly string[];
  readonly #context: FactContext;
  /** By fact: how it is answered, the column that is asked, and from which number to which it holds. */
  readonly #by: Uint8Array;
  readonly #column: Int32Array;
  readonly #from: Float64Array;
  readonly #to: Float64Array;
  readonly #answers: Answer[] = [];
  readonly #effects: EventEffects;
  /** One row a child: for each fact its bit, count, or last minute; then the minutes before the last, of facts that ask for several. */
  readonly #state: SheetTable;
  /** A second row for facts about spans: when the open span began. */
  readonly #begun: SheetTable;
  readonly #facts: FactList;
  /** First column of the minutes before the last, by fact, and how many of these there are. */
  readonly #before: number[] = [];
  readonly #more: number[] = [];
  /** By fact: the limit that a span is late by, null for other facts. */
  readonly #limits: (Limit | null)[];

  /** @throws Error where a fact names a timescale that there is not. */
  constructor(facts: FactList, context: FactContext) {
    this.names = Object.keys(facts);
    this.#facts = facts;
    this.#context = context;
    this.#effects = new EventEffects(context.details);
    const blank = this.names.map((name) => (facts[name]?.kind === 'within' ? NEVER : 0));
    this.#limits = this.names.map((name) => this.#limitOf(name));
    for (const name of this.names) {
      const more = timesOf(facts[name]) - 1;
      this.#before.push(blank.length);
      this.#more.push(more);
      for (let nth = 0; nth < more; nth++) blank.push(NEVER);
    }
    const { length } = this.names;
    this.#by = new Uint8Array(length);
    this.#column = Int32Array.from(this.names, (_, fact) => fact);
    this.#from = new Float64Array(length).fill(1);
    this.#to = new Float64Array(length);
    const sheet = context.sheet ?? new ChildSheet();
    this.#state = sheet.table(blank);
    this.#begun = sheet.table(blankColumns(this.names.length, NEVER));
    this.names.forEach((name, fact) => this.#define(name, fact));
  }

  /** The number of a fact, or -1. */
  index(name: string): number {
    return this.names.indexOf(name);
  }

  /** Whether an event of this type changes any fact. */
  notes(type: number): boolean {
    return this.#effects.of(type) !== undefined;
  }

  /** Whether the fact holds for the child (a row of the children's table) at this minute, before what happens now. */
  ask(fact: number, child: number, minute: number): boolean {
    switch (this.#by[fact]) {
      case BY.count:
        return this.#state.get(child, this.#column[fact]) >= this.#from[fact];
      case BY.last: {
        const last = this.#state.get(child, this.#column[fact]);
        return last !== NEVER && minute - last <= this.#to[fact];
      }
      case BY.age: {
        const born = this.#context.children.born[child];
        const age = minute - born;
        // Nothing is said of an age that nobody knows.
        return born !== BORN_UNKNOWN && age >= this.#from[fact] && age < this.#to[fact];
      }
      default:
        return this.#answers[fact](child, minute);
    }
  }

  /** Takes note of an event of a child, after its step. `type` is the vocabulary's number, `detail` a row or -1. */
  record(child: number, type: number, detail: number, minute: number): void {
    const effects = this.#effects.of(type);
    if (effects === undefined) return;
    for (let at = 0; at < effects.length; at += WIDTH) {
      if (this.#effects.isOf(effects, at, detail))
        this.#apply(effects[at + ON], effects[at + DOES], child, minute);
    }
  }

  #apply(fact: number, what: number, child: number, minute: number): void {
    switch (what) {
      case EFFECT.clear:
      case EFFECT.set:
        return this.#state.set(child, fact, what);
      case EFFECT.last:
        return this.#remember(fact, child, minute);
      case EFFECT.count:
        this.#state.next(child, fact);
        return;
      case EFFECT.start:
        return this.#begun.set(child, fact, minute);
      case EFFECT.stop:
        return this.#endSpan(fact, child, minute);
    }
  }

  /** The minutes before move on by one. */
  #remember(fact: number, child: number, minute: number): void {
    const state = this.#state;
    const first = this.#before[fact];
    const more = this.#more[fact];
    for (let at = more - 1; at > 0; at--) state.set(child, first + at, state.get(child, first + at - 1));
    if (more > 0) state.set(child, first, state.get(child, fact));
    state.set(child, fact, minute);
  }

  #endSpan(fact: number, child: number, minute: number): void {
    const begun = this.#begun.get(child, fact);
    if (begun === NEVER) return;
    const limit = this.#limits[fact];
    if (limit === null) return;
    this.#state.set(child, fact, minute > dueMinute(begun, limit, this.#context.office) ? 1 : 0);
    this.#begun.set(child, fact, NEVER);
  }

  #limitOf(name: string): Limit | null {
    const rule = this.#facts[name];
    return rule?.kind === 'late' ? this.#timescale(rule.timescale).limit : null;
  }

  #timescale(name: string): TimescaleList[string] {
    const timescale = this.#context.timescales[name];
    if (timescale === undefined) throw new Error(`a fact asks for the timescale ${name}, which there is not`);
    return timescale;
  }

  #on(patterns: readonly EventPattern[], fact: number, what: Effect): void {
    for (const pattern of patterns) {
      const type = this.#context.vocabulary.types.add(typeof pattern === 'string' ? pattern : pattern.type);
      const where = typeof pattern === 'string' ? [] : Object.entries(pattern.where ?? {});
      this.#effects.add(type, where, fact, what);
    }
  }

  #define(name: string, fact: number): void {
    const rule = this.#facts[name];
    if (rule === undefined) return;
    const { children, office } = this.#context;
    switch (rule.kind) {
      case 'since':
        this.#on(rule.until ?? [], fact, EFFECT.clear);
        this.#on(rule.since, fact, EFFECT.set);
        break;
      case 'within':
        this.#on(rule.events, fact, EFFECT.last);
        this.#by[fact] = BY.last;
        if (this.#more[fact] > 0) this.#column[fact] = this.#before[fact] + this.#more[fact] - 1;
        this.#to[fact] = rule.days * 1440;
        break;
      case 'count':
        this.#on(rule.events, fact, EFFECT.count);
        this.#from[fact] = rule.atLeast;
        break;
      case 'late': {
        const timescale = this.#timescale(rule.timescale);
        this.#on(timescale.stops, fact, EFFECT.stop);
        this.#on(timescale.starts, fact, EFFECT.start);
        break;
      }
      case 'age':
        this.#by[fact] = BY.age;
        this.#from[fact] = (rule.from ?? -1) * YEAR_MINUTES;
        this.#to[fact] = (rule.below ?? 1000) * YEAR_MINUTES;
        break;
      case 'attribute': {
        const bit = children.attributes.indexOf(rule.attribute);
        this.#answer(fact, (child) => bit >= 0 && ((children.attributeBits[child] >>> bit) & 1) === 1);
        break;
      }
      case 'siblings':
        this.#answer(fact, (child) => children.familySize(child) >= rule.atLeast);
        break;
      case 'out of hours':
        this.#answer(fact, (_child, minute) => !office.isWorking(minute));
        break;
      case 'dated': {
        const from = rule.from === undefined ? -Infinity : office.dayOf(rule.from) * DAY;
        const before = rule.before === undefined ? Infinity : office.dayOf(rule.before) * DAY;
        this.#answer(fact, (_child, minute) => minute >= from && minute < before);
        break;
      }
    }
  }

  #answer(fact: number, answer: Answer): void {
    this.#by[fact] = BY.itself;
    this.#answers[fact] = answer;
  }
}

/** How many events a fact about the last days asks for. */
function timesOf(rule: FactList[string] | undefined): number {
  return rule?.kind === 'within' ? (rule.atLeast ?? 1) : 1;
}
