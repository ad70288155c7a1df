/** The options of all commands, as they are after parsing. */
import type { FigureUse } from '../indicators/figures/judge-figures.ts';
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

/** What `--matters` says: `5%` of a value, `2` points of a percentage, or `MEASURE=…` of one measure. */
export interface MattersOption {
  readonly measure: string | undefined;
  readonly size: number;
  readonly relative: boolean;
}

/** What `--also` says: a parameter that may be anything between two values, each with its unit or without one. */
export interface AlsoOption {
  readonly path: string;
  readonly low: string;
  readonly high: string;
}

/** What `--vary` says: `PATH=8..16`, `PATH=8..16..2`, `PATH=8,10,12`. */
export interface VaryOption {
  readonly path: string;
  /** Rising, each once; two or more. */
  readonly values: readonly number[];
}

export interface CommandOptions {
  readonly vary?: VaryOption;
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
  /** Whether each replication draws its parameters. */
  readonly uncertainty?: boolean;
  /** Of a calibration. */
  readonly runs?: number;
  /** Of a sensitivity analysis: further parameters, and how large it is. */
  readonly also?: readonly AlsoOption[];
  readonly trajectories?: number;
  readonly samples?: number;
  readonly most?: number;
  /** Whether only to say what would be run. */
  readonly plan?: boolean;
  /** Which figures of a report: those of one use. */
  readonly use?: FigureUse;
  /** False after `--no-calibrate`. */
  readonly calibrate?: boolean;
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
  /** ID of the child whose two journeys are put side by side. */
  readonly child?: string;
  /** Only measures in whose name this stands. */
  readonly measures?: string;
  readonly matters?: readonly MattersOption[];
  readonly markdown?: boolean;
  /** Path of the workbook to write. */
  readonly xlsx?: string;
  /** RUN whose child is walked with. */
  readonly run?: string;
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
