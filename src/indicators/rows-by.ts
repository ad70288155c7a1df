/** Rows of a table in lists by a number that each has. */
import { blankCells } from '../events/cell-store.ts';

/**
 * The rows that have each number, in order, by the numbers in order. Each list is made with just the room that it needs.
 * @param numbers of each row, from 0 on and not large: there is a count for each up to the largest
 */
export function rowsBy(numbers: Int32Array): ReadonlyMap<number, readonly number[]> {
  const sizes = blankCells(largest(numbers) + 1);
  for (let row = 0; row < numbers.length; row++) sizes[numbers[row]]++;
  const lists = new Map<number, number[]>();
  const byNumber: number[][] = [];
  for (let number = 0; number < sizes.length; number++) {
    if (sizes[number] === 0) continue;
    byNumber[number] = new Array<number>(sizes[number]).fill(0); // oxlint-disable-line unicorn/no-new-array
    lists.set(number, byNumber[number]);
  }
  const filled = sizes.fill(0);
  for (let row = 0; row < numbers.length; row++) {
    const number = numbers[row];
    byNumber[number][filled[number]++] = row;
  }
  return lists;
}

function largest(numbers: Int32Array): number {
  let most = -1;
  for (let row = 0; row < numbers.length; row++) if (numbers[row] > most) most = numbers[row];
  return most;
}
