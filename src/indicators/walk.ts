/** A walk through a log, chunk by chunk: what each row's machine instance was in before, whose it is, and the child's category. */
import { blankCells } from '../events/cell-store.ts';
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
import { Steps } from './steps.ts';
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
  readonly steps = new Steps();
  /** `STEP` (the row's instance changes its configuration), `WORK`, `SAYS_CATEGORY`; 0 where nothing of these. */
  readonly kind = new Uint8Array(CHUNK_ROWS);
  /** Whom the row is about (`subjectOf`). */
  readonly subject = blankCells(CHUNK_ROWS);
  /** Instance that the row is about (for machine `work`: whose stay asked), -1 for none. */
  readonly slot = blankCells(CHUNK_ROWS);
  /** Task or meeting that the row is about, a number from 0; -1 for none. */
  readonly item = blankCells(CHUNK_ROWS);
  /** Where the row is a `STEP`: its number in `steps`. */
  readonly step = blankCells(CHUNK_ROWS);
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
    return (this.#stages ??= new StageIndex(
      this.#context.scenario,
      this.source.vocabulary,
      this.states,
      this.steps,
    ));
  }

  /** Fills the columns for the next chunk. */
  enter(chunk: EventChunk): void {
    const { length, machine, instance, child, family, adopter, state, activity } = chunk;
    for (let row = 0; row < length; row++) {
      const subject = subjectOf(child[row], family[row], adopter[row]);
      this.subject[row] = subject;
      this.kind[row] =
        machine[row] === WORK_MACHINE
          ? this.#work(row, subject, instance[row], activity[row])
          : this.#step(row, subject, machine[row], instance[row], family[row], state[row]);
    }
    this.#hearCategories(chunk);
  }

  #step(
    row: number,
    subject: number,
    machine: number,
    instance: number,
    family: number,
    after: number,
  ): number {
    const { slots } = this;
    this.item[row] = -1;
    this.slot[row] = -1;
    if (subject < 0) return 0;
    let slot = instance === 0 ? -1 : slots.find(machine, instance, subject);
    if (slot < 0) slot = slots.add(machine, instance, subject, family);
    this.slot[row] = slot;
    const before = slots.state(slot);
    if (before === after) return 0;
    slots.enter(slot, after);
    this.step[row] = this.steps.of(machine, before, after);
    return STEP;
  }

  #work(row: number, subject: number, instance: number, activity: number): number {
    const slot =
      subject < 0 || instance === 0 ? -1 : this.slots.find(this.#machineOf(activity), instance, subject);
    this.slot[row] = slot;
    this.item[row] = slot < 0 ? -1 : this.#items.of(activity, slot);
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

  #hearCategories({ length, child, detail }: EventChunk): void {
    for (let row = 0; row < length; row++) {
      if (child[row] < 0) {
        this.category[row] = 0;
        continue;
      }
      if (detail[row] >= 0) this.#hear(row, child[row], detail[row]);
      this.category[row] = this.#childCategory.get(child[row]);
    }
  }

  /** Takes note of the category that a row's detail may carry. */
  #hear(row: number, child: number, detail: number): void {
    const said = (this.#categoryOfDetail[detail] ??= this.#readCategory(detail));
    if (said === 0) return;
    this.#childCategory.set(child, said);
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
