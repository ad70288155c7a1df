/** What stands for as long as a chart is in certain states, as data. */

export interface SpellEntry {
  readonly label: string;
  /** Its code in the national returns, where it has one. */
  readonly code?: string;
  /** `chart.state.path`: it stands while one of them is active. A chart that a run does not play simply never is. */
  readonly states: readonly string[];
  /** Event types that end it and begin the next though the state is the same: a move to another home of the same kind. */
  readonly renewedBy?: readonly string[];
  /** Timescale by which it ought to be over. */
  readonly clock?: string;
}

export type SpellList = Readonly<Record<string, SpellEntry>>;
