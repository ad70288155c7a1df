/** Keeps what texts say, to be found by `knownTree`: apart from it, which does not parse anything. */
import { mkdirSync, rmSync, writeFileSync } from 'node:fs';
import { treeFile } from './known-trees.node.ts';
import { parseYaml } from './parse-yaml.ts';
import { plainTree } from './plain-tree.ts';

/** Parses texts and keeps what they say, in place of what the folder held. One with a mistake is left to be parsed again. */
export function keepKnownTrees(folder: string, texts: readonly string[]): void {
  rmSync(folder, { recursive: true, force: true });
  mkdirSync(folder, { recursive: true });
  for (const text of texts) {
    const { root, problems } = parseYaml('', text);
    if (root === undefined || problems.length > 0 || !isSayable(plainTree(root))) continue;
    writeFileSync(treeFile(folder, text), JSON.stringify(plainTree(root)));
  }
}

/** JSON has no infinity, no NaN and no -0. */
function isSayable(value: unknown): boolean {
  if (Array.isArray(value)) return value.every(isSayable);
  return typeof value !== 'number' || (Number.isFinite(value) && !Object.is(value, -0));
}
