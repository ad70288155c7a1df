/** Chances of the outcomes of a stay or of a review, of which one happens. */
import type { FactBook } from '../facts.ts';
import { factor, pick } from './by-facts.ts';
import type { ModelOutcome } from './model.ts';

export class OutcomeChances {
  readonly #outcomes: readonly ModelOutcome[];
  /** Index of the outcome that has what the others leave, -1 for none. */
  readonly #rest: number;
  /** Whether no chance depends on a fact: then they stand here from the start. */
  readonly #isFixed: boolean;
  readonly #chances: number[];
  /** Index of the outcome that happens whatever the luck, because no other ever has a chance; -1 where luck decides. */
  readonly certain: number;

  constructor(outcomes: readonly ModelOutcome[]) {
    this.#outcomes = outcomes;
    this.#rest = outcomes.findIndex((one) => one.chance === null);
    this.#isFixed = outcomes.every(
      ({ chance, modifiers }) => (chance === null || chance.cases.length === 0) && modifiers.length === 0,
    );
    this.#chances = outcomes.map(({ chance }) => (chance === null ? 0 : Math.min(1, chance.otherwise)));
    if (this.#isFixed) this.#fillRest();
    const possible = this.#chances.flatMap((chance, index) => (chance > 0 ? [index] : []));
    this.certain = this.#isFixed && possible.length === 1 ? possible[0] : -1;
  }

  /**
   * Chances for the child now, each 1 at most; `otherwise` has what the others leave. The list holds until it is asked
   * for again.
   */
  of(facts: FactBook, child: number, minute: number): readonly number[] {
    if (this.#isFixed) return this.#chances;
    for (let index = 0; index < this.#chances.length; index++) {
      const { chance, modifiers } = this.#outcomes[index];
      this.#chances[index] =
        chance === null
          ? 0
          : Math.min(1, pick(chance, facts, child, minute) * factor(modifiers, facts, child, minute));
    }
    this.#fillRest();
    return this.#chances;
  }

  #fillRest(): void {
    if (this.#rest < 0) return;
    let given = 0;
    for (let index = 0; index < this.#chances.length; index++)
      if (index !== this.#rest) given += this.#chances[index];
    this.#chances[this.#rest] = Math.max(0, 1 - given);
  }
}
