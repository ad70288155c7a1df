/** One row of a table as an event, before it is known where it stands in its case. */
import type { SourceRow } from './source-table.ts';

export interface EventRow {
  readonly source: SourceRow;
  /** Minutes since 1970-01-01 00:00. */
  readonly minute: number;
  /** Whether the time of day was written. */
  readonly timed: boolean;
  readonly child: string | null;
  readonly family: string | null;
  readonly adopter: string | null;
  readonly type: string;
  readonly machine: string | null;
  readonly instance: number;
  readonly state: string | null;
  readonly activity: string | null;
  readonly team: string | null;
  readonly worker: string | null;
  readonly sequence: number | null;
  readonly cause: number | null;
  /** Those that the type carries. */
  readonly codes: Readonly<Record<string, string>>;
  /** Day since 1970-01-01. */
  readonly born: number | null;
  readonly sex: string | null;
  readonly ethnicity: string | null;
  /** Bit i: attribute i of the table's; null where the row says nothing of any. */
  readonly attributeBits: number | null;
}

/** A row of which something is to be told: left out, or kept with something to know of it. */
export interface ToldRow {
  readonly source: SourceRow;
  readonly outcome: 'refused' | 'kept';
  readonly reason: string;
  /** What reasons of one kind have in common, to count them by. */
  readonly kind: string;
}
