/** Imports run one way, and only what may touch files or a terminal does. */
import { builtinModules } from 'node:module';
import { posix } from 'node:path';
import { describe, expect, it } from 'vitest';
import { importsOf, sourceFiles, type SourceFile } from './source-files.ts';

/** Each folder of `src/` may import itself and those before it. */
const ORDER = [
  'statechart',
  'events',
  'scenario',
  'simulation',
  'casefile',
  'importing',
  'indicators',
  'whatif',
  'authority',
  'walkthrough',
  'report',
  'cli',
  'web',
];

/** Packages that run in a browser worker; every other is for `cli/`, `web/` and `*.node.ts`. */
const PURE_PACKAGES = ['xstate', 'immer', 'seedrandom', 'zod', 'yaml', 'ml-matrix', 'simple-statistics'];

const files = sourceFiles('src', 'machines');
const folderOf = (path: string): string => path.split('/')[1] ?? '';
const mayTouchFiles = (path: string): boolean =>
  path.startsWith('src/cli/') || path.startsWith('src/web/') || path.endsWith('.node.ts');
const isRelative = (name: string): boolean => name.startsWith('.');
const targetOf = (file: SourceFile, name: string): string => posix.join(posix.dirname(file.path), name);

/** Every pair of a file and what it imports that breaks a rule, as text. */
function breaches(rule: (file: SourceFile, name: string) => boolean): string[] {
  return files.flatMap((file) =>
    importsOf(file)
      .filter((name) => rule(file, name))
      .map((name) => `${file.path} imports ${name}`),
  );
}

describe('imports', () => {
  it('there is something to look at', () => {
    expect(files.length).toBeGreaterThan(20);
    expect(files.flatMap(importsOf).length).toBeGreaterThan(50);
  });

  it('every folder of src has its place in the order', () => {
    const folders = new Set(
      files.filter((file) => file.path.startsWith('src/')).map((file) => folderOf(file.path)),
    );
    expect([...folders].filter((folder) => !ORDER.includes(folder))).toEqual([]);
  });

  it('a folder imports only itself and those before it', () => {
    const runsBack = (file: SourceFile, name: string): boolean => {
      if (!isRelative(name) || !file.path.startsWith('src/')) return false;
      const target = targetOf(file, name);
      return (
        target.startsWith('src/') && ORDER.indexOf(folderOf(target)) > ORDER.indexOf(folderOf(file.path))
      );
    };
    expect(breaches(runsBack)).toEqual([]);
  });

  it('the command line and the pages do not import each other', () => {
    const across = (file: SourceFile, name: string): boolean =>
      file.path.startsWith('src/web/') && isRelative(name) && targetOf(file, name).startsWith('src/cli/');
    expect(breaches(across)).toEqual([]);
  });

  it('machines import nothing of src', () => {
    const ofSrc = (file: SourceFile, name: string): boolean =>
      file.path.startsWith('machines/') && isRelative(name) && !targetOf(file, name).startsWith('machines/');
    expect(breaches(ofSrc)).toEqual([]);
  });

  it('only the command line, the pages and *.node.ts know Node or packages that need it', () => {
    const needsNode = (file: SourceFile, name: string): boolean => {
      if (isRelative(name) || mayTouchFiles(file.path)) return false;
      const bare = name
        .split('/')
        .slice(0, name.startsWith('@') ? 2 : 1)
        .join('/');
      return name.startsWith('node:') || builtinModules.includes(bare) || !PURE_PACKAGES.includes(bare);
    };
    expect(breaches(needsNode)).toEqual([]);
  });

  it('what runs in a browser imports no adapter for files', () => {
    const adapter = (file: SourceFile, name: string): boolean =>
      isRelative(name) && name.endsWith('.node.ts') && !mayTouchFiles(file.path);
    expect(breaches(adapter)).toEqual([]);
  });

  it('relative imports end in .ts', () => {
    expect(breaches((_, name) => isRelative(name) && !/\.(ts|json)$/.test(name))).toEqual([]);
  });
});
