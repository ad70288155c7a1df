/** Opens a run folder and brings its events back into memory. */
import { existsSync } from 'node:fs';
import { join } from 'node:path';
import type { EventCells } from './event-cells.ts';
import { EventLogBuilder } from './event-log-builder.ts';
import { eventCells } from './event-table.node.ts';
import type { EventSource } from './log.ts';
import type { Manifest, WrittenReplication } from './manifest.ts';
import type { MeasureRow } from './measures.ts';
import { readManifest } from './read-manifest.node.ts';
import { RUN_MESSAGES, RunError } from './run-error.ts';
import { readChildren, readDetails, readMeasures } from './run-tables.node.ts';

/** Refuses rows that are not numbered on from `next`: an answer from a log with a gap would be wrong without a word. */
function checkSequence(path: string, { sequence, rows }: EventCells, next: number): void {
  for (let row = 0; row < rows; row++) {
    if (sequence[row] !== next + row) {
      throw new RunError(RUN_MESSAGES.otherSequence(path, next + row, String(sequence[row])));
    }
  }
}

export class Run {
  readonly dir: string;
  readonly manifest: Manifest;

  constructor(dir: string, manifest: Manifest) {
    this.dir = dir;
    this.manifest = manifest;
  }

  /** Replications whose events were written. */
  replications(): number[] {
    return this.manifest.written.map(({ replication }) => replication);
  }

  /** Paths of the parts of the events, of one replication or of all. */
  eventFiles(replication?: number): string[] {
    const written = replication === undefined ? this.manifest.written : [this.#written(replication)];
    return written.flatMap(({ parts }) => parts.map((part) => join(this.dir, part)));
  }

  #written(replication: number): WrittenReplication {
    const found = this.manifest.written.find((item) => item.replication === replication);
    if (found) return found;
    throw new RunError(RUN_MESSAGES.noReplication(this.dir, replication, this.replications()));
  }

  /**
   * The events of a replication, with the tables beside them, in memory.
   * @throws RunError where they were not written, or a file is damaged.
   */
  async source(replication: number): Promise<EventSource> {
    const files = this.eventFiles(replication);
    const children = await readChildren(this.dir, this.manifest, replication);
    const details = await readDetails(this.dir);
    const { horizon } = this.manifest;
    let path = '';
    const builder = new EventLogBuilder(replication, children, details, horizon, (child, sequence) => {
      throw new RunError(RUN_MESSAGES.unknownChild(path, sequence, child));
    });
    for (path of files) {
      for await (const cells of eventCells(path)) {
        checkSequence(path, cells, builder.log.length);
        builder.take(cells);
      }
    }
    return builder.log;
  }

  /** The answers of every replication. */
  measures(): Promise<MeasureRow[]> {
    return readMeasures(this.dir);
  }
}

/**
 * Opens a run folder.
 * @throws RunError where there is none, it is the rest of a killed run, of another format or version, or lacks a file.
 */
export function openRun(dir: string): Run {
  const manifest = readManifest(dir);
  for (const file of Object.keys(manifest.files)) {
    const path = join(dir, file);
    if (!existsSync(path)) throw new RunError(RUN_MESSAGES.missingFile(path));
  }
  return new Run(dir, manifest);
}
