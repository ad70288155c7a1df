/** The delay ledger as columns: one row a stay (or a round of a repeated activity), and its parts. */
import { IntList } from '../int-list.ts';

/** Still open at the end. */
export const OPEN = 1;

/** A replication of the base scenario has some 200,000. */
const ROOM = 65_536;

export class StayTable {
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
  readonly part = new IntList(ROOM);
  readonly partMinutes = new IntList(ROOM);
  readonly partDays = new IntList(ROOM);
  categories: readonly string[] = [''];

  constructor(stages: readonly string[]) {
    this.stages = stages;
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
}
