/** Why a table cannot be imported at all, and every sentence that says so. */

/** The message is a sentence for the user, `hint` what would be right. */
export class ImportError extends Error {
  override readonly name = 'ImportError';
  readonly hint: string | undefined;

  constructor(message: string, hint?: string) {
    super(message);
    this.hint = hint;
  }
}

type Sentence = readonly [message: string, hint?: string];

const list = (names: readonly string[]): string => names.slice(0, 40).join(', ');

/** The sentences, in one place so that their tone is one. */
export const IMPORT_MESSAGES = {
  missing: (file: string): Sentence => [`there is no file ${file}`],
  folder: (file: string): Sentence => [
    `${file} is a folder`,
    'name one CSV or Parquet file; a run of casepath needs no import',
  ],
  unreadable: (file: string, why: string): Sentence => [`${file} cannot be read: ${why}`],
  empty: (file: string): Sentence => [`${file} is empty`, 'it needs a heading and a row for each event'],
  onlyHeading: (file: string): Sentence => [
    `${file} has a heading and no rows`,
    'it needs a row for each event',
  ],
  encoding: (file: string, line: number, found: string): Sentence => [
    `${file}:${line}: the text is no UTF-8, it looks like ${found}`,
    'save it as "CSV UTF-8" and import that: names would be misread else',
  ],
  binary: (file: string): Sentence => [`${file} is no text and no Parquet`, 'give a CSV or Parquet file'],
  excel: (file: string): Sentence => [
    `${file} is a workbook`,
    'save the sheet as "CSV UTF-8" and import that',
  ],
  parquet: (file: string, why: string): Sentence => [`${file} cannot be read as Parquet: ${why}`],
  openQuote: (file: string, line: number): Sentence => [
    `${file}:${line}: a quote is opened and never closed`,
    'a field in quotes ends with a quote; one within it is written twice',
  ],
  columnTwice: (file: string, name: string): Sentence => [`${file}:1: the column ${name} is there twice`],
  columnsMissing: (file: string, missing: readonly string[], found: readonly string[]): Sentence => [
    `${file}:1: no column for ${missing.join(', ')}`,
    `found: ${list(found)}; a mapping file says which column is which (--mapping)`,
  ],
  columnNotThere: (
    mapping: string,
    key: string,
    column: string,
    near: string | undefined,
    found: readonly string[],
  ): Sentence => [
    `${mapping}: ${key} names the column "${column}", which the table does not have`,
    near === undefined ? `found: ${list(found)}` : `did you mean ${near}?`,
  ],
  minutesWithoutFrom: (file: string): Sentence => [
    `${file}:1: the column minute counts from a date that the table does not say`,
    'say it: --from 2014-04-01',
  ],
  mappingMissing: (file: string): Sentence => [`there is no mapping file ${file}`],
  mapping: (file: string, line: number, why: string): Sentence => [`${file}:${line}: ${why}`],
  noRows: (file: string, refused: number): Sentence => [
    `none of the ${refused} rows of ${file} can be taken`,
  ],
  periodBackwards: (from: string, to: string): Sentence => [
    `the period ends (${to}) before it begins (${from})`,
  ],
  nothingInPeriod: (from: string, to: string, first: string, last: string): Sentence => [
    `no event lies in the period ${from} to ${to}`,
    `the events are of ${first} to ${last}`,
  ],
  notADate: (option: string, text: string): Sentence => [
    `${option}: "${text}" is not a date that exists`,
    'write it as 2015-03-31',
  ],
  tooMany: (what: string, count: number, most: number): Sentence => [
    `the table names ${count} ${what}, and casepath counts at most ${most}`,
  ],
  scenarioMachines: (name: string): Sentence => [`the scenario ${name} names no machines`],
} as const;

export const importError = ([message, hint]: Sentence): ImportError => new ImportError(message, hint);
