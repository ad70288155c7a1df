/** Files of scenarios on disk, as texts. */
import { readdirSync, readFileSync, realpathSync, statSync } from 'node:fs';
import { basename, dirname, extname, join, relative, resolve } from 'node:path';
import { knownTree } from './known-trees.node.ts';
import { nearest } from './nearest.ts';
import { problem, type Problem, type Where } from './problem.ts';
import type { LoadedFile, ScenarioFiles } from './read.ts';
import { decodeText } from './text-file.ts';

const EXTENSIONS = ['.yaml', '.yml'];
const isScenarioFile = (name: string): boolean => EXTENSIONS.includes(extname(name));
const looksLikePath = (text: string): boolean => /[/\\]/.test(text) || isScenarioFile(text);

/** Files by path, and those of one folder by name. */
export class DiskFiles implements ScenarioFiles {
  readonly #shipped: string;
  readonly #knownTrees: string | undefined;

  constructor(shippedDirectory: string, knownTrees?: string) {
    this.#shipped = shippedDirectory;
    this.#knownTrees = knownTrees;
  }

  load(asked: string, from: LoadedFile | undefined, where: Where): LoadedFile | Problem {
    const folder = from ? dirname(from.id) : process.cwd();
    const path = this.#find(asked, folder);
    if (path === undefined) return this.#missing(asked, folder, where);
    const file = loadFile(path, from ? shown(path) : nameOf(asked, path), where);
    if ('code' in file || this.#knownTrees === undefined) return file;
    return { ...file, tree: knownTree(this.#knownTrees, file.text) };
  }

  #find(asked: string, folder: string): string | undefined {
    const path = resolve(folder, asked);
    if (looksLikePath(asked)) return exists(path) ? path : undefined;
    const candidates = [path, ...EXTENSIONS.map((extension) => join(this.#shipped, asked + extension))];
    return candidates.find(isFile) ?? candidates.find(exists);
  }

  #missing(asked: string, folder: string, where: Where): Problem {
    if (looksLikePath(asked)) {
      const beside = namesIn(dirname(resolve(folder, asked)));
      const near = nearest(basename(asked), beside);
      return problem('file-missing', where, near === undefined ? undefined : join(dirname(asked), near));
    }
    const names = namesIn(this.#shipped).map((name) => basename(name, extname(name)));
    return problem('scenario-missing', where, nearest(asked, names), names);
  }
}

const nameOf = (asked: string, path: string): string => (looksLikePath(asked) ? asked : shown(path));

/** The path as a person would type it here. */
function shown(path: string): string {
  const near = relative(process.cwd(), path);
  return near === '' || near.startsWith('..') ? path : near;
}

function kindOf(path: string): 'file' | 'folder' | undefined {
  const stats = statSync(path, { throwIfNoEntry: false });
  return stats && (stats.isDirectory() ? 'folder' : 'file');
}

function exists(path: string): boolean {
  try {
    return kindOf(path) !== undefined;
  } catch {
    return false;
  }
}

const isFile = (path: string): boolean => exists(path) && kindOf(path) === 'file';

function namesIn(folder: string): string[] {
  try {
    return readdirSync(folder).filter(isScenarioFile).sort();
  } catch {
    return [];
  }
}

function loadFile(path: string, name: string, where: Where): LoadedFile | Problem {
  if (kindOf(path) === 'folder') return problem('file-folder', where);
  try {
    const decoded = decodeText(readFileSync(path), name);
    return 'code' in decoded ? decoded : { id: realpathSync(path), name, text: decoded.text };
  } catch (error) {
    return problem('file-unreadable', where, reasonOf(error));
  }
}

const REASONS: Readonly<Record<string, string>> = {
  EACCES: 'you may not read it',
  EPERM: 'you may not read it',
  ENOTDIR: 'part of its path is a file',
  ELOOP: 'its links run in a circle',
};

function reasonOf(error: unknown): string {
  const code = error instanceof Error && 'code' in error ? String(error.code) : '';
  return REASONS[code] ?? (error instanceof Error ? error.message : String(error));
}
