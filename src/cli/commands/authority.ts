/** `casepath authority RETURN.yaml`: from the published figures of any authority to a calibrated base scenario. */
import { readFileSync, rmSync } from 'node:fs';
import { deriveScenario, readAnnualReturn, type Derived, type ReadReturn } from '../../authority/index.ts';
import { formatProblems } from '../../scenario/index.ts';
import { baseFrom, derivedFile, derivedText, nameOfAuthority } from '../authority/derived-file.ts';
import { headLines, takenLines, unusedLines } from '../authority/authority-text.ts';
import { scalableBase } from '../authority/scaling-file.ts';
import { writeWhole } from '../calibrate/calibration-files.ts';
import { reportText } from '../calibrate/calibration-report.ts';
import { nameOf } from '../calibrate/calibrated-scenario.ts';
import type { CommandOptions } from '../command-options.ts';
import { EXIT, type ExitCode } from '../exit-code.ts';
import { loadScenario } from '../load-scenario.ts';
import { returnPath, typed } from '../places.ts';
import { print, printJson, say } from '../terminal/output.ts';
import { fitScenario, reportJson, type Fitted } from './calibrate.ts';

/** All figures are of the first year. */
const YEARS = 1;

export async function authority(args: readonly string[], options: CommandOptions): Promise<ExitCode> {
  const [text = ''] = args;
  const returnFile = returnPath(text);
  const read = readReturn(returnFile);
  const file = derivedFile(read, options.out);
  const base = scalableBase(read.base);
  const name = options.out === undefined ? nameOfAuthority(read) : nameOf(options.out);
  const derived = deriveScenario(read, base.scaling, base, { name, extends: baseFrom(file, base.name) });
  if (derived.warnings.length > 0) say(formatProblems(derived.warnings));
  writeWhole(file, derivedText(derived.scenario, returnFile));
  await refuseUnplayable(file);
  const isText = options.json !== true;
  if (isText)
    await print(
      ...headLines(read, base.name),
      ...takenLines(derived, base.name),
      ...unusedLines(derived, base.name),
      '',
      `Scenario written to ${typed(file)}`,
    );
  const fitted = options.calibrate === false ? null : await fit(file, options);
  if (isText) await print('', ...(fitted === null ? nextUnfitted(file) : nextFitted(fitted)));
  else await printJson(json(read, derived, file, fitted));
  const met = fitted === null || fitted.report.fits.every((one) => one.met);
  return met || options.fail === false ? EXIT.done : EXIT.missed;
}

/** What cannot be run is told before anything is fitted, and is not left standing. */
async function refuseUnplayable(file: string): Promise<void> {
  try {
    await loadScenario(file, {});
  } catch (error) {
    rmSync(file);
    throw error;
  }
}

/** @throws ScenarioErrors with all that is wrong in it */
const readReturn = (file: string): ReadReturn => readAnnualReturn(readFileSync(file, 'utf8'), typed(file));

const fit = (file: string, { out: _, ...options }: CommandOptions): Promise<Fitted> =>
  fitScenario(file, { years: YEARS, ...options });

function nextFitted({ report, files }: Fitted): string[] {
  const scenario = typed(files.scenario);
  return [
    ...reportText(report),
    '',
    `Next: casepath run ${scenario} --uncertainty`,
    `      casepath figures ${nameOf(files.scenario)}`,
    `      casepath sources ${scenario}`,
  ];
}

const nextUnfitted = (file: string): string[] => [
  `Next: casepath plan ${typed(file)}`,
  `      casepath run ${typed(file)} --years ${YEARS}`,
  `      casepath calibrate ${typed(file)} --years ${YEARS}`,
];

const json = (read: ReadReturn, derived: Derived, file: string, fitted: Fitted | null) => ({
  command: 'authority',
  passed: fitted === null || fitted.report.fits.every((one) => one.met),
  authority: read.authority,
  year: read.year,
  scenario: typed(file),
  taken: derived.taken,
  unused: derived.unused,
  warnings: derived.warnings,
  calibration: fitted === null ? null : reportJson(fitted.report, fitted.files),
});
