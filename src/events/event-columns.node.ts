/** The events of one replication as columns of a Parquet file: what each number stands for, and how it is encoded. */
import type { Statistics } from 'hyparquet';
import { CodedColumn, type CodedCells } from './coded-column.node.ts';
import type { EncodedColumn } from './column-page.node.ts';
import { EVENT_COLUMNS } from './columns.ts';
import type { EventRows } from './event-rows.ts';
import type { EventNames } from './log-hash.ts';
import { RisingColumn, type RisingCells } from './rising-column.node.ts';

type ColumnName = (typeof EVENT_COLUMNS)[number]['name'];

/** Encodes the rows that are there when it is called. */
type Encode = () => EncodedColumn & { readonly statistics?: Statistics };

export class EventColumns {
  readonly #encoders: Readonly<Record<ColumnName, Encode>>;

  /** @param details row of the run's details by row of the replication's; both lists may grow. */
  constructor(rows: EventRows, names: EventNames, details: readonly number[]) {
    this.#encoders = encodersOf(rows, names, details);
  }

  /** Column after column, in the order of `EVENT_COLUMNS`. */
  *encoded(): Generator<ReturnType<Encode>> {
    for (const { name } of EVENT_COLUMNS) yield this.#encoders[name]();
  }
}

const itself = (code: number): number => code;

function encodersOf(
  rows: EventRows,
  { replication, vocabulary, children }: EventNames,
  details: readonly number[],
): Record<ColumnName, Encode> {
  const { sequence, columns } = rows;
  const { machines, types, states, activities, teams } = vocabulary;
  const rising = (cells: RisingCells): Encode => {
    const column = new RisingColumn(rows.capacity);
    return () => column.encode(cells, rows.length);
  };
  const coded = (
    codes: Int32Array,
    none: number | null,
    valueOf: CodedCells['valueOf'],
    isCompressed = false,
  ): Encode => {
    const column = new CodedColumn(rows.capacity);
    return () => column.encode({ codes, none, valueOf, isCompressed }, rows.length);
  };
  const named = (codes: Int32Array, none: number | null, names: readonly string[]) =>
    coded(codes, none, (code) => names[code]);
  const people = (codes: Int32Array, idOf: (row: number) => string) => coded(codes, -1, idOf, true);
  return {
    sequence: rising({ numbers: sequence, none: null, type: 'INT64' }),
    replication: coded(new Int32Array(rows.capacity).fill(replication), null, itself),
    minute: rising({ numbers: columns.minute, none: null, type: 'INT32' }),
    child: people(columns.child, (row) => children.ids[row - children.firstRow]),
    family: people(columns.family, (row) => children.families[row - children.firstFamily]),
    adopter: people(columns.adopter, (row) => children.adopters[row]),
    machine: named(columns.machine, null, machines.names),
    instance: coded(columns.instance, null, itself),
    type: named(columns.type, null, types.names),
    state: named(columns.state, 0, states.names),
    activity: named(columns.activity, 0, activities.names),
    team: named(columns.team, 0, teams.names),
    worker: coded(columns.worker, 0, itself),
    cause: rising({ numbers: columns.cause, none: -1, type: 'INT64' }),
    detail: coded(columns.detail, -1, (code) => details[code]),
  };
}
