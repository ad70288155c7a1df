/** The places of a run on disk: written under `DIR.partial`, found under `DIR` only when it is whole. */
import {
  existsSync,
  mkdirSync,
  readdirSync,
  readFileSync,
  renameSync,
  rmdirSync,
  rmSync,
  statSync,
  writeFileSync,
} from 'node:fs';
import { dirname, join, resolve } from 'node:path';
import { RUN_FORMAT } from './manifest.ts';
import { RUN_MESSAGES, RunError } from './run-error.ts';

export const MANIFEST = 'manifest.json';
const WRITER = 'writer.pid';

/** The folder that a run is written to until it is whole. */
export const partialOf = (dir: string): string => `${withoutSlash(dir)}.partial`;

/** Where the earlier run waits while the new one takes its name. */
const oldOf = (dir: string): string => `${withoutSlash(dir)}.old`;

export const withoutSlash = (dir: string): string => dir.replace(/[/\\]+$/, '');

/** What a run that was killed has left behind. */
export interface Leftover {
  readonly partial: string;
  /** Parts of events that are whole and can be read by any Parquet reader. */
  readonly parts: number;
}

/** What is left of an earlier run to this folder that was killed, or null. The next `RunWriter.create` removes it. */
export function leftovers(dir: string): Leftover | null {
  const partial = partialOf(dir);
  if (!existsSync(partial)) return null;
  const events = join(partial, 'events');
  const files = existsSync(events) ? readdirSync(events) : [];
  return { partial, parts: files.filter((file) => file.endsWith('.parquet')).length };
}

const isFolder = (path: string): boolean => statSync(path, { throwIfNoEntry: false })?.isDirectory() ?? false;

/** Whether a folder is a run of casepath, of whatever version. */
export function isRun(dir: string): boolean {
  try {
    const manifest: unknown = JSON.parse(readFileSync(join(dir, MANIFEST), 'utf8'));
    return (
      typeof manifest === 'object' &&
      manifest !== null &&
      'format' in manifest &&
      manifest.format === RUN_FORMAT
    );
  } catch {
    return false;
  }
}

/** The process that writes a partial folder now, or 0. */
function writerOf(partial: string): number {
  const file = join(partial, WRITER);
  const pid = existsSync(file) ? Number(readFileSync(file, 'utf8')) : 0;
  if (!(pid > 0) || pid === process.pid) return 0;
  try {
    process.kill(pid, 0);
    return pid;
  } catch (error) {
    return (error as NodeJS.ErrnoException).code === 'EPERM' ? pid : 0;
  }
}

/** Refuses what may not be overwritten. */
function checkFree(dir: string, replace: boolean): void {
  const partial = partialOf(dir);
  if (existsSync(dir)) {
    if (!replace) throw new RunError(RUN_MESSAGES.exists(dir));
    if (!isRun(dir)) throw new RunError(RUN_MESSAGES.foreign(dir));
  }
  if (!existsSync(partial)) return;
  if (!isFolder(partial)) throw new RunError(RUN_MESSAGES.foreign(partial));
  const pid = writerOf(partial);
  if (pid) throw new RunError(RUN_MESSAGES.busy(partial, pid));
}

/** Brings back or clears away the earlier run where a process died between the two renames of `publish`. */
function settle(dir: string): void {
  const old = oldOf(dir);
  if (!isRun(old)) return;
  if (existsSync(dir)) rmSync(old, { recursive: true });
  else renameSync(old, dir);
}

/** A folder that is being written to. */
export interface PartialFolder {
  readonly path: string;
  /** The outermost folder that had to be made for it, itself perhaps. */
  readonly made: string;
}

/**
 * Makes an empty `DIR.partial`, in place of what an earlier run left.
 * @throws RunError where `dir` exists (and may not be replaced or is no run), or another process writes there.
 */
export function openPartial(dir: string, replace: boolean): PartialFolder {
  settle(dir);
  checkFree(dir, replace);
  const partial = partialOf(dir);
  try {
    rmSync(partial, { recursive: true, force: true });
    const made = mkdirSync(join(partial, 'events'), { recursive: true }) ?? partial;
    writeFileSync(join(partial, WRITER), String(process.pid));
    return { path: partial, made };
  } catch (error) {
    throw new RunError(RUN_MESSAGES.cannotWrite(partial, (error as Error).message));
  }
}

/** Removes what was written, and the folders around it that were made for it and hold nothing else. */
export function removePartial({ path, made }: PartialFolder): void {
  rmSync(path, { recursive: true, force: true });
  const outermost = resolve(made);
  for (let around = resolve(path); around !== outermost && around !== dirname(around);) {
    around = dirname(around);
    try {
      rmdirSync(around);
    } catch {
      return;
    }
  }
}

/** Gives a whole run its name. An earlier run is removed only after the new one stands in its place. */
export function publish(dir: string): void {
  rmSync(join(partialOf(dir), WRITER));
  const replaced = existsSync(dir);
  if (replaced) renameSync(dir, oldOf(dir));
  renameSync(partialOf(dir), withoutSlash(dir));
  if (replaced) rmSync(oldOf(dir), { recursive: true });
}
