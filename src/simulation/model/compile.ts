/** Compiles a scenario with its machines into a model that runs. */
import { newVocabulary, WORK_TYPES, type Vocabulary } from '../../events/vocabulary.ts';
import { daysOf } from '../../scenario/run-days.ts';
import { isOfAdopters, type ResolvedMachines } from '../../scenario/machines.ts';
import type { People, Scenario } from '../../scenario/schema.ts';
import { createTable, type StatechartTable } from '../../statechart/index.ts';
import { Calendar, type CalendarSpec } from '../calendar.ts';
import { compileDistribution, type QuantileTable } from '../distribution.ts';
import type { Weekday } from '../working-week.ts';
import type {
  Model,
  ModelCode,
  ModelMachine,
  ModelMatching,
  ModelPeople,
  ModelStage,
  ModelTeam,
} from './model.ts';
import {
  compileArrivals,
  compileOpening,
  compilePeople,
  compileReturns,
  cumulated,
  keysOf,
  UNKNOWN_ETHNICITY,
  UNKNOWN_SEX,
  type Mix,
} from './compile-population.ts';
import { compileByFacts } from './by-facts.ts';
import { placeOf } from './place-of.ts';
import { compileMatching, matchingOf } from './compile-matching.ts';
import { compileStage } from './compile-stage.ts';
import { compileTeam } from './compile-team.ts';
import { ModelError, Names } from './names.ts';

const DEFAULT_START = '2014-04-01';
/** Urgency is drawn from a table of whole numbers: thousandths. */
const THOUSANDTHS = 1000;
const YEAR_DAYS = 365.25;
/** Calendars reach this far back, for the history of an opening stock, and this far beyond a run's end, for what is due. */
const DAYS_BEFORE = 15_000;
const DAYS_AFTER = 8_000;

/** Last minute an Int32 can hold. */
const LAST_MINUTE = 2_147_483_647;

export interface ModelOptions {
  /** Years to run instead of the scenario's. */
  readonly years?: number;
}

/**
 * @throws ModelError where a name stands for nothing, or the horizon is beyond 2^31 minutes.
 * `check` finds such faults before, with their place in the file.
 */
export function compileModel(
  scenario: Scenario,
  machinery: ResolvedMachines,
  options: ModelOptions = {},
): Model {
  const horizon = Math.round((options.years ?? scenario.years ?? 1) * YEAR_DAYS) * 1440;
  if (horizon + DAYS_AFTER * 1440 > LAST_MINUTE) {
    throw new ModelError(
      `${horizon / 1440 / YEAR_DAYS} years are more minutes than casepath counts; 4,000 years are the most`,
    );
  }
  const calendars = compileCalendars(scenario, horizon / 1440);
  const office = calendars.get('office') as Calendar;
  const warmUp = warmUpOf(scenario);
  const vocabulary = newVocabulary();
  const teamNames = Object.keys(scenario.teams ?? {});
  const teams = teamNames.map((name) => teamOf(name, scenario, calendars, { warmUp, horizon }, vocabulary));
  const names = new Names(
    vocabulary,
    office,
    Object.keys(machinery.facts),
    Object.keys(machinery.timescales),
    teamNames,
  );
  const tables = Object.entries(machinery.list).map(([name, entry]) => createTable(entry.machine, name));
  for (const table of tables) for (const type of table.eventTypes) names.type(type);
  const stages = compileStages(scenario, tables, teams, names);
  const matchings = Object.entries(scenario.matching ?? {}).map(([name, one]) =>
    compileMatching(name, one, tables, names),
  );
  const population = compilePopulation(scenario, machinery, names);
  // Every event type has its number before the machines ask for theirs.
  const codes = compileCodes(scenario, names);
  const birthdayEvents = (scenario.birthdays ?? []).map((one) => names.type(one.event));
  const machines = compileMachines(machinery, tables, stages, matchings, vocabulary);
  const takers = takersOf(machines, vocabulary);
  const birthdays = (scenario.birthdays ?? []).map((one, index) => {
    const event = birthdayEvents[index];
    const opens = machines.some((machine) => machine.opens[event] === 1);
    const when = one.when === undefined ? [] : names.facts(one.when);
    return { age: Math.round(one.age * YEAR_DAYS) * 1440, event, when, opens };
  });
  return {
    scenario,
    machinery,
    vocabulary,
    office,
    calendars,
    horizon,
    warmUp,
    machines,
    takers: takers.map((all) => all.filter((one) => !machines[one].isOfAdopters)),
    adopterTakers: takers.map((all) => all.filter((one) => machines[one].isOfAdopters)),
    untaken: flags(vocabulary, Object.keys(machinery.untaken)),
    stages,
    teams,
    taskCount: names.taskCount,
    meetingCount: names.meetingCount,
    timescales: Object.entries(machinery.timescales).map(([name, one]) => ({
      name,
      limit: one.limit,
      starts: names.patterns(one.starts),
      stops: names.patterns([...one.stops, ...one.ends]),
    })),
    ...population,
    matchings,
    birthdays,
    codes,
    urgency: urgencyOf(scenario, office),
  };
}

/** Minutes before the start. Of a length that is still to be found, as much as is given to find it. */
function warmUpOf({ warm_up: written }: Scenario): number {
  if (written === undefined) return 0;
  return daysOf(typeof written === 'string' ? written : written.within) * 1440;
}

function compileCalendars(scenario: Scenario, days: number): Map<string, Calendar> {
  const start = scenario.start ?? DEFAULT_START;
  const reach = reachOf(days);
  const calendars = new Map([['office', new Calendar(start, { always: true }, reach)]]);
  for (const [name, spec] of Object.entries(scenario.calendars ?? {}))
    calendars.set(name, new Calendar(start, hoursOf(spec), reach));
  return calendars;
}

const hoursOf = (spec: NonNullable<Scenario['calendars']>[string]): CalendarSpec =>
  'always' in spec ? spec : { ...spec, holidays: spec.holidays ?? 'none' };

/** The hours of a team's calendar on some of its days. */
function calendarOn(scenario: Scenario, name: string, days: number, weekdays: readonly Weekday[]): Calendar {
  const written = scenario.calendars?.[name];
  const spec = written === undefined ? { always: true as const } : hoursOf(written);
  const hours =
    'always' in spec
      ? { from: '00:00', to: '24:00', holidays: 'none' as const, weekdays }
      : { ...spec, weekdays: spec.weekdays.filter((one) => weekdays.includes(one)) };
  return new Calendar(scenario.start ?? DEFAULT_START, hours, reachOf(days));
}

const reachOf = (days: number) => ({ before: DAYS_BEFORE, after: days + DAYS_AFTER });

function teamOf(
  name: string,
  scenario: Scenario,
  calendars: ReadonlyMap<string, Calendar>,
  run: { readonly warmUp: number; readonly horizon: number },
  vocabulary: Vocabulary,
): ModelTeam {
  const team = (scenario.teams ?? {})[name] ?? {};
  const calendar = calendars.get(team.calendar ?? 'office');
  if (calendar === undefined) throw new ModelError(`there is no calendar ${team.calendar}`);
  return compileTeam(name, team, {
    id: vocabulary.teams.add(name),
    calendar,
    calendarOn: (weekdays) => calendarOn(scenario, team.calendar ?? 'office', run.horizon / 1440, weekdays),
    from: -run.warmUp,
    horizon: run.horizon,
  });
}

function compileStages(
  scenario: Scenario,
  tables: readonly StatechartTable[],
  teams: readonly ModelTeam[],
  names: Names,
): ModelStage[] {
  return Object.entries(scenario.stages ?? {}).map(([key, stage], id) => {
    const matching = matchingOf(key, scenario.matching);
    const compiled = compileStage(stage, { id, key, ...placeOf(key, tables), matching, teams }, names);
    refuseMeetingsWithoutDays(compiled, teams);
    return compiled;
  });
}

function refuseMeetingsWithoutDays(stage: ModelStage, teams: readonly ModelTeam[]): void {
  for (const meeting of [stage.meeting, ...stage.repeats.map((repeat) => repeat.meeting)]) {
    if (meeting === null || teams[meeting.team]?.sessions) continue;
    throw new ModelError(`a meeting of ${stage.key} is held by a team that does not say when it meets`);
  }
}

function compileMachines(
  machinery: ResolvedMachines,
  tables: readonly StatechartTable[],
  stages: readonly ModelStage[],
  matchings: readonly ModelMatching[],
  vocabulary: Vocabulary,
): ModelMachine[] {
  return tables.map((table, index) => {
    const entry = machinery.list[table.name];
    const stageOf = new Int16Array(table.nodes.length).fill(-1);
    for (const stage of stages) if (stage.machine === index) stageOf[stage.node] = stage.id;
    return {
      name: table.name,
      id: vocabulary.machines.add(table.name),
      table,
      concurrent: entry?.concurrent === true,
      isOfAdopters: entry?.subject === 'adopter',
      matching: matchings.findIndex(
        ({ child, adopter }) => child.machine === index || adopter.machine === index,
      ),
      eventOf: Int32Array.from(vocabulary.types.names, (type) => (type === '' ? -1 : table.eventId(type))),
      takes: takenTypes(machinery, table, vocabulary),
      opens: flags(vocabulary, entry?.opens ?? []),
      stageOf,
    };
  });
}

/** 1 for each type named; the vocabulary's types are all known by now. */
function flags(vocabulary: Vocabulary, types: readonly string[]): Uint8Array {
  const set = types.map((type) => vocabulary.types.add(type));
  const result = new Uint8Array(vocabulary.types.names.length);
  for (const type of set) result[type] = 1;
  return result;
}

/** 1 for each type that a machine is offered. Work types are for the log alone; a wildcard may take every other. */
function takenTypes(machinery: ResolvedMachines, table: StatechartTable, vocabulary: Vocabulary): Uint8Array {
  const events: readonly string[] = machinery.list[table.name].machine.events;
  const isWild = events.some((type) => type.includes('*'));
  const named = new Set(table.eventTypes);
  return Uint8Array.from(vocabulary.types.names, (type, id) =>
    Number(id > WORK_TYPES.length && (isWild || named.has(type))),
  );
}

/** By type: the machines that are offered it, in the list's order. */
const takersOf = (machines: readonly ModelMachine[], vocabulary: Vocabulary): number[][] =>
  vocabulary.types.names.map((_, type) =>
    machines.flatMap(({ takes }, index) => (takes[type] === 1 ? [index] : [])),
  );

function compilePopulation(
  scenario: Scenario,
  machinery: ResolvedMachines,
  names: Names,
): Pick<Model, 'arrivals' | 'returns' | 'opening' | 'sexes' | 'ethnicities' | 'attributes'> {
  const written = scenario.people ?? {};
  const mix = mixOf(written);
  refusePrefixTwice(scenario);
  const people = (name: string | undefined): ModelPeople => {
    const one = written[name ?? 'default'];
    if (name !== undefined && one === undefined) throw new ModelError(`there are no people ${name}`);
    return compilePeople(one, mix);
  };
  return {
    ...mix,
    arrivals: Object.entries(scenario.arrivals ?? {}).map(([name, one]) =>
      compileArrivals(name, one, isOfAdopters(machinery, one.event) ? null : people(one.people), names),
    ),
    returns: Object.entries(scenario.returns ?? {}).map(([name, one]) => compileReturns(name, one, names)),
    opening: Object.entries(scenario.opening ?? {}).map(([name, one]) => {
      const whose = isOfAdopters(machinery, one.history[0].event) ? null : people(one.people);
      const matchedWith = Object.keys(scenario.opening ?? {}).indexOf(one.matched_with ?? '');
      return compileOpening(name, one, whose, matchedWith, names);
    }),
  };
}

/** Families of two streams with one prefix would have the same identifiers. */
function refusePrefixTwice(scenario: Scenario): void {
  const prefixes = Object.values(scenario.arrivals ?? {}).map((one) => one.prefix ?? '');
  const twice = prefixes.find((prefix, index) => prefixes.indexOf(prefix) < index);
  if (twice === undefined) return;
  const prefix = twice === '' ? 'no prefix' : `the prefix ${twice}`;
  throw new ModelError(`two streams of arrivals have ${prefix}: their families would have the same names`);
}

function mixOf(people: Readonly<Record<string, People>>): Mix {
  return {
    sexes: keysOf(people, 'sex', UNKNOWN_SEX),
    ethnicities: keysOf(people, 'ethnicity', UNKNOWN_ETHNICITY),
    attributes: keysOf(people, 'attributes', undefined),
  };
}

function compileCodes(scenario: Scenario, names: Names): (readonly ModelCode[] | undefined)[] {
  const codes: (readonly ModelCode[] | undefined)[] = [];
  for (const [type, fields] of Object.entries(scenario.details ?? {})) {
    codes[names.type(type)] = Object.entries(fields).map(([name, field]) => {
      const values = valuesOf(field.shares);
      return {
        name,
        values,
        shares: compileByFacts(field.shares as Readonly<Record<string, number>>, names.facts, (shares) =>
          cumulated(values.map((value) => shares[value] ?? 0)),
        ),
        together: field.together ?? 0,
        purposes: {
          value: names.purpose('details', type, name),
          together: names.purpose('details', type, name, 'together'),
        },
      };
    });
  }
  return codes;
}

type Shares = Readonly<Record<string, number>>;

/** Every value that any case of the shares names, in order of first mention. */
function valuesOf(written: object): string[] {
  const { cases, otherwise = {} } = written as {
    cases?: readonly { value: Shares }[] | number;
    otherwise?: Shares;
  };
  const all = typeof cases === 'object' ? [otherwise, ...cases.map((one) => one.value)] : [written as Shares];
  return [...new Set(all.flatMap((shares) => Object.keys(shares)))];
}

function urgencyOf(scenario: Scenario, office: Calendar): QuantileTable {
  const urgency = scenario.pacing?.urgency ?? 1;
  const text = (value: number): string => `${Math.round(value * THOUSANDTHS)} min`;
  return compileDistribution(
    typeof urgency === 'number' ? text(urgency) : { median: text(urgency.median), p90: text(urgency.p90) },
    office,
  );
}
