/** What a step's entries and exits come to. */

/** A state entered (`+index + 1`) or left (`-index - 1`). */
export type Mark = number;
export const enteredMark = (index: number): Mark => index + 1;
export const exitedMark = (index: number): Mark => -index - 1;

export interface NetMoves {
  readonly exited: readonly number[];
  readonly entered: readonly number[];
  readonly passed: readonly number[];
}

/**
 * The states that were left for good or left and entered again, those that were entered to stay, and those only passed
 * through. XState marks an exit of every state when a machine is done; these stay active and do not count as left.
 */
export function netMoves(
  before: readonly number[],
  after: readonly number[],
  marks: readonly Mark[],
): NetMoves {
  const last = lastMarks(marks);
  const isAtEnd = new Set(after);
  const wasAtStart = new Set(before);
  /** Left at this place, and not by the machine's being done. */
  const leaves = (index: number, i: number) =>
    !isAtEnd.has(index) || (last.get(enteredMark(index)) ?? -1) > i;
  const exits = placed(marks, (mark, i) => mark < 0 && leaves(-mark - 1, i));
  const entries = placed(marks, (mark) => mark > 0);
  const exited = exits.filter(({ index }) => wasAtStart.has(index)).map(({ index }) => index);
  const entered = entries.filter(({ index, i }) => isAtEnd.has(index) && last.get(enteredMark(index)) === i);
  const passed = entries.filter(({ index, i }) => exits.some((exit) => exit.index === index && exit.i > i));
  return {
    exited: [...new Set(exited)],
    entered: entered.map(({ index }) => index),
    passed: [...new Set(passed.map(({ index }) => index))],
  };
}

/** Where each mark stands last. */
const lastMarks = (marks: readonly Mark[]): ReadonlyMap<Mark, number> =>
  new Map(marks.map((mark, i) => [mark, i]));

/** The states of the marks that are kept, each with its place. */
const placed = (
  marks: readonly Mark[],
  keep: (mark: Mark, i: number) => boolean,
): readonly { readonly index: number; readonly i: number }[] =>
  marks.flatMap((mark, i) => (keep(mark, i) ? [{ index: Math.abs(mark) - 1, i }] : []));
