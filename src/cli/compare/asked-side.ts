/** What a side of a comparison was asked for as: a scenario that is to be run, or a run that was kept. */
import { basename, join } from 'node:path';
import type { MeasureRow } from '../../events/index.ts';
import { openAnswers } from '../answers/opened-run.ts';
import type { CommandOptions } from '../command-options.ts';
import { loadScenario, type LoadedScenario } from '../load-scenario.ts';
import { findRun, scenarioFiles, typed } from '../places.ts';
import { findWarmUp, type WarmedUp } from '../run/find-warm-up.ts';
import { seedOf } from '../run/open-run.ts';
import type { RunPlan } from '../run/write-run.ts';
import { StopRule } from '../run/stop-rule.ts';
import type { Side } from './side.ts';

/** A scenario with what is set on it. */
export interface AskedScenario {
  readonly kind: 'scenario';
  readonly text: string;
  readonly set: readonly string[];
}

export type AskedSide = AskedScenario | { readonly kind: 'run'; readonly text: string };

/** SCENARIO or RUN: where both fit, the scenario is taken; a path that ends in .yaml is one, another path is a run. */
export function askedSide(text: string): AskedSide {
  if (/\.ya?ml$/.test(text) || scenarioFiles().has(text)) return { kind: 'scenario', text, set: [] };
  try {
    findRun(text);
    return { kind: 'run', text };
  } catch (error) {
    // What looks like a path is looked for as a run, a bare name as a scenario: the nearest one is named.
    if (/[/\\]/.test(text)) throw error;
    return { kind: 'scenario', text, set: [] };
  }
}

/** How long, how often and with which luck: of the base, for all sides. */
export interface Luck {
  readonly seed: string;
  readonly years: number;
  readonly replications: number;
}

export const luckOfRun = ({ opened }: Side): Luck => opened.run.manifest;

/**
 * Pairs without `--replications`, where the scenario has no more: from ten on a difference that anybody sees is sure even among
 * hundreds of measures (Student's t for 9 degrees of freedom needs 5.8 standard errors for one of 200; for 4 it needs 12.3).
 */
export const DEFAULT_PAIRS = 10;

export const luckOfScenario = (loaded: LoadedScenario, options: CommandOptions): Luck => ({
  seed: seedOf(loaded.scenario, options),
  years: loaded.years,
  replications: options.replications ?? Math.max(loaded.scenario.replications ?? 1, DEFAULT_PAIRS),
});

/** A side that is to be run. */
export interface PlannedSide {
  readonly name: string;
  readonly asked: AskedScenario;
  readonly warmed: WarmedUp;
}

/** @throws ScenarioErrors, UserError with what is wrong with it */
export const loadSide = (
  { text, set }: AskedScenario,
  { machines }: CommandOptions,
  years: number | undefined,
): Promise<LoadedScenario> =>
  loadScenario(text, {
    set,
    ...(machines !== undefined && { machines }),
    ...(years !== undefined && { years }),
  });

export function plannedSide(asked: AskedScenario, loaded: LoadedScenario, seed: string): PlannedSide {
  const own = loaded.scenario.name ?? basename(asked.text).replace(/\.ya?ml$/, '');
  const name = [own, ...asked.set.map((set) => set.split('.').slice(-2).join('.'))].join(' ');
  return { name, asked, warmed: findWarmUp(loaded, seed) };
}

/** Where the runs of a comparison are kept without `--out`: apart from those of `run`. */
const KEPT_IN = join('runs', 'compare');

export function planOf(side: PlannedSide, luck: Luck, options: CommandOptions): RunPlan {
  const folder = side.name.replaceAll(/[^\w.-]+/g, '-');
  return {
    loaded: side.warmed.loaded,
    name: side.name,
    seed: luck.seed,
    stop: new StopRule(luck.replications, null),
    warmUp: side.warmed.record,
    uncertain: null,
    log: options.log ?? 'first',
    dir: join(options.out ?? KEPT_IN, folder),
    replace: options.out === undefined,
  };
}

/** The side once its run is written, with what was measured. */
export function sideOfPlan(side: PlannedSide, dir: string, measures: readonly MeasureRow[]): Side {
  const opened = openAnswers(typed(dir));
  return { name: side.name, opened, written: side.warmed.loaded.resolved, measures };
}
