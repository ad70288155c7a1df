/** `casepath calibrate SCENARIO`: fits what is unknown to what was counted, and writes a scenario with what it found. */
import { csvLine } from '../../events/csv.ts';
import { priorEndProblems, ScenarioErrors } from '../../scenario/index.ts';
import {
  calibrate,
  CHECKS,
  defaultRuns,
  learned as learnedOf,
  lucksOf,
  TargetError,
  targetsOf,
} from '../../whatif/index.ts';
import { calibrationFiles, writeWhole, type CalibrationFiles } from '../calibrate/calibration-files.ts';
import { reportMarkdown, reportText, type CalibrationReport } from '../calibrate/calibration-report.ts';
import { drawsText, nameOf, scenarioText } from '../calibrate/calibrated-scenario.ts';
import { fitOf } from '../calibrate/fit.ts';
import { targetFigure } from '../calibrate/target-figure.ts';
import type { CommandOptions } from '../command-options.ts';
import { EXIT, type ExitCode } from '../exit-code.ts';
import { ExperimentState, hashOf } from '../experiment/experiment-state.ts';
import { playedRun, RunPlayer } from '../experiment/play-runs.ts';
import { sayWhereItStands } from '../experiment/where-it-stands.ts';
import { counted, seconds } from '../format/numbers.ts';
import { loadScenario, type LoadedScenario } from '../load-scenario.ts';
import { openUnknowns, type OpenUnknowns } from '../open-unknowns.ts';
import { typed } from '../places.ts';
import { Threads } from '../run/threads.ts';
import { seedOf } from '../run/open-run.ts';
import { ownVersion } from '../run/write-run.ts';
import { print, printJson, write } from '../terminal/output.ts';
import { progressBar } from '../terminal/progress.ts';
import { UserError } from '../user-error.ts';

export async function calibrateScenario(args: readonly string[], options: CommandOptions): Promise<ExitCode> {
  const [text = ''] = args;
  const begun = performance.now();
  const { report, files } = await fitScenario(text, options);
  await tell(report, files, options, (performance.now() - begun) / 1000);
  const passed = report.fits.every((one) => one.met);
  return passed || options.fail === false ? EXIT.done : EXIT.missed;
}

/** What a calibration found, and where it wrote it. */
export interface Fitted {
  readonly report: CalibrationReport;
  readonly files: CalibrationFiles;
}

/**
 * Calibrates a scenario and writes what it found.
 * @param text SCENARIO as it was typed
 * @throws UserError, ScenarioErrors where there is nothing to fit, or nothing to fit it to
 */
export async function fitScenario(text: string, options: CommandOptions): Promise<Fitted> {
  const loaded = await loadScenario(text, options);
  const asked = openUnknowns(loaded);
  refuseWithout(loaded, asked);
  const files = calibrationFiles(text, options.out);
  const threads = new Threads();
  try {
    return { report: await calibrated(loaded, asked, files, options, threads), files };
  } finally {
    await threads.close();
  }
}

/** @throws UserError, ScenarioErrors where there is nothing to fit, or nothing to fit it to */
function refuseWithout({ scenario, resolved }: LoadedScenario, { open }: OpenUnknowns): void {
  const where = 'see calibration: in docs/reference/scenario.md';
  if (open.length === 0)
    throw new UserError('the scenario calls nothing unknown: there is nothing to fit', where);
  if (targetsOf(scenario).length === 0)
    throw new UserError('the scenario has no targets: there is nothing to fit it to', where);
  const problems = priorEndProblems(resolved, open);
  if (problems.length > 0) throw new ScenarioErrors(problems);
}

async function calibrated(
  loaded: LoadedScenario,
  { open, kept }: OpenUnknowns,
  files: CalibrationFiles,
  options: CommandOptions,
  threads: Threads,
): Promise<CalibrationReport> {
  const { scenario, years } = loaded;
  const targets = targetsOf(scenario);
  const seed = seedOf(scenario, options);
  const runs = options.runs ?? defaultRuns(open.length);
  const name = scenario.name ?? nameOf(files.base);
  const identity = {
    casepath: ownVersion(),
    scenario: name,
    scenarioHash: hashOf(scenario),
    seed,
    years,
    runs,
  };
  const state = new ExperimentState(files.state, 'calibration', identity);
  sayWhereItStands(state.size, files.state);
  const all = runs + 2 * CHECKS;
  const measures = [...new Set(targets.map((one) => one.measure))];
  threads.open(
    { scenario, seed, years, unknowns: open, measures },
    { threads: options.threads, replications: all },
  );
  const player = new RunPlayer(threads, state, (rows) => targets.map((target) => targetFigure(target, rows)));
  const progress = progressBar('calibrating', () => player.done / all);
  try {
    const result = await calibrate({
      unknowns: open.length,
      targets,
      runs,
      seed,
      play: (asked) => player.play(asked.map((run) => playedRun(run, open))),
    });
    const learned = learnedOf(open, targets, result);
    const check = (values: readonly number[]) =>
      player.play(Array.from({ length: CHECKS }, (_, nth) => ({ replication: lucksOf(runs) + nth, values })));
    const before = await check(open.map((one) => one.current));
    const after = await check(learned.unknowns.map((one) => one.fitted));
    const report = {
      name,
      seed,
      runs,
      years,
      checks: CHECKS,
      plausible: result.waves.map((wave) => wave.plausible),
      fits: fitOf(targets, before, after),
      learned,
      kept,
    };
    const own = {
      name: nameOf(files.scenario),
      title: scenario.title,
      base: files.base,
      run: `${counted(runs, 'run')} of ${name}, seed ${seed}`,
      learned,
      unknowns: open,
      draws: result.draws,
      drawsFile: files.drawsFromScenario,
    };
    writeWhole(files.draws, drawsText(own));
    writeWhole(files.report, reportMarkdown(report));
    writeWhole(files.scenario, scenarioText(own));
    return report;
  } catch (error) {
    state.discard();
    if (error instanceof TargetError)
      throw new UserError(error.message, 'make the run longer, or leave the target out');
    throw error;
  } finally {
    progress.end();
  }
}

async function tell(
  report: CalibrationReport,
  files: CalibrationFiles,
  { json, csv }: CommandOptions,
  took: number,
): Promise<void> {
  if (json === true) await printJson(reportJson(report, files));
  else if (csv === true) await write(reportCsv(report));
  else {
    await print(
      ...reportText(report),
      '',
      `Scenario written to ${typed(files.scenario)}   ${seconds(took)}`,
      `Next: casepath run ${typed(files.scenario)} --uncertainty`,
    );
  }
}

export const reportJson = ({ fits, learned, ...report }: CalibrationReport, files: CalibrationFiles) => ({
  command: 'calibrate',
  passed: fits.every((one) => one.met),
  out: typed(files.scenario),
  ...report,
  targets: fits.map(({ target, ...fit }) => ({ ...target, ...fit })),
  unknowns: learned.unknowns,
  pairs: learned.pairs,
});

function reportCsv({ fits, learned }: CalibrationReport): string {
  const lines = [
    csvLine([
      'kind',
      'name',
      'label',
      'counted_or_prior_low',
      'tolerance_or_prior_high',
      'before',
      'fitted',
      'low',
      'high',
      'met_or_width',
    ]),
    ...fits.map(({ target, before, fitted, interval, met }) =>
      csvLine([
        'target',
        target.name,
        target.label,
        target.value,
        target.tolerance,
        before,
        fitted,
        interval?.from ?? null,
        interval?.to ?? null,
        String(met),
      ]),
    ),
    ...learned.unknowns.map(({ name, label, prior, before, fitted, range, width }) =>
      csvLine(['unknown', name, label, prior[0], prior[1], before, fitted, range[0], range[1], width]),
    ),
  ];
  return lines.join('');
}
