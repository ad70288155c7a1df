/** `--vary PATH=VALUES` of `run` and of `compare`: measures by value, and where a threshold begins to be met. */
import { basename } from 'node:path';
import { thresholdMeasure } from '../../whatif/index.ts';
import { DEFAULT_PAIRS, askedSide } from '../compare/asked-side.ts';
import { worldChanges } from '../compare/certificate.ts';
import { changesBetween } from '../plan/changes.ts';
import type { CommandOptions, VaryOption } from '../command-options.ts';
import { EXIT, type ExitCode } from '../exit-code.ts';
import { loadScenario, type LoadedScenario } from '../load-scenario.ts';
import { seedOf } from '../run/open-run.ts';
import { print, printJson, write } from '../terminal/output.ts';
import { UserError } from '../user-error.ts';
import { playSweep } from './play-sweep.ts';
import { rulesOf, sweptMeasures, type SweptSide } from './sweep.ts';
import { sweepCsv, sweepJson, type Sweep } from './sweep-forms.ts';
import { sweepText } from './sweep-text.ts';

/** @throws UserError, ScenarioErrors where it cannot be; nothing is kept */
export async function runSweep(scenario: string, options: CommandOptions): Promise<ExitCode> {
  const vary = refuseOthers(options);
  const sides = await atEachValue(scenario, vary, options, options.years);
  const [first] = sides;
  const replications = options.replications ?? first.scenario.replications ?? 1;
  return answer({ vary, own: sides, base: null, baseName: null, replications }, options);
}

/**
 * What the values make of a what-if, beside the base with the same values; without a what-if, beside the base as it is written.
 * @throws UserError, ScenarioErrors where it cannot be; nothing is kept
 */
export async function compareSweep(
  [base = '', ...whatIfs]: readonly string[],
  options: CommandOptions,
): Promise<ExitCode> {
  const vary = refuseOthers(options);
  const [whatIf, another] = whatIfs;
  if (another !== undefined)
    throw new UserError('--vary compares one what-if', `ask for ${another} in a second call`);
  for (const text of [base, ...whatIfs])
    if (askedSide(text).kind === 'run')
      throw new UserError(
        `--vary changes a scenario, and ${text} is a run`,
        'name the scenario in its place',
      );
  const bases =
    whatIf === undefined
      ? [await loadScenario(base, withYears(withoutSet(options), options.years))]
      : await atEachValue(base, vary, withoutSet(options), options.years);
  const [first] = bases;
  if (first === undefined) throw new UserError('compare what?');
  const own = await atEachValue(whatIf ?? base, vary, options, first.years);
  if (whatIf !== undefined) refuseNothingLeft(whatIf, own[0], first, vary.path);
  const replications = options.replications ?? Math.max(first.scenario.replications ?? 1, DEFAULT_PAIRS);
  const baseName = nameOf(first, base) + (whatIf === undefined ? ' as it is written' : '');
  return answer({ vary, own, base: bases, baseName, replications }, options);
}

const withoutSet = ({ machines }: CommandOptions): CommandOptions =>
  machines === undefined ? {} : { machines };
const withYears = (options: CommandOptions, years: number | undefined): CommandOptions =>
  years === undefined ? options : { ...options, years };

/** What says how to keep a run, or shows one, has no meaning here. */
function refuseOthers(options: CommandOptions): VaryOption {
  const { vary } = options;
  if (vary === undefined) throw new Error('nothing is varied');
  const others = [
    'out',
    'log',
    'precision',
    'uncertainty',
    'child',
    'markdown',
    'xlsx',
    'matters',
    'suppress',
  ] as const;
  const said = others.find((name) => options[name] !== undefined);
  if (said !== undefined)
    throw new UserError(
      `--vary and --${said} do not go together`,
      '--vary keeps no run and prints a table: leave one of them out',
    );
  if (options.json && options.csv) throw new UserError('--json and --csv: say one of them');
  return vary;
}

/** A what-if that changes only what is varied is the base at every value. */
function refuseNothingLeft(text: string, whatIf: LoadedScenario, base: LoadedScenario, path: string): void {
  if (worldChanges(changesBetween(base.resolved, whatIf.resolved)).length > 0) return;
  throw new UserError(
    `with ${path} set on both, nothing of ${text} is left`,
    'leave the what-if out, or vary another value',
  );
}

/** The scenario with each value, all checked before anything is run. */
async function atEachValue(
  text: string,
  { path, values }: VaryOption,
  options: CommandOptions,
  years: number | undefined,
): Promise<[LoadedScenario, ...LoadedScenario[]]> {
  const loaded: LoadedScenario[] = [];
  for (const value of values) {
    const set = [...(options.set ?? []), `${path}=${value}`];
    loaded.push(await loadScenario(text, withYears({ ...withoutSet(options), set }, years)));
  }
  return loaded as [LoadedScenario, ...LoadedScenario[]];
}

interface Asked {
  readonly vary: VaryOption;
  readonly own: readonly LoadedScenario[];
  readonly base: readonly LoadedScenario[] | null;
  readonly baseName: string | null;
  readonly replications: number;
}

async function answer(
  { vary, own, base, baseName, replications }: Asked,
  options: CommandOptions,
): Promise<ExitCode> {
  const [first] = own;
  if (first === undefined) throw new Error('nothing to try');
  const { scenario, model, years } = first;
  const judged = [...new Set(Object.values(scenario.thresholds ?? {}).map(thresholdMeasure))];
  if (options.measures === undefined && judged.length === 0)
    throw new UserError('the scenario has no thresholds', 'say what to look at: --measures timeliness');
  const luck = base?.[0] ?? first;
  const seed = seedOf(luck.scenario, options);
  const rows = await playSweep({
    scenarios: [...own, ...(base ?? [])],
    seed,
    replications,
    measures: options.measures === undefined ? judged : undefined,
    threads: options.threads,
  });
  const side: SweptSide = rows.slice(0, own.length);
  const beside: SweptSide | null = base === null ? null : rows.slice(own.length);
  const names = options.measures === undefined ? judged : named(side, options.measures);
  const sweep: Sweep = {
    command: base === null ? 'run' : 'compare',
    name: nameOf(first, 'the scenario'),
    baseName,
    path: vary.path,
    values: vary.values,
    seed,
    years,
    replications,
    measures: sweptMeasures(vary.values, side, beside, names, rulesOf(scenario)),
  };
  if (options.json) await printJson(sweepJson(sweep));
  else if (options.csv) await write(sweepCsv(sweep));
  else await print(...sweepText(sweep, model));
  return EXIT.done;
}

function named(side: SweptSide, text: string): string[] {
  const names = [...new Set(side.flat().map((row) => row.measure))].filter((name) => name.includes(text));
  if (names.length > 0) return names;
  throw new UserError(
    `no measure has ${text} in its name`,
    'measures.csv of a run lists them: timeliness, ledger, wait, caseload, work and the scenario’s own',
  );
}

const nameOf = ({ scenario }: LoadedScenario, text: string): string =>
  scenario.name ?? basename(text).replace(/\.ya?ml$/, '');
