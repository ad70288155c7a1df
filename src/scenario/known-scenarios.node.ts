/**
 * Scenarios that were read and checked before, in a folder. Each is called by the SHA-256 of its own text and lists the texts it
 * was read from, so that one is not found of which any text was changed since, or which asks for another file than it did.
 */
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { sha256 } from '../events/sha256.node.ts';
import { DiskFiles } from './disk-files.node.ts';
import type { Where } from './problem.ts';
import type { LoadedFile } from './read.ts';
import type { Scenario } from './schema.ts';

/** A file as it was asked for by another of the list. */
export interface AskedFile {
  readonly asked: string;
  /** Its place in the list of files; null for the scenario's own, which is asked for by the user. */
  readonly from: number | null;
  readonly sha256: string;
}

export interface KnownScenario {
  readonly files: readonly AskedFile[];
  readonly scenario: Scenario;
}

export const scenarioFile = (folder: string, text: string): string =>
  join(folder, `${sha256(text)}.whole.json`);

/**
 * The scenario that a path or name stands for, or undefined where it is not known as it is written now.
 * @param folder where known scenarios are kept
 * @param shippedDirectory folder whose files can be named without a path
 */
export function knownScenario(
  folder: string,
  pathOrName: string,
  shippedDirectory: string,
): Scenario | undefined {
  const disk = new DiskFiles(shippedDirectory);
  const own = disk.load(pathOrName, undefined, NOWHERE);
  if ('code' in own) return undefined;
  const known = readKnown(scenarioFile(folder, own.text));
  return known && isAsItWas(known.files, own, disk) ? known.scenario : undefined;
}

const NOWHERE: Where = { place: { file: '', line: 1, column: 1 }, path: '' };

function readKnown(file: string): KnownScenario | undefined {
  try {
    return JSON.parse(readFileSync(file, 'utf8')) as KnownScenario;
  } catch {
    return undefined;
  }
}

function isAsItWas(files: readonly AskedFile[], own: LoadedFile, disk: DiskFiles): boolean {
  const loaded: LoadedFile[] = [];
  return files.every(({ asked, from, sha256: was }) => {
    const file = from === null ? own : disk.load(asked, loaded[from], NOWHERE);
    if ('code' in file) return false;
    loaded.push(file);
    return sha256(file.text) === was;
  });
}
