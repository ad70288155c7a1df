/** The project's pages: their fenced blocks, links and headings. */
import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { ROOT } from './source-files.ts';

/** A fenced block: `yaml scenario=mine.yaml` has the language yaml and the note `scenario=mine.yaml`. */
export interface Fence {
  readonly language: string;
  readonly note: string;
  readonly text: string;
  /** Line of its first fence, from 1. */
  readonly line: number;
}

export interface Link {
  readonly target: string;
  readonly line: number;
}

export interface Page {
  /** From the root, with forward slashes. */
  readonly path: string;
  readonly lines: readonly string[];
  readonly fences: readonly Fence[];
}

const FENCE = /^\s*```\s*(\S*)\s*(.*)$/;

export function readPage(path: string): Page {
  const lines = readFileSync(join(ROOT, path), 'utf8').split('\n');
  return { path, lines, fences: fencesIn(lines) };
}

function fencesIn(lines: readonly string[]): Fence[] {
  const fences: Fence[] = [];
  let begun = -1;
  lines.forEach((line, index) => {
    if (!FENCE.test(line)) return;
    if (begun < 0) begun = index;
    else {
      const [, language = '', note = ''] = FENCE.exec(lines[begun] ?? '') ?? [];
      fences.push({ language, note, text: lines.slice(begun + 1, index).join('\n'), line: begun + 1 });
      begun = -1;
    }
  });
  return fences;
}

/** Every page of the project: at the root, in `docs/`, beside the charts. */
export function pages(): Page[] {
  const below = (folder: string): string[] =>
    readdirSync(join(ROOT, folder), { recursive: true, encoding: 'utf8' }).map(
      (path) => `${folder}/${path.replaceAll('\\', '/')}`,
    );
  const all = [...readdirSync(ROOT), ...below('docs'), ...below('machines')];
  return all
    .filter((path) => path.endsWith('.md'))
    .sort()
    .map(readPage);
}

/** Whether a line (from 0) stands in a fenced block or is one of its fences. */
export const isFenced = ({ fences }: Page, index: number): boolean =>
  fences.some(({ line, text }) => index + 1 >= line && index <= line + text.split('\n').length);

/** Links and pictures of a page's running text, with their lines. */
export const linksOf = (page: Page): Link[] =>
  page.lines.flatMap((text, index) =>
    isFenced(page, index)
      ? []
      : [...withoutCode(text).matchAll(/\]\(([^)\s]+)\)/g)].map(([, target = '']) => ({
          target,
          line: index + 1,
        })),
  );

const withoutCode = (text: string): string => text.replaceAll(/`[^`]*`/g, '``');

/** Code in running text: `casepath verify`. */
export const codeOf = (page: Page): { readonly text: string; readonly line: number }[] =>
  page.lines.flatMap((text, index) =>
    isFenced(page, index)
      ? []
      : [...text.matchAll(/`([^`]+)`/g)].map(([, code = '']) => ({ text: code, line: index + 1 })),
  );

/** What a link to a heading of the page may say after `#`. */
export const anchorsOf = (page: Page): string[] =>
  page.lines.flatMap((text, index) => {
    const heading = /^#{1,6}\s+(.+)$/.exec(text)?.[1];
    return heading === undefined || isFenced(page, index) ? [] : [anchorOf(heading)];
  });

const anchorOf = (heading: string): string =>
  heading
    .toLowerCase()
    .replaceAll(/[^\p{L}\p{N}\s_-]/gu, '')
    .trim()
    .replaceAll(/\s/g, '-');
