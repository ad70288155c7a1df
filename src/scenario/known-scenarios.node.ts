/**
 * Scenarios that were read and checked before, in a folder. Each is called by the SHA-256 of its own text and lists the texts it
 * was read from, so that one is not found of which any text was changed since, or which asks for another file than it did.
 */
import { readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { sha256 } from '../events/sha256.node.ts';
import type { Problem, Where } from './problem.ts';
import { withMachines, type PrepareOptions } from './prepare.node.ts';
import { DiskFiles } from './read.node.ts';
import { readScenarioFrom, type LoadedFile, type ScenarioFiles } from './read.ts';
import type { Scenario } from './schema.ts';

/** A file as it was asked for by another of the list. */
interface AskedFile {
  readonly asked: string;
  /** Its place in the list of files; null for the scenario's own, which is asked for by the user. */
  readonly from: number | null;
  readonly sha256: string;
}

interface KnownScenario {
  readonly files: readonly AskedFile[];
  readonly scenario: Scenario;
}

const fileOf = (folder: string, text: string): string => join(folder, `${sha256(text)}.whole.json`);

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
  const known = readKnown(fileOf(folder, own.text));
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

/**
 * Keeps a scenario that nothing is wrong with and that names only machines of its own build.
 * @param options as for `prepareScenario`
 */
export function keepKnownScenario(folder: string, pathOrName: string, options: PrepareOptions): void {
  const files = new NotedFiles(new DiskFiles(options.shippedDirectory, options.knownTrees));
  const { resolved, warnings } = withMachines(readScenarioFrom(files, pathOrName), options.shipped);
  const { scenario } = resolved;
  const isItsOwn = (scenario.machines ?? []).every((machine) => typeof machine === 'string');
  if (warnings.length > 0 || !isItsOwn) return;
  const known: KnownScenario = { files: files.asked, scenario };
  writeFileSync(fileOf(folder, files.own.text), JSON.stringify(known));
}

/** Files that note what was asked for, by which file, and what was found. */
class NotedFiles implements ScenarioFiles {
  readonly asked: AskedFile[] = [];
  readonly #files: ScenarioFiles;
  readonly #loaded: LoadedFile[] = [];

  constructor(files: ScenarioFiles) {
    this.#files = files;
  }

  /** The scenario's own file. */
  get own(): LoadedFile {
    return this.#loaded[0];
  }

  load(asked: string, from: LoadedFile | undefined, where: Where): LoadedFile | Problem {
    const file = this.#files.load(asked, from, where);
    if ('code' in file) return file;
    const asker = from === undefined ? null : this.#loaded.findIndex((one) => one.id === from.id);
    this.#loaded.push(file);
    this.asked.push({ asked, from: asker, sha256: sha256(file.text) });
    return file;
  }
}
