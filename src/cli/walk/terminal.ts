/**
 * A session at a terminal, by plain lines: node's readline, since a screen reader reads every line once, where prompts that
 * redraw themselves are read again and again.
 */
import { createInterface } from 'node:readline';
import { WalkError } from '../../walkthrough/index.ts';
import { print, say } from '../terminal/output.ts';
import { interpret } from './interpreter.ts';
import { screenText, type WalkView } from './walk-text.ts';

export type Left = 'quit' | 'interrupted';

/**
 * Asks until the session is left. What is typed in error costs nothing.
 * @param kept said where it is interrupted
 */
export async function atTerminal(view: WalkView, kept: string): Promise<Left> {
  const lines = createInterface({
    input: process.stdin,
    output: process.stdout,
    terminal: !view.plain && process.stdout.isTTY,
    prompt: '> ',
  });
  let left: Left = 'quit';
  // Without line editing the signal goes to the whole process, which ends.
  process.prependListener('SIGINT', () => say('', kept));
  lines.on('SIGINT', () => {
    left = 'interrupted';
    say('', 'Interrupted.', kept);
    lines.close();
  });
  await print(...screenText(view));
  lines.prompt();
  for await (const line of lines) {
    const quits = await answer(view, line);
    if (quits) break;
    lines.prompt();
  }
  lines.close();
  return left;
}

async function answer(view: WalkView, line: string): Promise<boolean> {
  try {
    const reply = interpret(view, line);
    if (reply.lines.length > 0) await print(...reply.lines);
    return reply.quits;
  } catch (error) {
    if (!(error instanceof WalkError)) throw error;
    say(`  ${error.message}`, ...(error.hint === undefined ? [] : [`  ${error.hint}`]));
    return false;
  }
}
