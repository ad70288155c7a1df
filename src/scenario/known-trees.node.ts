/**
 * Texts that were parsed before, in a folder: each file is called by the SHA-256 of its text, so that a text that was changed
 * since is not found.
 */
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { sha256 } from '../events/sha256.node.ts';
import type { PlainTree } from './plain-tree.ts';

export const treeFile = (folder: string, text: string): string => join(folder, `${sha256(text)}.json`);

/** What a text says, or undefined where it is not known. */
export function knownTree(folder: string, text: string): PlainTree | undefined {
  try {
    return JSON.parse(readFileSync(treeFile(folder, text), 'utf8')) as PlainTree;
  } catch {
    return undefined;
  }
}
