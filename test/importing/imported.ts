/** Imports a CSV text, for tests. */
import { SHIPPED_MACHINES, modelOf } from '../../src/cli/run/model-of.ts';
import { csvRows, separatorOf } from '../../src/importing/csv-rows.ts';
import {
  importTable,
  type ImportedTable,
  type ImportOptions,
  type SourceTable,
} from '../../src/importing/index.ts';
import type { Scenario } from '../../src/scenario/index.ts';

export function tableOf(text: string): SourceTable {
  const [heading, ...rows] = csvRows(text, separatorOf(text), 'table.csv');
  return {
    file: 'table.csv',
    kind: 'csv',
    columns: heading?.fields ?? [],
    rows: rows.map(({ line, fields }) => ({ line, cells: fields.map((one) => (one === '' ? null : one)) })),
    bytes: text.length,
    sha256: '0'.repeat(64),
  };
}

export const importText = (text: string, options: Partial<ImportOptions> = {}): ImportedTable =>
  importTable(tableOf(text), {
    mapping: {},
    mappingFile: 'mapping.yaml',
    shipped: SHIPPED_MACHINES,
    modelOf: (scenario: Scenario) => modelOf({ scenario, years: scenario.years ?? 1 }),
    ...options,
  });

/** What was told of rows: `5 refused: reason`. */
export const toldOf = ({ told }: Pick<ImportedTable, 'told'>): string[] =>
  told.map(({ source, outcome, reason }) => `${source.line} ${outcome}: ${reason}`);

/** The log as lines: `assessment 1 referral.received → decision`. */
export function linesOf({ log }: ImportedTable): string[] {
  const { machines, types, states } = log.vocabulary;
  return [...log.chunks()].flatMap((chunk) =>
    Array.from({ length: chunk.length }, (_, row) =>
      [
        machines.names[chunk.machine[row]],
        chunk.instance[row],
        types.names[chunk.type[row]],
        states.names[chunk.state[row]] === '' ? '' : `→ ${states.names[chunk.state[row]]}`,
      ]
        .join(' ')
        .trimEnd(),
    ),
  );
}
