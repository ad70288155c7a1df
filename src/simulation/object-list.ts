/**
 * Lists of objects. V8 takes a list that never held anything for one of small integers, and throws away what it compiled for that when
 * the first object comes: once for each list of each replication.
 */

/** An empty list that is going to hold objects. */
export function objectList<T extends object>(): T[] {
  const list = [{} as T];
  list.pop();
  return list;
}

const NOTHING: readonly never[] = objectList();

/** The list, or where it is empty the one that all have: most of what may be several is none, and the memory of one list is always at hand. */
export const thrifty = <T>(list: readonly T[]): readonly T[] => (list.length === 0 ? NOTHING : list);
