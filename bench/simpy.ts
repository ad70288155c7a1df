/** SimPy, where a Python has it (`apt-get install python3-simpy3` in Debian). */
import { spawnSync } from 'node:child_process';
import { fileURLToPath } from 'node:url';

/** Seen from the built benchmark. */
const PROGRAM = fileURLToPath(new URL('../../bench/queue.py', import.meta.url));
/** Debian's packages are seen by Debian's Python, which need not be the first. */
const PYTHONS = ['python3', '/usr/bin/python3'];

/** One run of the queue, timed by Python itself: its start does not count. */
export interface SimPyRun {
  readonly customers: number;
  readonly seconds: number;
  /** Mean wait in units of time. */
  readonly wait: number;
}

/** A Python that has SimPy; undefined where there is none. */
export const pythonWithSimPy = (): string | undefined =>
  PYTHONS.find((python) => spawnSync(python, ['-c', 'import simpy']).status === 0);

/** @throws Error where the program fails */
export function runSimPy(python: string, customers: number, seed: number): SimPyRun {
  const { status, stdout, stderr } = spawnSync(python, [PROGRAM, String(customers), String(seed)], {
    encoding: 'utf8',
  });
  if (status !== 0) throw new Error(`${PROGRAM} ended with ${status}: ${stderr}`);
  return JSON.parse(stdout) as SimPyRun;
}
