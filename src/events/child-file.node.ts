/** Writes `children.parquet`: the children of each replication that is written, one after another. */
import { BORN_UNKNOWN, type ChildTable } from './children.ts';
import { attributeColumn, CHILD_COLUMNS, type Column } from './columns.ts';
import type { FileRecord } from './manifest.ts';
import { GROUP_ROWS, ParquetFile } from './parquet-file.node.ts';
import { refuseTaken } from './run-error.ts';

const MINUTES_A_DAY = 1440;

/** Columns of `children.parquet` with the attributes of a scenario. */
export function childColumns(
  table: Pick<ChildTable, 'attributes' | 'ethnicities' | 'born'> | null,
): Column[] {
  const attributes = table?.attributes ?? [];
  refuseTaken('the attribute', attributes, CHILD_COLUMNS);
  const codes = table?.ethnicities.join('; ') ?? '';
  const optional = table?.born.includes(BORN_UNKNOWN) === true;
  const known = CHILD_COLUMNS.map((column) => {
    if (column.name === 'birth_date' && optional) return { ...column, optional };
    return column.name === 'ethnicity' ? { ...column, codes } : column;
  });
  return [...known, ...attributes.map(attributeColumn)];
}

export class ChildFile {
  readonly columns: readonly Column[];
  readonly #file: ParquetFile;
  readonly #startDay: number;

  /** @param startDay day number of minute 0 */
  constructor(path: string, table: ChildTable | null, startDay: number) {
    this.columns = childColumns(table);
    this.#file = new ParquetFile(path, this.columns);
    this.#startDay = startDay;
  }

  /** Adds the children of a replication; returns how many. */
  write(replication: number, table: ChildTable): number {
    for (let from = 0; from < table.length; from += GROUP_ROWS) {
      this.#file.write(this.#group(replication, table, from, Math.min(from + GROUP_ROWS, table.length)));
    }
    return table.length;
  }

  #group(replication: number, table: ChildTable, from: number, to: number) {
    const born = [...table.born.subarray(from, to)];
    const bits = [...table.attributeBits.subarray(from, to)];
    return [
      new Int32Array(to - from).fill(replication),
      table.ids.slice(from, to),
      [...table.family.subarray(from, to)].map((family) => table.families[family]),
      born.map((minute) =>
        minute === BORN_UNKNOWN ? null : this.#startDay + Math.floor(minute / MINUTES_A_DAY),
      ),
      [...table.sex.subarray(from, to)].map((sex) => table.sexes[sex]),
      [...table.ethnicity.subarray(from, to)].map((ethnicity) => table.ethnicities[ethnicity]),
      ...table.attributes.map((_, bit) => bits.map((set) => (set & (1 << bit)) !== 0)),
    ];
  }

  close(): FileRecord {
    return this.#file.close();
  }

  /** Leaves the file under its temporary name. */
  abandon(): void {
    this.#file.abandon();
  }
}
