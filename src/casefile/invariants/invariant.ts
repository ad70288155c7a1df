/** What always holds of a child's journey, as data: a sentence, its source, and a check over the file. */
import type { CaseFile } from '../case-file.ts';
import type { MatchedJourney } from '../matched-events.ts';

/** A whole journey, with what the run knows of its charts. */
export interface Journey {
  readonly file: CaseFile;
  /** Those of all adopters whom the child was matched with; none where left out. */
  readonly matched?: readonly MatchedJourney[] | undefined;
  /** Charts that the run plays. */
  readonly played: ReadonlySet<string>;
  /** Those of which several may be open at once. */
  readonly concurrent: ReadonlySet<string>;
}

/** Where a journey breaks an invariant. */
export interface Breach {
  readonly minute: number;
  /** What is so and must not be. */
  readonly words: string;
}

export interface Invariant {
  readonly id: string;
  /** What always holds, in a sentence. */
  readonly words: string;
  readonly source: string;
  /** Charts that it speaks of: it is judged where the run plays them all. */
  readonly charts: readonly string[];
  readonly check: (journey: Journey) => readonly Breach[];
}
