/** `casepath run SCENARIO`: simulates, keeps the run, prints the scoreboard. */
import { readFileSync } from 'node:fs';
import { basename, join } from 'node:path';
import { leftovers } from '../../events/index.node.ts';
import type { Unknown } from '../../scenario/index.ts';
import { Words } from '../answers/words.ts';
import type { CommandOptions } from '../command-options.ts';
import { EXIT, type ExitCode } from '../exit-code.ts';
import { count, counted, seconds } from '../format/numbers.ts';
import { loadScenario, type LoadedScenario } from '../load-scenario.ts';
import { defaultRunFolder, typed } from '../places.ts';
import { asksForWarmUp, findWarmUp, warmUpText, type WarmedUp } from '../run/find-warm-up.ts';
import { precisionText } from '../run/stop-rule.ts';
import { Threads } from '../run/threads.ts';
import { uncertainRun, uncertaintyText, type UncertainRun } from '../run/uncertain.ts';
import { planRun, stopRuleOf, seedOf, writeRun, type RunPlan, type WrittenRun } from '../run/write-run.ts';
import { boardOf } from '../scoreboard/board.ts';
import { MeasureIndex } from '../scoreboard/measure-index.ts';
import { scoreboard } from '../scoreboard/scoreboard.ts';
import { print, printJson, say, write } from '../terminal/output.ts';
import { styled } from '../terminal/style.ts';
import { UserError } from '../user-error.ts';

export async function run(args: readonly string[], options: CommandOptions): Promise<ExitCode> {
  const [scenario = ''] = args;
  if (options.vary !== undefined)
    return (await import('../sweep/answer-sweep.ts')).runSweep(scenario, options);
  if (options.measures !== undefined)
    throw new UserError('--measures chooses what --vary shows', 'leave it out, or add --vary PATH=8..16');
  const begun = performance.now();
  const threads = new Threads();
  threads.start(options.threads);
  try {
    const open = (
      read: Pick<LoadedScenario, 'scenario' | 'years'>,
      unknowns: readonly Unknown[] = [],
    ): void => {
      const replications = stopRuleOf(read.scenario, options).most;
      const job = {
        scenario: read.scenario,
        years: read.years,
        seed: seedOf(read.scenario, options),
        unknowns,
      };
      threads.open(job, { threads: options.threads, replications });
    };
    const waits = (read: Pick<LoadedScenario, 'scenario'>): boolean =>
      options.uncertainty === true || asksForWarmUp(read.scenario);
    const loaded = await loadScenario(scenario, options, {
      whenRead: (read) => {
        if (!waits(read)) open(read);
      },
    });
    const uncertain = uncertainRun(loaded, options, seedOf(loaded.scenario, options));
    const warmedUp = findWarmUp(loaded, seedOf(loaded.scenario, options));
    if (waits(loaded)) open(warmedUp.loaded, uncertain?.unknowns);
    await simulated(scenario, warmedUp, uncertain, options, threads, begun);
  } finally {
    await threads.close();
  }
  return EXIT.done;
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
  const written = await writeRun(plan, threads);
  const took = (performance.now() - begun) / 1000;
  if (options.json) await printJson(summary(plan, written, took), 0);
  else if (options.csv) await write(readFileSync(join(plan.dir, 'measures.csv'), 'utf8'));
  else await printBoard(plan, written, took, options);
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

async function printBoard(
  plan: RunPlan,
  written: WrittenRun,
  took: number,
  options: CommandOptions,
): Promise<void> {
  const { model, scenario, years }: LoadedScenario = plan.loaded;
  const { counts, replications, precision } = written.manifest;
  const head = {
    name: plan.name,
    seed: plan.seed,
    replications,
    notes: [
      ...(plan.warmUp === null ? [] : [warmUpText(plan.warmUp)]),
      ...(precision === undefined ? [] : [precisionText(precision, replications)]),
      ...(plan.uncertain === null ? [] : [uncertaintyText(plan.uncertain)]),
    ],
    years,
    children: counts.children,
    suppress: options.suppress ?? 0,
  };
  const board = boardOf(model, new MeasureIndex(written.measures), new Words(model));
  const folder = typed(plan.dir);
  await print(
    ...scoreboard(board, head, model),
    '',
    `Run kept in ${folder}   ${count(counts.events)} events   ${seconds(took)}`,
    ...nextSteps(
      folder,
      scenario.thresholds !== undefined,
      plan.log === 'none' ? undefined : board.time?.machine,
    ),
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
