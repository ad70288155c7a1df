/** Before the commands are tried: the runs that several of them are asked about. */
import { execFile } from 'node:child_process';
import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { promisify } from 'node:util';
import type { TestProject } from 'vitest/node';
import { COMMAND, ROOT } from './built-command.ts';
import { SHARED_RUNS, type SharedRunName } from './shared-runs.ts';

/** All at once: much of a small run is done by its first thread alone. */
export default async function makeRuns({ provide }: TestProject): Promise<() => void> {
  const room = mkdtempSync(join(tmpdir(), 'casepath-runs-'));
  const make = async ([name, options]: readonly [string, readonly string[]]) => {
    const dir = join(room, name);
    const args = [COMMAND, 'run', 'kingston-2015', ...options, '--json', '--out', dir];
    await promisify(execFile)(process.execPath, args, { cwd: ROOT });
    return [name, dir] as const;
  };
  const made = await Promise.all(Object.entries(SHARED_RUNS).map(make));
  provide('sharedRuns', Object.fromEntries(made) as Record<SharedRunName, string>);
  return () => rmSync(room, { recursive: true, force: true });
}
