/** Where each thing that a row says stands in the table. */
import { nearest } from '../scenario/nearest.ts';
import { IMPORT_MESSAGES, importError } from './import-error.ts';
import { FIELDS, type Field, type Mapping } from './mapping.ts';
import type { SourceTable } from './source-table.ts';

/** The column of a code that events carry. */
export interface CodeColumn {
  readonly code: string;
  readonly column: number;
  /** The code for each value, where the mapping says it. */
  readonly values: Readonly<Record<string, string>>;
}

/** The column of an attribute that facts ask for, yes or no: `disabled`. */
export interface AttributeColumn {
  readonly attribute: string;
  readonly column: number;
}

/** What the table may name beside the event's own columns. */
export interface KnownNames {
  readonly codes: ReadonlySet<string>;
  readonly attributes: readonly string[];
}

export interface Columns {
  /** Place of each field that the table has. */
  readonly places: Readonly<Partial<Record<Field, number>>>;
  readonly codes: readonly CodeColumn[];
  readonly attributes: readonly AttributeColumn[];
  /** Columns of the table that nothing is taken from. */
  readonly unused: readonly string[];
}

/** What a field may be called without a mapping, beside its own name. */
const ALSO: Partial<Record<Field, readonly string[]>> = { happened: ['date', 'event_date'] };

const plain = (name: string): string =>
  name
    .trim()
    .toLowerCase()
    .replaceAll(/[\s-]+/g, '_');

/**
 * @throws ImportError where a column is missing, there twice, or named by the mapping and not there
 */
export function findColumns(
  table: SourceTable,
  mapping: Mapping,
  known: KnownNames,
  mappingFile: string,
): Columns {
  const names = table.columns.map(plain);
  const twice = names.findIndex((name, at) => name !== '' && names.indexOf(name) < at);
  if (twice >= 0) throw importError(IMPORT_MESSAGES.columnTwice(table.file, table.columns[twice]));
  const placeOf = (column: string, key: string): number => {
    const place = names.indexOf(plain(column));
    if (place >= 0) return place;
    const near = nearest(column, table.columns);
    throw importError(IMPORT_MESSAGES.columnNotThere(mappingFile, key, column, near, table.columns));
  };
  const places: Partial<Record<Field, number>> = {};
  for (const field of FIELDS) {
    const mapped = mapping.columns?.[field];
    const place =
      mapped === undefined
        ? names.findIndex((name) => name === field || ALSO[field]?.includes(name) === true)
        : placeOf(mapped, `columns.${field}`);
    if (place >= 0) places[field] = place;
  }
  refuseMissing(table, places);
  const taken = new Set(Object.values(places));
  const attributes = known.attributes.flatMap((attribute) => {
    const mapped = mapping.attributes?.[attribute];
    const column =
      mapped === undefined ? names.indexOf(attribute) : placeOf(mapped, `attributes.${attribute}`);
    return column < 0 ? [] : [{ attribute, column }];
  });
  for (const { column } of attributes) taken.add(column);
  const codes = codeColumns(mapping, known.codes, names, taken, placeOf);
  for (const { column } of codes) taken.add(column);
  return { places, codes, attributes, unused: table.columns.filter((_, at) => !taken.has(at)) };
}

function refuseMissing(table: SourceTable, places: Columns['places']): void {
  const missing = [
    ...(places.child === undefined && places.adopter === undefined ? ['child'] : []),
    ...(places.happened === undefined && places.minute === undefined ? ['happened (or date)'] : []),
    ...(places.type === undefined ? ['type'] : []),
  ];
  if (missing.length > 0)
    throw importError(IMPORT_MESSAGES.columnsMissing(table.file, missing, table.columns));
}

function codeColumns(
  mapping: Mapping,
  known: ReadonlySet<string>,
  names: readonly string[],
  taken: ReadonlySet<number>,
  placeOf: (column: string, key: string) => number,
): CodeColumn[] {
  const mapped = Object.entries(mapping.codes ?? {}).map(([code, said]) => {
    const { column, values = {} } = typeof said === 'string' ? { column: said } : said;
    return { code, column: placeOf(column, `codes.${code}`), values };
  });
  const others = names.flatMap((name, column) =>
    known.has(name) && !taken.has(column) && !mapped.some((one) => one.code === name || one.column === column)
      ? [{ code: name, column, values: {} }]
      : [],
  );
  return [...mapped, ...others];
}
