/** `casepath benchmark RUN…`: is it in time? Every timescale against its limit, England, and the own thresholds. */
import { csvLine } from '../../events/csv.ts';
import { benchmarkText } from '../benchmark/benchmark-text.ts';
import { hideSmall, type ShownRun } from '../benchmark/hide-small.ts';
import { judgeRun } from '../benchmark/judged-run.ts';
import type { CommandOptions } from '../command-options.ts';
import { EXIT, type ExitCode } from '../exit-code.ts';
import { isoDate } from '../format/dates.ts';
import { print, printJson, write } from '../terminal/output.ts';

export async function benchmark(args: readonly string[], options: CommandOptions): Promise<ExitCode> {
  const judged: ShownRun[] = [];
  for (const name of args) judged.push(hideSmall(await judgeRun(name, options), options.suppress ?? 0));
  const passed = judged.every((one) => one.passed);
  if (options.json) await printJson({ command: 'benchmark', passed, runs: judged.map(runJson) });
  else if (options.csv) await write(options.by === undefined ? rulesCsv(judged) : groupsCsv(judged));
  else {
    for (const [index, one] of judged.entries()) {
      await print(...(index === 0 ? [] : ['']), ...benchmarkText(one));
    }
  }
  return passed || options.fail === false ? EXIT.done : EXIT.missed;
}

function runJson({ opened, rules, timescales, replication, passed }: ShownRun) {
  const { manifest } = opened.run;
  return {
    run: opened.name,
    scenario: manifest.name,
    passed,
    replications: manifest.replications,
    rules,
    timescalesOf: replication,
    timescales: timescales.map(({ longest, ...row }) => ({
      ...row,
      longest: longest && { ...longest, start: isoDate(opened.start, longest.start) },
    })),
  };
}

const englandOf = (rule: ShownRun['rules'][number]) =>
  rule.comparators.find((one) => one.whose === 'england');

function rulesCsv(judged: readonly ShownRun[]): string {
  const heading =
    'run,rule,label,at_least,at_most,n,value,low,high,passed,england,england_confirmed,longest_child\n';
  const lines = judged.flatMap(({ opened, rules }) =>
    rules.map((rule) =>
      csvLine([
        opened.name,
        rule.rule,
        rule.label,
        rule.atLeast,
        rule.atMost,
        rule.n,
        rule.value,
        rule.interval?.from ?? null,
        rule.interval?.to ?? null,
        rule.passed === null ? null : String(rule.passed),
        englandOf(rule)?.value ?? null,
        String(englandOf(rule)?.confirmed ?? ''),
        rule.worst?.child ?? null,
      ]),
    ),
  );
  return heading + lines.join('');
}

const GROUP_COLUMNS = [
  'timescale',
  'by',
  'group',
  'limit',
  'started',
  'due',
  'inTime',
  'late',
  'overdue',
  'fellAway',
  'notYetDue',
  'percentInTime',
  'median',
  'p90',
] as const;

function groupsCsv(judged: readonly ShownRun[]): string {
  const lines = judged.flatMap(({ opened, timescales }) =>
    timescales.map((row) => csvLine([opened.name, ...GROUP_COLUMNS.map((column) => row[column])])),
  );
  return csvLine(['run', ...GROUP_COLUMNS]) + lines.join('');
}
