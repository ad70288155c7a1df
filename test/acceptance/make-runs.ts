/** Before the commands are tried: the runs that several of them are asked about. */
import { execFileSync } from 'node:child_process';
import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import type { TestProject } from 'vitest/node';
import { COMMAND, ROOT } from './built-command.ts';
import { SHARED_RUNS, type SharedRunName } from './shared-runs.ts';

export default function makeRuns({ provide }: TestProject): () => void {
  const room = mkdtempSync(join(tmpdir(), 'casepath-runs-'));
  const make = ([name, options]: readonly [string, readonly string[]]) => {
    const dir = join(room, name);
    const args = [COMMAND, 'run', 'kingston-2015', ...options, '--json', '--out', dir];
    execFileSync(process.execPath, args, { cwd: ROOT, stdio: ['ignore', 'ignore', 'inherit'] });
    return [name, dir] as const;
  };
  provide(
    'sharedRuns',
    Object.fromEntries(Object.entries(SHARED_RUNS).map(make)) as Record<SharedRunName, string>,
  );
  return () => rmSync(room, { recursive: true, force: true });
}
