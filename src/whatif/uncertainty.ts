/** Values of a scenario's unknowns for each replication, so that a run holds ignorance beside chance. */
import { priorQuantile, type Scenario, type Unknown } from '../scenario/index.ts';
import { masterKey, purposeId, uniform } from '../simulation/random.ts';

/**
 * Replications that share a draw: with two of each the variance between draws can be told from that within them, and no other
 * number tells more for as many runs (Sun, Apley and Staum 2011, doi:10.1287/opre.1110.0932).
 */
export const PER_DRAW = 2;

export interface Uncertainty {
  readonly unknowns: readonly Unknown[];
  /** Whether values are drawn from what a calibration left possible, or from the priors. */
  readonly from: 'posterior' | 'prior';
  /** Values of the unknowns in one replication, keyed by seed, draw and name: others move none of them. */
  readonly valuesOf: (replication: number) => number[];
}

type Posterior = NonNullable<NonNullable<Scenario['calibration']>['posterior']>;

export function uncertaintyOf(
  unknowns: readonly Unknown[],
  posterior: Posterior | undefined,
  seed: string,
): Uncertainty {
  const { hi, lo } = masterKey(seed, 0);
  const share = (what: string, draw: number): number =>
    uniform(hi, lo, purposeId(`uncertainty/${what}`), draw);
  const valuesOf = (replication: number): number[] => {
    const draw = Math.floor(replication / PER_DRAW);
    const row = share('posterior', draw);
    return unknowns.map((one) => {
      const draws = posterior?.draws[one.name] ?? [];
      if (draws.length > 0) return draws[Math.floor(row * draws.length)];
      return priorQuantile(one, share(`prior/${one.name}`, draw));
    });
  };
  return { unknowns, from: posterior === undefined ? 'prior' : 'posterior', valuesOf };
}
