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

/** Stands for a stay that began before the step. */
const BEFORE = -1;

/**
 * Follows each state through the step: which stays of before ended, which stays of the step are still open, which began
 * and ended within it. Two habits of XState do not count: it enters again, without leaving, a state that is active, and
 * it leaves every state when the machine is done, though they stay active.
 */
export function netMoves(
  before: readonly number[],
  after: readonly number[],
  marks: readonly Mark[],
): NetMoves {
  const stays = new Map(before.map((index) => [index, BEFORE]));
  const exited: number[] = [];
  const passed = new Map<number, number>();
  const isAtEnd = new Set(after);
  const lastPlace = new Map(marks.map((mark, i) => [mark, i]));
  marks.forEach((mark, i) => {
    const index = Math.abs(mark) - 1;
    if (mark > 0) {
      if (!stays.has(index)) stays.set(index, i);
      return;
    }
    const entersAgain = (lastPlace.get(enteredMark(index)) ?? BEFORE) > i;
    const since = stays.get(index);
    if (since === undefined || (isAtEnd.has(index) && !entersAgain)) return;
    stays.delete(index);
    if (since === BEFORE) exited.push(index);
    else if (!passed.has(index)) passed.set(index, since);
  });
  const entered = [...stays].filter(([, since]) => since !== BEFORE);
  return { exited, entered: inOrder(entered), passed: inOrder([...passed]) };
}

/** States by the places of their entries. */
const inOrder = (entries: readonly (readonly [index: number, since: number])[]): readonly number[] =>
  entries.toSorted(([, a], [, b]) => a - b).map(([index]) => index);
