/** Whether the files of a run are what was written, and whether what they say fits together. */
import { join } from 'node:path';
import { CHILD_COLUMNS } from './columns.ts';
import type { EventCells } from './event-cells.ts';
import { EventLogBuilder } from './event-log-builder.ts';
import { eventCells } from './event-table.node.ts';
import { fileFindings, measureFindings } from './file-check.node.ts';
import { eventFinding, fileFinding, type Finding } from './finding.ts';
import type { EventLog, EventSource } from './log.ts';
import { replicationHash } from './log-hash.ts';
import { brokenRules } from './log-rules.ts';
import { manifestFindings } from './manifest-check.node.ts';
import type { Manifest, WrittenReplication } from './manifest.ts';
import { ParquetTable } from './parquet-table.node.ts';
import { readManifest } from './read-manifest.node.ts';
import { RunError } from './run-error.ts';
import { MANIFEST, withoutSlash } from './run-folder.node.ts';
import { readChildren, readDetails } from './run-tables.node.ts';

/** Looks at the events of a replication as well: the replay does. */
export type EventCheck = (source: EventSource, manifest: Manifest) => Iterable<Finding>;

/** What was looked at, and what is wrong. */
export interface Verification {
  readonly findings: readonly Finding[];
  readonly files: number;
  readonly replications: number;
  readonly events: number;
}

/** What a RunError says becomes a finding: a file that cannot be read is one. */
async function orFinding<T>(
  where: string,
  findings: Finding[],
  read: () => T | Promise<T>,
): Promise<T | null> {
  try {
    return await read();
  } catch (error) {
    if (!(error instanceof RunError)) throw error;
    findings.push({ where, found: 'damaged', expected: 'as it was written', sentence: error.message });
    return null;
  }
}

/** The first row that is not numbered on, or belongs to another replication. */
class NumberCheck {
  readonly #replication: number;
  readonly findings: Finding[] = [];

  constructor(replication: number) {
    this.#replication = replication;
  }

  take(cells: EventCells, next: number): void {
    if (this.findings.length > 0) return;
    for (let row = 0; row < cells.rows; row++) {
      const expected = next + row;
      if (cells.sequence[row] !== expected) return this.#gap(expected, cells.sequence[row]);
      if (cells.replication[row] !== this.#replication) return this.#other(expected, cells.replication[row]);
    }
  }

  #gap(expected: number, found: number): void {
    const sentence = `sequence ${found} stands where ${expected} should follow: an event is missing, added or moved`;
    this.findings.push(
      eventFinding(this.#replication, expected, `sequence ${found}`, `sequence ${expected}`, sentence),
    );
  }

  #other(sequence: number, found: number): void {
    const sentence = `it says that it is of replication ${found}, and stands in a part of replication ${this.#replication}`;
    this.findings.push(
      eventFinding(
        this.#replication,
        sequence,
        `replication ${found}`,
        `replication ${this.#replication}`,
        sentence,
      ),
    );
  }
}

/** The log of a replication as it stands in its parts, and what is wrong with its rows. */
async function readLog(
  dir: string,
  manifest: Manifest,
  { replication, parts }: WrittenReplication,
  findings: Finding[],
): Promise<EventLog | null> {
  const children = await orFinding('children.parquet', findings, () =>
    readChildren(dir, manifest, replication),
  );
  const details = await orFinding('details.parquet', findings, () => readDetails(dir));
  if (!children || !details) return null;
  const builder = new EventLogBuilder(replication, children, details, manifest.horizon, (child, sequence) => {
    throw new RunError(
      `replication ${replication}, event ${sequence}: children.parquet does not know its child ${child}`,
    );
  });
  const numbers = new NumberCheck(replication);
  for (const part of parts) {
    const read = await orFinding(part, findings, async () => {
      for await (const cells of eventCells(join(dir, part))) {
        numbers.take(cells, builder.log.length);
        builder.take(cells);
      }
      return true;
    });
    if (!read) return null;
  }
  findings.push(...numbers.findings);
  return builder.log;
}

function againstManifest(log: EventLog, manifest: Manifest, { events }: WrittenReplication): Finding[] {
  const { replication } = log;
  const findings: Finding[] = [];
  if (log.length !== events) {
    const sentence = `replication ${replication} has ${log.length} events in its parts, and the manifest says ${events}`;
    findings.push(fileFinding(`${MANIFEST} written`, String(log.length), String(events), sentence));
  }
  const hash = replicationHash(log);
  const said = manifest.replicationHashes[replication];
  if (hash !== said) {
    const sentence = `the events of replication ${replication} have the hash ${hash}, and the manifest says ${said}`;
    findings.push(fileFinding(`${MANIFEST} replicationHashes.${replication}`, hash, String(said), sentence));
  }
  return findings;
}

async function replicationFindings(
  dir: string,
  manifest: Manifest,
  written: WrittenReplication,
  check: EventCheck | undefined,
): Promise<Finding[]> {
  const findings: Finding[] = [];
  const log = await readLog(dir, manifest, written, findings);
  if (!log) return findings;
  findings.push(...againstManifest(log, manifest, written), ...brokenRules(log));
  if (check) findings.push(...check(log, manifest));
  return findings;
}

function childCount(dir: string, manifest: Manifest): Finding[] {
  const { rows } = new ParquetTable(join(dir, 'children.parquet'), CHILD_COLUMNS);
  const said = manifest.written.reduce((sum, { children }) => sum + children, 0);
  if (rows === said) return [];
  const sentence = `it has ${rows} children, and the manifest says ${said}`;
  return [fileFinding('children.parquet', `${rows} children`, `${said} children`, sentence)];
}

async function tableFindings(dir: string, manifest: Manifest): Promise<Finding[]> {
  const findings: Finding[] = [];
  const children = await orFinding('children.parquet', findings, () => childCount(dir, manifest));
  const measures = await orFinding('measures.parquet', findings, () => measureFindings(dir));
  return [...findings, ...(children ?? []), ...(measures ?? [])];
}

const nothing = (sentence: string): Verification => ({
  findings: [{ where: MANIFEST, found: 'damaged', expected: 'as it was written', sentence }],
  files: 0,
  replications: 0,
  events: 0,
});

/**
 * Looks at every file of a run: checksums, counts, hashes, and the rules that hold in every log.
 * @param check looks at the events of each replication that was written as well
 */
export async function verifyFiles(folder: string, check?: EventCheck): Promise<Verification> {
  const dir = withoutSlash(folder);
  let manifest: Manifest;
  try {
    manifest = readManifest(dir);
  } catch (error) {
    if (!(error instanceof RunError)) throw error;
    return nothing(error.message);
  }
  const findings = [...manifestFindings(manifest), ...fileFindings(dir, manifest)];
  findings.push(...(await tableFindings(dir, manifest)));
  for (const written of manifest.written) {
    findings.push(...(await replicationFindings(dir, manifest, written, check)));
  }
  const events = manifest.written.reduce((sum, written) => sum + written.events, 0);
  return {
    findings,
    files: Object.keys(manifest.files).length + 1,
    replications: manifest.written.length,
    events,
  };
}
