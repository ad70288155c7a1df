/** What a scenario says of a calibration can be done: unknowns lead to numbers, targets to measures. */
import { nearest } from '../nearest.ts';
import { COMMAND_LINE, pathText, type Path } from '../place.ts';
import { problem } from '../problem.ts';
import type { ResolvedScenario } from '../read.ts';
import { isUnknown, readUnknown } from '../unknowns.ts';
import type { CheckContext } from './context.ts';
import { measureNames, ofEveryRun } from './answers.ts';

export function checkCalibration(context: CheckContext): void {
  const { calibration } = context.scenario;
  if (calibration === undefined) return;
  checkUnknowns(context);
  const measures = measureNames(context.scenario);
  for (const [name, { measure }] of Object.entries(calibration.targets ?? {})) {
    const at = ['calibration', 'targets', name, 'measure'];
    // By its name a hold-out could be had too.
    if (measure.startsWith('figure.')) context.add('target-is-a-figure', at);
    else if (!ofEveryRun(measure)) context.checkName('measure', measure, measures, at);
  }
  const unknown = Object.keys(calibration.unknown ?? {});
  for (const key of ['fitted', 'posterior'] as const) {
    const at = key === 'fitted' ? ['calibration', 'fitted'] : ['calibration', 'posterior', 'draws'];
    const names = Object.keys((key === 'fitted' ? calibration.fitted : calibration.posterior?.draws) ?? {});
    for (const name of names.filter((one) => !unknown.includes(one))) {
      context.addAtKey('fitted-nothing', [...at, name], nearest(name, unknown));
    }
  }
  checkDraws(context);
}

function checkDraws(context: CheckContext): void {
  const lists = Object.entries(context.scenario.calibration?.posterior?.draws ?? {});
  const length = lists[0]?.[1].length;
  for (const [name, draws] of lists)
    if (draws.length !== length)
      context.addAtKey('draws-uneven', ['calibration', 'posterior', 'draws', name]);
}

function checkUnknowns(context: CheckContext): void {
  const { scenario, resolved } = context;
  const taken = new Map<string, string>();
  for (const [name, marked] of Object.entries(scenario.calibration?.unknown ?? {})) {
    const at = ['calibration', 'unknown', name];
    const read = readUnknown(scenario, name, marked);
    if (!isUnknown(read)) {
      if (isRewritten(resolved, at, marked.path)) continue;
      const path = [...at, ...read.path];
      const where = {
        place: resolved.at(path),
        path,
        ...(read.found !== undefined && { found: read.found }),
      };
      context.problems.push(problem(read.code, where, ...(read.details as [])));
      continue;
    }
    for (const { path } of read.places) {
      const text = pathText(path);
      const other = taken.get(text);
      if (other !== undefined) context.add('unknown-twice', [...at, 'path'], other);
      taken.set(text, name);
    }
  }
}

/**
 * A what-if that writes something else over what its base calls unknown goes before: it is neither fitted nor drawn. What
 * could not be read is told by itself.
 */
function isRewritten(
  { at, base, files, unread }: ResolvedScenario,
  unknown: Path,
  paths: string | readonly string[],
): boolean {
  const isAbove = (file: string): boolean =>
    file === COMMAND_LINE || (base !== undefined && files.indexOf(file) < files.indexOf(base));
  const written = [paths].flat();
  if (written.some((path) => unread.paths.some((entry) => path.startsWith(entry)))) return true;
  if (isAbove(at(unknown).file)) return false;
  return written.some((path) => isAbove(at(path).file));
}
