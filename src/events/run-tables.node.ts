/** Reads the tables that stand beside the events of a run. */
import { join } from 'node:path';
import { BORN_UNKNOWN, ChildTable } from './children.ts';
import { attributeColumn, CHILD_COLUMNS, codeColumn, DETAIL_COLUMNS, MEASURE_COLUMNS } from './columns.ts';
import { dayOfDate } from './day-number.ts';
import { DetailTable } from './details.ts';
import type { Manifest } from './manifest.ts';
import type { MeasureRow } from './measures.ts';
import { ParquetTable, type RowGroup, type RowRange } from './parquet-table.node.ts';
import { RUN_MESSAGES, RunError } from './run-error.ts';
import { NameList } from './vocabulary.ts';

const DAY_MS = 86_400_000;
const MINUTES_A_DAY = 1440;

/** Rows of children.parquet that are those of a replication. */
function childRows({ written }: Manifest, replication: number): RowRange {
  let from = 0;
  for (const item of written) {
    if (item.replication === replication) return { from, to: from + item.children };
    from += item.children;
  }
  return { from: 0, to: 0 };
}

/** The children of a replication, in the order in which they were met. */
export async function readChildren(
  dir: string,
  manifest: Manifest,
  replication: number,
): Promise<ChildTable> {
  const { sexes, ethnicities, attributes } = manifest.people;
  const [sex, ethnicity] = [new NameList(sexes), new NameList(ethnicities)];
  const table = new ChildTable(sex.names, ethnicity.names, attributes);
  const families = new NameList([]);
  const startDay = dayOfDate(manifest.start);
  const file = new ParquetTable(join(dir, 'children.parquet'), [
    ...CHILD_COLUMNS.map((column) => (column.name === 'birth_date' ? { ...column, optional: true } : column)),
    ...attributes.map(attributeColumn),
  ]);
  for await (const { rows, columns } of file.groups(childRows(manifest, replication))) {
    for (let row = 0; row < rows; row++) {
      const family = String(columns.family[row]);
      const place = families.add(family);
      if (place === table.families.length) table.addFamily(family);
      const birth = columns.birth_date[row];
      const day = Math.round(Number(birth) / DAY_MS);
      table.addChild(
        String(columns.child[row]),
        place,
        birth === null ? BORN_UNKNOWN : (day - startDay) * MINUTES_A_DAY,
        sex.add(String(columns.sex[row])),
        ethnicity.add(String(columns.ethnicity[row])),
        attributes.reduce((bits, name, bit) => bits | (columns[name][row] === true ? 1 << bit : 0), 0),
      );
    }
  }
  return table;
}

/** The codes of a row: those columns that are not null. */
function codesOf({ columns }: RowGroup, names: readonly string[], row: number): Record<string, string> {
  const set = names.filter((name) => columns[name][row] !== null && columns[name][row] !== undefined);
  return Object.fromEntries(set.map((name) => [name, String(columns[name][row])]));
}

/** The details of a run. */
export async function readDetails(dir: string): Promise<DetailTable> {
  const path = join(dir, 'details.parquet');
  const file = new ParquetTable(path, DETAIL_COLUMNS, (name) => codeColumn(name, ''));
  const names = file.columns.slice(DETAIL_COLUMNS.length).map(({ name }) => name);
  const details = new DetailTable();
  for await (const group of file.groups()) {
    for (let row = 0; row < group.rows; row++) {
      const place = details.add(String(group.columns.type[row]), codesOf(group, names, row));
      if (place !== group.start + row)
        throw new RunError(RUN_MESSAGES.repeatedDetail(path, group.start + row));
    }
  }
  return details;
}

const numberOrNull = (cell: unknown): number | null =>
  cell === null || cell === undefined ? null : Number(cell);

/** The measures of a run, in the order in which they were written. */
export async function readMeasures(dir: string): Promise<MeasureRow[]> {
  const measures: MeasureRow[] = [];
  for await (const { rows, columns } of new ParquetTable(
    join(dir, 'measures.parquet'),
    MEASURE_COLUMNS,
  ).groups()) {
    for (let row = 0; row < rows; row++) {
      measures.push({
        replication: Number(columns.replication[row]),
        measure: String(columns.measure[row]),
        by: String(columns.by[row]),
        group: String(columns.group[row]),
        unit: String(columns.unit[row]),
        value: numberOrNull(columns.value[row]),
        n: numberOrNull(columns.n[row]),
      });
    }
  }
  return measures;
}
