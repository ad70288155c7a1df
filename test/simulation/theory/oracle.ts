/** A case with a known answer: a scenario as users write it, what is read from its logs, and what theory says of it. */
import type { EventSource } from '../../../src/events/index.ts';
import type { Shipped } from '../../../src/scenario/index.ts';
import { estimate, replications } from '../queue.ts';

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
  /** Replications in `npm test`, and how many times as many in the long tests. */
  readonly runs: number;
  readonly longer: number;
  /** Four standard errors are at most this share of the known value in `npm test`; in the long tests `WITHIN_LONG`. */
  readonly within: number;
  /** Figures to which this applies; all of them where left out. */
  readonly narrow?: readonly string[];
}

export const WITHIN_LONG = 0.02;

const isLong = process.env['CASEPATH_LONG'] !== undefined;

export interface Verdict {
  readonly figure: string;
  readonly known: number;
  readonly mean: number;
  /** Four standard errors of the mean over the replications. */
  readonly slack: number;
  readonly isKnown: boolean;
  /** Whether the slack is narrow enough to mean anything. */
  readonly isNarrow: boolean;
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
  const runs = oracle.runs * (isLong ? oracle.longer : 1);
  const figures = Object.keys(oracle.known);
  const values = new Map(figures.map((figure): [string, number[]] => [figure, []]));
  for (const log of replications(oracle.scenario, runs, oracle.name, oracle.shipped)) {
    const answers = oracle.answers(log);
    for (const figure of figures) values.get(figure)?.push(answers[figure]);
  }
  const within = isLong ? WITHIN_LONG : oracle.within;
  return figures.map((figure) => {
    const known = oracle.known[figure];
    const { mean, error } = estimate(values.get(figure) ?? []);
    const slack = 4 * error;
    return {
      figure,
      known,
      mean,
      slack,
      isKnown: Math.abs(mean - known) <= slack,
      isNarrow: slack <= within * known || !(oracle.narrow ?? figures).includes(figure),
    };
  });
}
