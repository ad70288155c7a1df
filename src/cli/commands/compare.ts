/** `casepath compare BASE WHAT-IF…`: what a what-if changes, how surely, and for whom. */
import {
  askedSide,
  loadSide,
  luckOfRun,
  luckOfScenario,
  planOf,
  plannedSide,
  sideOfPlan,
} from '../compare/asked-side.ts';
import type { AskedSide, Luck, PlannedSide } from '../compare/asked-side.ts';
import { childBesideJson, childBesideText } from '../compare/child-beside-text.ts';
import { compareSides, logKey, type Comparison, type LogCache } from '../compare/comparison.ts';
import { comparisonCsv } from '../compare/comparison-csv.ts';
import { comparisonJson } from '../compare/comparison-json.ts';
import { comparisonMarkdown } from '../compare/comparison-markdown.ts';
import { comparisonText } from '../compare/comparison-text.ts';
import { checkXlsxPath, writeComparisonXlsx } from '../compare/comparison-xlsx.ts';
import { mattersText, mattersWanted } from '../compare/matters-wanted.ts';
import { pairRule } from '../compare/pair-rule.ts';
import { runSides } from '../compare/run-sides.ts';
import { sideOfRun, type Side } from '../compare/side.ts';
import type { CommandOptions } from '../command-options.ts';
import { EXIT, type ExitCode } from '../exit-code.ts';
import type { LoadedScenario } from '../load-scenario.ts';
import { seconds } from '../format/numbers.ts';
import { typed } from '../places.ts';
import { LogRows } from '../../whatif/index.ts';
import { print, printJson, say, write } from '../terminal/output.ts';
import { UserError } from '../user-error.ts';

export async function compare(args: readonly string[], options: CommandOptions): Promise<ExitCode> {
  if (options.vary !== undefined)
    return (await import('../sweep/answer-sweep.ts')).compareSweep(args, options);
  const begun = performance.now();
  refuseTwoForms(options);
  const matters = mattersWanted(options.matters ?? []);
  const logs: LogCache = new Map();
  const sides = await sidesOf(askedSides(args, options), options, logs);
  const [base, ...whatIfs] = sides;
  if (base === undefined) throw new UserError('compare what?');
  const comparisons: Comparison[] = [];
  for (const whatIf of whatIfs) {
    comparisons.push(await compareSides(base, whatIf, { matters, only: options.measures }, logs));
  }
  refuseUnknownMeasures(comparisons, options);
  const { child } = options;
  if (child !== undefined) await showChild(comparisons, child, options);
  else if (options.json) await printJson(comparisonJson(comparisons));
  else if (options.csv) await write(comparisonCsv(comparisons));
  else if (options.markdown) {
    for (const [index, one] of comparisons.entries())
      await print(...(index === 0 ? [] : ['']), ...comparisonMarkdown(one, mattersText(matters)));
  } else {
    for (const [index, one] of comparisons.entries()) {
      const settings = { suppress: options.suppress ?? 0, mattersText: mattersText(matters) };
      await print(...(index === 0 ? [] : ['']), ...comparisonText(one, settings));
    }
    const kept = sides.map(({ opened }) => opened.name).join(', ');
    say('', `Runs: ${kept}   ${seconds((performance.now() - begun) / 1000)}`);
  }
  if (options.xlsx !== undefined) {
    await writeComparisonXlsx(comparisons, options.xlsx);
    say(`Workbook: ${options.xlsx}`);
  }
  return EXIT.done;
}

/** Refuses what cannot be printed together, and a workbook that could not be put there, before anything is run. */
function refuseTwoForms({ json, csv, markdown, xlsx, child }: CommandOptions): void {
  const forms = [json && '--json', csv && '--csv', markdown && '--markdown'].filter(Boolean);
  if (forms.length > 1) throw new UserError(`${forms.join(' and ')}: say one of them`);
  if (child !== undefined && (csv || markdown))
    throw new UserError('--child prints text or JSON', 'leave the other form out');
  if (xlsx !== undefined) checkXlsxPath(xlsx);
}

async function showChild(
  comparisons: readonly Comparison[],
  child: string,
  { json }: CommandOptions,
): Promise<void> {
  if (json) {
    const base = comparisons[0]?.base.opened.name ?? null;
    await printJson({
      command: 'compare',
      base,
      whatIfs: comparisons.map((one) => childBesideJson(one, child)),
    });
    return;
  }
  for (const [index, one] of comparisons.entries())
    await print(...(index === 0 ? [] : ['']), ...childBesideText(one, child));
}

/** The base first. @throws UserError where there is nothing to compare it with */
function askedSides([base = '', ...others]: readonly string[], { set }: CommandOptions): AskedSide[] {
  const first = askedSide(base);
  if (set === undefined && others.length > 0) return [first, ...others.map(askedSide)];
  if (set === undefined)
    throw new UserError(`compare ${base} with what?`, 'name a what-if, or change the base: --set PATH=VALUE');
  if (others.length > 0)
    throw new UserError(
      '--set makes a what-if of the base, and one is named already',
      'keep one of them; what a named one changes stands in its file',
    );
  if (first.kind === 'run')
    throw new UserError('--set changes a scenario, and the base is a run', 'name the scenario in its place');
  return [first, { kind: 'scenario', text: first.text, set }];
}

/** Opens the runs that were kept, and runs the scenarios with the luck of the base, or of the first run where the base is to be run. */
async function sidesOf(
  asked: readonly AskedSide[],
  options: CommandOptions,
  logs: LogCache,
): Promise<Side[]> {
  const kept = new Map<AskedSide, Side>();
  for (const side of asked) if (side.kind === 'run') kept.set(side, await sideOfRun(side.text));
  const [firstKept] = kept.values();
  refuseForRuns(firstKept, kept.size === asked.length, options);
  const loaded = new Map<AskedSide, LoadedScenario>();
  let luck: Luck | undefined = firstKept && luckOfRun(firstKept);
  for (const side of asked) {
    if (side.kind === 'run') continue;
    const one = await loadSide(side, options, luck?.years ?? options.years);
    luck ??= luckOfScenario(one, options);
    loaded.set(side, one);
  }
  if (luck === undefined || loaded.size === 0) return [...kept.values()];
  const shared = luck;
  const planned = new Map<AskedSide, PlannedSide>();
  for (const [side, one] of loaded)
    if (side.kind === 'scenario') planned.set(side, plannedSide(side, one, shared.seed));
  const plans = [...planned].map(([side, one]) => ({ side, one, plan: planOf(one, shared, options) }));
  refuseTwins(plans.map(({ plan }) => plan.dir));
  const [firstLoaded] = loaded.values();
  const rule = pairRule(firstLoaded?.scenario ?? {}, shared.replications, options);
  const runs = await runSides(
    plans.map(({ plan }) => plan),
    rule,
    options,
    ({ dir }, log) => logs.set(logKey(typed(dir), log.replication), Promise.resolve(new LogRows(log))),
  );
  for (const [at, { side, one, plan }] of plans.entries())
    kept.set(side, sideOfPlan(one, plan.dir, runs[at].measures));
  return asked.flatMap((side) => kept.get(side) ?? []);
}

/** What is said of how to run means nothing to a run that is there already. */
function refuseForRuns(run: Side | undefined, onlyRuns: boolean, options: CommandOptions): void {
  if (run === undefined) return;
  const names = ['seed', 'years', 'replications', 'precision'] as const;
  const said = names.find((name) => options[name] !== undefined);
  if (said === undefined) return;
  throw new UserError(
    `--${said} says how to run, and ${run.opened.name} was run already`,
    onlyRuns ? 'name scenarios in place of runs' : 'the scenarios beside it are run as it was',
  );
}

function refuseTwins(folders: readonly string[]): void {
  const twin = folders.find((folder, at) => folders.indexOf(folder) !== at);
  if (twin !== undefined)
    throw new UserError(
      `two sides would be kept in ${twin}`,
      'give the scenarios names of their own (name: …)',
    );
}

function refuseUnknownMeasures(comparisons: readonly Comparison[], { measures }: CommandOptions): void {
  if (measures === undefined) return;
  const found = comparisons.some((one) => one.measures.measures.length + one.measures.notCompared.length > 0);
  if (!found)
    throw new UserError(
      `no measure has ${measures} in its name`,
      'measures.csv of a run lists them: timeliness, ledger, wait, caseload, work, cost and the scenario’s own',
    );
}
