/** A small run of the base scenario that the tests of one file share. */
import { join } from 'node:path';
import { casepath, emptyFolder } from './casepath.ts';

export interface SharedRun {
  /** Folder in which the commands are typed; the run is `runs/small`. */
  readonly cwd: string;
  readonly run: string;
}

/** A quarter of a year, two replications, the first one's events. */
export const SMALL = ['--years', '0.25', '--replications', '2', '--seed', 'acceptance'] as const;

export async function smallRun(...more: readonly string[]): Promise<SharedRun> {
  const cwd = emptyFolder();
  const run = join('runs', 'small');
  const { exit, stderr } = await casepath(['run', 'kingston-2015', ...SMALL, '--out', run, ...more], { cwd });
  if (exit !== 0) throw new Error(`the run ended with ${exit}: ${stderr}`);
  return { cwd, run };
}
