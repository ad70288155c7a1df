/** How this project answers each item of STRESS-DES: how far, in a few words, and where it is told in full. */
import { count, counted, years } from '../../../src/cli/format/numbers.ts';
import { GENERATOR } from '../../../src/simulation/random.ts';
import type { PageFacts } from './page-facts.ts';
import type { StressNumber } from './stress-des-items.ts';

export interface StressAnswer {
  /** Of `in part` the answer says what is missing. */
  readonly answered: 'yes' | 'in part';
  readonly answer: string;
  /** Titles and addresses from `docs/`. */
  readonly where: Readonly<Record<string, string>>;
}

const yes = (answer: string, where: StressAnswer['where']): StressAnswer => ({
  answered: 'yes',
  answer,
  where,
});
const inPart = (answer: string, where: StressAnswer['where']): StressAnswer => ({
  answered: 'in part',
  answer,
  where,
});

const WORKS = 'background/how-the-simulation-works.md';
const SCENARIO = 'reference/scenario.md';

export function stressAnswers(facts: PageFacts): Readonly<Record<StressNumber, StressAnswer>> {
  const { base, charts, numbers, packages, sources } = facts;
  const size = (part: object | undefined): number => Object.keys(part ?? {}).length;
  const of = (name: string): string => `${name} ${packages.get(name)}`;
  return {
    '1.1': yes(
      'To see what is late in a child’s journey through social care in England, why, and what a change in staff or demand would do, before anybody’s real case is touched. For those who plan, inspect and teach that work.',
      { README: '../README.md', 'Trust the figures': 'how-to/trust-the-figures.md' },
    ),
    '1.2': yes(
      `${counted(size(base.measures), 'measure')} of the scenario, ${counted(facts.timescales, 'timescale')}, waits, workload, the delay ledger and the figures of the report. Each is a fold over the log of events, after the fact; each interval says what it is.`,
      {
        'Measures of a run': 'reference/event.md#measures',
        'How a limit is counted': 'reference/timescales.md',
        Intervals: 'how-to/trust-the-figures.md#intervals',
      },
    ),
    '1.3': yes(
      `(A) ${counted(facts.whatIfs, 'what-if')} in files of their own, each with its question and what it expects. (B) Pairs with common random numbers; trajectories and a Saltelli design for sensitivity. (C) Nothing is optimised; calibration fits unknowns to targets by emulators.`,
      {
        'What-ifs': 'how-to/what-if.md',
        Sensitivity: 'how-to/find-what-matters.md',
        Calibration: 'how-to/calibrate.md',
      },
    ),
    '2.1': yes(`A picture of each of ${counted(charts, 'chart')}, and one of how they act on each other.`, {
      'The pathway': 'pathway/README.md',
    }),
    '2.2': yes(
      'Charts say what may happen; a stage of the scenario sets off what may end a stay, and the first to come wins; what one chart causes in another it emits by name.',
      { 'How the simulation works': WORKS, 'The charts': '../machines/README.md', Decisions: 'decisions.md' },
    ),
    '2.3': yes(
      'A what-if extends the base and names only what it changes; `casepath plan` lists the difference, and the table of directions above names each.',
      { 'Write a what-if': 'how-to/write-a-what-if.md', Scenarios: `${SCENARIO}#extends-include-and---set` },
    ),
    '2.4': yes(
      'Putting work off towards a limit, booking meetings, giving cases to workers, matching children with adopters, homes that are full, and what late work does next.',
      {
        'Work and who does it': `${WORKS}#work-and-who-does-it`,
        Matching: `${SCENARIO}#matching`,
        Feedback: 'background/feedback.md',
      },
    ),
    '2.5.1': yes(
      'Families with children, and adopters. Age, sex, ethnicity, attributes and siblings are drawn on arrival; what has happened to a child is folded from its events.',
      {
        'Arrivals, people': `${SCENARIO}#arrivals-people-returns-birthdays`,
        'The event': 'reference/event.md',
      },
    ),
    '2.5.2': yes(
      `${counted(size(base.stages), 'stage')} of the base: tasks with hours, durations, meetings, visits and reviews, with the team that does them.`,
      {
        Stages: `${SCENARIO}#stages-what-happens-while-a-machine-is-in-a-state`,
        'The numbers': '../scenarios/kingston-2015.yaml',
      },
    ),
    '2.5.3': yes(
      `${counted(size(base.teams), 'team')}: workers by date, caseloads, office hours, places of meetings. In the base nobody is away; fewer hours a year stand in for it.`,
      { Teams: `${SCENARIO}#teams`, 'Work and who does it': `${WORKS}#work-and-who-does-it` },
    ),
    '2.5.4': yes(
      'A queue for each team and worker: priority, then soonest due, then first come. Families withdraw, and rooms are full, where a scenario says so.',
      {
        'Work and who does it': `${WORKS}#work-and-who-does-it`,
        'Say it in a scenario': 'how-to/say-it-in-a-scenario.md',
      },
    ),
    '2.5.5': yes(
      `${counted(size(base.arrivals), 'stream')} of arrivals, ${counted(size(base.returns), 'way', 'ways')} to return, birthdays, and the opening stock. A child leaves when the last chart ends: closed, moved, adopted, grown up, died.`,
      { Arrivals: `${WORKS}#arrivals`, 'The pathway': 'pathway/README.md' },
    ),
    '3.1': inPart(
      'The inspection report of 2015 by its lines, and national statistics, mostly of 2014-15, by their tables. Both are cited at each number; neither text is part of this project, and comparators of England that nobody confirmed carry a ?.',
      {
        'Where numbers come from': `${SCENARIO}#where-numbers-come-from`,
        Sources: 'how-to/trust-the-figures.md#where-the-numbers-come-from',
      },
    ),
    '3.2': inPart(
      `${count(sources.get('base-flows') ?? 0)} numbers were worked out from report and statistics so that flows and stocks fit together by Little’s law (\`base-flows\`, by section). The working itself is not part of this project.`,
      { 'The base scenario': 'decisions.md#the-base-scenario' },
    ),
    '3.3': yes(
      `All ${count(numbers)} numbers with value, unit and source by file and line: \`casepath sources kingston-2015\`, or \`--csv\`. A number without a source is refused.`,
      {
        Distributions: `${SCENARIO}#durations-limits-distributions`,
        'The files': '../scenarios/kingston-2015.yaml',
      },
    ),
    '3.4': yes(
      `${count(sources.get('assumption') ?? 0)} numbers say \`assumption\` and why. Those that matter are marked as unknown, with a range: ${counted(size(base.calibration?.unknown), 'unknown')}.`,
      {
        'Where the model ends': `${WORKS}#where-the-model-ends`,
        'The unknowns': '../scenarios/kingston-2015/calibration.yaml',
      },
    ),
    '4.1': yes(
      `An opening stock of ${counted(size(base.opening), 'group')} of children in their states on ${base.start}, each with a history; no warm-up. A scenario without a stock may state one or have it found by MSER-5.`,
      { 'The start': `${WORKS}#the-start`, 'Opening stock': `${SCENARIO}#opening-stock` },
    ),
    '4.2': yes(
      `${years(base.years ?? 1)} from ${base.start} by default, in whole minutes. \`--years\` changes it.`,
      {
        'Warm-up and replications': `${SCENARIO}#warm-up-and-replications`,
      },
    ),
    '4.3': yes(
      `${counted(base.replications ?? 1, 'replication')} by default, as many as asked, or until an interval is as narrow as asked. Student’s t over replications; paired differences for what-ifs, corrected for many measures by Holm.`,
      { Intervals: 'how-to/trust-the-figures.md#intervals', compare: 'reference/command-line.md#compare' },
    ),
    '5.1': yes(
      `TypeScript on Node ${facts.node} or later, on whatever system it runs; ${of('xstate')}, ${of('seedrandom')}, ${of('@duckdb/node-api')} and what else the lock file names. casepath ${facts.version}.`,
      { 'package.json': '../package.json', 'package-lock.json': '../package-lock.json' },
    ),
    '5.2': yes(
      `\`${GENERATOR}\`, keyed by seed, replication, child, purpose and number of the draw, so that no stream is shared. Durations by inversion from tables of quantiles. Seed of the base: \`${base.seed ?? base.name}\`.`,
      { Luck: `${WORKS}#luck`, 'Why this generator': 'decisions.md#luck' },
    ),
    '5.3': yes(
      'Next event in whole minutes; within a minute in the order of causes, then free workers take what is next. Replications run in threads, which change no byte.',
      { 'The engine': 'decisions.md#the-engine', 'Verify and reproduce': 'how-to/verify-and-reproduce.md' },
    ),
    '5.4': inPart(
      'Times, memory and what they were measured on, as far as it was kept: two cores, often shared. The model of the processor was not noted; run `npm run bench` on yours.',
      { Performance: 'performance.md' },
    ),
    '6.1': inPart(
      'The whole model, its scenarios and its tests, under the MIT licence. There is no archived release with an identifier of its own yet: cite version, scenario, seed and the log’s hash.',
      {
        'What to keep, what to cite': 'how-to/verify-and-reproduce.md#what-to-keep-what-to-cite',
        Licence: '../LICENSE',
      },
    ),
  };
}
