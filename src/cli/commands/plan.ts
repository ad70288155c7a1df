/** `casepath plan SCENARIO`: what it changes against its base, and the size and time to expect. */
import { isOfAdopters, type ResolvedScenario, type Scenario } from '../../scenario/index.ts';
import type { CommandOptions } from '../command-options.ts';
import { EXIT, type ExitCode } from '../exit-code.ts';
import { bytes, count, counted, decimal, seconds, years } from '../format/numbers.ts';
import { table, wrap } from '../format/table.ts';
import { loadScenario, type LoadedScenario } from '../load-scenario.ts';
import { changesBetween, type Change } from '../plan/changes.ts';
import { expectation, type Expectation } from '../plan/expectation.ts';
import { readTyped } from '../read-scenario.ts';
import { print, printJson } from '../terminal/output.ts';
import { styled } from '../terminal/style.ts';

export async function plan(args: readonly string[], options: CommandOptions): Promise<ExitCode> {
  const [name = ''] = args;
  const loaded = await loadScenario(name, options);
  const base = baseOf(name, loaded, options);
  const changes = base === null ? [] : changesBetween(base.resolved, loaded.resolved);
  const expected = expectation(loaded, options.replications ?? loaded.scenario.replications ?? 1);
  if (options.json) {
    await printJson({ command: 'plan', scenario: name, base: base?.name ?? null, changes, expected });
    return EXIT.done;
  }
  await print(
    ...headText(name, loaded),
    ...(base === null ? contentText(loaded) : changesText(base.name, changes)),
  );
  await print('', ...expectedText(expected));
  return EXIT.done;
}

/** What it extends; a scenario without a base that `--set` changes is compared with itself as it is written. */
function baseOf(
  name: string,
  { resolved }: LoadedScenario,
  options: CommandOptions,
): { name: string; resolved: ResolvedScenario } | null {
  const { base: extended } = resolved;
  if (extended !== undefined) return { name: extended, resolved: readTyped(extended) };
  return options.set === undefined ? null : { name: `${name} as it is written`, resolved: readTyped(name) };
}

function headText(name: string, { scenario }: LoadedScenario): string[] {
  return [
    ...wrap(styled('bold', scenario.title ?? scenario.name ?? name)),
    ...wrap(scenario.question ?? '', 80, 2),
    ...(scenario.expect === undefined ? [] : wrap(`expected: ${scenario.expect}`, 80, 2)),
    '',
  ];
}

/** `1,220 children, 9 adopters`. */
function stockText(
  { opening = {} }: LoadedScenario['scenario'],
  machinery: LoadedScenario['machinery'],
): string {
  const [adopters, children] = [true, false].map((whose) =>
    Object.values(opening)
      .filter(({ history }) => isOfAdopters(machinery, history[0].event) === whose)
      .reduce((sum, one) => sum + (one.count ?? 0), 0),
  );
  const text = counted(children, 'child', 'children');
  return adopters === 0 ? text : `${text}, ${count(adopters)} households who want to adopt`;
}

function contentText({ scenario, machinery, resolved }: LoadedScenario): string[] {
  const assumed = resolved.parameters.filter((row) => row.kind === 'assumption').length;
  const rows = [
    ['machines', Object.keys(machinery.list).join(', ')],
    ['teams', Object.keys(scenario.teams ?? {}).join(', ')],
    [
      'arrivals',
      Object.entries(scenario.arrivals ?? {})
        .map(([name, one]) => `${name} ${one.rate ?? one.every ?? ''}`)
        .join(', '),
    ],
    ['opening stock', stockText(scenario, machinery)],
    [
      'numbers',
      `${count(resolved.parameters.length)}, of them ${counted(assumed, 'assumption')} (casepath sources)`,
    ],
  ] as const;
  const length = [
    ...(scenario.warm_up === undefined ? [] : [['warm-up', warmUpWords(scenario.warm_up)] as const]),
    ...(scenario.precision === undefined
      ? []
      : [['replications', precisionWords(scenario.precision)] as const]),
  ];
  return [...rows, ...length].flatMap(([what, text]) => {
    const [first = '', ...rest] = wrap(text, 80 - 16);
    return [what.padEnd(16) + first, ...rest.map((line) => ' '.repeat(16) + line)];
  });
}

const warmUpWords = (warmUp: NonNullable<Scenario['warm_up']>): string =>
  typeof warmUp === 'string' ? warmUp : `as MSER-5 finds it within ${warmUp.within}`;

function precisionWords({ measure, relative, half_width: half }: NonNullable<Scenario['precision']>): string {
  const width = relative === undefined ? `±${half}` : `±${decimal(relative * 100, 1)}%`;
  return `until the mean of ${measure} is known to ${width}`;
}

function changesText(base: string, changes: readonly Change[]): string[] {
  return [
    `${counted(changes.length, 'change')} against ${base}`,
    ...changes.flatMap((change) => [
      `  ${change.path}`,
      ...wrap(`${change.base ?? '(nothing)'} → ${change.value ?? '(nothing)'}`, 80, 6),
      ...(change.source === null ? [] : wrap(`source: ${change.source}`, 80, 6)),
    ]),
  ];
}

function expectedText(expected: Expectation): string[] {
  const times = counted(expected.replications, 'replication');
  return table(
    [
      [
        'expected',
        `${times} x ${years(expected.years)}: some ${count(round(expected.children))} children, ${count(round(expected.events))} events`,
      ],
      ['', `${bytes(expected.bytes)} on disk, ${seconds(expected.seconds)}`],
    ],
    { gap: 3 },
  );
}

/** Two digits: it is an expectation. */
const round = (value: number): number => Number(value.toPrecision(2));
