/** A case with a known answer: a scenario as users write it, what is read from its logs, and what theory says of it. */
import type { EventSource } from '../../../src/events/index.ts';
import type { Shipped } from '../../../src/scenario/index.ts';
import { estimate, replications } from '../queue.ts';
import { isLong } from '../../properties/how-often.ts';

/** Figures by name. */
export type Answers = Readonly<Record<string, number>>;

export interface Oracle {
  readonly name: string;
  /** Where the known values come from. */
  readonly theory: string;
  readonly scenario: string;
  /** What its scenario may name beside its own machines; nothing where left out. */
  readonly shipped?: Shipped;
  readonly answers: (log: EventSource) => Answers;
  readonly known: Answers;
  /** Replications in `npm test`, and how many times as many in `npm run test:theory`. */
  readonly runs: number;
  readonly longer: number;
  /** Four standard errors are at most this share of the known value in `npm test`; in `npm run test:theory` `WITHIN_THEORY`. */
  readonly within: number;
  /** Figures to which this applies; all of them where left out. */
  readonly narrow?: readonly string[];
}

export const WITHIN_THEORY = 0.02;

/** `npm run test:theory`: some thirteen minutes. */
export const isWhole = process.env['CASEPATH_THEORY'] !== undefined;
/** The long tests, which run with every change, play so many times fewer replications. */
export const LONG_PART = 20;
/** `within` was chosen near what ten replications gave, and their own spread is uncertain. */
const WIDER = 1.25;

/** How many times as many replications as in `npm test`. */
const timesAsMany = ({ longer }: Oracle): number =>
  isWhole ? longer : isLong ? Math.max(1, Math.round(longer / LONG_PART)) : 1;

/** What share of the known value four standard errors may be. */
function widest({ within }: Oracle, times: number): number {
  if (isWhole) return WITHIN_THEORY;
  return times === 1 ? within : (WIDER * within) / Math.sqrt(times);
}

export interface Verdict {
  readonly figure: string;
  readonly known: number;
  readonly mean: number;
  /** Standard error of the mean over the replications. */
  readonly error: number;
  /** Four standard errors. */
  readonly slack: number;
  readonly isKnown: boolean;
  /** Whether the slack is narrow enough to mean anything. */
  readonly isNarrow: boolean;
  readonly replications: number;
  /** Who came, in all replications. */
  readonly customers: number;
}

/** Verdicts by oracle: several tests ask of the same one. */
const judged = new Map<Oracle, readonly Verdict[]>();

/** Plays an oracle's replications; each verdict says whether a figure's mean lies within four standard errors of what is known. */
export function judge(oracle: Oracle): readonly Verdict[] {
  const verdicts = judged.get(oracle) ?? played(oracle);
  judged.set(oracle, verdicts);
  return verdicts;
}

function played(oracle: Oracle): Verdict[] {
  const times = timesAsMany(oracle);
  const runs = oracle.runs * times;
  const figures = Object.keys(oracle.known);
  const values = new Map(figures.map((figure): [string, number[]] => [figure, []]));
  let customers = 0;
  for (const log of replications(oracle.scenario, runs, oracle.name, oracle.shipped)) {
    const answers = oracle.answers(log);
    customers += log.children.length;
    for (const figure of figures) values.get(figure)?.push(answers[figure]);
  }
  const within = widest(oracle, times);
  return figures.map((figure) => {
    const known = oracle.known[figure];
    const { mean, error } = estimate(values.get(figure) ?? []);
    const slack = 4 * error;
    return {
      figure,
      known,
      mean,
      error,
      slack,
      isKnown: Math.abs(mean - known) <= slack,
      isNarrow: slack <= within * known || !(oracle.narrow ?? figures).includes(figure),
      replications: runs,
      customers,
    };
  });
}
