/**
 * Texts that were parsed before, in a folder: each file is called by the SHA-256 of its text, so that a text that was changed
 * since is not found.
 */
import { mkdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { sha256 } from '../events/sha256.node.ts';
import { parseYaml } from './parse-yaml.ts';
import { plainTree, type PlainTree } from './plain-tree.ts';

const fileOf = (folder: string, text: string): string => join(folder, `${sha256(text)}.json`);

/** What a text says, or undefined where it is not known. */
export function knownTree(folder: string, text: string): PlainTree | undefined {
  try {
    return JSON.parse(readFileSync(fileOf(folder, text), 'utf8')) as PlainTree;
  } catch {
    return undefined;
  }
}

/** Parses texts and keeps what they say, in place of what the folder held. One with a mistake is left to be parsed again. */
export function keepKnownTrees(folder: string, texts: readonly string[]): void {
  rmSync(folder, { recursive: true, force: true });
  mkdirSync(folder, { recursive: true });
  for (const text of texts) {
    const { root, problems } = parseYaml('', text);
    if (root === undefined || problems.length > 0 || !isSayable(plainTree(root))) continue;
    writeFileSync(fileOf(folder, text), JSON.stringify(plainTree(root)));
  }
}

/** JSON has no infinity, no NaN and no -0. */
function isSayable(value: unknown): boolean {
  if (Array.isArray(value)) return value.every(isSayable);
  return typeof value !== 'number' || (Number.isFinite(value) && !Object.is(value, -0));
}
