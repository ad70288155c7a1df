/** Runs the built command as a user types it: in a process of its own, or in this one where nothing of the process matters. */
import { spawn } from 'node:child_process';
import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll } from 'vitest';
import { COMMAND, ROOT } from './built-command.ts';

export { COMMAND, ROOT };

export interface Answer {
  /** Null where a signal ended it. */
  readonly exit: number | null;
  readonly signal: NodeJS.Signals | null;
  readonly stdout: string;
  readonly stderr: string;
}

export interface HowTyped {
  /** Folder it is typed in. */
  readonly cwd?: string;
  readonly env?: NodeJS.ProcessEnv;
  /** Called as soon as it runs, with its process. */
  readonly whileRunning?: (child: ReturnType<typeof spawn>) => void;
}

/** Types `casepath …` and waits for its end. */
export function casepath(args: readonly string[], how: HowTyped = {}): Promise<Answer> {
  return new Promise((resolve, reject) => {
    const child = spawn(process.execPath, [COMMAND, ...args], {
      cwd: how.cwd ?? ROOT,
      env: { ...process.env, ...how.env },
      stdio: ['ignore', 'pipe', 'pipe'],
    });
    let stdout = '';
    let stderr = '';
    child.stdout.setEncoding('utf8').on('data', (text: string) => (stdout += text));
    child.stderr.setEncoding('utf8').on('data', (text: string) => (stderr += text));
    child.on('error', reject);
    child.on('close', (exit, signal) => resolve({ exit, signal, stdout, stderr }));
    how.whileRunning?.(child);
  });
}

interface CommandLine {
  readonly runCommandLine: (argv: readonly string[], version: string) => Promise<number>;
}
interface Failure {
  readonly reportFailure: (error: unknown) => Promise<number>;
}

const built = <T>(file: string): Promise<T> => import(join(ROOT, 'dist/src/cli', file)) as Promise<T>;

/**
 * Asks `casepath …` in this process: the same command line from the build, its output caught. A process costs a second of
 * start-up on a small machine; exit codes, signals, pipes and colours are tried with `casepath`.
 */
export async function ask(
  args: readonly string[],
  { cwd = ROOT }: Pick<HowTyped, 'cwd'> = {},
): Promise<Answer> {
  const { runCommandLine } = await built<CommandLine>('program.js');
  const { reportFailure } = await built<Failure>('failure.js');
  const before = process.cwd();
  const caught = catchOutput();
  process.chdir(cwd);
  try {
    const exit = await runCommandLine(args, '0.0.0').catch(reportFailure);
    return { exit, signal: null, stdout: caught.stdout(), stderr: caught.stderr() };
  } finally {
    caught.end();
    process.chdir(before);
  }
}

function catchOutput() {
  const streams = [process.stdout, process.stderr] as const;
  const writes = streams.map((stream) => stream.write.bind(stream));
  const texts = ['', ''];
  streams.forEach((stream, index) => {
    stream.write = (chunk: string | Uint8Array): boolean => {
      texts[index] += typeof chunk === 'string' ? chunk : Buffer.from(chunk).toString('utf8');
      return true;
    };
  });
  return {
    stdout: () => texts[0],
    stderr: () => texts[1],
    end: () => streams.forEach((stream, index) => (stream.write = writes[index])),
  };
}

/** A folder of its own, removed when the tests of the file are over. */
export function emptyFolder(): string {
  const folder = mkdtempSync(join(tmpdir(), 'casepath-'));
  afterAll(() => rmSync(folder, { recursive: true, force: true }));
  return folder;
}

/** The longest line of a text, in columns. */
export const widest = (text: string): number =>
  Math.max(...text.split('\n').map((line) => Array.from(line).length));
