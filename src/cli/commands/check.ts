/** `casepath check SCENARIO`: every mistake with its place. */
import { formatProblems, ScenarioErrors, type Problem } from '../../scenario/index.ts';
import type { CommandOptions } from '../command-options.ts';
import { EXIT, type ExitCode } from '../exit-code.ts';
import { counted } from '../format/numbers.ts';
import { loadScenario, type LoadedScenario } from '../load-scenario.ts';
import { print, printJson } from '../terminal/output.ts';
import { styled } from '../terminal/style.ts';

export async function check(args: readonly string[], options: CommandOptions): Promise<ExitCode> {
  const [name = ''] = args;
  const { loaded, problems } = await tryToLoad(name, options);
  const errors = problems.filter((one) => one.severity === 'error');
  if (options.json) {
    await printJson({ command: 'check', passed: errors.length === 0, scenario: name, problems });
  } else {
    if (problems.length > 0) await print(formatProblems(problems));
    await print(
      loaded === null ? `${counted(errors.length, 'problem')}, nothing was run` : describe(name, loaded),
    );
  }
  return errors.length === 0 ? EXIT.done : EXIT.input;
}

async function tryToLoad(
  name: string,
  options: CommandOptions,
): Promise<{ loaded: LoadedScenario | null; problems: readonly Problem[] }> {
  try {
    const loaded = await loadScenario(name, options, { anew: true });
    return { loaded, problems: loaded.warnings };
  } catch (error) {
    if (!(error instanceof ScenarioErrors)) throw error;
    return { loaded: null, problems: error.problems };
  }
}

function describe(name: string, { resolved, machinery, scenario }: LoadedScenario): string {
  const assumed = resolved.parameters.filter((row) => row.kind === 'assumption').length;
  const parts = [
    counted(Object.keys(machinery.list).length, 'machine'),
    counted(Object.keys(scenario.stages ?? {}).length, 'stage'),
    counted(Object.keys(scenario.teams ?? {}).length, 'team'),
    `${counted(resolved.parameters.length, 'number')} (${counted(assumed, 'assumption')})`,
  ];
  return `${name} ${styled('green', 'is well-formed')}: ${parts.join(', ')}`;
}
