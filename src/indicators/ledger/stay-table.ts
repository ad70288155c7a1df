/** The delay ledger as columns: one row a stay (or a round of a repeated activity), and its parts. */
import type { Calendar } from '../../simulation/calendar.ts';
import { IntList } from '../int-list.ts';
import { Room } from '../../events/room.ts';
import type { Slots } from '../slots.ts';
import type { Walk } from '../walk.ts';
import type { PartRows } from './part-rows.ts';
import type { StayBook } from './stay-book.ts';

/** Still open at the end. */
export const OPEN = 1;

/** A replication of the base scenario has some 200,000. */
const ROOM = new Room(65_536);
const PARTS = new Room(65_536);

export class StayTable implements StayBook {
  readonly asksForCategory = true;
  /** Keys of the stages, `machine.state.path`; `stage` is a place here. */
  readonly stages: readonly string[];
  readonly stage = new IntList(ROOM);
  /** Number in the vocabulary of a repeated activity that has a ledger of its own; 0 for the stay itself. */
  readonly activity = new IntList(ROOM);
  readonly subject = new IntList(ROOM);
  readonly instance = new IntList(ROOM);
  readonly from = new IntList(ROOM);
  readonly to = new IntList(ROOM);
  readonly open = new IntList(ROOM);
  /** Team of the stage (of a repeated activity: its own), 0 for none. */
  readonly team = new IntList(ROOM);
  /** The child's category at the end, number in `categories`. */
  readonly category = new IntList(ROOM);
  /** First of the row's parts, and how many there are. */
  readonly firstPart = new IntList(ROOM);
  readonly partCount = new IntList(ROOM);
  /** Cause and team as one number (`partOf`), minutes and working days of each part, in the order of the causes. */
  readonly part = new IntList(PARTS);
  readonly partMinutes = new IntList(PARTS);
  readonly partDays = new IntList(PARTS);
  readonly categories: readonly string[];
  readonly #slots: Slots;

  constructor({ stages, slots, categories }: Pick<Walk, 'stages' | 'slots' | 'categories'>) {
    this.stages = stages.stages.map((stage) => stage.key);
    this.categories = categories;
    this.#slots = slots;
  }

  begin(slot: number, stage: number, activity: number, team: number, minute: number): number {
    this.activity.push(activity);
    this.subject.push(this.#slots.subject(slot));
    this.instance.push(this.#slots.instance(slot));
    this.from.push(minute);
    this.to.push(minute);
    this.open.push(OPEN);
    this.team.push(team);
    this.category.push(0);
    this.firstPart.push(0);
    this.partCount.push(0);
    return this.stage.push(stage);
  }

  known(): null {
    return null;
  }

  end(stay: number, minute: number, isOpen: boolean, parts: PartRows, row: number, category: number): void {
    const count = parts.count(row);
    this.to.set(stay, minute);
    if (!isOpen) this.open.set(stay, 0);
    this.category.set(stay, category);
    this.firstPart.set(stay, this.part.length);
    this.partCount.set(stay, count);
    for (let part = 0; part < count; part++) {
      this.part.push(parts.code(row, part));
      this.partMinutes.push(parts.first(row, part));
      this.partDays.push(parts.second(row, part));
    }
  }

  get length(): number {
    return this.stage.length;
  }
}

/** A stretch of one stay or round that went to one part: what `child --why` tells day by day. */
export interface StaySegment {
  readonly row: number;
  readonly from: number;
  readonly to: number;
  /** Causes and teams (`partOf`): while the team is on duty, and while it is not. */
  readonly onDuty: number;
  readonly offDuty: number;
  /** When they are on duty. */
  readonly calendar: Calendar;
}
