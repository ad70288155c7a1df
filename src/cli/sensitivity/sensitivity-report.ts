/** A sensitivity analysis as it is told: what was asked, and what was found. */
import type { Unknown } from '../../scenario/index.ts';
import type { Sensitivity, SensitivitySizes } from '../../whatif/index.ts';
import type { Answer } from './asked-answers.ts';

export interface SensitivityReport {
  readonly name: string;
  readonly seed: string;
  readonly years: number;
  readonly runs: number;
  readonly sizes: SensitivitySizes;
  readonly parameters: readonly Unknown[];
  /** Names of unknowns that a what-if or the command line says. */
  readonly kept: readonly string[];
  readonly answers: readonly Answer[];
  readonly result: Sensitivity;
}

/** Luck as an input beside the parameters. */
export const CHANCE = 'chance';

/** One line of an answer: a parameter, or chance, with what is known of it; null of what did not go on. */
export function linesOf({ parameters, result }: SensitivityReport, answer: number) {
  const { effects, ends, shares } = result.answers[answer];
  return effects.map((effect, at) => {
    const isChance = at === parameters.length;
    const nth = isChance ? result.chosen.length : result.chosen.indexOf(at);
    return {
      name: isChance ? CHANCE : parameters[at].name,
      parameter: isChance ? null : parameters[at],
      effects: effect,
      wentOn: nth >= 0,
      ends: isChance || nth < 0 ? null : ends.ends[nth],
      shares: shares?.inputs[nth] ?? null,
    };
  });
}

export type SensitivityLine = ReturnType<typeof linesOf>[number];
