/** What is walked: a case card, a child of a run, or a session that was left. */
import { existsSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { events } from '../../../machines/events.ts';
import type { EventEntry } from '../../../machines/machine-list.ts';
import { nearest } from '../../scenario/nearest.ts';
import type { Scenario } from '../../scenario/index.ts';
import {
  dateOfCard,
  readJournal,
  Scene,
  startOfCard,
  startOfRun,
  ToldError,
  toldProblem,
  walkScenario,
  type Journal,
  type WalkRules,
  type WalkStart,
} from '../../walkthrough/index.ts';
import { caseContext } from '../answers/case-context.ts';
import { eventsOf, openAnswers } from '../answers/opened-run.ts';
import type { CommandOptions } from '../command-options.ts';
import { endOfDay, isoDate } from '../format/dates.ts';
import { scenarioOf } from '../load-scenario.ts';
import { typed } from '../places.ts';
import { modelOf } from '../run/model-of.ts';
import { seedOf } from '../run/open-run.ts';
import { UserError } from '../user-error.ts';
import { cardName, cardPath, readCard } from './cards.ts';
import { journalPath, SAVED_JOURNAL } from './journal-file.ts';

/** The scenario that cards are played with. */
const SCENARIO = 'kingston-2015';
/** How long a case may go on. */
const YEARS = 4;

export interface WalkCase {
  readonly rules: WalkRules;
  readonly scenario: Scenario;
  readonly start: WalkStart;
  readonly seed: string;
  /** Of a session that is taken up again, what was done. */
  readonly journal: Journal | null;
  /** Where its scenario is from. */
  readonly from: { readonly scenario: string | null; readonly run: string | null };
}

/** @throws UserError, CardErrors, WalkError where it cannot be walked */
export async function walkCase(
  text: string | undefined,
  dir: string,
  options: CommandOptions,
): Promise<WalkCase> {
  if (options.resume === true) return resumed(dir);
  if (options.run !== undefined) return ofRun(options.run, options);
  return ofCard(text ?? '', options);
}

/** The rules of a scenario for a case that begins on a day. */
function rulesFrom(base: Scenario, date: string) {
  const scenario = walkScenario(base, date);
  const model = modelOf({ scenario, years: YEARS });
  const entries: Readonly<Record<string, EventEntry>> = events;
  const rules: WalkRules = {
    model,
    context: caseContext(model),
    facts: model.machinery.facts,
    eventOf: (type) =>
      entries[type] ?? {
        label: model.machinery.labels.events[type] ?? type,
        decidedBy: 'consequence',
        carries: [],
        source: '',
      },
  };
  return { scenario, rules };
}

const seedWished = (scenario: Scenario, options: CommandOptions): string =>
  options.play ?? seedOf(scenario, options);

async function ofCard(text: string, options: CommandOptions): Promise<WalkCase> {
  const path = cardPath(text);
  const read = readCard(path);
  const base = await scenarioOf(SCENARIO);
  const { scenario, rules } = rulesFrom(base, dateOfCard(read.card));
  const start = startOfCard(read, cardName(path), rules.model.office, options.role);
  const seed = seedWished(base, options);
  try {
    new Scene({ rules, start, seed });
  } catch (error) {
    throw error instanceof ToldError ? toldProblem(read, error) : error;
  }
  return { rules, scenario, start, seed, journal: null, from: { scenario: SCENARIO, run: null } };
}

async function ofRun(run: string, options: CommandOptions): Promise<WalkCase> {
  const { child: id, at } = options;
  if (id === undefined)
    throw new UserError(
      '--run needs --child',
      'casepath query RUN "select child from children limit 5" names some',
    );
  const opened = openAnswers(run);
  if (opened.run.manifest.imported !== undefined)
    throw new UserError(
      `${opened.name} was imported`,
      'its events need not fit the charts, so that nobody can walk on from them',
    );
  const source = await eventsOf(opened, options.replication);
  const child = source.children.ids.indexOf(id);
  if (child < 0) {
    const near = nearest(id, source.children.ids);
    throw new UserError(
      `there is no child ${id} in ${opened.name}`,
      near === undefined ? undefined : `did you mean ${near}?`,
    );
  }
  const dateOf = (day: number): string => isoDate(opened.start, day * 1440);
  const minute = minuteAt(at, { source, child, start: opened.start, run: opened.name });
  const start = startOfRun({
    run: opened.name,
    source,
    child,
    minute,
    dateOf,
    role: options.role ?? 'social-worker',
  });
  const { scenario, rules } = rulesFrom(opened.scenario, start.date);
  return {
    rules,
    scenario,
    start,
    seed: seedWished(opened.scenario, options),
    journal: null,
    from: { scenario: null, run },
  };
}

interface Asked {
  readonly source: Awaited<ReturnType<typeof eventsOf>>;
  readonly child: number;
  readonly start: string;
  readonly run: string;
}

/** A date, the sequence of an event, or a type: its last event of the child. */
function minuteAt(at: string | undefined, { source, child, start, run }: Asked): number {
  if (at === undefined) return source.horizon - 1;
  if (/^\d{4}-/.test(at)) return endOfDay(start, at);
  const types = new Set<string>();
  let minute: number | undefined;
  for (const chunk of source.chunks()) {
    for (let row = 0; row < chunk.length; row++) {
      if (chunk.child[row] !== child) continue;
      const type = source.vocabulary.types.names[chunk.type[row]];
      types.add(type);
      if (type === at || String(chunk.start + row) === at) minute = chunk.minute[row];
    }
  }
  if (minute !== undefined) return minute;
  const near = nearest(at, types);
  throw new UserError(
    `--at ${at} is neither a date nor an event of the child`,
    near === undefined ? `casepath child ${run} lists its events` : `did you mean ${near}?`,
  );
}

/** A session that was left, or killed. */
async function resumed(dir: string): Promise<WalkCase> {
  const path = [journalPath(dir), join(dir, SAVED_JOURNAL)].find((one) => existsSync(one));
  if (path === undefined)
    throw new UserError(`there is no session to resume in ${typed(dir)}`, 'without --resume one is begun');
  const journal = readJournal(readFileSync(path, 'utf8'), typed(path));
  const { start, seed, machines, scenario: name, run } = journal.header;
  const base = run === null ? await scenarioOf(name ?? SCENARIO) : openAnswers(run).scenario;
  const { scenario, rules } = rulesFrom(base, start.date);
  const other = rules.model.machines.filter((one) => machines[one.name] !== one.table.hash);
  if (other.length > 0)
    throw new UserError(
      `the session was played with another version of the machine ${other.map((one) => one.name).join(', ')}`,
      'it can be read with casepath child, and no longer be gone on with',
    );
  return { rules, scenario, start, seed, journal, from: { scenario: name, run } };
}
