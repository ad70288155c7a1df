/** Luck of a calibration: a row of numbers that the seed's text and a name give, one after another. */
import { normalUpperQuantile } from '../../simulation/normal-quantile.ts';
import { masterKey, purposeId, uniform, type Key } from '../../simulation/random.ts';

export class Luck {
  readonly #key: Key;
  readonly #purpose: number;
  #count = 0;

  /** @param what it is for: rows of other names are others */
  constructor(seed: string, what: string) {
    this.#key = masterKey(seed, 0);
    this.#purpose = purposeId(`calibration/${what}`);
  }

  /** Between 0 and 1, neither of them. */
  uniform(): number {
    return uniform(this.#key.hi, this.#key.lo, this.#purpose, this.#count++);
  }

  /** Standard normal. */
  normal(): number {
    const share = this.uniform();
    return share < 0.5 ? -normalUpperQuantile(share) : normalUpperQuantile(1 - share);
  }

  /** 0 to n - 1 in an order by chance (Fisher and Yates). */
  order(n: number): number[] {
    const order = Array.from({ length: n }, (_, index) => index);
    for (let last = n - 1; last > 0; last--) {
      const other = Math.floor(this.uniform() * (last + 1));
      [order[last], order[other]] = [order[other], order[last]];
    }
    return order;
  }
}
