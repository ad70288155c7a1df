/** A run of the small world of the replay, whole on disk, and ways to change it by hand. */
import { cpSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { openRun, type Manifest, type MeasureRow, type Verification } from '../../src/events/index.node.ts';
import { manifestText } from '../../src/events/run-writer.node.ts';
import { sha256 } from '../../src/events/sha256.node.ts';
import { simulate } from '../../src/simulation/index.ts';
import { verifyRun } from '../../src/simulation/verify.node.ts';
import { modelOf } from '../simulation/engine/tiny.ts';
import { replayWorld } from '../simulation/replay-world.ts';
import { emptyFolder, newFolder, removeFolder, writeRun } from './run-fixture.ts';
import { logOf, rowsOf, type Row } from './tampering.ts';

export const model = modelOf(replayWorld);
export const log = simulate(model, { seed: 'verify', replication: 0 });
export const rows = rowsOf(log);
export const PART = 'events/part-00000.parquet';
const MEASURES: MeasureRow[] = [
  { replication: 0, measure: 'late', by: '', group: '', unit: '%', value: 12.5, n: 8 },
];

/** A run of these events, with everything in its manifest right. */
export function written(made: readonly Row[] = rows, folder = emptyFolder()): string {
  const dir = join(folder, 'run');
  writeRun(dir, [logOf(log, made)], MEASURES, {
    start: '2015-06-01',
    seed: 'verify',
    machines: Object.fromEntries(model.machines.map(({ name, table }) => [name, table.hash])),
    scenario: JSON.parse(JSON.stringify(replayWorld.scenario)) as Manifest['scenario'],
  });
  return dir;
}

export const verify = (dir: string, again = false): Promise<Verification> =>
  verifyRun(dir, () => modelOf(replayWorld), { again });

export const wheres = ({ findings }: Verification): string[] => findings.map(({ where }) => where);

export type Content = Omit<Manifest, 'manifestHash'>;

/** The manifest changed by somebody who knows how: it carries the right hash over itself again. */
export function reseal(dir: string, change: (content: Content) => Content): void {
  const { manifestHash: _, ...content } = openRun(dir).manifest;
  writeFileSync(join(dir, 'manifest.json'), manifestText(change(content)));
}

/** Makes the checksum of a file right again. */
export function resealFile(dir: string, file: string): void {
  const bytes = readFileSync(join(dir, file));
  const record = { bytes: bytes.length, sha256: sha256(bytes) };
  reseal(dir, (content) => ({ ...content, files: { ...content.files, [file]: record } }));
}

const home = newFolder();
export const whole = join(home, 'run');
written(rows, home);
// For all files of this process: the module may be shared between them.
process.on('exit', () => removeFolder(home));

/** A copy of the whole run. */
export function copy(): string {
  const dir = join(emptyFolder(), 'run');
  cpSync(whole, dir, { recursive: true });
  return dir;
}
