/** Reads `manifest.json` and refuses what is no whole run of this format. */
import { existsSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { manifestSchema, RUN_FORMAT, RUN_FORMAT_VERSION, type Manifest } from './manifest.ts';
import { RUN_MESSAGES, RunError } from './run-error.ts';
import { MANIFEST, withoutSlash } from './run-folder.node.ts';

function parseJson(file: string): unknown {
  try {
    return JSON.parse(readFileSync(file, 'utf8'));
  } catch (error) {
    throw new RunError(RUN_MESSAGES.badJson(file, (error as Error).message));
  }
}

const keyOf = (value: unknown, key: string): unknown =>
  typeof value === 'object' && value !== null ? (value as Record<string, unknown>)[key] : undefined;

function checkFormat(file: string, json: unknown): void {
  const format = keyOf(json, 'format');
  if (format !== RUN_FORMAT)
    throw new RunError(RUN_MESSAGES.otherFormat(file, JSON.stringify(format ?? null)));
  const version = keyOf(json, 'formatVersion');
  if (version !== RUN_FORMAT_VERSION) {
    throw new RunError(RUN_MESSAGES.otherVersion(file, JSON.stringify(version ?? null), RUN_FORMAT_VERSION));
  }
}

/**
 * The manifest of a run folder.
 * @throws RunError where the folder does not exist, is the rest of a killed run, or its manifest is of another format or damaged.
 */
export function readManifest(dir: string): Manifest {
  if (!existsSync(dir)) throw new RunError(RUN_MESSAGES.missing(dir));
  if (withoutSlash(dir).endsWith('.partial')) throw new RunError(RUN_MESSAGES.partial(dir));
  const file = join(dir, MANIFEST);
  if (!existsSync(file)) throw new RunError(RUN_MESSAGES.noManifest(dir));
  const json = parseJson(file);
  checkFormat(file, json);
  const result = manifestSchema.safeParse(json);
  if (result.success) return result.data;
  const [issue] = result.error.issues;
  throw new RunError(RUN_MESSAGES.badManifest(file, issue.path.join('.') || 'its top', issue.message));
}
