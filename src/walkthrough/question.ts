/** A question at a decision point: predict, then see the reason and who says so, then discuss. Nothing is scored. */

export interface Question {
  /** Short name, by which a card asks for it. */
  readonly name: string;
  /** The state of a chart in which it is asked, `protection.strategy_discussion`: it or any below it. */
  readonly at: string;
  readonly ask: string;
  readonly options: readonly string[];
  /** Number of the option that practice has good reasons for, from 1. */
  readonly answer: number;
  readonly why: string;
  readonly discuss: string;
  readonly source: string;
}
