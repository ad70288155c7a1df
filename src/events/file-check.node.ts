/** Whether the files of a run are those of its manifest, byte by byte. */
import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { fileFinding, type Finding } from './finding.ts';
import type { FileRecord, Manifest } from './manifest.ts';
import { MeasureColumns } from './measure-columns.ts';
import { MANIFEST } from './run-folder.node.ts';
import { readMeasures } from './run-tables.node.ts';
import { sha256 } from './sha256.node.ts';

function checksum(dir: string, file: string, record: FileRecord): Finding[] {
  const path = join(dir, file);
  if (!existsSync(path)) {
    return [fileFinding(file, 'nothing', 'a file', 'it is missing, and the manifest names it')];
  }
  const bytes = readFileSync(path);
  if (bytes.length !== record.bytes) {
    const sentence = `it has ${bytes.length} bytes, and the manifest says ${record.bytes}`;
    return [fileFinding(file, `${bytes.length} bytes`, `${record.bytes} bytes`, sentence)];
  }
  const hash = sha256(bytes);
  if (hash === record.sha256) return [];
  const sentence = `it was changed after it was written: its checksum is ${hash}, and the manifest says ${record.sha256}`;
  return [fileFinding(file, hash, record.sha256, sentence)];
}

/** Files of a folder with `/` between the names, whatever the system uses. */
function filesIn(dir: string): string[] {
  return readdirSync(dir, { recursive: true, withFileTypes: true })
    .filter((entry) => !entry.isDirectory())
    .map((entry) => join(entry.parentPath, entry.name).slice(dir.length + 1))
    .map((file) => file.replaceAll('\\', '/'));
}

function strangers(dir: string, { files }: Manifest): Finding[] {
  return filesIn(dir)
    .filter((file) => file !== MANIFEST && !(file in files))
    .map((file) =>
      fileFinding(file, 'a file', 'nothing', 'the manifest does not name it: it is not of this run'),
    );
}

/** Missing, changed and added files. */
export const fileFindings = (dir: string, manifest: Manifest): Finding[] => [
  ...Object.entries(manifest.files).flatMap(([file, record]) => checksum(dir, file, record)),
  ...strangers(dir, manifest),
];

/** Whether the two files of measures say the same. */
export async function measureFindings(dir: string): Promise<Finding[]> {
  const csvFile = join(dir, 'measures.csv');
  if (!existsSync(csvFile)) return [];
  const columns = new MeasureColumns();
  columns.add(await readMeasures(dir));
  const expected = columns.csv().split('\n');
  const found = readFileSync(csvFile, 'utf8').split('\n');
  const line = expected.findIndex((text, i) => text !== found[i]);
  if (line < 0 && found.length === expected.length) return [];
  const at = line < 0 ? expected.length : line;
  const [csv, parquet] = [found[at] ?? 'nothing', expected[at] ?? 'nothing'];
  const sentence = `line ${at + 1} is "${csv}", and measures.parquet has "${parquet}" there`;
  return [fileFinding('measures.csv', csv, parquet, sentence)];
}
