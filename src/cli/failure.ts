/** What is said when a command does not end well, and its exit code. */
import { CommanderError } from 'commander';
import type { Problem } from '../scenario/index.ts';
import { EXIT, type ExitCode } from './exit-code.ts';
import { say } from './terminal/output.ts';
import { styledMessage } from './terminal/style.ts';
import { UserError } from './user-error.ts';

/** Errors of other parts whose message is a sentence for the user, by their names: they also come from other threads. */
const USERS_TO_MEND = new Set([
  'RunError',
  'ModelError',
  'SimulationError',
  'StatechartError',
  'CalendarError',
]);

/** Says what went wrong on standard error and answers with the exit code. */
export async function reportFailure(error: unknown): Promise<ExitCode> {
  if (error instanceof CommanderError) return error.exitCode === 0 ? EXIT.done : EXIT.input;
  if (error instanceof UserError) return reportInput(error.message, error.hint);
  if (error instanceof Error && USERS_TO_MEND.has(error.name)) return reportInput(error.message);
  const { ImportError } = await import('../importing/import-error.ts');
  if (error instanceof ImportError) return reportInput(error.message, error.hint);
  const { WalkError, CardErrors } = await import('../walkthrough/index.ts');
  if (error instanceof WalkError) return reportInput(error.message, error.hint);
  if (error instanceof CardErrors) {
    const { length } = error.problems;
    say(error.message, `${length} problem${length === 1 ? '' : 's'}, nothing was begun`);
    return EXIT.input;
  }
  const { ScenarioErrors } = await import('../scenario/problem.ts');
  if (error instanceof ScenarioErrors) return reportScenarioErrors(error.message, error.problems);
  return reportBug(error);
}

function reportInput(message: string, hint?: string): ExitCode {
  say(`${styledMessage('red', 'error:')} ${message}`);
  if (hint !== undefined) say(`       ${hint}`);
  return EXIT.input;
}

function reportScenarioErrors(message: string, problems: readonly Problem[]): ExitCode {
  const errors = problems.filter((one) => one.severity === 'error').length;
  say(message, `${errors} problem${errors === 1 ? '' : 's'}, nothing was run`);
  return EXIT.input;
}

function reportBug(error: unknown): ExitCode {
  const stack = error instanceof Error ? (error.stack ?? error.message) : String(error);
  say(
    styledMessage('red', 'This is a fault of casepath, not of yours.'),
    stack,
    '',
    'To report it: the command as you typed it, the scenario file, and these lines:',
    `  casepath on Node ${process.version}, ${process.platform} ${process.arch}`,
    `  casepath ${process.argv.slice(2).join(' ')}`,
  );
  return EXIT.bug;
}
