/** The command line as commander knows it. */
import { Command, type Option } from 'commander';
import { COMMANDS, type CommandDefinition } from './command-list.ts';
import type { CommandOptions } from './command-options.ts';
import { EXIT, type ExitCode } from './exit-code.ts';

const INTRODUCTION = `Simulates a child's journey through children's social care in England.
Machines say what may happen, a scenario says how often and with whom,
timescales say by when. Everything that happens is an event.`;

const EXAMPLES = `
Start here:
  casepath run kingston-2015         simulate and see the scoreboard
  casepath scenarios                 what else there is to run
  casepath machines                  what may happen in a child's case`;

/** Runs the command that `argv` (without node and script) names and answers with its exit code. */
export async function runCommandLine(argv: readonly string[], version: string): Promise<ExitCode> {
  const program = new Command('casepath')
    .description(INTRODUCTION)
    .version(version, '--version', 'print the version')
    .helpOption('-h, --help', 'print this help')
    .helpCommand(false)
    .showHelpAfterError('casepath --help lists what there is')
    .addHelpText('after', EXAMPLES)
    .configureHelp({ helpWidth: 80, subcommandTerm: termOf })
    .usage('COMMAND …')
    .exitOverride();
  const result: { exit: ExitCode } = { exit: EXIT.done };
  for (const definition of COMMANDS) addCommand(program, definition, result);
  await program.parseAsync(argv, { from: 'user' });
  return result.exit;
}

function addCommand(program: Command, definition: CommandDefinition, result: { exit: ExitCode }): void {
  const command = program
    .command([definition.name, ...definition.args].join(' '))
    .description(definition.summary)
    .helpOption('-h, --help', 'print this help')
    .showHelpAfterError(`casepath ${definition.name} --help says what it takes`)
    .addHelpText('after', `\nExample:\n  ${definition.example}`);
  for (const { flags, description, parse } of definition.options) {
    const option: Option = command.createOption(flags, description);
    if (parse) option.argParser(parse);
    command.addOption(option);
  }
  command.action(async () => {
    const act = await definition.load();
    result.exit = await act(command.processedArgs.flat().filter(isText), command.opts<CommandOptions>());
  });
}

/** A command as the list of commands shows it: without `[options]`, which each has. */
const termOf = (command: Command): string =>
  [
    command.name(),
    ...command.registeredArguments.map((one) => (one.required ? `<${one.name()}>` : `[${one.name()}]`)),
  ].join(' ');

const isText = (value: unknown): value is string => typeof value === 'string';
