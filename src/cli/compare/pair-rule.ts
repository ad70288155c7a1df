/** How many pairs there are: as many as were said, or as make a difference as precise as was asked. */
import type { MeasureRow } from '../../events/index.ts';
import { nearest } from '../../scenario/nearest.ts';
import type { Scenario } from '../../scenario/index.ts';
import { differenceIsPrecise, nextLook } from '../../whatif/index.ts';
import type { CommandOptions, PrecisionOption } from '../command-options.ts';
import { UserError } from '../user-error.ts';

/** Pairs that are enough for anything, where the scenario's `precision` names no other number. */
const AT_MOST = 200;

export interface PairRule {
  /** The most there can be. */
  readonly most: number;
  /** What is to be known how precisely; null where a number was said. */
  readonly wanted: {
    readonly measure: string;
    readonly halfWidth: number;
    readonly relative: boolean;
  } | null;
  next(done: number): number;
  /**
   * @param sides measures so far, of the base first
   * @throws UserError where the base does not have the measure
   */
  isEnough(done: number, sides: readonly (readonly MeasureRow[])[]): boolean;
}

/** @throws UserError where a number and a precision are asked for, or nothing says of which measure */
export function pairRule(scenario: Scenario, replications: number, options: CommandOptions): PairRule {
  const { precision } = options;
  if (precision === undefined) {
    return {
      most: replications,
      wanted: null,
      next: () => replications,
      isEnough: (done) => done >= replications,
    };
  }
  if (options.replications !== undefined)
    throw new UserError('--replications and --precision say two things of one number', 'keep one of them');
  const wanted = { ...precision, measure: measureOf(precision, scenario) };
  const most = scenario.precision?.at_most ?? AT_MOST;
  return {
    most,
    wanted,
    // One pair first: a name that no measure has is told before the others are run.
    next: (done) => (done === 0 ? Math.min(1, most) : nextLook(done, most)),
    isEnough: (done, [base = [], ...whatIfs]) => {
      const before = valuesOf(base, wanted.measure);
      return (
        whatIfs.every((rows) => isPrecise(before, valuesOf(rows, wanted.measure), wanted)) || done >= most
      );
    },
  };
}

function measureOf(precision: PrecisionOption, scenario: Scenario): string {
  const measure = precision.measure ?? scenario.precision?.measure;
  if (measure !== undefined) return measure;
  throw new UserError(
    '--precision does not say of which measure',
    'write --precision MEASURE=5%, such as timeliness.single_assessment.percent_in_time=1%',
  );
}

function valuesOf(rows: readonly MeasureRow[], measure: string): Map<number, number> {
  const values = new Map<number, number>();
  for (const row of rows)
    if (row.measure === measure && row.by === '' && row.value !== null)
      values.set(row.replication, row.value);
  if (values.size > 0 || rows.some((row) => row.measure === measure)) return values;
  const near = nearest(measure, new Set(rows.map((row) => row.measure)));
  throw new UserError(
    `there is no measure ${measure} in this run`,
    `${near === undefined ? '' : `did you mean ${near}? `}measures.csv of any run of it lists them`,
  );
}

function isPrecise(
  base: ReadonlyMap<number, number>,
  whatIf: ReadonlyMap<number, number>,
  wanted: { readonly halfWidth: number; readonly relative: boolean },
): boolean {
  const both = [...base.keys()].filter((replication) => whatIf.has(replication));
  const [a, b] = [base, whatIf].map((values) => both.map((replication) => values.get(replication) ?? NaN));
  return differenceIsPrecise(a ?? [], b ?? [], wanted);
}
