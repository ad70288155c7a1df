/** The rows of a CSV text: fields in quotes with separators and line breaks, any of the usual separators and line ends. */
import { IMPORT_MESSAGES, importError } from './import-error.ts';

export interface CsvRow {
  /** Line of the file on which it begins, from 1. */
  readonly line: number;
  readonly fields: readonly string[];
}

export type Separator = ',' | ';' | '\t' | '|';
const SEPARATORS: readonly Separator[] = [',', ';', '\t', '|'];

/** The separator that the heading has most of, outside quotes; a comma where it has none. */
export function separatorOf(text: string): Separator {
  const heading = (/^[^\r\n]*/.exec(text)?.[0] ?? '').replaceAll(/"[^"]*"/g, '');
  const counts = SEPARATORS.map((one) => heading.split(one).length);
  return SEPARATORS[counts.indexOf(Math.max(...counts))];
}

/**
 * Every row, the heading first. Lines without any value are passed over.
 * @param file its name, for messages
 * @throws ImportError where a quote is never closed
 */
export function* csvRows(text: string, separator: Separator, file: string): Generator<CsvRow> {
  const plain = new RegExp(`[${separator === '\t' ? '\\t' : separator}\\r\\n]`, 'g');
  let at = 0;
  let line = 1;
  while (at < text.length) {
    const fields: string[] = [];
    const begun = line;
    for (;;) {
      let field = '';
      if (text[at] === '"') {
        const quoted = quotedField(text, at, file, line);
        field = quoted.field;
        line += linesIn(text, at, quoted.end);
        at = quoted.end;
      }
      plain.lastIndex = at;
      const end = plain.exec(text)?.index ?? text.length;
      fields.push(field + text.slice(at, end));
      at = end;
      if (text[at] !== separator) break;
      at++;
    }
    if (text[at] === '\r' && text[at + 1] === '\n') at++;
    at++;
    line++;
    if (fields.some((one) => one.trim() !== '')) yield { line: begun, fields };
  }
}

/** A field in quotes, two quotes within it standing for one; `end` is the place after the closing quote. */
function quotedField(text: string, from: number, file: string, line: number) {
  let field = '';
  let at = from + 1;
  for (;;) {
    const quote = text.indexOf('"', at);
    if (quote < 0) throw importError(IMPORT_MESSAGES.openQuote(file, line));
    field += text.slice(at, quote);
    if (text[quote + 1] !== '"') return { field, end: quote + 1 };
    field += '"';
    at = quote + 2;
  }
}

const linesIn = (text: string, from: number, to: number): number =>
  text.slice(from, to).match(/\r\n|\n|\r/g)?.length ?? 0;
