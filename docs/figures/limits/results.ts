/** What the figures show: the authority's times over several runs beside the published bands, and how they move with the staff. */
import { bandShares, quantileOf } from '../../../src/indicators/index.ts';
import type { Scenario } from '../../../src/scenario/index.ts';
import { shipped, timesOf, withAllPosts, withFewer, withoutLimits, type Times } from './authority.ts';
import { ASSESSMENTS, BOROUGH, CONFERENCES, type PublishedBands } from './published.ts';

const EVERY_RUN = [0, 1, 2, 3, 4];
/** Enough to see which way a wave moves. */
const TWO_RUNS = [0, 1];
const YEARS = 4;
const BOROUGH_YEARS = 3;

/** Times of one kind beside what is published of them. */
export interface Compared {
  readonly published: PublishedBands;
  /** Percent in each band, of each run. */
  readonly runs: readonly (readonly number[])[];
  /** First quartile, median, third quartile of all runs together, in working days. */
  readonly quartiles: readonly number[];
  readonly children: number;
}

/** The authority with other staff. */
export interface Staffing {
  readonly name: string;
  readonly assessments: readonly number[];
  readonly conferences: readonly number[];
}

export interface LimitResults {
  readonly assessments: Compared;
  readonly conferences: Compared;
  readonly borough: Compared;
  /** From all posts filled to the fewest workers. */
  readonly staffing: readonly Staffing[];
  readonly withoutLimits: Staffing;
}

const played = (scenario: Scenario, years: number, replications: readonly number[]): Times[] =>
  replications.map((replication) => timesOf(scenario, { seed: scenario.seed ?? '', replication, years }));

const ascending = (values: readonly number[]): number[] => [...values].sort((a, b) => a - b);

export const quartilesOf = (sorted: readonly number[]): number[] =>
  [0.25, 0.5, 0.75].map((share) => Math.round(quantileOf(sorted, share) ?? NaN));

function compared(published: PublishedBands, runs: readonly (readonly number[])[]): Compared {
  const all = ascending(runs.flat());
  return {
    published,
    runs: runs.map((run) => bandShares(run, published.edges)),
    quartiles: quartilesOf(all),
    children: all.length,
  };
}

function staffed(name: string, scenario: Scenario): Staffing {
  const runs = played(scenario, YEARS, TWO_RUNS);
  return {
    name,
    assessments: ascending(runs.flatMap(({ assessments }) => assessments)),
    conferences: ascending(runs.flatMap(({ conferences }) => conferences)),
  };
}

/** Plays every run that the figures need: about a minute. */
export function limitResults(): LimitResults {
  const england = shipped('limits-in-england');
  const runs = played(england, YEARS, EVERY_RUN);
  const borough = played(shipped('kingston-2015'), BOROUGH_YEARS, EVERY_RUN);
  return {
    assessments: compared(
      ASSESSMENTS,
      runs.map(({ assessments }) => assessments),
    ),
    conferences: compared(
      CONFERENCES,
      runs.map(({ conferences }) => conferences),
    ),
    borough: compared(
      BOROUGH,
      borough.map(({ conferences }) => conferences),
    ),
    staffing: [
      staffed('no post ever empty', withAllPosts(england)),
      staffed('as in the scenario', england),
      staffed('2 workers fewer', withFewer(england, 2)),
      staffed('4 workers fewer', withFewer(england, 4)),
    ],
    withoutLimits: staffed('nothing put off or booked ahead', withoutLimits(england)),
  };
}
