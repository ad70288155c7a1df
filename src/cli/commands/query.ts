/** `casepath query RUN "SQL"`: DuckDB over the events, children, details and measures of a run. */
import type { DuckDBResult, Json } from '@duckdb/node-api';
import { csvLine } from '../../events/index.ts';
import { openRun } from '../../events/index.node.ts';
import type { CommandOptions } from '../command-options.ts';
import { EXIT, type ExitCode } from '../exit-code.ts';
import { box } from '../format/box.ts';
import { count } from '../format/numbers.ts';
import { findRun } from '../places.ts';
import { ask, asUserError, openRunDatabase } from '../query/run-database.ts';
import { print, write } from '../terminal/output.ts';
import { UserError } from '../user-error.ts';

const ROWS_SHOWN = 20;

type Row = readonly Json[];

const WRITTEN_AS_TEXT = /^(u?bigint|u?hugeint|decimal)/i;

/** DuckDB's JSON has long integers and decimals as text: a number again where nothing is lost by it. */
function numberWhereExact(value: Json | undefined, type: string): Json | undefined {
  if (typeof value !== 'string' || !WRITTEN_AS_TEXT.test(type)) return value;
  const number = Number(value);
  return String(number) === value || Number(value).toFixed(value.split('.')[1]?.length ?? 0) === value
    ? number
    : value;
}

/** Text of a value: lists and structures as JSON. */
const textOf = (value: Json): string | null =>
  value === null || typeof value === 'string'
    ? value
    : typeof value === 'object'
      ? JSON.stringify(value)
      : String(value);

export async function query(args: readonly string[], options: CommandOptions): Promise<ExitCode> {
  const [run = '', sql = ''] = args;
  if (sql.trim() === '')
    throw new UserError('the question is empty', 'for example "select count(*) from events"');
  const connection = await openRunDatabase(openRun(findRun(run)));
  const result = await ask(connection, sql);
  if (options.csv) await writeCsv(result);
  else if (options.json) await writeJson(result);
  else await printBox(result, options.limit ?? ROWS_SHOWN);
  connection.closeSync();
  return EXIT.done;
}

/** Rows as they come; a fault that shows only while they are read is the question's too. */
async function* rowsOf(result: DuckDBResult): AsyncIterable<readonly Row[]> {
  try {
    yield* result.yieldRowsJson();
  } catch (error) {
    throw asUserError(error);
  }
}

async function writeCsv(result: DuckDBResult): Promise<void> {
  await write(csvLine(result.columnNames()));
  for await (const rows of rowsOf(result)) {
    await write(rows.map((row) => csvLine(row.map(textOf))).join(''));
  }
}

async function writeJson(result: DuckDBResult): Promise<void> {
  const names = result.deduplicatedColumnNames();
  const columns = names.map((name, index) => ({ name, type: result.columnType(index).toString() }));
  await write(`{\n  "command": "query",\n  "columns": ${JSON.stringify(columns)},\n  "rows": [`);
  let separator = '\n    ';
  for await (const rows of rowsOf(result)) {
    for (const row of rows) {
      const record = Object.fromEntries(
        columns.map(({ name, type }, index) => [name, numberWhereExact(row[index], type)]),
      );
      await write(separator + JSON.stringify(record));
      separator = ',\n    ';
    }
  }
  await write('\n  ]\n}\n');
}

async function printBox(result: DuckDBResult, limit: number): Promise<void> {
  const shown: Row[] = [];
  let total = 0;
  for await (const rows of rowsOf(result)) {
    total += rows.length;
    if (limit === 0) shown.push(...rows);
    else if (shown.length < limit) shown.push(...rows.slice(0, limit - shown.length));
  }
  const names = result.columnNames();
  const types = names.map((_, index) => result.columnType(index).toString().toLowerCase());
  await print(
    ...box(
      names,
      types,
      shown.map((row) => row.map((value) => textOf(value) ?? '')),
    ),
    shown.length < total
      ? `${count(shown.length)} of ${count(total)} rows shown (--limit 0 shows all, --csv writes all)`
      : `${count(total)} ${total === 1 ? 'row' : 'rows'}`,
  );
}
