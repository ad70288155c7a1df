/** Writes a run folder as the run goes. */
import { writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { canonicalJson } from '../statechart/canonical-json.ts';
import { ChildFile } from './child-file.node.ts';
import type { ChildTable } from './children.ts';
import type { EventChunk } from './chunk.ts';
import { EVENT_COLUMNS, MEASURE_COLUMNS } from './columns.ts';
import { dataDictionary } from './data-dictionary.ts';
import { dayOfDate } from './day-number.ts';
import { detailColumns, type DetailColumns } from './detail-columns.ts';
import { DetailTable } from './details.ts';
import { EventParts } from './event-parts.node.ts';
import type { EventSource } from './log.ts';
import { combineHashes, type EventNames } from './log-hash.ts';
import {
  manifestSchema,
  RUN_FORMAT,
  RUN_FORMAT_VERSION,
  type FileRecord,
  type Manifest,
  type ManifestInput,
} from './manifest.ts';
import { MeasureFiles } from './measure-files.node.ts';
import type { MeasureRow } from './measures.ts';
import { writeTable } from './parquet-file.node.ts';
import { MANIFEST, openPartial, publish, removePartial, type PartialFolder } from './run-folder.node.ts';
import { sha256 } from './sha256.node.ts';

export interface RunWriterOptions {
  /** Date of minute 0, e.g. `2014-04-01`. */
  readonly start: string;
  /** Take the place of an earlier run under this name; otherwise an existing folder is refused. */
  readonly replace?: boolean;
}

/** One replication that is being written: its events as they come, its children at the end. */
export interface ReplicationWriter {
  /** Adds events; names may have been added to the source's tables since the last call. */
  take(chunk: EventChunk): void;
  end(): void;
}

const NOBODY = { sexes: [], ethnicities: [], attributes: [] } as const;

/** Text of `manifest.json`, with the hash that it carries over itself. */
export function manifestText(content: Omit<Manifest, 'manifestHash'>): string {
  const manifestHash = sha256(canonicalJson(content));
  return `${JSON.stringify({ ...content, manifestHash }, null, 2)}\n`;
}

export class RunWriter {
  /** The folder that the run will have. */
  readonly dir: string;
  readonly #folder: PartialFolder;
  readonly #start: string;
  readonly #details = new DetailTable();
  readonly #measures: MeasureFiles;
  readonly #files = new Map<string, FileRecord>();
  readonly #written: Manifest['written'] = [];
  #childFile: ChildFile | null = null;
  #people: Manifest['people'] | null = null;
  #parts: EventParts | null = null;
  #isEnded = false;

  private constructor(dir: string, folder: PartialFolder, start: string) {
    this.dir = dir;
    this.#folder = folder;
    this.#start = start;
    this.#measures = new MeasureFiles(folder.path);
  }

  /**
   * Begins a run in `DIR.partial`, in place of what a killed run left there (ask `leftovers(dir)` before).
   * @throws RunError where `dir` exists and may not be replaced, or cannot be written.
   */
  static create(dir: string, { start, replace = false }: RunWriterOptions): RunWriter {
    dayOfDate(start);
    return new RunWriter(dir, openPartial(dir, replace), start);
  }

  /** Writes one replication's events and children. */
  writeReplication(source: EventSource): void {
    const writer = this.beginReplication(source);
    for (const chunk of source.chunks()) writer.take(chunk);
    writer.end();
  }

  /** Begins a replication whose events come chunk by chunk. One at a time. */
  beginReplication(names: EventNames): ReplicationWriter {
    if (this.#parts || this.#isEnded)
      throw new Error('another replication is being written, or was the last');
    const partsSoFar = this.#written.reduce((sum, { parts }) => sum + parts.length, 0);
    const parts = new EventParts(this.#folder.path, partsSoFar, names, this.#details);
    this.#parts = parts;
    return { take: (chunk) => parts.take(chunk), end: () => this.#endReplication(names, parts) };
  }

  #endReplication({ replication, children }: EventNames, parts: EventParts): void {
    const records = parts.end();
    this.#parts = null;
    for (const [name, record] of records) this.#files.set(name, record);
    this.#childFile ??= this.#openChildren(children);
    const rows = this.#childFile.write(replication, children);
    this.#written.push({ replication, children: rows, events: parts.events, parts: [...records.keys()] });
  }

  #openChildren(table: ChildTable | null): ChildFile {
    const { sexes, ethnicities, attributes } = table ?? NOBODY;
    this.#people = { sexes: [...sexes], ethnicities: [...ethnicities], attributes: [...attributes] };
    return new ChildFile(join(this.#folder.path, 'children.parquet'), table, dayOfDate(this.#start));
  }

  /** @throws RunError where a value is not finite or `n` is no whole number. */
  writeMeasures(rows: Iterable<MeasureRow>): void {
    this.#measures.add(rows);
  }

  /** Adds a text file that stands beside the tables. */
  writeText(name: string, text: string): void {
    this.#text(name, text);
  }

  /** Writes what is left, and gives the folder its name. */
  finish(input: ManifestInput): Manifest {
    if (!this.#isEnded) this.endReplications();
    for (const [name, record] of this.#measures.close()) this.#files.set(name, record);
    const text = manifestText(this.#manifest(input));
    const manifest = manifestSchema.parse(JSON.parse(text));
    writeFileSync(join(this.#folder.path, MANIFEST), text);
    publish(this.dir);
    return manifest;
  }

  /** Nothing is written of any replication after this: the tables beside the events are, at once. */
  endReplications(): void {
    this.#isEnded = true;
    const children = this.#childFile ?? this.#openChildren(null);
    this.#files.set('children.parquet', children.close());
    const details = detailColumns(this.#details);
    this.#table('details.parquet', details);
    const tables = [
      { table: 'events', columns: EVENT_COLUMNS },
      { table: 'children', columns: children.columns },
      { table: 'details', columns: details.columns },
      { table: 'measures', columns: MEASURE_COLUMNS },
    ];
    this.#text('data-dictionary.csv', dataDictionary(tables));
  }

  #table(name: string, { columns, data }: DetailColumns): void {
    this.#files.set(name, writeTable(join(this.#folder.path, name), columns, data));
  }

  #text(name: string, text: string): void {
    writeFileSync(join(this.#folder.path, name), text);
    this.#files.set(name, { bytes: Buffer.byteLength(text), sha256: sha256(text) });
  }

  #manifest(input: ManifestInput): Omit<Manifest, 'manifestHash'> {
    const total = (key: 'children' | 'events') => this.#written.reduce((sum, item) => sum + item[key], 0);
    return {
      format: RUN_FORMAT,
      formatVersion: RUN_FORMAT_VERSION,
      ...input,
      start: this.#start,
      scenarioHash: sha256(canonicalJson(input.scenario)),
      people: this.#people ?? { sexes: [], ethnicities: [], attributes: [] },
      counts: {
        ...input.counts,
        childrenWritten: total('children'),
        eventsWritten: total('events'),
      },
      written: this.#written,
      logHash: combineHashes(input.replicationHashes),
      files: Object.fromEntries([...this.#files].sort(([left], [right]) => (left < right ? -1 : 1))),
    };
  }

  /** Gives the run up: nothing is left of it, and an earlier run of this name stays. */
  discard(): void {
    this.#parts?.abandon();
    if (!this.#isEnded) this.#childFile?.abandon();
    this.#measures.abandon();
    removePartial(this.#folder);
  }
}
