/** Reads and checks a scenario and keeps it whole, to be found by `knownScenario`: apart from it, which checks nothing. */
import { writeFileSync } from 'node:fs';
import { sha256 } from '../events/sha256.node.ts';
import { DiskFiles } from './disk-files.node.ts';
import { scenarioFile, type AskedFile, type KnownScenario } from './known-scenarios.node.ts';
import { withMachines, type PrepareOptions } from './prepare.node.ts';
import type { Problem, Where } from './problem.ts';
import { readScenarioFrom, type LoadedFile, type ScenarioFiles } from './read.ts';

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
  writeFileSync(scenarioFile(folder, files.own.text), JSON.stringify(known));
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
