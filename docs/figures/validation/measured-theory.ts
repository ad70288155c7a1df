/** What the cases of queueing theory gave when they were played: by case, beside what is known. */
import { judge, type Oracle } from '../../../test/simulation/theory/oracle.ts';
import { oracles } from '../../../test/simulation/theory/oracles/index.ts';
import { kept } from '../report/measured.ts';

/** Known value, mean of the replications, and its standard error. */
export type MeasuredFigure = readonly [known: number, mean: number, error: number];

export interface MeasuredCase {
  readonly replications: number;
  /** Who came, in all replications. */
  readonly customers: number;
  readonly figures: Readonly<Record<string, MeasuredFigure>>;
}

/** By the case's name. */
export type MeasuredTheory = Readonly<Record<string, MeasuredCase>>;

const number = (value: number): number => kept(value) ?? NaN;

/** As many replications of a case as the tests play that run now. */
export function measureCase(oracle: Oracle): MeasuredCase {
  const verdicts = judge(oracle);
  const [{ replications, customers }] = verdicts;
  return {
    replications,
    customers,
    figures: Object.fromEntries(
      verdicts.map(({ figure, known, mean, error }) => [
        figure,
        [number(known), number(mean), number(error)] as const,
      ]),
    ),
  };
}

/** Plays every case. @param tell is told of each that is done */
export function measureTheory(tell: (name: string) => void): MeasuredTheory {
  return Object.fromEntries(
    oracles.map((oracle) => {
      const measured = measureCase(oracle);
      tell(oracle.name);
      return [oracle.name, measured];
    }),
  );
}
