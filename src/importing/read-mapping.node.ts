/** Reads a mapping file. */
import { readFileSync, statSync } from 'node:fs';
import { csvText } from './csv-text.ts';
import { IMPORT_MESSAGES, importError } from './import-error.ts';
import type { Mapping } from './mapping.ts';
import { parseMapping } from './parse-mapping.ts';

/** @throws ImportError where there is no such file, or something in it is wrong, with its line */
export function readMapping(path: string): Mapping {
  if (statSync(path, { throwIfNoEntry: false })?.isFile() !== true)
    throw importError(IMPORT_MESSAGES.mappingMissing(path));
  return parseMapping(csvText(readFileSync(path), path), path);
}
