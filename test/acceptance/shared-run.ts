/** A copy of a shared run for the tests of one file to ask. */
import { cpSync } from 'node:fs';
import { join } from 'node:path';
import { inject } from 'vitest';
import { emptyFolder } from './casepath.ts';
import type { SharedRunName } from './shared-runs.ts';

export interface SharedRun {
  /** Folder in which the commands are typed; the run is `runs/small`. */
  readonly cwd: string;
  readonly run: string;
}

export function sharedRun(name: SharedRunName): SharedRun {
  const cwd = emptyFolder();
  const run = join('runs', 'small');
  cpSync(inject('sharedRuns')[name], join(cwd, run), { recursive: true });
  return { cwd, run };
}
