/** Where scenarios and runs are found by name. */
import { existsSync, readdirSync, statSync } from 'node:fs';
import { dirname, join, relative, resolve } from 'node:path';
import { fileURLToPath } from 'node:url';
import { nearest } from '../scenario/nearest.ts';
import { UserError } from './user-error.ts';

/** The folder that holds casepath's own package.json, whether it runs from the build or from its sources. */
export const PACKAGE_ROOT = packageRoot(dirname(fileURLToPath(import.meta.url)));

function packageRoot(from: string): string {
  if (existsSync(join(from, 'package.json'))) return from;
  const parent = dirname(from);
  if (parent === from) throw new Error('casepath does not find its own package.json');
  return packageRoot(parent);
}

/** Scenarios that casepath ships. */
export const SHIPPED = join(PACKAGE_ROOT, 'scenarios');
/** What the build has read of them. */
export const KNOWN_TREES = join(PACKAGE_ROOT, 'dist/scenarios');
const RUNS = 'runs';

const isFile = (path: string): boolean => existsSync(path) && statSync(path).isFile();
const isFolder = (path: string): boolean => existsSync(path) && statSync(path).isDirectory();
const looksLikePath = (text: string): boolean => /[/\\]/.test(text) || /\.ya?ml$/.test(text);

/** A path as a person would type it from the current folder. */
export function typed(path: string): string {
  const near = relative(process.cwd(), resolve(path));
  return near.startsWith('..') || near === '' ? path : near;
}

/** Scenario files by name; those of the current folder's `scenarios/` stand before the shipped ones. */
export const scenarioFiles = (): ReadonlyMap<string, string> => yamlFiles('');

function yamlFiles(below: string): ReadonlyMap<string, string> {
  const files = new Map<string, string>();
  for (const folder of new Set([resolve('scenarios', below), join(SHIPPED, below)])) {
    for (const file of isFolder(folder) ? readdirSync(folder).sort() : []) {
      const name = /^(.+)\.ya?ml$/.exec(file)?.[1];
      if (name !== undefined && !files.has(name)) files.set(name, join(folder, file));
    }
  }
  return files;
}

/** SCENARIO as the reader of scenarios takes it: the name of a file in the current folder's `scenarios/` as its path. */
export function scenarioPath(text: string): string {
  if (isFile(text) || looksLikePath(text)) return text;
  const file = scenarioFiles().get(text);
  return file === undefined ? text : typed(file);
}

/**
 * The file of an annual return: a path, or the name of a file in `scenarios/returns/`, of the current folder or shipped.
 * @throws UserError where there is none, with the nearest name
 */
export function returnPath(text: string): string {
  if (isFile(text)) return text;
  const files = yamlFiles('returns');
  const name = looksLikePath(text) ? '' : text;
  const file = files.get(name);
  if (file !== undefined) return typed(file);
  const near = name === '' ? undefined : nearest(name, files.keys());
  throw new UserError(
    `there is no annual return ${text}`,
    near === undefined
      ? `give the path of one, or the name of one that is shipped: ${[...files.keys()].join(', ')}`
      : `did you mean ${near}?`,
  );
}

/**
 * The folder of RUN as it was typed.
 * @throws UserError where there is none, with the nearest name.
 */
export function findRun(text: string): string {
  for (const folder of [text, join(RUNS, text)]) {
    if (isFile(join(folder, 'manifest.json')) || folder.endsWith('.partial')) {
      if (isFolder(folder)) return folder;
    }
  }
  const unfinished = [text, join(RUNS, text)].find((folder) => isFolder(`${folder}.partial`));
  if (unfinished !== undefined) {
    throw new UserError(
      `the run ${text} was not finished`,
      `what there is of it stands in ${unfinished}.partial`,
    );
  }
  if (isFolder(text)) throw new UserError(`${text} is not a run: it has no manifest.json`);
  throw missing('run', text, runNames());
}

/** Where a run of `scenario` is kept without `--out`. */
export const defaultRunFolder = (scenario: string): string => join(RUNS, scenario);

const runNames = (): string[] =>
  isFolder(RUNS) ? readdirSync(RUNS).filter((name) => isFile(join(RUNS, name, 'manifest.json'))) : [];

function missing(what: string, text: string, names: readonly string[]): UserError {
  const near = nearest(text, names);
  const known = `there ${names.length === 1 ? 'is' : 'are'}: ${names.slice(0, 12).join(', ')}`;
  const hint = near === undefined ? (names.length === 0 ? undefined : known) : `did you mean ${near}?`;
  return new UserError(`there is no ${what} ${text}`, hint);
}
