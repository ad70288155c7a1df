/** Simulates a scenario in threads that are started already, keeps the run, prints the scoreboard. */
import { readFileSync } from 'node:fs';
import { basename, join } from 'node:path';
import { leftovers } from '../../events/index.node.ts';
import { Words } from '../answers/words.ts';
import type { CommandOptions } from '../command-options.ts';
import { count, counted, seconds } from '../format/numbers.ts';
import type { LoadedScenario } from '../load-scenario.ts';
import { defaultRunFolder, typed } from '../places.ts';
import { findWarmUp, warmUpText, type WarmedUp } from './find-warm-up.ts';
import { openRun, seedOf } from './open-run.ts';
import { precisionText } from './stop-rule.ts';
import type { Threads } from './threads.ts';
import { uncertainRun, uncertaintyText, type UncertainRun } from './uncertain.ts';
import { planRun, writeRun, type MeasuredRun, type RunPlan, type WrittenRun } from './write-run.ts';
import { boardOf } from '../scoreboard/board.ts';
import { MeasureIndex } from '../scoreboard/measure-index.ts';
import { scoreboard } from '../scoreboard/scoreboard.ts';
import { print, printJson, say, write } from '../terminal/output.ts';
import { styled } from '../terminal/style.ts';

/** A run that its command has begun. */
export interface BegunRun {
  /** SCENARIO as it was typed. */
  readonly text: string;
  /** Whether the threads wait to be told of the run. */
  readonly waits: boolean;
  /** When it began, by `performance.now()`. */
  readonly begun: number;
}

/** @throws ScenarioErrors, ModelError, UserError, RunError, SimulationFailure */
export async function keptRun(
  loaded: LoadedScenario,
  { text, waits, begun }: BegunRun,
  options: CommandOptions,
  threads: Threads,
): Promise<void> {
  const seed = seedOf(loaded.scenario, options);
  const uncertain = uncertainRun(loaded, options, seed);
  const warmedUp = findWarmUp(loaded, seed);
  if (waits) openRun(threads, warmedUp.loaded, options, uncertain?.unknowns);
  await simulated(text, warmedUp, uncertain, options, threads, begun);
}

async function simulated(
  scenario: string,
  warmedUp: WarmedUp,
  uncertain: UncertainRun | null,
  options: CommandOptions,
  threads: Threads,
  begun: number,
): Promise<void> {
  const { loaded } = warmedUp;
  if (loaded.warnings.length > 0) {
    say(`${counted(loaded.warnings.length, 'warning')}: casepath check ${scenario}`);
  }
  const name = loaded.scenario.name ?? basename(scenario).replace(/\.ya?ml$/, '');
  const plan = planRun(warmedUp, uncertain, name, options, defaultRunFolder(name));
  tellLeftovers(plan.dir);
  const showsBoard = !options.json && !options.csv;
  let board: Promise<string | undefined> | undefined;
  const written = await writeRun(plan, threads, (measured) => {
    if (showsBoard) board = printBoard(plan, measured, options);
  });
  const machine = await board;
  const took = (performance.now() - begun) / 1000;
  if (options.json) await printJson(summary(plan, written, took), 0);
  else if (options.csv) await write(readFileSync(join(plan.dir, 'measures.csv'), 'utf8'));
  else await printKept(plan, written, took, machine);
}

/** What a killed run left is replaced; its user hears of it. */
function tellLeftovers(dir: string): void {
  const left = leftovers(dir);
  if (left === null) return;
  say(
    `${typed(left.partial)} is what an earlier run left unfinished (${counted(left.parts, 'part')}); it is replaced`,
  );
}

function summary({ name, seed, dir }: RunPlan, { manifest }: WrittenRun, took: number) {
  const { counts, logHash, replications, warmUp, precision } = manifest;
  return {
    out: typed(dir),
    scenario: name,
    seed,
    replications,
    children: counts.children,
    events: counts.events,
    logHash,
    seconds: Number(took.toFixed(3)),
    ...(warmUp !== undefined && { warmUp }),
    ...(precision !== undefined && { precision }),
  };
}

/** Returns the machine whose waits it shows, undefined for none. */
async function printBoard(
  plan: RunPlan,
  { replications, children, precision, measures }: MeasuredRun,
  options: CommandOptions,
): Promise<string | undefined> {
  const { model, years }: LoadedScenario = plan.loaded;
  const head = {
    name: plan.name,
    seed: plan.seed,
    replications,
    notes: [
      ...(plan.warmUp === null ? [] : [warmUpText(plan.warmUp)]),
      ...(precision === null ? [] : [precisionText(precision, replications)]),
      ...(plan.uncertain === null ? [] : [uncertaintyText(plan.uncertain)]),
    ],
    years,
    children,
    suppress: options.suppress ?? 0,
  };
  const board = boardOf(model, new MeasureIndex(measures), new Words(model));
  await print(...scoreboard(board, head, model), '');
  return board.time?.machine;
}

/** Where the run is, and what to ask it. @param machine whose waits the board shows, undefined for none */
async function printKept(
  { dir, loaded, log }: RunPlan,
  { manifest }: WrittenRun,
  took: number,
  machine: string | undefined,
): Promise<void> {
  const folder = typed(dir);
  const events = count(manifest.counts.events);
  await print(
    `Run kept in ${folder}   ${events} events   ${seconds(took)}`,
    ...nextSteps(folder, loaded.scenario.thresholds !== undefined, log === 'none' ? undefined : machine),
  );
}

/** Where to look next. */
function nextSteps(folder: string, judged: boolean, machine: string | undefined): string[] {
  const steps = [
    judged ? [`casepath benchmark ${folder}`, 'which limits are missed, and by whom'] : undefined,
    machine === undefined
      ? undefined
      : [`casepath child ${folder} --longest-wait ${machine} --why`, 'who waited longest'],
  ].filter((step) => step !== undefined);
  return steps.map(([command = '', why = ''], index) => {
    const line = `${index === 0 ? 'Next:' : '     '} ${command}`;
    return line.length + why.length + 3 <= 80 ? `${line}   ${styled('dim', why)}` : line;
  });
}
