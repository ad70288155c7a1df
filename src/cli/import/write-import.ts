/** Writes what was imported as a run folder. */
import { csvLine, replicationHash } from '../../events/index.ts';
import { RunWriter, type Manifest } from '../../events/index.node.ts';
import type { ImportedTable, SourceTable } from '../../importing/index.ts';
import { recordedMeasureRows } from '../../indicators/index.ts';
import { indicatorContext } from '../answers/indicator-context.ts';
import { ownVersion } from '../run/write-run.ts';
import { rejectsCsv } from './rejects.ts';

export interface ImportTarget {
  readonly dir: string;
  /** Whether an earlier run of this name may be replaced. */
  readonly replace: boolean;
  readonly table: SourceTable;
  /** The mapping's name and SHA-256, null without one. */
  readonly mapping: { readonly file: string; readonly sha256: string } | null;
  /** The scenario that it is judged by. */
  readonly judgedBy: string | null;
}

/** @throws RunError; what was begun is then cleared away */
export function writeImport(imported: ImportedTable, target: ImportTarget): Manifest {
  const writer = RunWriter.create(target.dir, { start: imported.from, replace: target.replace });
  try {
    const { log, model, told, workers } = imported;
    const hash = replicationHash(log);
    writer.writeReplication(log);
    const unmeasured = imported.neverStopped.map((name) => `timeliness.${name}.`);
    const rows = recordedMeasureRows(log, indicatorContext(model));
    writer.writeMeasures(
      rows.filter(({ measure }) => !unmeasured.some((start) => measure.startsWith(start))),
    );
    if (told.length > 0) writer.writeText('rejects.csv', rejectsCsv(target.table, told));
    if (workers.length > 0) {
      const lines = workers.map(({ team, worker, name }) => csvLine([team, worker, name]));
      writer.writeText('workers.csv', csvLine(['team', 'worker', 'name']) + lines.join(''));
    }
    return writer.finish(manifestInput(imported, target, hash));
  } catch (error) {
    writer.discard();
    throw error;
  }
}

function manifestInput(imported: ImportedTable, { table, mapping, judgedBy }: ImportTarget, hash: string) {
  const { log, model, scenario, read, taken, refused, misfits, untimed } = imported;
  const { file, kind, bytes, sha256 } = table;
  return {
    casepath: ownVersion(),
    name: scenario.name ?? file,
    scenario: scenario as Record<string, unknown>,
    seed: '',
    random: 'none',
    replications: 1,
    imported: {
      file,
      kind,
      bytes,
      sha256,
      mapping,
      judgedBy,
      rows: { read, taken, refused },
      misfits,
      withoutTime: untimed,
      families: imported.haveFamilies,
      birthsNotKnown: imported.birthsNotKnown,
      neverStopped: [...imported.neverStopped],
    },
    years: scenario.years as number,
    rules: scenario.rules ?? null,
    horizon: model.horizon,
    machines: Object.fromEntries(model.machines.map((one) => [one.name, one.table.hash])),
    replicationHashes: [hash],
    counts: { children: log.children.length, events: log.length },
  };
}
