/**
 * `casepath run SCENARIO`: simulates, keeps the run, prints the scoreboard. The threads are started, and told which run it is, before what
 * takes long to import is imported here.
 */
import type { CommandOptions } from '../command-options.ts';
import { EXIT, type ExitCode } from '../exit-code.ts';
import { loadScenario } from '../load-scenario.ts';
import { openRun, waitsForMore } from '../run/open-run.ts';
import { Threads } from '../run/threads.ts';
import { UserError } from '../user-error.ts';

export async function run(args: readonly string[], options: CommandOptions): Promise<ExitCode> {
  const [text = ''] = args;
  if (options.vary !== undefined) return (await import('../sweep/answer-sweep.ts')).runSweep(text, options);
  if (options.measures !== undefined)
    throw new UserError('--measures chooses what --vary shows', 'leave it out, or add --vary PATH=8..16');
  const begun = performance.now();
  const threads = new Threads();
  threads.start(options.threads);
  try {
    let waits = false;
    const loaded = await loadScenario(text, options, {
      whenRead: (read) => {
        waits = waitsForMore(read.scenario, options);
        if (!waits) openRun(threads, read, options);
      },
    });
    const { keptRun } = await import('../run/kept-run.ts');
    await keptRun(loaded, { text, waits, begun }, options, threads);
  } finally {
    await threads.close();
  }
  return EXIT.done;
}
