/** What it costs to ask for help, beside starting node for nothing. */
import { spawnSync } from 'node:child_process';
import { fileURLToPath } from 'node:url';
import { median } from './median.ts';

const ROUNDS = 9;
const COMMAND = fileURLToPath(new URL('../src/cli/bundle/casepath.js', import.meta.url));

/** Milliseconds from start to end. @throws Error where the command fails */
function time(args: readonly string[]): number {
  const begun = performance.now();
  const { status, stderr } = spawnSync(process.execPath, args, { encoding: 'utf8' });
  if (status !== 0) throw new Error(`${args.join(' ')} ended with ${status}: ${stderr}`);
  return performance.now() - begun;
}

/** `cli.helpOverNode`: `casepath --help` over `node -e 0`, the median of alternating rounds. */
export function benchCommandLine({ quick }: { readonly quick: boolean }): Record<string, number> {
  const rounds = Array.from({ length: quick ? 5 : ROUNDS }, () => ({
    node: time(['-e', '0']),
    help: time([COMMAND, '--help']),
  }));
  return {
    'cli.helpOverNode': median(rounds.map(({ node, help }) => help / node)),
    'cli.helpMilliseconds': median(rounds.map(({ help }) => help)),
  };
}
