/** Reads scenarios from disk. */
import { DiskFiles } from './disk-files.node.ts';
import { readScenarioFrom, type ResolvedScenario } from './read.ts';

export interface ReadOptions {
  /** `path=value`, each one change: `teams.mash.workers=3`. */
  readonly set?: readonly string[] | undefined;
  /** Folder whose files can be named without a path. */
  readonly shippedDirectory: string;
  /** Folder of texts that were parsed before. */
  readonly knownTrees?: string;
}

/**
 * Reads a scenario with what it extends.
 * @param pathOrName a path, or the name of a file in the shipped directory; a path is tried first
 * @throws ScenarioErrors with every problem found, each with file, line and column
 */
export function readScenario(pathOrName: string, options: ReadOptions): ResolvedScenario {
  const files = new DiskFiles(options.shippedDirectory, options.knownTrees);
  return readScenarioFrom(files, pathOrName, { set: options.set ?? [] });
}
