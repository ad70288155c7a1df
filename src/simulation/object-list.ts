/**
 * An empty list for objects. V8 takes a list that never held anything for one of small integers, and throws away what it compiled
 * for that when the first object comes: once for each list of each replication.
 */
export function objectList<T extends object>(): T[] {
  const list = [{} as T];
  list.pop();
  return list;
}
