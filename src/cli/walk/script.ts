/** A session from a file: each line as it would be typed; `#` begins a remark. */
import { existsSync, readFileSync, statSync } from 'node:fs';
import { WalkError } from '../../walkthrough/index.ts';
import { UserError } from '../user-error.ts';
import { interpret } from './interpreter.ts';
import type { WalkView } from './walk-text.ts';

/** @throws UserError where there is no such file */
export function readScript(path: string): string[] {
  if (!existsSync(path) || !statSync(path).isFile()) throw new UserError(`there is no script ${path}`);
  return readFileSync(path, 'utf8').split(/\r?\n/);
}

/**
 * @param print is given what comes of each line
 * @throws UserError with the line that cannot be carried out
 */
export async function playScript(
  view: WalkView,
  path: string,
  lines: readonly string[],
  print: (...lines: readonly string[]) => Promise<void>,
): Promise<void> {
  for (const [index, written] of lines.entries()) {
    const line = written.replace(/(^|\s)#.*$/, '').trim();
    if (line === '') continue;
    await print('', `> ${line}`);
    try {
      const reply = interpret(view, line);
      if (reply.lines.length > 0) await print(...reply.lines);
      if (reply.quits) return;
    } catch (error) {
      if (error instanceof WalkError)
        throw new UserError(`${path}:${index + 1}: ${error.message}`, error.hint);
      throw error;
    }
  }
}
