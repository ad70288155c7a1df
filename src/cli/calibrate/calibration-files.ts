/** Where a calibration writes: the scenario, its report, its draws, and what it has done so far. */
import { existsSync, mkdirSync, readFileSync, renameSync, writeFileSync } from 'node:fs';
import { basename, dirname, join, relative, resolve } from 'node:path';
import { scenarioFiles, scenarioPath, SHIPPED, typed } from '../places.ts';
import { UserError } from '../user-error.ts';
import { HEADING } from './calibrated-scenario.ts';

export interface CalibrationFiles {
  readonly scenario: string;
  readonly report: string;
  readonly draws: string;
  /** The same from the scenario. */
  readonly drawsFromScenario: string;
  readonly state: string;
  /** What the scenario extends. */
  readonly base: string;
}

/**
 * @param text SCENARIO as it was typed
 * @param out `--out`
 * @throws UserError where something stands there that is not to be written over
 */
export function calibrationFiles(text: string, out: string | undefined): CalibrationFiles {
  if (out !== undefined && !/\.ya?ml$/.test(out))
    throw new UserError(`--out ${out} is no name of a scenario file`, `write --out ${out}.yaml`);
  const path = scenarioPath(text);
  const file = existsSync(path) ? path : (scenarioFiles().get(text) ?? path);
  const near = relative(process.cwd(), resolve(file));
  const folder = near.startsWith('..') ? '.' : dirname(near);
  const stem = basename(file).replace(/\.ya?ml$/, '');
  const scenario = out ?? join(folder, `${stem}-calibrated.yaml`);
  refuseToReplace(scenario, out !== undefined);
  const without = scenario.replace(/\.ya?ml$/, '');
  const drawsFromScenario = `${basename(without)}/posterior.yaml`;
  return {
    scenario,
    report: `${without}.md`,
    draws: join(dirname(scenario), drawsFromScenario),
    drawsFromScenario,
    state: `${without}.state`,
    base: baseFrom(dirname(scenario), file),
  };
}

/** A shipped scenario by its name, another by the way to it. */
function baseFrom(folder: string, file: string): string {
  if (dirname(resolve(file)) === resolve(SHIPPED)) return basename(file).replace(/\.ya?ml$/, '');
  const way = relative(resolve(folder), resolve(file)).replaceAll('\\', '/');
  return way.startsWith('.') ? way : `./${way}`;
}

function refuseToReplace(file: string, isAsked: boolean): void {
  if (!existsSync(file)) return;
  if (!isAsked && readFileSync(file, 'utf8').startsWith(HEADING)) return;
  throw new UserError(
    `${typed(file)} is there already`,
    isAsked
      ? 'remove it, or write elsewhere with --out'
      : 'it was not written by casepath calibrate: write elsewhere with --out FILE.yaml',
  );
}

/** Writes a file whole or not at all. */
export function writeWhole(file: string, text: string): void {
  mkdirSync(dirname(file), { recursive: true });
  writeFileSync(`${file}.partial`, text);
  renameSync(`${file}.partial`, file);
}
