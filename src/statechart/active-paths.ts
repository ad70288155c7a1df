/** The states that a configuration stands for, read from its name as it stands in a log. */

/** Active paths of a configuration's name: each leaf with all its ancestors, once. */
export function activePaths(name: string): readonly string[] {
  const paths = new Set<string>();
  for (const leaf of name === '' ? [] : name.split('+')) {
    for (let dot = leaf.indexOf('.'); dot >= 0; dot = leaf.indexOf('.', dot + 1))
      paths.add(leaf.slice(0, dot));
    paths.add(leaf);
  }
  return [...paths];
}
