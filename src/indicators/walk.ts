/** A walk through a log, chunk by chunk: what each row's machine instance was in before, whose it is, and the child's category. */
import type { EventChunk } from '../events/chunk.ts';
import { CHUNK_ROWS } from '../events/chunk.ts';
import type { EventSource } from '../events/log.ts';
import type { EventNames } from '../events/log-hash.ts';
import { WORK_MACHINE } from '../events/vocabulary.ts';
import { ActivityIndex } from './activities.ts';
import type { IndicatorContext } from './context.ts';
import { IntMap } from './int-list.ts';
import { Slots } from './slots.ts';
import { StageIndex } from './stages.ts';
import { StateIndex } from './states.ts';
import { WorkItems } from './work-items.ts';

/** The code that `--by category` reads: the last one that an event of the child carried. */
const CATEGORY = 'category';

/**
 * A number for whoever an event is about: a child, or where there is none a family, or adopters.
 * Children, families and adopters take turns, so that all may grow.
 */
export const subjectOf = (child: number, family: number, adopter: number): number =>
  child >= 0 ? child * 3 : family >= 0 ? family * 3 + 1 : adopter >= 0 ? adopter * 3 + 2 : -1;

/** The child of a subject, or -1 where it is a family or adopters. */
export const childOfSubject = (subject: number): number => (subject % 3 === 0 ? subject / 3 : -1);

/** The adopters of a subject, or -1 where it is a child or a family. */
export const adoptersOfSubject = (subject: number): number => (subject % 3 === 2 ? (subject - 2) / 3 : -1);

/** What a row may be (`Walk.kind`), so that folds pass over what does not concern them. */
export const STEP = 1;
/** An event of the machine `work`. */
export const WORK = 2;
/** The row says its child's category. */
export const SAYS_CATEGORY = 4;

/** Where a walk is: the columns say of each row of the current chunk what the log itself leaves to be worked out. */
export class Walk {
  readonly source: EventNames;
  readonly states: StateIndex;
  readonly activities: ActivityIndex;
  readonly slots = new Slots();
  /** `STEP` (the row's instance changes its configuration), `WORK`, `SAYS_CATEGORY`; 0 where nothing of these. */
  readonly kind = new Uint8Array(CHUNK_ROWS);
  /** Instance that the row is about (for machine `work`: whose stay asked), -1 for none. */
  readonly slot = new Int32Array(CHUNK_ROWS);
  /** Task or meeting that the row is about, a number from 0; -1 for none. */
  readonly item = new Int32Array(CHUNK_ROWS);
  /** Configuration of that instance before the row, 0 where the row opens it. */
  readonly before = new Uint16Array(CHUNK_ROWS);
  /** Category last said of the row's child, this row included; number in `categories`, 0 for none. */
  readonly category = new Uint8Array(CHUNK_ROWS);
  readonly categories: string[] = [''];
  readonly #context: IndicatorContext;
  readonly #items: WorkItems;
  #stages: StageIndex | null = null;
  readonly #childCategory = new IntMap();
  readonly #categoryOfDetail: number[] = [];
  readonly #machineOfActivity: number[] = [];

  constructor(source: EventNames, context: IndicatorContext) {
    this.source = source;
    this.#context = context;
    this.states = new StateIndex(source.vocabulary, context.charts);
    this.activities = new ActivityIndex(context.scenario, source.vocabulary.activities.names);
    this.#items = new WorkItems(this.activities, this.slots);
  }

  get stages(): StageIndex {
    return (this.#stages ??= new StageIndex(this.#context.scenario, this.source.vocabulary, this.states));
  }

  /** Fills the columns for the next chunk. */
  enter(chunk: EventChunk): void {
    const { machine, child, detail } = chunk;
    for (let row = 0; row < chunk.length; row++) {
      this.kind[row] = machine[row] === WORK_MACHINE ? this.#work(chunk, row) : this.#step(chunk, row);
      if (child[row] < 0) this.category[row] = 0;
      else {
        if (detail[row] >= 0) this.#hear(chunk, row);
        this.category[row] = this.#childCategory.get(child[row]);
      }
    }
  }

  #step(chunk: EventChunk, row: number): number {
    const { slots } = this;
    const subject = subjectOf(chunk.child[row], chunk.family[row], chunk.adopter[row]);
    const instance = chunk.instance[row];
    const machine = chunk.machine[row];
    this.item[row] = -1;
    let slot = -1;
    let before = 0;
    if (subject >= 0) {
      if (instance !== 0) slot = slots.find(machine, instance, subject);
      if (slot >= 0) before = slots.state.get(slot);
      else slot = slots.add(machine, instance, subject, chunk.family[row]);
    }
    this.slot[row] = slot;
    this.before[row] = before;
    if (slot < 0 || before === chunk.state[row]) return 0;
    slots.state.set(slot, chunk.state[row]);
    return STEP;
  }

  #work(chunk: EventChunk, row: number): number {
    const subject = subjectOf(chunk.child[row], chunk.family[row], chunk.adopter[row]);
    const instance = chunk.instance[row];
    const activity = chunk.activity[row];
    const slot =
      subject < 0 || instance === 0 ? -1 : this.slots.find(this.#machineOf(activity), instance, subject);
    this.slot[row] = slot;
    this.item[row] = slot < 0 ? -1 : this.#items.of(activity, slot);
    this.before[row] = slot < 0 ? 0 : this.slots.state.get(slot);
    return WORK;
  }

  /** The machine that an activity's name, `machine.state/activity`, begins with. */
  #machineOf(activity: number): number {
    if (activity === 0) return 0;
    return (this.#machineOfActivity[activity] ??= this.#readMachine(activity));
  }

  #readMachine(activity: number): number {
    const { vocabulary } = this.source;
    const name = vocabulary.activities.names[activity];
    return Math.max(0, vocabulary.machines.find(name.slice(0, name.search(/[./]/))));
  }

  /** Takes note of the category that a row's detail may carry. */
  #hear(chunk: EventChunk, row: number): void {
    const detail = chunk.detail[row];
    const said = (this.#categoryOfDetail[detail] ??= this.#readCategory(detail));
    if (said === 0) return;
    this.#childCategory.set(chunk.child[row], said);
    this.kind[row] |= SAYS_CATEGORY;
  }

  #readCategory(detail: number): number {
    const value = this.source.details.rows[detail]?.codes[CATEGORY];
    if (value === undefined) return 0;
    const known = this.categories.indexOf(value);
    return known >= 0 ? known : this.categories.push(value) - 1;
  }
}

/** One answer being folded from a log. All folds of a walk see a chunk before the next one comes. */
export interface LogFold {
  take(chunk: EventChunk, walk: Walk): void;
}

/** Takes the next chunk of a log for all these folds. */
export function foldChunk(chunk: EventChunk, walk: Walk, folds: readonly LogFold[]): void {
  walk.enter(chunk);
  for (const fold of folds) fold.take(chunk, walk);
}

/** Walks a log once for all these folds. */
export function foldLog(source: Pick<EventSource, 'chunks'>, walk: Walk, folds: readonly LogFold[]): void {
  for (const chunk of source.chunks()) foldChunk(chunk, walk, folds);
}
