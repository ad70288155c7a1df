/** What is said when a command does not end well, and its exit code. */
import { CommanderError } from 'commander';
import { EXIT, type ExitCode } from './exit-code.ts';
import { say } from './terminal/output.ts';
import { styledMessage } from './terminal/style.ts';
import { UserError } from './user-error.ts';

/** Says what went wrong on standard error and answers with the exit code. */
export async function reportFailure(error: unknown): Promise<ExitCode> {
  if (error instanceof CommanderError) return error.exitCode === 0 ? EXIT.done : EXIT.input;
  if (error instanceof UserError) return reportUserError(error);
  const { ScenarioErrors } = await import('../scenario/problem.ts');
  if (error instanceof ScenarioErrors) return reportScenarioErrors(error.message, error.problems.length);
  return reportBug(error);
}

function reportUserError(error: UserError): ExitCode {
  say(`${styledMessage('red', 'error:')} ${error.message}`);
  if (error.hint !== undefined) say(`       ${error.hint}`);
  return EXIT.input;
}

function reportScenarioErrors(message: string, problems: number): ExitCode {
  say(message, `${problems} problem${problems === 1 ? '' : 's'}, nothing was run`);
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
