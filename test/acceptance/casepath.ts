/** Runs the built command as a user types it. */
import { spawn } from 'node:child_process';
import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll } from 'vitest';

export const ROOT = join(import.meta.dirname, '../..');
export const COMMAND = join(ROOT, 'dist/src/cli/casepath.js');

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

/** A folder of its own, removed when the tests of the file are over. */
export function emptyFolder(): string {
  const folder = mkdtempSync(join(tmpdir(), 'casepath-'));
  afterAll(() => rmSync(folder, { recursive: true, force: true }));
  return folder;
}

/** The longest line of a text, in columns. */
export const widest = (text: string): number =>
  Math.max(...text.split('\n').map((line) => Array.from(line).length));
