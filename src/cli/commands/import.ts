/** `casepath import FILE`: a table of one's own events as a run. */
import { existsSync, readFileSync, writeFileSync } from 'node:fs';
import { basename } from 'node:path';
import { isRun, openRun } from '../../events/index.node.ts';
import { sha256 } from '../../events/sha256.node.ts';
import { importTable, NoRowsError, type ImportedTable, type SourceTable } from '../../importing/index.ts';
import { readMapping, readTable } from '../../importing/index.node.ts';
import type { Scenario } from '../../scenario/index.ts';
import type { CommandOptions } from '../command-options.ts';
import { EXIT, type ExitCode } from '../exit-code.ts';
import { count } from '../format/numbers.ts';
import { importText, toldText } from '../import/import-text.ts';
import { rejectsCsv } from '../import/rejects.ts';
import { writeImport } from '../import/write-import.ts';
import { loadScenario } from '../load-scenario.ts';
import { defaultRunFolder, typed } from '../places.ts';
import { modelOf, SHIPPED_MACHINES } from '../run/model-of.ts';
import { print, printJson, say } from '../terminal/output.ts';
import { UserError } from '../user-error.ts';

export async function importRun(args: readonly string[], options: CommandOptions): Promise<ExitCode> {
  const [file = ''] = args;
  const mappingFile = options.mapping ?? '';
  const mapping = options.mapping === undefined ? {} : readMapping(options.mapping);
  const base = await judgedBy(options.scenario);
  const table = await readTable(file, mapping.separator);
  const dir = options.out ?? defaultRunFolder(basename(file).replace(/\.[^.]+$/, ''));
  refuseExisting(options, dir);
  const imported = await taken(table, options, () =>
    importTable(table, {
      mapping,
      mappingFile,
      from: options.from,
      to: options.to,
      rules: options.rules,
      base,
      shipped: SHIPPED_MACHINES,
      modelOf: (scenario: Scenario) => modelOf({ scenario, years: scenario.years as number }),
    }),
  );
  const manifest = writeImport(imported, {
    dir,
    replace: options.out === undefined,
    table,
    mapping:
      options.mapping === undefined
        ? null
        : { file: basename(mappingFile), sha256: sha256(readFileSync(mappingFile)) },
    judgedBy: base?.name ?? null,
  });
  writeRejects(options, table, imported.told);
  if (options.json) await printJson(summary(dir, imported, manifest.logHash));
  else {
    await print(...importText(table, imported), '', ...whereKept(dir, imported));
  }
  return imported.refused > 0 && options.fail !== false ? EXIT.missed : EXIT.done;
}

/** @throws UserError where no row can be taken: nothing is written but what was asked for by name */
async function taken(
  table: SourceTable,
  options: CommandOptions,
  read: () => ImportedTable,
): Promise<ImportedTable> {
  try {
    return read();
  } catch (error) {
    if (!(error instanceof NoRowsError)) throw error;
    writeRejects(options, table, error.told);
    say(...toldText('REFUSED', table, error.told, 'refused'), '');
    throw new UserError(error.message, 'nothing was imported');
  }
}

/** A scenario to judge by. */
async function judgedBy(text: string | undefined) {
  if (text === undefined) return undefined;
  const { scenario } = await loadScenario(text, {});
  return { name: scenario.name ?? basename(text), scenario };
}

function writeRejects(
  { rejects }: CommandOptions,
  table: SourceTable,
  told: Parameters<typeof rejectsCsv>[1],
): void {
  if (rejects === undefined) return;
  try {
    writeFileSync(rejects, rejectsCsv(table, told));
  } catch (error) {
    const { code = 'no access' } = error as NodeJS.ErrnoException;
    throw new UserError(`${rejects} cannot be written: ${code}`, 'name another file with --rejects');
  }
}

/** Without `--out` an import takes the place of an earlier one, never of a simulation. */
function refuseExisting({ rejects, out }: CommandOptions, dir: string): void {
  if (out !== undefined && existsSync(out)) {
    throw new UserError(`${out} exists already`, 'name another folder, or remove it first');
  }
  if (isRun(dir) && openRun(dir).manifest.imported === undefined) {
    throw new UserError(`${typed(dir)} is a simulated run`, 'name another folder with --out');
  }
  if (rejects !== undefined && existsSync(rejects)) {
    throw new UserError(`${rejects} exists already`, 'name another file, or remove it first');
  }
}

const summary = (dir: string, imported: ImportedTable, logHash: string) => ({
  command: 'import',
  passed: imported.refused === 0,
  out: typed(dir),
  from: imported.from,
  to: imported.to,
  rows: { read: imported.read, taken: imported.taken, refused: imported.refused },
  events: imported.log.length,
  children: imported.log.children.length,
  misfits: imported.misfits,
  withoutTime: imported.untimed,
  families: imported.haveFamilies,
  birthsNotKnown: imported.birthsNotKnown,
  neverStopped: imported.neverStopped,
  unusedColumns: imported.unused,
  machines: imported.model.machines.map(({ name }) => name),
  logHash,
  told: imported.told.map(({ source, outcome, reason }) => ({ line: source.line, outcome, reason })),
});

function whereKept(dir: string, { told, to }: ImportedTable): string[] {
  const folder = typed(dir);
  return [
    `Run kept in ${folder}`,
    ...(told.length === 0
      ? []
      : [`Every such row with its reason: ${folder}/rejects.csv (${count(told.length)})`]),
    `Next: casepath benchmark ${folder}`,
    `      casepath overdue ${folder} --at ${to}`,
  ];
}
