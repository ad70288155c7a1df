/** Where a walk-through begins: who the children are, what happened before, and what the trainer wants of it. */
import type { ToldEvent } from '../simulation/index.ts';
import type { Question } from './question.ts';
import type { Role } from './role.ts';

/** What a child said of what they wish or feel, as far as anybody knows. */
export interface Wish {
  readonly said: string;
  /** When and to whom, as a reader sees it. */
  readonly told: string;
}

export interface WalkChild {
  /** A name of a card, or an identifier of a run. */
  readonly id: string;
  /** Minute of birth from midnight of the day on which the walk begins; a multiple of 1,440. */
  readonly born: number;
  readonly sex: string;
  readonly ethnicity: string;
  readonly attributes: readonly string[];
  readonly wishes: readonly Wish[];
}

/** What a trainer reads before. */
export interface TrainersNotes {
  readonly summary: string;
  readonly aims: readonly string[];
  readonly contentWarning: string;
  readonly source: string;
}

export interface WalkStart {
  /** Name of the card, or of the child of a run. */
  readonly name: string;
  readonly title: string;
  /** Identifier of the family in the log. */
  readonly family: string;
  /** Date of minute 0: the day on which the walk begins. */
  readonly date: string;
  /** Minute of that day at which it begins, and the minute after which it is over. */
  readonly begins: number;
  readonly ends: number;
  readonly role: Role;
  /** What the trainee is told first. */
  readonly opening: string;
  readonly children: readonly WalkChild[];
  /** In order of time. */
  readonly told: readonly ToldEvent[];
  readonly questions: readonly Question[];
  readonly notes: TrainersNotes;
}
