/** The value at a path as `casepath sources` prints it, in a scenario as plain data. */

const isMap = (value: unknown): value is Readonly<Record<string, unknown>> =>
  typeof value === 'object' && value !== null && !Array.isArray(value);

/**
 * The value that `teams.mash.workers[0].value` leads to; undefined where it leads to nothing. Keys may hold dots: the longest
 * that fits is taken.
 */
export function plainValueAt(root: unknown, path: string): unknown {
  if (path === '') return root;
  const index = /^\[(\d+)\]\.?/.exec(path);
  if (index !== null)
    return Array.isArray(root)
      ? plainValueAt(root[Number(index[1])], path.slice(index[0].length))
      : undefined;
  if (!isMap(root)) return undefined;
  const key = Object.keys(root)
    .filter((name) => path.startsWith(name) && /^(|[.[].*)$/s.test(path.slice(name.length)))
    .reduce((longest, name) => (name.length > longest.length ? name : longest), '');
  return key === '' ? undefined : plainValueAt(root[key], path.slice(key.length).replace(/^\./, ''));
}
