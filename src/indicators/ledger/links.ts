/**
 * Lists through the accounts: each account (by the place of its first cell) stands in one list of a kind at most, and has its neighbours
 * in two of its cells. A list is two cells anywhere: its first account and its last, -1 where it is empty.
 */

/** Puts an account at the end of a list. @param link which of an account's cells has the next in the list; the one after has the one before */
export function append(
  cells: Int32Array,
  account: number,
  link: number,
  heads: Int32Array,
  list: number,
): void {
  const last = heads[list + 1];
  cells[account + link] = -1;
  cells[account + link + 1] = last;
  heads[list + 1] = account;
  if (last < 0) heads[list] = account;
  else cells[last + link] = account;
}

/** Takes an account out of the list in which it stands. */
export function takeOut(
  cells: Int32Array,
  account: number,
  link: number,
  heads: Int32Array,
  list: number,
): void {
  const next = cells[account + link];
  const before = cells[account + link + 1];
  if (before < 0) heads[list] = next;
  else cells[before + link] = next;
  if (next < 0) heads[list + 1] = before;
  else cells[next + link + 1] = before;
}
