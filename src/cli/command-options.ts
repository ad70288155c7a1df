/** The options of all commands, as they are after parsing. */
import type { Limit } from '../simulation/limit.ts';
import type { Role } from '../walkthrough/role.ts';

export const DIMENSIONS = ['quarter', 'month', 'team', 'age', 'sex', 'ethnicity', 'category'] as const;
export type Dimension = (typeof DIMENSIONS)[number];

export const LOG_CHOICES = ['all', 'first', 'none'] as const;
export type LogChoice = (typeof LOG_CHOICES)[number];

/** What `--precision` says: `5%`, or `MEASURE=5%`; without a percent sign in the measure's own unit. */
export interface PrecisionOption {
  readonly measure: string | undefined;
  readonly halfWidth: number;
  readonly relative: boolean;
}

export interface CommandOptions {
  readonly json?: boolean;
  readonly csv?: boolean;
  readonly by?: Dimension;
  readonly suppress?: number;
  readonly seed?: string;
  readonly years?: number;
  readonly replications?: number;
  readonly precision?: PrecisionOption;
  readonly set?: readonly string[];
  readonly out?: string;
  /** Path of a JavaScript module that exports machines. */
  readonly machines?: string;
  readonly log?: LogChoice;
  readonly threads?: number;
  /** False after `--no-fail`. */
  readonly fail?: boolean;
  readonly at?: string;
  /** True for every event, or two dates as `2015-01-01..2015-03-31`. */
  readonly diff?: string | true;
  readonly why?: boolean;
  readonly longestWait?: string;
  readonly replication?: number;
  readonly limit?: number;
  readonly coverage?: boolean;
  readonly mermaid?: boolean;
  readonly svg?: boolean;
  readonly again?: boolean;
  /** Path of a file that names a table's columns. */
  readonly mapping?: string;
  /** First and last day that is counted. */
  readonly from?: string;
  readonly to?: string;
  /** Date whose law is asked for. */
  readonly rules?: string;
  /** Name of the scenario that records are judged by. */
  readonly scenario?: string;
  /** Where to write the rows that were refused as well. */
  readonly rejects?: string;
  /** RUN whose child is walked with, and which child. */
  readonly run?: string;
  readonly child?: string;
  readonly role?: Role;
  /** Path of a file with what would be typed. */
  readonly script?: string;
  /** Seed of a session that chance plays. */
  readonly play?: string;
  readonly sheet?: boolean;
  readonly resume?: boolean;
  readonly plain?: boolean;
  /** Of a clock: due so soon. */
  readonly within?: Limit;
}
