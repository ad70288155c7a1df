/** Everything that is wrong with a case card, each with its place. */
import { formatProblems, type Problem } from '../scenario/problem.ts';

export type CardProblem = Omit<Problem, 'code'>;

export class CardErrors extends Error {
  override readonly name = 'CardErrors';
  readonly problems: readonly CardProblem[];

  constructor(problems: readonly CardProblem[]) {
    super(formatProblems(problems));
    this.problems = problems;
  }
}
