/** Tables of text: columns as wide as what stands in them, no lines. */
import { stripVTControlCharacters } from 'node:util';

export interface TableOptions {
  /** One letter a column: l left, r right. Columns beyond the last are left. */
  readonly align?: string;
  readonly gap?: number;
  readonly indent?: number;
}

/** How many columns of a terminal a text takes (colour takes none). */
export const widthOf = (text: string): number => Array.from(stripVTControlCharacters(text)).length;

/** The text filled with blanks to `width`. */
export function pad(text: string, width: number, align = 'l'): string {
  const blanks = ' '.repeat(Math.max(0, width - widthOf(text)));
  return align === 'r' ? blanks + text : text + blanks;
}

/** Rows as lines; every row has its cells in the order of the columns. */
export function table(rows: readonly (readonly string[])[], options: TableOptions = {}): string[] {
  const { align = '', gap = 2, indent = 0 } = options;
  const columns = Math.max(0, ...rows.map((row) => row.length));
  const widths = Array.from({ length: columns }, (_, column) =>
    Math.max(0, ...rows.map((row) => widthOf(row[column] ?? ''))),
  );
  const line = (row: readonly string[]): string =>
    row.map((cell, column) => pad(cell, widths[column] ?? 0, align[column])).join(' '.repeat(gap));
  return rows.map((row) => ' '.repeat(indent) + line(row).trimEnd());
}

/** Two blocks of lines beside each other, the second from column `at`. */
export function beside(left: readonly string[], right: readonly string[], at: number): string[] {
  const height = Math.max(left.length, right.length);
  return Array.from({ length: height }, (_, row) =>
    (pad(left[row] ?? '', at) + (right[row] ?? '')).trimEnd(),
  );
}

/** The text cut to `width`, with a sign that it was. */
export function cut(text: string, width: number): string {
  const letters = Array.from(text);
  return letters.length <= width ? text : `${letters.slice(0, Math.max(0, width - 1)).join('')}…`;
}

/** A paragraph as lines of at most `width`, each `indent` columns in. */
export function wrap(text: string, width = 80, indent = 0): string[] {
  const lines: string[] = [];
  let line = '';
  for (const word of text.split(/\s+/).filter(Boolean)) {
    if (line && widthOf(line) + 1 + widthOf(word) > width - indent) {
      lines.push(line);
      line = word;
    } else {
      line = line ? `${line} ${word}` : word;
    }
  }
  if (line) lines.push(line);
  return lines.map((each) => ' '.repeat(indent) + each);
}
