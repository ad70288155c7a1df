/** Parameters that `--also` adds to the unknowns of a scenario. */
import {
  COMMAND_LINE,
  isUnknown,
  nearest,
  pathText,
  priorEndProblems,
  quantityOf,
  readUnknown,
  ScenarioErrors,
  type Unknown,
  type UnknownFault,
} from '../../scenario/index.ts';
import { problem, type Problem } from '../../scenario/problem.ts';
import type { AlsoOption } from '../command-options.ts';
import type { LoadedScenario } from '../load-scenario.ts';

/** What stands in an option, by its turn. */
const placeOf = (nth: number, column = 1) => ({ file: COMMAND_LINE, line: nth + 1, column });

/**
 * The unknowns with those that are added.
 * @throws ScenarioErrors where a path leads nowhere, a range is none, or a parameter cannot be at its end
 */
export function withAlso(
  loaded: LoadedScenario,
  unknowns: readonly Unknown[],
  also: readonly AlsoOption[],
): Unknown[] {
  const taken = new Map(
    unknowns.flatMap(({ name, places }) => places.map(({ path }) => [pathText(path), name] as const)),
  );
  const problems: Problem[] = [];
  const added: Unknown[] = [];
  also.forEach((one, nth) => {
    const where = { place: placeOf(nth), path: one.path };
    const other = taken.get(one.path);
    if (other !== undefined) problems.push(problem('unknown-twice', where, other));
    const read = readAlso(loaded, one);
    if (!isUnknown(read)) problems.push(faultOf(loaded, read, one, nth));
    else if (other === undefined) added.push(read);
    taken.set(one.path, `--also ${one.path}`);
  });
  if (problems.length === 0) problems.push(...endProblems(loaded, unknowns, added, also));
  if (problems.length > 0) throw new ScenarioErrors(problems);
  return [...unknowns, ...added];
}

/** A number without a unit has the unit of the value. */
function readAlso({ scenario }: LoadedScenario, { path, low, high }: AlsoOption): Unknown | UnknownFault {
  const read = (ends: readonly [string | number, string | number]) =>
    readUnknown(scenario, path, { path, prior: [...ends], source: COMMAND_LINE, label: shortLabel(path) });
  const ends = [plain(low), plain(high)] as const;
  const found = read(ends);
  if (isUnknown(found) || found.code !== 'prior-unit') return found;
  const unit = String(found.details[0]);
  const inUnit = (end: string | number) => (typeof end === 'number' ? `${end} ${unit}` : end);
  return unit === '' ? found : read([inUnit(ends[0]), inUnit(ends[1])]);
}

const plain = (end: string): string | number => {
  const value = Number(end);
  return Number.isFinite(value) ? value : end;
};

/** The last two names of a path: `referral_and_assessment.workers`. */
const shortLabel = (path: string): string => path.split('.').slice(-2).join('.');

function faultOf(loaded: LoadedScenario, fault: UnknownFault, { path, low, high }: AlsoOption, nth: number) {
  const where = { place: placeOf(nth), path };
  if (fault.code !== 'unknown-path')
    return problem(
      fault.code,
      { ...where, found: fault.found ?? `${low}..${high}` },
      ...(fault.details as []),
    );
  const paths = loaded.resolved.parameters
    .filter((row) => quantityOf(row.value) !== undefined)
    .map((row) => row.path);
  const near = nearest(path, paths) ?? paths.find((one) => one.startsWith(path));
  const told = problem(fault.code, where, ...(fault.details as [string]));
  return near === undefined ? told : { ...told, nearest: near };
}

/** What the check of ends says of an added one is said of the option. */
function endProblems(
  { resolved }: LoadedScenario,
  unknowns: readonly Unknown[],
  added: readonly Unknown[],
  also: readonly AlsoOption[],
): Problem[] {
  return priorEndProblems(resolved, [...unknowns, ...added]).map((one) => {
    const name = added.find((unknown) => one.path === `calibration.unknown.${unknown.name}.prior`)?.name;
    if (name === undefined) return one;
    const nth = also.findIndex(({ path }) => path === name);
    return { ...one, ...placeOf(nth), path: name };
  });
}
