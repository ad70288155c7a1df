/** `casepath sources SCENARIO`: every parameter with its source, assumptions first. */
import { csvLine } from '../../events/csv.ts';
import type { ParameterRow, SourceKind } from '../../scenario/index.ts';
import type { CommandOptions } from '../command-options.ts';
import { EXIT, type ExitCode } from '../exit-code.ts';
import { counted } from '../format/numbers.ts';
import { pad, widthOf, wrap } from '../format/table.ts';
import { readTyped } from '../read-scenario.ts';
import { print, printJson, write } from '../terminal/output.ts';
import { styled } from '../terminal/style.ts';
import { UserError } from '../user-error.ts';

/** The least certain first. */
const HEADINGS: Readonly<Record<SourceKind, string>> = {
  assumption: 'ASSUMPTIONS',
  'command line': 'SET ON THE COMMAND LINE',
  'what-if': 'WHAT IF',
  calibrated: 'CALIBRATED',
  'base-flows': 'WORKED OUT FROM PUBLISHED FLOWS',
  national: 'NATIONAL FIGURES',
  report: 'THE INSPECTION REPORT',
  'rule or publication': 'RULES AND PUBLICATIONS',
};
const KINDS = Object.keys(HEADINGS) as SourceKind[];

export async function sources(args: readonly string[], options: CommandOptions): Promise<ExitCode> {
  const [scenario] = args;
  if (options.coverage) {
    if (scenario !== undefined) throw new UserError('--coverage is of the charts', `leave ${scenario} out`);
    // The charts take a while to make, and the sources of a scenario need none.
    const { printCoverage } = await import('./sources-coverage.ts');
    await printCoverage(options);
    return EXIT.done;
  }
  if (scenario === undefined)
    throw new UserError('sources needs a scenario, or --coverage', 'casepath sources kingston-2015');
  const { parameters } = readTyped(scenario, options);
  const sorted = KINDS.flatMap((kind) => parameters.filter((row) => row.kind === kind));
  if (options.json) {
    const rows = sorted.map(({ path, value, source, kind, file, line }) => ({
      path,
      value,
      source,
      kind,
      file,
      line,
    }));
    await printJson({ command: 'sources', scenario, parameters: rows });
  } else if (options.csv) {
    await write(csvLine(['path', 'value', 'source', 'kind', 'file', 'line']));
    for (const row of sorted) {
      await write(csvLine([row.path, row.value, row.source, row.kind, row.file, row.line]));
    }
  } else {
    await print(...sourcesText(sorted));
  }
  return EXIT.done;
}

function sourcesText(rows: readonly ParameterRow[]): string[] {
  const counts = KINDS.map((kind) => ({ kind, n: rows.filter((row) => row.kind === kind).length }));
  const shares = counts.filter(({ n }) => n > 0).map(({ kind, n }) => `${n} ${kind}`);
  return [
    ...wrap(`${counted(rows.length, 'number')}: ${shares.join(', ')}`),
    ...KINDS.flatMap((kind) =>
      kindText(
        kind,
        rows.filter((row) => row.kind === kind),
      ),
    ),
  ];
}

function kindText(kind: SourceKind, rows: readonly ParameterRow[]): string[] {
  if (rows.length === 0) return [];
  const sources = [...new Set(rows.map((row) => row.source))];
  return [
    '',
    styled('bold', HEADINGS[kind]),
    ...sources.flatMap((source) => [
      ...wrap(source.replace(/^assumption:\s*/, ''), 80, 2),
      ...rows.filter((row) => row.source === source).flatMap(parameterText),
    ]),
  ];
}

/** The parameter with its place to the right, or below where both do not fit. */
function parameterText(row: ParameterRow): string[] {
  const what = `      ${row.path} = ${row.value}`;
  const where = styled('dim', `${row.file}:${row.line}`);
  if (widthOf(what) + widthOf(where) + 2 <= 80) return [pad(what, 80 - widthOf(where)) + where];
  return [what, pad('', Math.max(8, 80 - widthOf(where))) + where];
}
