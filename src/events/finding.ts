/** What `verify` finds: a place in a run that is not as it should be, with both sides. */
export interface Finding {
  /** A file, a key of the manifest, or an event: `replication 0, event 17`. */
  readonly where: string;
  readonly found: string;
  readonly expected: string;
  /** Both sides in a sentence for the reader. */
  readonly sentence: string;
  /** The event, where the finding is about one. */
  readonly replication?: number;
  readonly sequence?: number;
}

/** A finding about an event. */
export const eventFinding = (
  replication: number,
  sequence: number,
  found: string,
  expected: string,
  sentence: string,
): Finding => ({
  where: `replication ${replication}, event ${sequence}`,
  found,
  expected,
  sentence: `replication ${replication}, event ${sequence}: ${sentence}`,
  replication,
  sequence,
});

/** A finding about a file or a key of the manifest. */
export const fileFinding = (where: string, found: string, expected: string, sentence: string): Finding => ({
  where,
  found,
  expected,
  sentence: `${where}: ${sentence}`,
});
