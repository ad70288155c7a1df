/** Which of a scenario's unknowns are still unknown: what a what-if or the command line says is known for this run. */
import { pathText, unknownsOf, type Unknown } from '../scenario/index.ts';
import type { LoadedScenario } from './load-scenario.ts';

export interface OpenUnknowns {
  readonly open: readonly Unknown[];
  /** Names of those that somebody says. */
  readonly kept: readonly string[];
}

const SAID = new Set(['what-if', 'command line']);

export function openUnknowns({ scenario, resolved }: LoadedScenario): OpenUnknowns {
  const said = new Set(resolved.parameters.filter((row) => SAID.has(row.kind)).map((row) => row.path));
  const isSaid = ({ places }: Unknown): boolean => places.some(({ path }) => said.has(pathText(path)));
  const all = unknownsOf(scenario);
  return { open: all.filter((one) => !isSaid(one)), kept: all.filter(isSaid).map((one) => one.name) };
}
