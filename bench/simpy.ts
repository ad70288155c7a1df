/** SimPy, where a Python has it (`apt-get install python3-simpy3` in Debian). */
import { spawn, spawnSync, type ChildProcessWithoutNullStreams } from 'node:child_process';
import { once } from 'node:events';
import { createInterface, type Interface } from 'node:readline';
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

/**
 * SimPy in a process that stands beside all rounds and runs only when it is asked. A process that is started between two
 * rounds would slow the next one of whoever started it: every page of its memory is then another process's too until
 * it is written, and is mapped anew.
 */
export class SimPy {
  readonly #process: ChildProcessWithoutNullStreams;
  readonly #answers: Interface;
  /** Rejected when the program ends, which it does not before it is told to. */
  readonly #ended: Promise<never>;
  #complaints = '';

  constructor(python: string) {
    this.#process = spawn(python, [PROGRAM]);
    this.#answers = createInterface({ input: this.#process.stdout });
    this.#process.stderr.setEncoding('utf8').on('data', (text: string) => (this.#complaints += text));
    this.#ended = once(this.#process, 'close').then(([code]) => {
      throw new Error(`${PROGRAM} ended with ${code}: ${this.#complaints}`);
    });
    // Whoever asks hears of both.
    this.#ended.catch(() => {});
    this.#process.stdin.on('error', () => {});
  }

  /** @throws Error where the program ends without an answer */
  async run(customers: number, seed: number): Promise<SimPyRun> {
    const answer = once(this.#answers, 'line') as Promise<[string]>;
    this.#process.stdin.write(`${customers} ${seed}\n`);
    const [line] = await Promise.race([answer, this.#ended]);
    return JSON.parse(line) as SimPyRun;
  }

  end(): void {
    this.#process.stdin.end();
  }
}
