/** A run as a database that can only be asked. */
import { resolve } from 'node:path';
import { DuckDBInstance, StatementType, type DuckDBConnection, type DuckDBResult } from '@duckdb/node-api';
import type { Run } from '../../events/index.node.ts';
import { UserError } from '../user-error.ts';

const quoted = (text: string): string => `'${text.replaceAll("'", "''")}'`;

/** Tables by name, each over the run's files. `events` also has `happened`, the date and time of `minute`. */
function views(run: Run): string[] {
  const file = (name: string): string => quoted(resolve(run.dir, name));
  const parts = run.eventFiles().map((path) => quoted(resolve(path)));
  const events =
    parts.length === 0
      ? 'select null as no_events where false'
      : `select *, timestamp ${quoted(run.manifest.start)} + to_minutes(minute::bigint) as happened
         from read_parquet([${parts.join(', ')}])`;
  return [
    `create view events as ${events}`,
    ...['children', 'details', 'measures'].map(
      (name) => `create view ${name} as select * from read_parquet(${file(`${name}.parquet`)})`,
    ),
  ];
}

/** Opens a run for questions: nothing outside its folder can be reached, and nothing can be changed. */
export async function openRunDatabase(run: Run): Promise<DuckDBConnection> {
  const instance = await DuckDBInstance.create(':memory:');
  const connection = await instance.connect();
  for (const statement of [
    ...views(run),
    `set allowed_directories = [${quoted(`${resolve(run.dir)}/`)}]`,
    'set enable_external_access = false',
    'set lock_configuration = true',
  ]) {
    await connection.run(statement);
  }
  return connection;
}

/**
 * Asks one question; the rows come as they are read.
 * @throws UserError where the statement cannot be understood, or would do anything but ask.
 */
export async function ask(connection: DuckDBConnection, sql: string): Promise<DuckDBResult> {
  try {
    const statements = await connection.extractStatements(sql);
    if (statements.count !== 1) throw new UserError('ask one question at a time');
    const prepared = await statements.prepare(0);
    if (prepared.statementType !== StatementType.SELECT) {
      throw new UserError(
        'a run can only be asked, not changed',
        'begin with SELECT, WITH, DESCRIBE or SHOW',
      );
    }
    return await prepared.stream();
  } catch (error) {
    throw asUserError(error);
  }
}

/** What DuckDB says is wrong is the user's to mend. */
export function asUserError(error: unknown): UserError {
  if (error instanceof UserError) return error;
  return new UserError(error instanceof Error ? error.message.trimEnd() : String(error));
}
