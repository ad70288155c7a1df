/** One child's file: everything that its events say of it, as plain data that is never changed in place. */

/** An event in words rather than numbers; columns as in `docs/reference/event.md`. */
export interface CaseEvent {
  readonly sequence: number;
  readonly minute: number;
  readonly machine: string;
  readonly instance: number;
  readonly type: string;
  readonly state: string | null;
  readonly activity: string | null;
  readonly team: string | null;
  readonly worker: number | null;
  readonly cause: number | null;
  readonly codes: Readonly<Record<string, string>>;
  /** Whether it stands under this child, or else under the family or a sibling. */
  readonly own: boolean;
}

/** A configuration that a machine instance was in, from one minute to another. */
export interface StateStay {
  readonly state: string;
  readonly from: number;
  /** Null while it lasts. */
  readonly to: number | null;
}

/** One instance of a machine: this referral, the second plan. */
export interface MachineInstance {
  readonly machine: string;
  readonly instance: number;
  readonly opened: number;
  /** When the machine reached its end, null while it is open. */
  readonly closed: number | null;
  readonly stays: readonly StateStay[];
}

/** One round of a timescale's clock. */
export interface ClockRound {
  readonly timescale: string;
  /** The machine instances that took its start; the first is where it was first recorded. */
  readonly owners: readonly { readonly machine: string; readonly instance: number }[];
  /** Whether it is the child's, or else the family's. */
  readonly ofChild: boolean;
  /** What began it: equal texts, one happening. */
  readonly occurrence: string;
  readonly started: number;
  /** Last minute that is in time. */
  readonly due: number;
  /** When what was due was done, null until then. */
  readonly done: number | null;
  /** When the duty fell away undone, null until then. */
  readonly ended: number | null;
}

/** A worker holds the case. */
export interface HeldCase {
  readonly team: string;
  readonly worker: number;
  readonly from: number;
  readonly to: number | null;
}

/**
 * Something that stands for as long as a chart is in certain states: a legal status, a home, a plan, a document that is
 * due, somebody who must be in the room.
 */
export interface Spell {
  /** As in the list of its part: `care_order`, `foster_agency`, `child_protection`. */
  readonly name: string;
  readonly machine: string;
  readonly instance: number;
  readonly from: number;
  /** Null while it lasts. */
  readonly to: number | null;
  /** Event type by which it began. */
  readonly began: string;
  /** Event type by which it ended. */
  readonly ended: string | null;
  /** Codes of the event by which it began: the category of abuse, the area of a home. */
  readonly codes: Readonly<Record<string, string>>;
}

/** A worker who did something for the child. */
export interface Practitioner {
  readonly team: string;
  readonly worker: number;
  /** First and last minute at which the worker did or took on something. */
  readonly first: number;
  readonly last: number;
  /** Tasks done and meetings held. */
  readonly done: number;
}

export interface Person {
  readonly id: string;
  /** Minute of birth from the scenario's start. */
  readonly born: number;
  readonly sex: string;
  readonly ethnicity: string;
  readonly attributes: readonly string[];
}

export interface CaseFile {
  readonly person: Person;
  readonly family: string;
  readonly siblings: readonly Person[];
  /** In the order in which they were opened. */
  readonly instances: readonly MachineInstance[];
  /** In the order in which they were started. */
  readonly clocks: readonly ClockRound[];
  readonly workers: readonly HeldCase[];
  readonly practitioners: readonly Practitioner[];
  /** Times in care, each from its first legal status to its end. */
  readonly periodsOfCare: readonly Spell[];
  readonly legalStatuses: readonly Spell[];
  /** Where the child in care lived, waiting for a bed included. */
  readonly placements: readonly Spell[];
  /** Plans in force. */
  readonly plans: readonly Spell[];
  /** What had to be written. */
  readonly documents: readonly Spell[];
  /** Who had to be in the room, by the states of the charts. */
  readonly room: readonly Spell[];
  readonly events: readonly CaseEvent[];
}

export type ClockState = 'done in time' | 'done late' | 'running' | 'overdue' | 'fell away';

/** What a clock shows at a minute. What fell away when it was overdue already stays late. */
export function clockState(clock: ClockRound, minute: number): ClockState {
  if (clock.done !== null && clock.done <= minute)
    return clock.done <= clock.due ? 'done in time' : 'done late';
  if (clock.ended !== null && clock.ended <= minute) return clock.ended > clock.due ? 'overdue' : 'fell away';
  return minute > clock.due ? 'overdue' : 'running';
}

/** The leaf states that an open instance is in, by its configuration's name. */
export const currentState = (instance: MachineInstance): string => instance.stays.at(-1)?.state ?? '';

/** How often another worker took a case over. */
export const changesOfWorker = (file: CaseFile): number =>
  file.workers.filter((held, index) =>
    file.workers.slice(0, index).some((before) => before.team === held.team && before.to === held.from),
  ).length;
