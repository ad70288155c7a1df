/** Runs on disk for tests: a folder of their own each, and what a manifest needs that a log does not say. */
import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { onTestFinished } from 'vitest';
import {
  replicationHash,
  RunWriter,
  type EventSource,
  type Manifest,
  type ManifestInput,
  type MeasureRow,
} from '../../src/events/index.node.ts';

export const START = '2014-04-01';

/** An empty folder that somebody else removes. */
export const newFolder = (): string => mkdtempSync(join(tmpdir(), 'casepath-'));

export const removeFolder = (dir: string): void => rmSync(dir, { recursive: true, force: true });

/** An empty folder that is removed when the test is over. */
export function emptyFolder(): string {
  const dir = newFolder();
  onTestFinished(() => removeFolder(dir));
  return dir;
}

const countEvents = (source: EventSource): number =>
  [...source.chunks()].reduce((sum, chunk) => sum + chunk.length, 0);

/** What a runner tells the writer at the end of a run of these replications. */
export const manifestInput = (sources: readonly EventSource[]): ManifestInput => ({
  casepath: '0.1.0',
  name: 'test',
  scenario: { name: 'test', teams: { mash: { workers: 3 } } },
  seed: 'any',
  random: 'none',
  replications: sources.length,
  years: 1,
  rules: '2015-06-01',
  horizon: sources[0]?.horizon ?? 0,
  machines: { contact: 'c0ffee' },
  replicationHashes: sources.map(replicationHash),
  counts: {
    children: sources.reduce((sum, { children }) => sum + children.length, 0),
    events: sources.reduce((sum, source) => sum + countEvents(source), 0),
  },
});

/** Writes a run with all its events. */
export function writeRun(
  dir: string,
  sources: readonly EventSource[],
  measures: readonly MeasureRow[] = [],
  more: Partial<ManifestInput> & { readonly start?: string } = {},
): Manifest {
  const { start = START, ...input } = more;
  const writer = RunWriter.create(dir, { start });
  for (const source of sources) writer.writeReplication(source);
  writer.writeMeasures(measures);
  return writer.finish({ ...manifestInput(sources), ...input });
}
