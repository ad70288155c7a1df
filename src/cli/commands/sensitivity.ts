/** `casepath sensitivity SCENARIO`: which of the parameters that nobody knows move which answers. */
import { join } from 'node:path';
import { priorShare } from '../../scenario/index.ts';
import {
  DEFAULT_SIZES,
  runsToApportion,
  runsToScreen,
  sensitivity,
  type Chosen,
  type SensitivitySizes,
} from '../../whatif/index.ts';
import { nameOf } from '../calibrate/calibrated-scenario.ts';
import type { CommandOptions } from '../command-options.ts';
import { EXIT, type ExitCode } from '../exit-code.ts';
import { ExperimentState, hashOf } from '../experiment/experiment-state.ts';
import { playedRun, RunPlayer } from '../experiment/play-runs.ts';
import { sayWhereItStands } from '../experiment/where-it-stands.ts';
import { counted, seconds } from '../format/numbers.ts';
import { loadScenario, type LoadedScenario } from '../load-scenario.ts';
import { openUnknowns } from '../open-unknowns.ts';
import { expectation } from '../plan/expectation.ts';
import { defaultRunFolder, typed } from '../places.ts';
import { Threads, threadsFor } from '../run/threads.ts';
import { seedOf } from '../run/open-run.ts';
import { ownVersion } from '../run/write-run.ts';
import { withAlso } from '../sensitivity/also-parameters.ts';
import { askedAnswers, figuresOf, keptMeasures, type Answer } from '../sensitivity/asked-answers.ts';
import { sensitivityCsv, sensitivityJson } from '../sensitivity/sensitivity-data.ts';
import type { SensitivityReport } from '../sensitivity/sensitivity-report.ts';
import { sensitivityText } from '../sensitivity/sensitivity-text.ts';
import { print, printJson, say, write } from '../terminal/output.ts';
import { progressBar } from '../terminal/progress.ts';
import { UserError } from '../user-error.ts';

interface Asked {
  readonly loaded: LoadedScenario;
  readonly name: string;
  readonly seed: string;
  readonly sizes: SensitivitySizes;
  readonly parameters: SensitivityReport['parameters'];
  readonly kept: readonly string[];
  readonly answers: readonly Answer[];
}

export async function sensitivityOf(args: readonly string[], options: CommandOptions): Promise<ExitCode> {
  const [text = ''] = args;
  const begun = performance.now();
  if (options.json && options.csv) throw new UserError('--json and --csv: say one of them');
  const asked = await askedOf(text, options);
  if (options.plan === true) {
    await tellPlan(asked, options);
    return EXIT.done;
  }
  const folder = options.out ?? defaultRunFolder(join('sensitivity', asked.name));
  const threads = new Threads();
  try {
    const report = await analysed(asked, folder, options, threads);
    if (options.json) await printJson(sensitivityJson(report, typed(folder)));
    else if (options.csv) await write(sensitivityCsv(report));
    else {
      const took = seconds((performance.now() - begun) / 1000);
      await print(...sensitivityText(report), '', `Runs kept in ${typed(folder)}   ${took}`);
    }
  } finally {
    await threads.close();
  }
  return EXIT.done;
}

/** @throws UserError, ScenarioErrors where there is nothing to vary, or nothing to look at */
async function askedOf(text: string, options: CommandOptions): Promise<Asked> {
  const loaded = await loadScenario(text, options);
  const { scenario } = loaded;
  const { open, kept } = openUnknowns(loaded);
  const parameters = withAlso(loaded, open, options.also ?? []);
  if (parameters.length === 0)
    throw new UserError(
      kept.length === 0
        ? 'the scenario calls nothing unknown: there is nothing to vary'
        : `what is changed says what each unknown of the scenario is (${kept.join(', ')})`,
      'name parameters: --also PATH=LOW..HIGH; or write calibration: unknown: NAME: { path, prior: [LOW, HIGH], source }',
    );
  const seed = seedOf(scenario, options);
  const sizes = {
    trajectories: options.trajectories ?? DEFAULT_SIZES.trajectories,
    samples: options.samples ?? DEFAULT_SIZES.samples,
    most: options.most ?? DEFAULT_SIZES.most,
  };
  const answers = askedAnswers(loaded, seed, options.measures);
  return { loaded, name: scenario.name ?? nameOf(text), seed, sizes, parameters, kept, answers };
}

async function analysed(
  { loaded, name, seed, sizes, parameters, kept, answers }: Asked,
  folder: string,
  options: CommandOptions,
  threads: Threads,
): Promise<SensitivityReport> {
  const { scenario, years } = loaded;
  const light = keptMeasures(loaded);
  const measures = [...light, ...answers.map((one) => one.measure).filter((one) => !light.includes(one))];
  const state = new ExperimentState(folder, 'sensitivity', {
    casepath: ownVersion(),
    scenario: name,
    scenarioHash: hashOf(scenario),
    seed,
    years,
    parametersHash: hashOf(parameters),
    measuresHash: hashOf(measures),
  });
  sayWhereItStands(state.size, folder);
  const screen = runsToScreen(sizes, parameters.length);
  const most = screen + runsToApportion(sizes, Math.min(sizes.most, parameters.length));
  if (state.size < screen) say(...planText({ loaded, sizes, parameters }, options, state.size));
  threads.open(
    { scenario, seed, years, unknowns: parameters, measures },
    { threads: options.threads, replications: most },
  );
  const player = new RunPlayer(threads, state, figuresOf(measures));
  let all = most;
  const begun = performance.now();
  let progress = progressBar('screening', () => player.done / screen);
  const places = answers.map((one) => measures.indexOf(one.measure));
  try {
    const result = await sensitivity({
      ...sizes,
      current: parameters.map((one) => priorShare(one, one.current)),
      answers: answers.length,
      seed,
      play: async (asked) => {
        const figures = await player.play(asked.map((run) => playedRun(run, parameters)));
        return figures.map((one) => places.map((place) => one[place]));
      },
      whenChosen: ({ chosen }: Chosen) => {
        progress.end();
        const more = runsToApportion(sizes, chosen.length);
        all = screen + more;
        if (state.size < all)
          say(
            restText(parameters.length, chosen.length, more, performance.now() - begun, screen - state.size),
          );
        progress = progressBar('apportioning', () => (player.done - screen) / more);
      },
    });
    return { name, seed, years, runs: all, sizes, parameters, kept, answers, result };
  } catch (error) {
    state.discard();
    throw error;
  } finally {
    progress.end();
  }
}

const runsAtMost = ({ sizes, parameters }: Pick<Asked, 'sizes' | 'parameters'>) => {
  const screen = runsToScreen(sizes, parameters.length);
  const goOn = Math.min(sizes.most, parameters.length);
  return { screen, goOn, more: runsToApportion(sizes, goOn) };
};

/** How many runs there will be and how long they take, from a short trial. */
function planText(
  asked: Pick<Asked, 'loaded' | 'sizes' | 'parameters'>,
  { threads }: CommandOptions,
  before = 0,
): string[] {
  const { screen, goOn, more } = runsAtMost(asked);
  const runs = Math.max(1, screen + more - before);
  const took = expectation(asked.loaded, runs).seconds;
  const usual = threadsFor(undefined, runs);
  const used = threadsFor(threads, runs);
  return [
    `${counted(screen, 'run')} screen ${counted(asked.parameters.length, 'parameter')}, at most ${more} more apportion the variance among ${goOn}`,
    `about ${seconds((took * usual) / used)} at most, with ${counted(used, 'thread')}`,
  ];
}

/**
 * What is left after the screening, by how long that took.
 * @param played runs of the screening that were made now: with few the time is not known
 */
function restText(parameters: number, chosen: number, more: number, ms: number, played: number): string {
  const rest = played >= RUNS_THAT_TELL ? `, about ${seconds(((ms / played) * more) / 1000)}` : '';
  return `${chosen} of ${counted(parameters, 'parameter')} go on: ${counted(more, 'more run')}${rest}`;
}

const RUNS_THAT_TELL = 8;

async function tellPlan(asked: Asked, options: CommandOptions): Promise<void> {
  if (options.csv) throw new UserError('--plan prints text or JSON', 'leave --csv out');
  const { screen, goOn, more } = runsAtMost(asked);
  if (options.json) {
    await printJson({
      command: 'sensitivity',
      scenario: asked.name,
      plan: {
        parameters: asked.parameters.map((one) => one.name),
        answers: asked.answers.map((one) => one.measure),
        runsToScreen: screen,
        goOnAtMost: goOn,
        runsMoreAtMost: more,
        secondsAtMost: expectation(asked.loaded, screen + more).seconds,
      },
    });
    return;
  }
  await print(...planText(asked, options), ...asked.answers.map((one) => `  ${one.measure}`));
}
