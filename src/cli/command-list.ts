/** Every command with what `--help` says of it. What a command does is imported when it is called. */
import type { CommandOptions } from './command-options.ts';
import type { ExitCode } from './exit-code.ts';
import * as option from './option-list.ts';

export type CommandAction = (args: readonly string[], options: CommandOptions) => Promise<ExitCode>;

export interface CommandDefinition {
  readonly name: string;
  /** As commander writes them: `<scenario>`, `[name]`, `<run...>`. */
  readonly args: readonly string[];
  readonly summary: string;
  readonly options: readonly option.OptionDefinition[];
  readonly example: string;
  readonly load: () => Promise<CommandAction>;
}

export const COMMANDS: readonly CommandDefinition[] = [
  {
    name: 'run',
    args: ['<scenario>'],
    summary: 'simulate, keep the run, print the scoreboard',
    options: [
      option.seed,
      option.years,
      option.replications,
      option.precision,
      option.set,
      option.machines,
      option.out,
      option.log,
      option.threads,
      option.suppress,
      option.json,
      option.csv,
    ],
    example: 'casepath run kingston-2015 --replications 20 --set teams.referral_and_assessment.workers=10',
    load: async () => (await import('./commands/run.ts')).run,
  },
  {
    name: 'benchmark',
    args: ['<run...>'],
    summary: 'is it in time? limits, thresholds, England',
    options: [option.noFail, option.by, option.suppress, option.json, option.csv],
    example: 'casepath benchmark kingston-2015 --by quarter',
    load: async () => (await import('./commands/benchmark.ts')).benchmark,
  },
  {
    name: 'child',
    args: ['<run>', '[id]'],
    summary: "one child's file, and where each day went",
    options: [option.at, option.diff, option.why, option.longestWait, option.replication, option.json],
    example: 'casepath child kingston-2015 --longest-wait assessment --why',
    load: async () => (await import('./commands/child.ts')).child,
  },
  {
    name: 'query',
    args: ['<run>', '<sql>'],
    summary: 'SQL over events, children and measures',
    options: [option.limit, option.json, option.csv],
    example: 'casepath query kingston-2015 "select type, count(*) from events group by 1 order by 2 desc"',
    load: async () => (await import('./commands/query.ts')).query,
  },
  {
    name: 'verify',
    args: ['<run...>'],
    summary: 'replay every event, check every checksum',
    options: [option.again, option.json],
    example: 'casepath verify kingston-2015',
    load: async () => (await import('./commands/verify.ts')).verify,
  },
  {
    name: 'overdue',
    args: ['<run>'],
    summary: 'what is late or due that day, latest first',
    options: [
      option.onDate,
      option.within,
      option.by,
      option.suppress,
      option.limit,
      option.replication,
      option.json,
      option.csv,
    ],
    example: 'casepath overdue kingston-2015 --at 2015-03-31 --within 5wd',
    load: async () => (await import('./commands/overdue.ts')).overdue,
  },
  {
    name: 'import',
    args: ['<file>'],
    summary: 'a table of your own events, CSV or Parquet, as a run',
    options: [
      option.mapping,
      option.from,
      option.to,
      option.rules,
      option.judgedBy,
      option.out,
      option.rejects,
      option.noFail,
      option.json,
    ],
    example: 'casepath import events.csv --mapping events.yaml --from 2014-04-01 --to 2015-03-31',
    load: async () => (await import('./commands/import.ts')).importRun,
  },
  {
    name: 'walk',
    args: ['[case]'],
    summary: 'walk a case through, one decision at a time',
    options: [
      option.ofRun,
      option.childOfRun,
      option.atEvent,
      option.role,
      option.seed,
      option.script,
      option.playSeed,
      option.sheet,
      option.resume,
      option.plain,
      option.out,
      option.json,
    ],
    example: 'casepath walk bruise-on-a-baby --role manager',
    load: async () => (await import('./commands/walk.ts')).walk,
  },
  {
    name: 'check',
    args: ['<scenario>'],
    summary: 'every mistake of a scenario, with its place',
    options: [option.set, option.machines, option.json],
    example: 'casepath check my-scenario.yaml',
    load: async () => (await import('./commands/check.ts')).check,
  },
  {
    name: 'plan',
    args: ['<scenario>'],
    summary: 'what a scenario changes, its size and time',
    options: [option.set, option.machines, option.years, option.replications, option.json],
    example: 'casepath plan two-workers-fewer',
    load: async () => (await import('./commands/plan.ts')).plan,
  },
  {
    name: 'sources',
    args: ['[scenario]'],
    summary: 'where each number is from, assumptions first',
    options: [option.set, option.coverage, option.json, option.csv],
    example: 'casepath sources kingston-2015 | head -40',
    load: async () => (await import('./commands/sources.ts')).sources,
  },
  {
    name: 'scenarios',
    args: [],
    summary: 'which scenarios there are, what they ask',
    options: [option.json],
    example: 'casepath scenarios',
    load: async () => (await import('./commands/scenarios.ts')).scenarios,
  },
  {
    name: 'machines',
    args: ['[name]'],
    summary: 'what may happen: the charts, state by state',
    options: [option.svg, option.mermaid, option.json],
    example: 'casepath machines assessment --svg > assessment.svg',
    load: async () => (await import('./commands/machines.ts')).machines,
  },
];
